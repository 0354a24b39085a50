#include "ingest/csv_table.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/text/trim.hpp"

namespace coding {

CsvTable::CsvTable(std::string_view bytes, std::string file) : bytes_(bytes), file_(std::move(file)) {
  rows_ = read_csv(bytes_, file_);
  std::erase_if(rows_, is_blank);
  if (rows_.empty()) return;
  for (CsvRow& row : rows_) {
    for (std::string& cell : row.cells) cell = formula_restored(trim(cell));
  }
  header_ = std::move(rows_.front().cells);
  header_line_ = rows_.front().line;
  rows_.erase(rows_.begin());
  for (std::size_t i = 0; i < header_.size(); ++i) {
    const auto here = header_.begin() + static_cast<std::ptrdiff_t>(i);
    if (header_[i].empty() || std::find(header_.begin(), here, header_[i]) == here) continue;
    refuse({.slug = "column-twice",
            .message = "two columns are named '" + header_[i] + "'",
            .hint = "rename one of them"},
           header_line_, i);
  }
  for (const CsvRow& row : rows_) {
    if (row.cells.size() == header_.size()) continue;
    refuse({.slug = "row-length",
            .message = "the row has " + std::to_string(row.cells.size()) + " cells, the header " +
                       std::to_string(header_.size()),
            .hint = "fill in or remove cells; a cell with a comma stands in quotes"},
           row.line, std::min(row.cells.size() - 1, header_.size()));
  }
}

void CsvTable::refuse(Diagnostic diagnostic, std::size_t row_line, std::size_t cell) const {
  diagnostic.place.file = file_;
  throw DataError(at_cell(std::move(diagnostic), bytes_, row_line, cell));
}

}  // namespace coding
