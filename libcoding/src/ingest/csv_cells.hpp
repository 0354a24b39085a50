// The cells of a row by the names of their columns, for tables whose columns may come in any order.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "coding/project/passage.hpp"
#include "ingest/csv_table.hpp"

namespace coding {

class Cells {
 public:
  Cells(const CsvTable& table, const CsvRow& row) : table_(table), row_(row) {}

  // Empty where there is no such column.
  std::string text(std::string_view name) const;
  // Throws DataError "number-malformed".
  std::optional<std::size_t> number(std::string_view name) const;
  [[noreturn]] void refuse(Diagnostic diagnostic, std::string_view name) const;
  std::size_t line() const { return row_.line; }

 private:
  std::size_t column_of(std::string_view name) const;

  const CsvTable& table_;
  const CsvRow& row_;
};

// `start` and `end`, else `quote` (or `text`) with `nth`. Throws DataError "passage-missing" with the hint.
Passage passage_in(const Cells& cells, const std::string& hint);

// Throws DataError "column-missing"; `usual` are the columns of such a file.
void require_column(const CsvTable& table, const std::string& needed, const std::string& usual);

}  // namespace coding
