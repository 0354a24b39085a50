// A table as Word has it, with its caption above and its notes below.
#pragma once

#include <cstddef>
#include <string>

#include "table/sheet.hpp"

namespace coding::word {

// From how many columns on a table stands on a turned page, in small print.
inline constexpr std::size_t columns_of_a_page = 16;

inline bool is_wide(const Sheet& sheet) {
  return sheet.in_panels || sheet.columns.size() > columns_of_a_page;
}

// Twentieths of a point between the margins of a page.
std::size_t text_width(bool landscape);

// `counted` is the number of the table before this one; a table with another number than the next begins
// anew there.
std::string table_with_caption(const Sheet& sheet, const std::string& table_word, std::size_t counted);

}  // namespace coding::word
