// A CSV file whose first row names its columns, and complaints that say where in it a cell stands.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "coding/text/csv.hpp"

namespace coding {

class CsvTable {
 public:
  // `bytes` must outlive the table. Throws what read_csv throws; DataError "column-twice", and "row-length"
  // for a row with more or fewer cells than the header.
  CsvTable(std::string_view bytes, std::string file);

  // Trimmed, without the apostrophe of a disarmed formula; empty when the file has no row.
  const std::vector<std::string>& header() const { return header_; }
  // Without the header and the rows of empty cells that spreadsheets leave; cells as in the header.
  const std::vector<CsvRow>& rows() const { return rows_; }
  // The line of the header.
  std::size_t header_line() const { return header_line_; }
  const std::string& file() const { return file_; }

  [[noreturn]] void refuse(Diagnostic diagnostic, std::size_t row_line, std::size_t cell) const;

 private:
  std::string_view bytes_;
  std::string file_;
  std::vector<std::string> header_;
  std::vector<CsvRow> rows_;
  std::size_t header_line_ = 1;
};

}  // namespace coding
