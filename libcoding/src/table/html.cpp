#include "coding/text/escape.hpp"
#include "table/renderers.hpp"
#include "table/sheet.hpp"

// Wide tables scroll inside their own box with the first column held in place, so that the page stays still
// on a phone; on paper nothing scrolls, the head repeats and rows stay whole, and a table of many columns is
// set small on a turned sheet. Columns with an abbreviation show their full title upright instead: fifty
// codes fit and none has to be looked up.

namespace coding {

namespace {

constexpr std::string_view page_style = R"(
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 72rem; background: Canvas; color: CanvasText; }
)";

constexpr std::string_view table_style = R"(
.coding-table { font: 15px/1.45 system-ui, -apple-system, "Segoe UI", "Noto Sans", Vazirmatn, Tahoma, sans-serif;
  margin: 0 0 2rem; color: CanvasText; }
.coding-table caption { text-align: start; padding: 0 0 .7rem; }
.coding-table caption span { position: sticky; inset-inline-start: 0; display: inline-block;
  max-width: min(44rem, calc(100vw - 2rem)); font-size: 1.1rem; font-weight: 600; line-height: 1.3; }
.coding-table .scroll { overflow-x: auto; }
.coding-table table { border-collapse: collapse; min-width: 100%; border-bottom: 1px solid CanvasText; font-variant-numeric: tabular-nums lining-nums; }
.coding-table th, .coding-table td { padding: .4rem .7rem; vertical-align: top; text-align: start;
  font-weight: inherit; }
.coding-table thead th { vertical-align: bottom; font-weight: 600;
  border-block: 1px solid CanvasText; }
.coding-table tbody tr + tr > * { border-top: 1px solid #8885; }
.coding-table tbody tr + tr > .same { border-top-color: transparent; }
.coding-table tfoot tr > * { font-weight: 600; }
.coding-table tfoot tr:first-child > * { border-top: 1px solid CanvasText; }
.coding-table[dir="ltr"] .text { text-align: left; }
.coding-table[dir="rtl"] .text { text-align: right; }
.coding-table .number { text-align: right; white-space: nowrap; }
.coding-table td.number { direction: ltr; }
.coding-table .text { min-width: 3.5rem; max-width: 34rem; overflow-wrap: break-word; }
.coding-table .upright { padding-inline: .35rem; text-align: center; }
.coding-table .upright span { writing-mode: vertical-rl; transform: rotate(180deg); text-align: start;
  max-height: 15rem; font-weight: 500; line-height: 1.2; }
.coding-table td.upright { text-align: center; }
.coding-table tr > :first-child { position: sticky; inset-inline-start: 0; background: Canvas; max-width: 45vw;
  padding-inline-start: .1rem; }
.coding-table .note { margin: .5rem 0 0; font-size: .87em; opacity: .75; max-width: 44rem; }
.coding-table sup { font-size: .75em; line-height: 0; }
@page coding-wide { size: A4 landscape; margin: 10mm; }
@media print {
  .coding-table { font-size: 8.5pt; line-height: 1.3; margin-bottom: 6mm; }
  .coding-table th, .coding-table td { padding: 2.5pt 5pt; }
  .coding-table tr > :first-child { padding-inline-start: 0; }
  .coding-table tr > :last-child { padding-inline-end: 0; }
  .coding-table caption span { font-size: 10.5pt; max-width: none; }
  .coding-table .scroll { overflow: visible; }
  .coding-table thead { display: table-header-group; }
  .coding-table tfoot { display: table-row-group; }
  .coding-table tr { break-inside: avoid; }
  .coding-table tr > :first-child { position: static; max-width: none; }
  .coding-table caption, .coding-table thead { break-after: avoid; }
  .coding-table tbody tr:first-child { break-before: avoid; }
  .coding-table .note { break-inside: avoid; max-width: none; }
  .coding-table.wide { page: coding-wide; font-size: 7pt; line-height: 1.25; }
  .coding-table.wide table { table-layout: fixed; width: 100%; min-width: 0; }
  .coding-table.wide th, .coding-table.wide td { padding: 1.5pt 0; min-width: 0; overflow-wrap: anywhere; }
  .coding-table.wide thead tr > :is(:first-child, :last-child) { width: 5em; }
  .coding-table.wide thead .number { overflow-wrap: normal; }
  .coding-table.wide .upright span { max-height: 60mm; max-width: 2.3em; overflow: hidden; font-size: 6.5pt; line-height: 1.1; }
}
)";

// Rules above and below the head and under the table; no others, no shades.
constexpr std::string_view paper_style = R"(
.coding-table.paper caption span { position: static; display: block; max-width: 44rem; font-size: 1rem; font-weight: inherit; }
.coding-table.paper caption .label { font-weight: 700; }
.coding-table.paper caption .title { font-style: italic; margin-block-start: .35rem; }
.coding-table.paper caption .other { margin-block-start: .2rem; }
.coding-table.paper tbody tr + tr > * { border-top-color: transparent; }
.coding-table.paper .note { opacity: 1; }
)";

std::string escaped_lines(std::string_view text) {
  std::string out;
  for (const char c : html_escape(text)) out += c == '\n' ? "<br>" : std::string(1, c);
  return out;
}

