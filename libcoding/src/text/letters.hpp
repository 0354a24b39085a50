// What kind of character: the few questions that cleaning and detection ask of Unicode.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coding/text/span.hpp"
#include "coding/text/text.hpp"

namespace coding {

inline constexpr char32_t zwnj = 0x200C;

// The same for what is not ASCII.
namespace beyond_ascii {
bool is_letter(char32_t c);
bool is_small_letter(char32_t c);
bool is_capital_letter(char32_t c);
bool is_mark(char32_t c);
bool is_sentence_end(char32_t c);
}  // namespace beyond_ascii

// Any script.
inline bool is_letter(char32_t c) { return c < 0x80 ? (c | 0x20) - U'a' < 26 : beyond_ascii::is_letter(c); }
// Has case and is lower case.
inline bool is_small_letter(char32_t c) {
  return c < 0x80 ? c - U'a' < 26 : beyond_ascii::is_small_letter(c);
}
// Upper or title case.
inline bool is_capital_letter(char32_t c) {
  return c < 0x80 ? c - U'A' < 26 : beyond_ascii::is_capital_letter(c);
}
// Combining.
inline bool is_mark(char32_t c) { return c >= 0x80 && beyond_ascii::is_mark(c); }
// . ! ? … ؟ ۔ and their like.
inline bool is_sentence_end(char32_t c) {
  return c < 0x80 ? c == U'.' || c == U'!' || c == U'?' : beyond_ascii::is_sentence_end(c);
}
bool is_digit(char32_t c);          // decimal, any script
bool is_arabic_letter(char32_t c);  // a letter of the Arabic script
bool is_blank(char32_t c);          // white space that breaks no line
bool is_closing(char32_t c);        // quote marks and brackets that may follow a sentence's end

// A line of a text: where it stands, and its bytes without the LF.
struct TextLine {
  Span span{};
  std::string_view bytes{};
};

// Views into the text. Like lines_of, with the bytes. Linear.
std::vector<TextLine> text_lines(const Text& text);

// Without blanks at both ends, and how many code points were taken off in front.
struct Trimmed {
  std::string_view bytes{};
  std::size_t before = 0;
};
Trimmed trimmed(std::string_view line);

// Does the line end a sentence, closing quotes and brackets passed over?
bool ends_sentence(std::string_view line);

}  // namespace coding
