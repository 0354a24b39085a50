#include "coding/base/error.hpp"
#include "coding/text/decode.hpp"
#include "coding/text/trim.hpp"
#include "ingest/codebook_rows.hpp"

namespace coding {

namespace {

struct OpenLine {
  std::string indent;
  std::size_t row = 0;
};

std::string_view without_bullet(std::string_view line) {
  for (const std::string_view bullet : {"- ", "* ", "• "}) {
    if (line.starts_with(bullet)) return trim(line.substr(bullet.size()));
  }
  return line;
}

void fill(CodebookRow& row, std::string_view content) {
  const std::size_t colon = content.find(": ");
  row.code.name = std::string(trim(content.substr(0, colon)));
  if (row.code.name.ends_with(':')) row.code.name.pop_back();
  if (colon != std::string_view::npos) row.code.definition = std::string(trim(content.substr(colon + 2)));
}

}  // namespace

std::vector<CodebookRow> rows_of_outline(std::string_view bytes, const std::string& file) {
  const DecodedText decoded = decode_utf8_text(std::string(bytes), file);
  std::vector<CodebookRow> rows;
  std::vector<OpenLine> open;
  std::size_t number = 0;
  for (const std::string_view line : split(decoded.text.bytes(), '\n')) {
    ++number;
    const std::size_t start = line.find_first_not_of(" \t");
    if (start == std::string_view::npos || line[start] == '#') continue;
    const std::string indent(line.substr(0, start));
    const std::string above = open.empty() ? "" : open.back().indent;
    while (!open.empty() && indent.size() <= open.back().indent.size()) open.pop_back();
    if (!indent.starts_with(above) && !above.starts_with(indent)) {
      throw DataError({.slug = "indentation",
                       .message = "the indentation mixes tabs and spaces differently from the line above",
                       .hint = "indent the whole outline with tabs, or with spaces",
                       .place = {file, number, start + 1},
                       .source_line = std::string(line)});
    }
    CodebookRow row{.line = number, .column = start + 1, .above = open.empty() ? 0 : open.back().row + 1};
    fill(row, without_bullet(trim(line)));
    open.push_back({indent, rows.size()});
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace coding
