// Any bytes as CSV: refused with a place, or rows that are the same when they are written and read again.
#include "coding/base/error.hpp"
#include "coding/text/csv.hpp"
#include "tests/fuzz/refusal.hpp"

namespace {

void check_rows(const std::vector<coding::CsvRow>& rows, const std::string& bytes, char separator) {
  std::string written;
  for (const coding::CsvRow& row : rows) {
    fuzz::require(!row.cells.empty());
    written += coding::csv_line(row.cells, separator);
    for (std::size_t cell = 0; cell <= row.cells.size(); ++cell) {
      const auto placed = coding::at_cell({.slug = "x", .message = "x", .hint = "x", .place = {"fuzz.csv"}},
                                          bytes, row.line, cell);
      fuzz::check_refusal(placed, "fuzz.csv");
      fuzz::require(placed.place.line >= row.line);
    }
  }
  // Only a mark at the very beginning is none of the first cell.
  const auto again = coding::read_csv("\xEF\xBB\xBF" + written, "again", separator);
  fuzz::require(again.size() == rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) fuzz::require(again[i].cells == rows[i].cells);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = fuzz::bytes_of(data, size);
  const char separator = coding::csv_separator(bytes);
  try {
    check_rows(coding::read_csv(bytes, "fuzz.csv"), bytes, separator);
  } catch (const coding::DataError& error) {
    fuzz::check_refusal(error.diagnostic(), "fuzz.csv");
  }
  return 0;
}
