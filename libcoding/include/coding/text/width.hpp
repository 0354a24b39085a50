// Terminal columns: what a text occupies on a screen.
//
// A third number beside bytes and code points. East Asian wide characters and emoji take two columns;
// combining marks, ZWNJ, directional controls and the tail of an emoji sequence take none (UAX #11, UAX #29).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace coding {

// The grapheme clusters (user-perceived characters) of valid UTF-8, as views into it.
std::vector<std::string_view> graphemes(std::string_view valid);

// Columns that valid UTF-8 occupies. Control characters count 0: show them first (text/visible.hpp).
std::size_t display_width(std::string_view valid);

// The longest prefix of whole graphemes that fits into `columns`; when something is cut, it ends in "…".
std::string truncate(std::string_view valid, std::size_t columns);

// Pads with spaces on the right (or left) to `columns`; longer text comes back whole.
std::string pad_right(std::string_view valid, std::size_t columns);
std::string pad_left(std::string_view valid, std::size_t columns);

// Breaks at line feeds, and at spaces into lines of at most `columns`; a longer word stands alone on its
// line. The spaces at a break are dropped. Empty text is one empty line.
std::vector<std::string> wrap(std::string_view valid, std::size_t columns);

}  // namespace coding
