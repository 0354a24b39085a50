// A table that was written as JSON, read back: the other half of render(table, Format::json).
#pragma once

#include <string>
#include <string_view>

#include "coding/table/table.hpp"

namespace coding {

// Columns with key, title and kind, rows with the totals as the last of them, notes, meta and schema; what
// JSON does not hold (the table's title, what only people see) is empty. A number without a point is an
// integer, whatever its column. Throws DataError "table-malformed" naming the file.
Table read_table(std::string_view json, const std::string& file);

}  // namespace coding
