// The signs of markup, as they are written and read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "coding/project/segment.hpp"

namespace coding {

inline constexpr std::string_view markup_comment = "%%";
inline constexpr std::string_view markup_head = "%% markup 1";
inline constexpr std::size_t most_label_digits = 4;

inline bool is_label_digit(char c) { return c >= '0' && c <= '9'; }

// "{code|70|@open|a remark}", with what would be a sign behind a backslash.
std::string markup_braces(const CodedSegment& segment, std::string_view code);

}  // namespace coding
