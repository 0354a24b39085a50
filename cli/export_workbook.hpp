// Tables of data as a workbook: a sheet a table, the keys in its first row, numbers as numbers.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "coding/exchange/data_tables.hpp"

namespace coding::cli {

struct Workbook {
  std::string bytes{};
  std::size_t sheets = 0;  // tables without a row have none
  std::size_t cut = 0;     // texts that no cell has room for
};

// The sheets read from left to right in every language, so that columns are where programs expect them.
// Throws Error "sheet-too-large" from 1,048,576 rows on.
Workbook workbook_of(const std::vector<DataTable>& tables);

// All texts of tables, for the guard that keeps names of people inside.
std::vector<std::string> texts_of_tables(const std::vector<DataTable>& tables);

}  // namespace coding::cli
