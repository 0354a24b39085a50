// Random text of everything that is hard: astral planes, marks, bidirectional controls, ZWNJ, line breaks.
#pragma once

#include <string>

#include "coding/base/random.hpp"

inline std::u32string random_code_points(coding::Random& random, std::size_t length) {
  static constexpr std::u32string_view hard =
      U"aIıİi -\u00AD\u2010\n\n\t.?:؟\u0301\u0307\u200C\u200E\u202B\u2067\u00A0كيیهها "
      U"می\U0001F9D5\U0001F3FD\U00010400()«»";
  std::u32string text;
  while (text.size() < length) {
    const auto any = static_cast<char32_t>(1 + random.below(0x10FFFF));
    const bool surrogate = any >= 0xD800 && any < 0xE000;
    text += random.below(8) == 0 && !surrogate ? any : hard[random.below(hard.size())];
  }
  return text;
}
