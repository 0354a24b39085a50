#include "coding/text/escape.hpp"
#include "table/renderers.hpp"
#include "table/sheet.hpp"

// GitHub's pipe tables know no totals and no notes: totals are set in bold, notes are paragraphs below.

namespace coding {

namespace {

std::string cell_of(const SheetCell& cell, const SheetColumn& column, bool total) {
  // A number holds nothing that Markdown would read, and "33\.3" is hard on people.
  const std::string shown = column.numeric() ? cell.text : markdown_escape(cell.text);
  const std::string text = shown + superscript(cell.reason);
  return total && !text.empty() ? "**" + text + "**" : text;
}

void append_notes(std::string& out, const Sheet& sheet) {
  for (const SheetNote& note : notes_below(sheet)) {
    out += "\n";
    if (note.mark > 0) out += superscript(note.mark) + " ";
    if (!note.lead.empty()) out += "*" + markdown_escape(note.lead) + "* ";
    out += markdown_escape(note.text) + "\n";
  }
}

std::string paper_caption(const Sheet& sheet) {
  std::string out;
  if (sheet.one_line_caption()) {
    out += "**" + markdown_escape(one_line_caption(sheet)) + "**\n\n";
  } else {
    if (!sheet.label.empty()) out += "**" + markdown_escape(sheet.label) + "**\n\n";
    if (!sheet.title.empty()) out += "*" + markdown_escape(sheet.title) + "*\n\n";
  }
  if (!sheet.other_caption.empty()) out += markdown_escape(sheet.other_caption) + "\n\n";
  return out;
}

std::string caption(const Sheet& sheet) {
  if (sheet.for_paper()) return paper_caption(sheet);
  return sheet.title.empty() ? "" : "**" + markdown_escape(sheet.title) + "**\n\n";
}

}  // namespace

std::string render_markdown(const Table& table, const RenderOptions& options) {
  const Sheet sheet = sheet_of(table, options);
  // Markdown knows no direction; its readers take a block of HTML's.
  const bool turned = sheet.for_paper() && is_right_to_left(sheet.language);
  std::string out = turned ? "<div dir=\"rtl\">\n\n" : "";
  out += caption(sheet) + '|';
  for (const SheetColumn& column : sheet.columns) out += " " + markdown_escape(column.narrow_title()) + " |";
  out += "\n|";
  for (const SheetColumn& column : sheet.columns) out += column.numeric() ? " ---: |" : " --- |";
  out += '\n';
  for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
    out += '|';
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      out += " " + cell_of(sheet.rows[r][i], sheet.columns[i], r >= sheet.body_rows) + " |";
    }
    out += '\n';
  }
  append_notes(out, sheet);
  return turned ? out + "\n</div>\n" : out;
}

}  // namespace coding
