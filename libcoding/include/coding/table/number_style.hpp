// How people of a language write numbers.
//
// Decimal sign, place of the percent sign and digits follow the Unicode CLDR, except that thousands are not
// grouped: counts in this field rarely reach five digits, and a group sign is a decimal sign elsewhere.
// Languages without an entry are written as in English. Machines' formats never use this.
#pragma once

#include <cstdint>
#include <string>

#include "coding/text/language.hpp"

namespace coding {

struct NumberStyle {
  std::string decimal_sign = ".";
  std::string before_percent{};
  std::string after_percent = "%";
  std::string minus = "−";
  char32_t zero = U'0';  // the digits are this and the nine code points after it
  bool operator==(const NumberStyle&) const = default;
};

// en 63.6%, tr %63,6, az 63,6%, fa ۶۳٫۶٪
NumberStyle number_style(const Language& language);

std::string format_integer(std::int64_t value, const NumberStyle& style);
// `decimals` as in fixed() (base/number.hpp); the value must be finite. What rounds to zero has no sign.
std::string format_real(double value, int decimals, const NumberStyle& style);
// `percent` is 0 … 100.
std::string format_percent(double percent, int decimals, const NumberStyle& style);

}  // namespace coding
