// Arabic letters that stand as shapes (U+FB50–FDEF, U+FE80–FEFC), as letters.
//
// Unicode has a code for each shape a letter takes in a word, for old programs; PDFs still give them. NFKC
// knows the letters. Ligatures that are signs of their own (﷼, ﷺ) and spacing vowels stay.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace coding {

struct ShapedText {
  std::string text{};
  std::size_t changed = 0;  // shapes that became letters
};

// Valid UTF-8 with its shapes as letters; ﻻ becomes two. Linear.
ShapedText without_presentation_forms(std::string_view valid);

}  // namespace coding
