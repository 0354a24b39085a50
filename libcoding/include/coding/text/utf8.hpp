// UTF-8 by hand where it is hot: validation, counting, stepping.
//
// "Valid" is RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace coding {

// The byte offset of the first invalid sequence, or nothing when all of it is valid.
std::optional<std::size_t> first_invalid_byte(std::string_view bytes);

// The bytes with U+FFFD for each one that is not part of valid UTF-8. Linear.
std::string repaired(std::string_view bytes);

// How many code points valid UTF-8 holds: counts the bytes that do not continue a sequence, several GB/s.
std::size_t count_code_points(std::string_view valid);

// The byte offset of code point `index` of valid UTF-8, at most valid.size(). Linear.
std::size_t byte_of_code_point(std::string_view valid, std::size_t index);

// Decodes the code point that starts at `byte` of valid UTF-8 and moves `byte` behind it.
char32_t next_code_point(std::string_view valid, std::size_t& byte);

// Appends a code point (not a surrogate, at most U+10FFFF).
void append_code_point(std::string& out, char32_t code_point);

// The whole of valid UTF-8 as code points.
std::u32string to_code_points(std::string_view valid);
std::string to_utf8(std::u32string_view code_points);

}  // namespace coding
