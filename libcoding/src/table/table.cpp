#include "coding/table/table.hpp"

#include <algorithm>
#include <string_view>

#include "coding/base/error.hpp"

namespace coding {

namespace {

[[noreturn]] void refuse(const Table& table, const std::string& what) {
  throw Error({.slug = "table-shape", .message = "table '" + table.schema + "': " + what});
}

bool fits(const Cell& cell, ColumnKind kind) {
  if (kind == ColumnKind::text || std::holds_alternative<Missing>(cell)) return true;
  if (kind == ColumnKind::list) return std::holds_alternative<std::vector<std::string>>(cell);
  if (std::holds_alternative<std::int64_t>(cell)) return true;
  return kind != ColumnKind::integer && std::holds_alternative<double>(cell);
}

void require_row(const Table& table, const Row& row) {
  if (row.size() != table.columns.size()) {
    refuse(table, "a row has " + std::to_string(row.size()) + " cells for " +
                      std::to_string(table.columns.size()) + " columns");
  }
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (!fits(row[i], table.columns[i].kind)) {
      refuse(table, "a cell is not of the kind of column '" + table.columns[i].key + "'");
    }
  }
}

}  // namespace

Cell count_cell(std::size_t count) { return static_cast<std::int64_t>(count); }

Cell estimate_cell(const Estimate& estimate) {
  if (estimate.value) return *estimate.value;
  return Missing{estimate.why_undefined};
}

void add_row(Table& table, Row row) {
  require_row(table, row);
  table.rows.insert(table.rows.end() - static_cast<std::ptrdiff_t>(table.footer_rows), std::move(row));
}

void add_total(Table& table, Row row) {
  require_row(table, row);
  table.rows.push_back(std::move(row));
  ++table.footer_rows;
}

void require_shape(const Table& table) {
  if (table.footer_rows > table.rows.size()) refuse(table, "there are more totals than rows");
  std::vector<std::string_view> keys;
  for (const Column& column : table.columns) keys.push_back(column.key);
  std::sort(keys.begin(), keys.end());
  const auto twice = std::adjacent_find(keys.begin(), keys.end());
  if (twice != keys.end()) refuse(table, "two columns have the key '" + std::string(*twice) + "'");
  for (const Row& row : table.rows) require_row(table, row);
}

}  // namespace coding
