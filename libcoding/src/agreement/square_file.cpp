#include "coding/agreement/square_file.hpp"

#include <algorithm>
#include <optional>

#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/text/csv.hpp"
#include "coding/text/trim.hpp"

namespace coding {

namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

// Numbers are the same however they are written: 1 and 1.0.
bool same_category(std::string_view written, const std::string& category) {
  const std::string_view text = trim(written);
  if (text == category) return true;
  const auto number = parse_real(text);
  return number && number == parse_real(category);
}

class SquareReader {
 public:
  SquareReader(std::string_view bytes, std::string_view file) : bytes_(bytes), file_(file) {
    rows_ = read_csv(bytes, file);
    std::erase_if(rows_, is_blank);
  }

  std::vector<double> read(const std::vector<std::string>& categories) {
    std::vector<std::size_t> columns;
    std::vector<std::size_t> rows;
    for (const std::string& category : categories) {
      columns.push_back(rows_.empty() ? nowhere : column_of(category));
      rows.push_back(row_of(category));
      if (columns.back() == nowhere || rows.back() == nowhere)
        refuse({.slug = "square-row",
                .message = "the category '" + category + "' has no " +
                           (columns.back() == nowhere ? "column" : "row") + " of its own",
                .hint = "give one row and one column for each category"},
               1, 0);
    }
    std::vector<double> out;
    for (const std::size_t row : rows) {
      for (const std::size_t column : columns) out.push_back(number_at(row, column));
    }
    return out;
  }

 private:
  std::size_t column_of(const std::string& category) const {
    const std::vector<std::string>& header = rows_.front().cells;
    for (std::size_t i = 1; i < header.size(); ++i) {
      if (same_category(header[i], category)) return i;
    }
    return nowhere;
  }

  std::size_t row_of(const std::string& category) const {
    for (std::size_t i = 1; i < rows_.size(); ++i) {
      if (same_category(rows_[i].cells.front(), category)) return i;
    }
    return nowhere;
  }

  double number_at(std::size_t row, std::size_t column) const {
    const CsvRow& line = rows_[row];
    const std::string cell = column < line.cells.size() ? std::string(trim(line.cells[column])) : "";
    if (const auto number = parse_real(cell)) return *number;
    refuse({.slug = "square-cell",
            .message = cell.empty() ? "the cell is empty" : "'" + cell + "' is not a number",
            .hint = "write numbers with a point: 0.5"},
           line.line, std::min(column, line.cells.size() - 1));
  }

  [[noreturn]] void refuse(Diagnostic diagnostic, std::size_t line, std::size_t cell) const {
    diagnostic.place.file = file_;
    throw DataError(at_cell(std::move(diagnostic), bytes_, line, cell));
  }

  std::string_view bytes_;
  std::string_view file_;
  std::vector<CsvRow> rows_;
};

}  // namespace

std::vector<double> read_square(std::string_view bytes, std::string_view file,
                                const std::vector<std::string>& categories) {
  return SquareReader(bytes, file).read(categories);
}

}  // namespace coding
