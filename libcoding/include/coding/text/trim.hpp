// White space at the ends, in runs, and fields between separators.
//
// White space is Unicode's White_Space (25 characters, among them the no-break spaces and the line
// separators), not C's isspace, which depends on the locale. Zero-width spaces and the byte-order mark are
// not white space.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace coding {

bool is_white_space(char32_t code_point);

// Valid UTF-8 without white space at both ends, as a view into it.
std::string_view trim(std::string_view valid);

// Trimmed, and every run of white space (line breaks included) as one U+0020.
std::string collapse_spaces(std::string_view valid);

// The fields between separators, empty ones included: one more than there are separators, so split("", ',')
// is {""}.
std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace coding
