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
  for (const std::string& note : sheet.notes) out += "\n" + markdown_escape(note) + "\n";
  for (std::size_t i = 0; i < sheet.reasons.size(); ++i) {
    out += "\n" + superscript(i + 1) + " " + markdown_escape(sheet.reasons[i]) + "\n";
  }
  if (const std::string key = legend(sheet); !key.empty()) out += "\n" + markdown_escape(key) + "\n";
}

}  // namespace

std::string render_markdown(const Table& table, const RenderOptions& options) {
  const Sheet sheet = sheet_of(table, options);
  std::string out = sheet.title.empty() ? "" : "**" + markdown_escape(sheet.title) + "**\n\n";
  out += '|';
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
  return out;
}

}  // namespace coding
