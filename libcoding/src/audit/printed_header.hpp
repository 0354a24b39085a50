// The names of a table's columns, from the lines above its first row.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "audit/printed_text.hpp"

namespace coding::printed {

// `wanted` names with that of the id, or nothing. `lines`: all lines above the first row, trimmed.
std::vector<std::string> header_names(const Article& article, const std::vector<Span>& lines,
                                      std::size_t wanted);

// Cells that bars, tabs or two blanks part.
std::vector<std::string> split_cells(std::u32string_view row);

// The words of a row between single blanks.
std::vector<std::string> tokens_of_row(const std::string& row);

}  // namespace coding::printed
