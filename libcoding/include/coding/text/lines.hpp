// Lines of a text and places in it: what editors and error messages speak of.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "coding/text/span.hpp"
#include "coding/text/text.hpp"

namespace coding {

// Line and column from 1; the column counts code points.
struct LineColumn {
  std::size_t line = 1;
  std::size_t column = 1;
  bool operator==(const LineColumn&) const = default;
};

// The spans of the lines of a text, without their LF. A text that ends in LF has no empty line after it.
std::vector<Span> lines_of(const Text& text);

// Where a code point position (0 … length) stands.
LineColumn line_column(const Text& text, std::size_t code_point);

// The line (without LF) that holds a byte offset of any bytes, valid or not.
std::string_view line_around(std::string_view bytes, std::size_t byte);

}  // namespace coding
