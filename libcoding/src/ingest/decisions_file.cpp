#include "coding/ingest/decisions_file.hpp"

#include <algorithm>
#include <array>

#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/trim.hpp"
#include "ingest/csv_table.hpp"

namespace coding {

namespace {

enum Field : std::size_t { document, coder, code, start, end, decision, reason, places };

constexpr std::array<std::string_view, places> names = {"document", "coder",    "code",  "start",
                                                        "end",      "decision", "reason"};

// In which column each of the names stands; one past the last when in none.
std::array<std::size_t, places> columns_of(const CsvTable& table) {
  std::array<std::size_t, places> out{};
  const auto& header = table.header();
  for (std::size_t i = 0; i < places; ++i) {
    const auto found =
        std::ranges::find_if(header, [&](const std::string& title) { return fold(title, {}) == names[i]; });
    out[i] = static_cast<std::size_t>(found - header.begin());
    if (found != header.end() || i == reason) continue;
    table.refuse({.slug = "column-missing",
                  .message = "the file has no column '" + std::string(names[i]) + "'",
                  .hint = "take what `coding disagreements -f csv` prints, and add decision and reason"},
                 table.header_line(), 0);
  }
  return out;
}

std::size_t number(const CsvTable& table, const CsvRow& row, std::size_t column) {
  const auto value = parse_integer(row.cells[column]);
  if (value && *value >= 0) return static_cast<std::size_t>(*value);
  table.refuse({.slug = "number-malformed",
                .message = "'" + row.cells[column] + "' is not a whole number",
                .hint = "leave the places as `coding disagreements -f csv` printed them"},
               row.line, column);
}

}  // namespace

std::vector<DecisionRow> read_decisions(std::string_view bytes, const std::string& file) {
  const CsvTable table(bytes, file);
  if (table.rows().empty()) {
    throw DataError({.slug = "decisions-empty",
                     .message = "the file holds no decisions",
                     .hint = "take what `coding disagreements -f csv` prints, and add decision and reason",
                     .place = {file}});
  }
  const auto columns = columns_of(table);
  std::vector<DecisionRow> out;
  for (const CsvRow& row : table.rows()) {
    const auto cell = [&](Field field) { return row.cells[columns[field]]; };
    DecisionRow read{.line = row.line,
                     .document = {cell(document)},
                     .coder = {cell(coder)},
                     .code = {cell(code)},
                     .span = {number(table, row, columns[start]), number(table, row, columns[end])},
                     .decision = std::string(trim(cell(decision)))};
    if (read.span.begin >= read.span.end) {
      table.refuse({.slug = "span-empty",
                    .message = "the passage " + cell(start) + ":" + cell(end) + " holds no words",
                    .hint = "leave the places as `coding disagreements -f csv` printed them"},
                   row.line, columns[start]);
    }
    if (columns[reason] < row.cells.size()) read.reason = std::string(trim(cell(reason)));
    out.push_back(std::move(read));
  }
  return out;
}

}  // namespace coding
