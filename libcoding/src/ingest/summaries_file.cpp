#include "coding/ingest/summaries_file.hpp"

#include <algorithm>
#include <array>

#include "coding/base/error.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/trim.hpp"
#include "ingest/csv_table.hpp"

namespace coding {

namespace {

constexpr std::array<std::string_view, 3> names = {"participant", "code", "summary"};

std::size_t column_of(const CsvTable& table, std::string_view name) {
  const auto& header = table.header();
  const auto found =
      std::ranges::find_if(header, [&](const std::string& title) { return fold(title, {}) == name; });
  if (found != header.end()) return static_cast<std::size_t>(found - header.begin());
  table.refuse({.slug = "column-missing",
                .message = "the file has no column '" + std::string(name) + "'",
                .hint = "take what `coding framework -f csv` prints, and write into the column summary"},
               table.header_line(), 0);
}

}  // namespace

std::vector<SummaryRow> read_summaries(std::string_view bytes, const std::string& file) {
  const CsvTable table(bytes, file);
  if (table.rows().empty()) {
    throw DataError({.slug = "summaries-empty",
                     .message = "the file holds no summaries",
                     .hint = "take what `coding framework -f csv` prints, and write into the column summary",
                     .place = {file}});
  }
  std::array<std::size_t, names.size()> columns{};
  for (std::size_t i = 0; i < names.size(); ++i) columns[i] = column_of(table, names[i]);
  std::vector<SummaryRow> out;
  for (const CsvRow& row : table.rows()) {
    const auto cell = [&](std::size_t i) { return std::string(trim(row.cells[columns[i]])); };
    if (cell(2).empty()) continue;
    out.push_back({.line = row.line, .participant = cell(0), .code = cell(1), .summary = cell(2)});
  }
  return out;
}

}  // namespace coding
