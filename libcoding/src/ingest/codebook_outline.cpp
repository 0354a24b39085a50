#include <array>

#include "coding/base/error.hpp"
#include "coding/text/decode.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "ingest/codebook_rows.hpp"

namespace coding {

namespace {

struct OpenLine {
  std::string_view indent;
  std::size_t row = 0;
};

// Spaces and tabs; word processors and our own Markdown indent with no-break spaces.
std::string_view indent_of(std::string_view line) {
  std::size_t end = 0;
  for (;;) {
    if (line.substr(end, 1) == " " || line.substr(end, 1) == "\t") {
      ++end;
    } else if (line.substr(end, 2) == "\u00A0") {
      end += 2;
    } else {
      return line.substr(0, end);
    }
  }
}

std::string_view without_bullet(std::string_view line) {
  static constexpr std::array<std::string_view, 4> bullets = {"-", "*", "•", "–"};
  for (const std::string_view bullet : bullets) {
    if (!line.starts_with(bullet)) continue;
    const std::string_view rest = line.substr(bullet.size());
    if (!indent_of(rest).empty()) return trim(rest);
  }
  return line;
}

void fill(CodebookRow& row, std::string_view content) {
  const std::size_t colon = content.find(": ");
  row.code.name = std::string(trim(content.substr(0, colon)));
  if (row.code.name.ends_with(':'))
    row.code.name = std::string(trim(content.substr(0, row.code.name.size() - 1)));
  if (colon != std::string_view::npos) row.code.definition = std::string(trim(content.substr(colon + 2)));
}

// Leaves the lines open under which a line with this indentation may stand.
void close_lines(std::vector<OpenLine>& open, std::string_view indent, std::string_view line, Place place) {
  while (!open.empty() && open.back().indent.starts_with(indent)) open.pop_back();
  if (open.empty() || indent.starts_with(open.back().indent)) return;
  throw DataError({.slug = "indentation",
                   .message = "the indentation mixes tabs and spaces differently from the line above",
                   .hint = "indent the whole outline with tabs, or with spaces",
                   .place = std::move(place),
                   .source_line = std::string(line)});
}

}  // namespace

std::vector<CodebookRow> rows_of_outline(std::string_view bytes, const std::string& file) {
  const DecodedText decoded = decode_utf8_text(std::string(bytes), file);
  std::vector<CodebookRow> rows;
  std::vector<OpenLine> open;
  std::size_t number = 0;
  for (const std::string_view line : split(decoded.text.bytes(), '\n')) {
    ++number;
    const std::string_view content = trim(line);
    if (content.empty() || content.front() == '#') continue;
    const std::string_view indent = indent_of(line);
    close_lines(open, indent, line, {file, number, count_code_points(indent) + 1});
    CodebookRow row{.line = number,
                    .column = count_code_points(indent) + 1,
                    .above = open.empty() ? 0 : open.back().row + 1};
    fill(row, without_bullet(content));
    open.push_back({indent, rows.size()});
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace coding
