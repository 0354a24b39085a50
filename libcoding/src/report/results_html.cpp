#include <algorithm>

#include "coding/figure/render.hpp"
#include "coding/report/method_text.hpp"
#include "coding/report/results_files.hpp"
#include "coding/report/wording.hpp"
#include "coding/table/render.hpp"
#include "coding/text/escape.hpp"
#include "coding/text/visible.hpp"
#include "report/appendix_wording.hpp"
#include "report/html_page.hpp"
#include "report/quotation.hpp"

namespace coding::report {

namespace {

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

// The picture itself stands in the page; its text can be searched and is read aloud.
std::string figure_of(const NamedFigure& figure) {
  std::string svg = render_drawing(figure.drawing, ImageFormat::svg, {.prefix = figure.file});
  svg.replace(0, svg.find("<svg") + 4, "<svg style=\"max-width:100%;height:auto;background:#fff\"");
  const auto link = [&](const std::string& extension) {
    return "<a href=\"figures/" + figure.file + "." + extension + "\">" + extension + "</a>";
  };
  return "<figure style=\"margin:1.4rem 0\">\n" + svg + "<figcaption><bdi>" + html_escape(figure.title) +
         "</bdi> " + link("svg") + " " + link("pdf") + "</figcaption>\n</figure>\n";
}

// Of more a browser would make a page that is slow to open.
constexpr std::size_t most_cells = 40'000;

std::string table_html(const NamedTable& named, const Results& results) {
  const Table& table = named.table;
  if (table.rows.size() * table.columns.size() <= most_cells)
    return html_fragment(table, {.language = results.reader});
  const std::string rows =
      say(AppendixPhrase::long_table, results.reader, {number(table.rows.size(), results.reader)});
  return "<p dir=\"auto\"><b>" + html_escape(table.title) + "</b><br>" + html_escape(rows) +
         " <a href=\"tables/" + named.file + ".html\">html</a> <a href=\"data/" + named.file +
         ".csv\">csv</a></p>\n";
}

std::string section_of(const Section& section, const Results& results) {
  const bool wide = std::any_of(section.tables.begin(), section.tables.end(), is_wide);
  std::string out = "<section id=\"" + section.id + "\"" + (wide ? " class=\"wide\"" : "") +
                    ">\n<h2 dir=\"auto\">" + html_escape(section.heading) + "</h2>\n";
  if (!section.note.empty()) out += "<p class=\"empty\" dir=\"auto\">" + html_escape(section.note) + "</p>\n";
  for (const std::string& paragraph : section.paragraphs)
    out += "<p class=\"quotes\">" + prose_html(paragraph) + "</p>\n";
  for (const NamedFigure& figure : section.figures) out += figure_of(figure);
  for (const NamedTable& table : section.tables) out += table_html(table, results);
  if (!section.quotes.empty()) out += quotes_of(section, results);
  return out + "</section>\n";
}

std::string contents(const Results& results) {
  std::string out = "<ul>\n";
  for (const Section& section : results.sections) {
    if (section.appendix) continue;
    out += "<li><a href=\"#" + section.id + "\"><bdi>" + html_escape(section.heading) + "</bdi></a></li>\n";
  }
  return out + "</ul>\n";
}

}  // namespace

std::string results_html(const Results& results) {
  std::string body = heading(results);
  body += "<nav aria-label=\"" + html_escape(say(Phrase::contents, results.reader)) + "\">\n" +
          contents(results) + "</nav>\n";
  for (const Section& section : results.sections) {
    if (!section.appendix) body += section_of(section, results);
  }
  return html_page({.reader = results.reader, .title = results.title}, body);
}

}  // namespace coding::report
