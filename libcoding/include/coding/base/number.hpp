// Numbers to text and back, without a locale: what is printed depends on the number alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace coding {

// The shortest text that reads back as the same double ("0.1", "1e+300", "3").
std::string shortest(double value);

// Exactly `decimals` digits after the point (0..17), rounded from the exact binary value. Requires a finite
// value.
std::string fixed(double value, int decimals);

// The whole of `text` as a decimal integer or real; nothing if anything is left over or out of range.
// No leading spaces, no plus sign, a point as decimal sign.
std::optional<std::int64_t> parse_integer(std::string_view text);
std::optional<double> parse_real(std::string_view text);

}  // namespace coding
