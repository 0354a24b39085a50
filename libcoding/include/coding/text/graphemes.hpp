// What a reader takes for one character: a base with its marks, a flag, a family emoji, a Hangul syllable.
//
// Extended grapheme clusters of UAX #29; ICU finds them. Spans may begin and end at any code point; what is
// shown, marked or proposed should begin and end here. What surprises: CR LF is one, the ZWNJ belongs to the
// letter before it, and so do the vowel signs of Arabic and Persian.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "coding/text/span.hpp"
#include "coding/text/text.hpp"

namespace coding {

// The byte offset behind each cluster; the last is the size. Empty for an empty text. About 20 MB/s.
std::vector<std::size_t> grapheme_ends(std::string_view valid);

// Does a cluster begin or end at this code point? True for 0 and for length(), and for what lies beyond.
bool is_grapheme_boundary(const Text& text, std::size_t code_point);

// The least span on boundaries that holds this one; an empty span becomes the boundary at or before it.
// Throws UsageError "span-outside" as Text::slice does.
Span widened_to_graphemes(const Text& text, Span span);

}  // namespace coding
