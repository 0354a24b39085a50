#include "coding/base/version.hpp"
#include "coding/report/results_files.hpp"
#include "coding/report/wording.hpp"
#include "coding/table/escape.hpp"
#include "coding/table/render.hpp"
#include "report/quotation.hpp"

namespace coding::report {

namespace {

constexpr std::string_view page_style = R"(
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 72rem; background: Canvas; color: CanvasText;
  font: 16px/1.6 system-ui, -apple-system, "Segoe UI", "Noto Sans", Vazirmatn, Tahoma, sans-serif; }
header, section > h2, nav, .quotes, footer { max-width: 46rem; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .6rem; }
h2 { font-size: 1.25rem; line-height: 1.35; margin: 2.6rem 0 1rem; }
h3 { font-size: 1rem; margin: 1.8rem 0 .4rem; }
nav ul { padding-inline-start: 1.1rem; margin: .4rem 0; }
a { color: LinkText; }
blockquote { margin: .5rem 0 .8rem; padding-inline-start: .9rem; border-inline-start: 3px solid #8886; }
blockquote cite { font-style: normal; opacity: .75; white-space: nowrap; }
.lead { opacity: .8; }
.files td { padding: .15rem .9rem .15rem 0; vertical-align: top; }
@media print { nav { display: none; } body { padding: 0; max-width: none; font-size: 10.5pt; }
  h2, h3 { break-after: avoid; } blockquote { break-inside: avoid; } section { break-before: auto; } }
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

std::string quotes_of(const Section& section, const Results& results) {
  const Language& study = results.study.tag.empty() ? results.reader : results.study;
  std::string out = "<div class=\"quotes\"" + language_attributes(study) + ">\n";
  for (const QuoteBlock& block : section.quotes) {
    out += "<h3>" + html_escape(block.heading) + "</h3>\n";
    for (const SpokenLine& line : block.lines) {
      out += "<blockquote>" + html_escape(quoted(line.text, study)) + " <cite>(<bdi>" +
             html_escape(line.speaker) + "</bdi>)</cite></blockquote>\n";
    }
  }
  return out + "</div>\n";
}

std::string section_of(const Section& section, const Results& results) {
  std::string out =
      "<section id=\"" + section.id + "\">\n<h2 dir=\"auto\">" + html_escape(section.heading) + "</h2>\n";
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
  return "<tr><td><bdi>" + html_escape(named.table.title) + "</bdi></td><td>" + link("csv") + " " +
         link("json") + "</td></tr>\n";
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
  body += "<nav>\n" + contents(results, "results.html") + "</nav>\n";
  body += "<h2>" + html_escape(say(Phrase::data_files, reader)) + "</h2>\n<table class=\"files\">\n";
  for (const Section& section : results.sections) {
    for (const NamedTable& named : section.tables) body += data_row(named);
  }
  for (const NamedTable& named : results.data) body += data_row(named);
  return page(results, results.title, body + "</table>\n");
}

}  // namespace coding::report