std::string reason_mark(std::size_t reason) {
  return reason == 0 ? "" : "<sup>" + std::to_string(reason) + "</sup>";
}

std::string head_cell(const SheetColumn& column) {
  const std::string title = html_escape(column.title);
  if (!column.abbreviation.empty())
    return "<th scope=\"col\" class=\"upright\"><span>" + title + "</span></th>";
  return std::string("<th scope=\"col\" class=\"") + (column.numeric() ? "number" : "text") + "\">" + title +
         "</th>";
}

std::string body_cell(const SheetColumn& column, const SheetCell& cell, bool first) {
  const std::string content = escaped_lines(cell.text) + reason_mark(cell.reason);
  std::string kind = column.numeric() ? "number" : "text";
  if (!column.abbreviation.empty()) kind += " upright";
  if (cell.repeats) kind += " same";
  // Letters run in their own direction, and the column keeps the table's alignment.
  const std::string attributes = " class=\"" + kind + "\"" + (column.numeric() ? "" : " dir=\"auto\"");
  if (first && !column.numeric()) return "<th scope=\"row\"" + attributes + ">" + content + "</th>";
  return "<td" + attributes + ">" + content + "</td>";
}

void append_rows(std::string& out, const Sheet& sheet, std::size_t first, std::size_t last,
                 const std::string& part) {
  if (first == last) return;
  out += "<" + part + ">\n";
  for (std::size_t r = first; r < last; ++r) {
    out += "<tr>";
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      out += body_cell(sheet.columns[i], sheet.rows[r][i], i == 0);
    }
    out += "</tr>\n";
  }
  out += "</" + part + ">\n";
}

std::string language_attributes(const Language& language) {
  return " lang=\"" + html_escape(language.tag) + "\" dir=\"" + (is_right_to_left(language) ? "rtl" : "ltr") +
         "\"";
}

constexpr std::size_t columns_of_a_page = 16;

std::string span_of(const std::string& kind, const std::string& text) {
  return text.empty() ? "" : "<span class=\"" + kind + "\">" + html_escape(text) + "</span>";
}

std::string paper_caption(const Sheet& sheet) {
  std::string out = sheet.one_line_caption() ? span_of("label", one_line_caption(sheet))
                                             : span_of("label", sheet.label) + span_of("title", sheet.title);
  if (!sheet.other_caption.empty()) {
    out += "<span class=\"other\"" + language_attributes(sheet.other_language) + ">" +
           html_escape(sheet.other_caption) + "</span>";
  }
  return out.empty() ? out : "<caption>" + out + "</caption>\n";
}

std::string caption(const Sheet& sheet) {
  if (sheet.for_paper()) return paper_caption(sheet);
  if (sheet.title.empty()) return "";
  return "<caption><span dir=\"auto\">" + html_escape(sheet.title) + "</span></caption>\n";
}

std::string fragment(const Sheet& sheet) {
  std::string kind = sheet.columns.size() > columns_of_a_page ? "coding-table wide" : "coding-table";
  if (sheet.for_paper()) kind += " paper";
  std::string out = "<div class=\"" + kind + "\"" + language_attributes(sheet.language) + ">\n";
  out += "<div class=\"scroll\" tabindex=\"0\">\n<table>\n";
  out += caption(sheet);
  out += "<thead>\n<tr>";
  for (const SheetColumn& column : sheet.columns) out += head_cell(column);
  out += "</tr>\n</thead>\n";
  append_rows(out, sheet, 0, sheet.body_rows, "tbody");
  append_rows(out, sheet, sheet.body_rows, sheet.rows.size(), "tfoot");
  out += "</table>\n</div>\n";
  // In the table's direction: a Persian note may begin with "f".
  for (const SheetNote& note : notes_below(sheet, false)) {
    out += "<p class=\"note\">";
    if (note.mark > 0) out += reason_mark(note.mark) + " ";
    if (!note.lead.empty()) out += "<i>" + html_escape(note.lead) + "</i> ";
    out += html_escape(note.text) + "</p>\n";
  }
  return out + "</div>\n";
}

}  // namespace

std::string_view html_table_style() { return table_style.substr(1); }

std::string_view html_paper_style() { return paper_style.substr(1); }

std::string html_fragment(const Table& table, const RenderOptions& options) {
  return fragment(sheet_of(table, options));
}

std::string render_html(const Table& table, const RenderOptions& options) {
  return render_html_page({table}, options);
}

std::string render_html_page(const std::vector<Table>& tables, const RenderOptions& options) {
  const Sheet first = sheet_of(tables.front(), options);
  std::string out = "<!DOCTYPE html>\n<html" + language_attributes(first.language) + ">\n<head>\n";
  out +=
      "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  out += "<title>" + html_escape(first.title.empty() ? tables.front().schema : first.title) + "</title>\n";
  out.append("<style>").append(page_style).append(html_table_style());
  if (first.for_paper()) out.append(html_paper_style());
  out.append("</style>\n</head>\n<body>\n");
  for (const Table& table : tables) out += html_fragment(table, options);
  return out + "</body>\n</html>\n";
}

}  // namespace coding
