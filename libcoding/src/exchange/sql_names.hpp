// Names and texts as they stand in SQL.
#pragma once

#include <string>
#include <string_view>

namespace coding {

// In double quotes.
std::string sql_name(std::string_view name);
// In single quotes.
std::string sql_text(std::string_view text);

}  // namespace coding
