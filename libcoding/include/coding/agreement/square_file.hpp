// A square table over categories from CSV: weights or distances of one's own.
//
// The first row names the columns, the first cell of each other row its category; the order is free, every
// category must be there, others may.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace coding {

// Row after row in the order of `categories`. Throws DataError with the place: what read_csv throws,
// "square-row" (a category has none or two), "square-cell" (not a number).
std::vector<double> read_square(std::string_view bytes, std::string_view file,
                                const std::vector<std::string>& categories);

}  // namespace coding
