#include <algorithm>

#include "coding/base/version.hpp"
#include "coding/report/results_files.hpp"
#include "coding/report/wording.hpp"
#include "coding/table/escape.hpp"
#include "coding/table/render.hpp"
#include "coding/text/visible.hpp"
#include "report/quotation.hpp"

namespace coding::report {

namespace {

constexpr std::string_view page_style = R"(
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 72rem; background: Canvas; color: CanvasText;
  font: 16px/1.6 system-ui, -apple-system, "Segoe UI", "Noto Sans", Vazirmatn, Tahoma, sans-serif;
  -webkit-text-size-adjust: 100%; text-size-adjust: 100%; overflow-wrap: break-word; }
header, section > h2, nav, .quotes, .empty { max-width: 46rem; }
h1, h2, h3 { text-wrap: balance; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .6rem; }
h2 { font-size: 1.3rem; line-height: 1.35; margin: 3.2rem 0 1.1rem; }
h3 { font-size: 1rem; line-height: 1.4; margin: 2rem 0 .5rem; }
h3 span { font-weight: 400; opacity: .75; }
nav ul { list-style: none; padding: 0; margin: 1.4rem 0; }
nav li { margin: .3rem 0; line-height: 1.4; }
a { color: LinkText; text-decoration-thickness: 1px; text-underline-offset: .2em; text-decoration-color: #8889; }
a:hover { text-decoration-color: currentColor; }
blockquote { margin: .5rem 0 .9rem; padding-inline-start: .9rem; border-inline-start: 3px solid #8886;
  white-space: pre-line; }
blockquote cite { font-style: normal; opacity: .75; white-space: nowrap; }
.lead { opacity: .8; white-space: pre-line; }
.empty { opacity: .75; }
.files { border-collapse: collapse; max-width: 46rem; width: 100%; }
.files th { text-align: start; font-weight: 600; padding: 1.1rem 0 .3rem; line-height: 1.4; }
.files td { padding: .3rem 0; padding-inline-end: 1rem; vertical-align: top; line-height: 1.4;
  border-top: 1px solid #8885; }
.files td:last-child { white-space: nowrap; padding-inline-end: 0; text-align: end; }
.files td a + a { margin-inline-start: .9rem; }
@page { margin: 16mm 15mm; }
@media print { nav { display: none; } body { padding: 0; max-width: none; font-size: 10.5pt; }
  h1, h2, h3 { break-inside: avoid; break-after: avoid; } h2 { margin-top: 2rem; }
  blockquote { break-inside: avoid; } section.wide { page: coding-wide; }
  section.wide h2 { margin: 0 0 .6rem; } header, section > h2, .quotes { max-width: none; } }
)";

std::string language_attributes(const Language& language) {
  return " lang=\"" + html_escape(language.tag) + "\" dir=\"" + (is_right_to_left(language) ? "rtl" : "ltr") +
         "\"";
}

std::string page(const Results& results, const std::string& title, const std::string& body) {
  std::string out = "<!DOCTYPE html>\n<html" + language_attributes(results.reader) + ">\n<head>\n";
  out +=
      "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  out += "<meta name=\"generator\" content=\"coding " + std::string(version()) + "\">\n";
  out += "<title>" + html_escape(title) + "</title>\n<style>";
  out.append(page_style.substr(1)).append(html_table_style()).append("</style>\n</head>\n<body>\n");
  return out + body + "</body>\n</html>\n";
}

std::string heading(const Results& results) {
  std::string out = "<header>\n<h1 dir=\"auto\">" + html_escape(results.title) + "</h1>\n";
  if (!results.lead.empty()) out += "<p class=\"lead\" dir=\"auto\">" + html_escape(results.lead) + "</p>\n";
  return out + "</header>\n";
}

// "Personal growth › trust": the code stands out, the way to it stands back.
std::string code_heading(const std::string& path) {
  static constexpr std::string_view step = " › ";
  const std::size_t last = path.rfind(step);
  if (last == std::string::npos) return "<h3>" + html_escape(path) + "</h3>\n";
  const std::size_t name = last + step.size();
  return "<h3><span>" + html_escape(path.substr(0, name)) + "</span>" + html_escape(path.substr(name)) +
         "</h3>\n";
}

std::string quotes_of(const Section& section, const Results& results) {
  const Language& study = results.study.tag.empty() ? results.reader : results.study;
  std::string out = "<div class=\"quotes\"" + language_attributes(study) + ">\n";
  for (const QuoteBlock& block : section.quotes) {
    out += code_heading(block.heading);
    for (const SpokenLine& line : block.lines) {
      out += "<blockquote>" + html_escape(quoted(line.text, study)) + " <cite>(<bdi>" +
             html_escape(line.speaker) + "</bdi>)</cite></blockquote>\n";
    }
  }
  return out + "</div>\n";
}

bool is_wide(const NamedTable& named) {
  const auto& columns = named.table.columns;
  return std::count_if(columns.begin(), columns.end(),
                       [](const Column& column) { return column.audience != Audience::machines; }) > 16;
}

std::string section_of(const Section& section, const Results& results) {
  const bool wide = std::any_of(section.tables.begin(), section.tables.end(), is_wide);
  std::string out = "<section id=\"" + section.id + "\"" + (wide ? " class=\"wide\"" : "") +
                    ">\n<h2 dir=\"auto\">" + html_escape(section.heading) + "</h2>\n";
  if (!section.note.empty()) out += "<p class=\"empty\">" + html_escape(section.note) + "</p>\n";
  for (const NamedTable& table : section.tables)
    out += html_fragment(table.table, {.language = results.reader});
  if (!section.quotes.empty()) out += quotes_of(section, results);
  return out + "</section>\n";
}

std::string contents(const Results& results, const std::string& page_name) {
  std::string out = "<ul>\n";
  for (const Section& section : results.sections) {
    out += "<li><a href=\"" + page_name + "#" + section.id + "\"><bdi>" + html_escape(section.heading) +
           "</bdi></a></li>\n";
  }
  return out + "</ul>\n";
}

std::string data_row(const NamedTable& named) {
  const auto link = [&](const std::string& extension) {
    return "<a href=\"data/" + named.file + "." + extension + "\">" + extension + "</a>";
  };
  return "<tr><td><bdi>" + html_escape(visible(named.table.title)) + "</bdi></td><td>" + link("csv") + " " +
         link("json") + "</td></tr>\n";
}

std::string data_head(const std::string& heading) {
  return "<tr><th colspan=\"2\" scope=\"colgroup\"><bdi>" + html_escape(heading) + "</bdi></th></tr>\n";
}

// The tables by section: the same counts stand under each research question.
std::string data_files(const Results& results) {
  std::string out = "<table class=\"files\">\n";
  for (const Section& section : results.sections) {
    if (!section.tables.empty()) out += data_head(section.heading);
    for (const NamedTable& named : section.tables) out += data_row(named);
  }
  for (const NamedTable& named : results.data) out += data_row(named);
  return out + "</table>\n";
}

}  // namespace

std::string results_html(const Results& results) {
  std::string body = heading(results);
  body += "<nav aria-label=\"" + html_escape(say(Phrase::contents, results.reader)) + "\">\n" +
          contents(results, "") + "</nav>\n";
  for (const Section& section : results.sections) body += section_of(section, results);
  return page(results, results.title, body);
}

std::string index_html(const Results& results) {
  const Language& reader = results.reader;
  std::string body = heading(results);
  body += "<h2>" + html_escape(say(Phrase::results, reader)) + "</h2>\n<p>" +
          html_escape(say(Phrase::read_as, reader)) +
          ": <a href=\"results.html\">html</a> · <a href=\"results.md\">markdown</a> · "
          "<a href=\"results.tex\">latex</a></p>\n";
  body += "<nav aria-label=\"" + html_escape(say(Phrase::contents, reader)) + "\">\n" +
          contents(results, "results.html") + "</nav>\n";
  body += "<h2>" + html_escape(say(Phrase::data_files, reader)) + "</h2>\n" + data_files(results);
  return page(results, results.title, body);
}

}  // namespace coding::report
