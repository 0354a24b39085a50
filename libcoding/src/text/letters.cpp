#include "text/letters.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>

#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

UChar32 icu(char32_t c) { return static_cast<UChar32>(c); }

bool one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

enum Fact : unsigned char {
  letter = 1,
  small_letter = 2,
  capital_letter = 4,
  mark = 8,
  digit = 16,
  arabic_letter = 32,
  blank = 64,
  sentence_end = 128
};
constexpr auto facts = std::to_array<Fact>(
    {letter, small_letter, capital_letter, mark, digit, arabic_letter, blank, sentence_end});

bool breaks_line(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

bool in_arabic_script(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(icu(c), &status) == USCRIPT_ARABIC && U_SUCCESS(status) != 0;
}

bool asked(char32_t c, Fact fact) {
  switch (fact) {
    case letter:
      return u_isalpha(icu(c)) != 0;
    case small_letter:
      return u_islower(icu(c)) != 0;
    case capital_letter:
      return u_isupper(icu(c)) != 0 || u_istitle(icu(c)) != 0;
    case mark:
      return (U_GET_GC_MASK(icu(c)) & U_GC_M_MASK) != 0;
    case digit:
      return u_isdigit(icu(c)) != 0;
    case arabic_letter:
      return u_isalpha(icu(c)) != 0 && in_arabic_script(c);
    case blank:
      return is_white_space(c) && !breaks_line(c);
    case sentence_end:
      return one_of(c, U".!?…؟۔。！？");
  }
  return false;
}

// The characters that texts are mostly made of: asking ICU for each letter of a text is a third of its
// import.
constexpr char32_t first_unknown = 0x800;
using Facts = std::array<unsigned char, first_unknown>;

Facts known_facts() {
  Facts known{};
  for (char32_t c = 0; c < first_unknown; ++c) {
    for (const Fact fact : facts) {
      if (asked(c, fact)) known[c] = static_cast<unsigned char>(known[c] | fact);
    }
  }
  return known;
}

bool is(char32_t c, Fact fact) {
  static const Facts known = known_facts();
  return c < first_unknown ? (known[c] & fact) != 0 : asked(c, fact);
}

// The last code point of valid text that is not empty, which is then taken off.
char32_t take_last(std::string_view& text) {
  std::size_t at = text.size() - 1;
  while ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  std::size_t byte = at;
  const char32_t last = next_code_point(text, byte);
  text.remove_suffix(text.size() - at);
  return last;
}

}  // namespace

namespace beyond_ascii {

bool is_letter(char32_t c) { return is(c, letter); }
bool is_small_letter(char32_t c) { return is(c, small_letter); }
bool is_capital_letter(char32_t c) { return is(c, capital_letter); }
bool is_mark(char32_t c) { return is(c, mark); }
bool is_sentence_end(char32_t c) { return is(c, sentence_end); }

}  // namespace beyond_ascii

bool is_digit(char32_t c) { return is(c, digit); }
bool is_arabic_letter(char32_t c) { return is(c, arabic_letter); }
bool is_blank(char32_t c) { return is(c, blank); }
bool is_closing(char32_t c) { return one_of(c, U"\"'’”»)]}*_"); }

std::vector<TextLine> text_lines(const Text& text) {
  std::vector<TextLine> lines;
  const std::string_view bytes = text.bytes();
  std::size_t begin = 0;
  for (std::size_t start = 0; start < bytes.size();) {
    const std::size_t stop = std::min(bytes.find('\n', start), bytes.size());
    const std::string_view line = bytes.substr(start, stop - start);
    const std::size_t length = count_code_points(line);
    lines.push_back({{begin, begin + length}, line});
    begin += length + 1;
    start = stop + 1;
  }
  return lines;
}

Trimmed trimmed(std::string_view line) {
  const std::string_view inside = trim(line);
  const auto offset = inside.empty() ? line.size() : static_cast<std::size_t>(inside.data() - line.data());
  return {inside, count_code_points(line.substr(0, offset))};
}

bool ends_sentence(std::string_view line) {
  std::string_view rest = trim(line);
  while (!rest.empty()) {
    const char32_t last = take_last(rest);
    if (is_sentence_end(last)) return true;
    if (!is_closing(last)) return false;
  }
  return false;
}

}  // namespace coding
