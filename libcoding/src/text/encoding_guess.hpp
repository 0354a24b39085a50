// What encoding bytes that are not UTF-8 may have.
#pragma once

#include <string>
#include <string_view>

#include "coding/text/language.hpp"

namespace coding {

struct EncodingGuess {
  std::string encoding{};  // empty: nothing is likely enough
  int confidence = 0;      // of ICU's detector, 0 to 100; 0 when the declared language decided
};

// UTF-16 without a byte-order mark: NULs, and all of them in the high bytes. "" when it is not.
std::string utf16_without_mark(std::string_view bytes);

// By the language when it is one with an encoding of its own, else by ICU's detector, which sees the first
// 8,000 bytes around bytes above 127, wherever they stand. windows-125x stands for its part ISO-8859-x.
EncodingGuess guess_encoding(std::string_view bytes, const Language& declared);

// How many percent of the characters above U+007F are letters of the language (any letter, when it is
// not one we know) or typographic signs: what tells a right guess from a wrong one.
int percent_plausible(std::string_view valid, const Language& declared);

}  // namespace coding
