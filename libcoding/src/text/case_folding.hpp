// Case folding of one cluster (a base character and its marks), for text/fold and text/match_key.
#pragma once

#include <string>

namespace coding {

// Appends the full case folding of one code point; `dotted_i`: by the rules of tr and az (I → ı, İ → i).
void append_folded(std::u32string& out, char32_t code_point, bool dotted_i);

// Removes each U+0307 that stands on an i, with no other mark above between them. "i̇" is what lower-casing İ
// without knowledge of the language leaves; in tr and az it can only mean i.
void remove_dots_on_i(std::u32string& code_points);

// NFC of code points.
std::u32string composed(const std::u32string& code_points);

}  // namespace coding
