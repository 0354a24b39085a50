// Letters of symbol fonts as Unicode.
#pragma once

#include <string_view>

namespace coding {

// The character that `code` (with or without the private area's F000) shows in the font, or 0 when it is not
// known. A code outside the private area is the character itself in other fonts.
char32_t docx_symbol(std::string_view font, unsigned code);

}  // namespace coding
