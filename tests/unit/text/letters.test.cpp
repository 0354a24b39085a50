#include "text/letters.hpp"

#include <unicode/uchar.h>

#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("the kinds of characters are ICU's, kept in a table or not") {
  std::size_t wrong = 0;
  for (char32_t c = 0; c < 0x11000; ++c) {
    const auto icu = static_cast<UChar32>(c);
    wrong += is_letter(c) == (u_isalpha(icu) != 0) ? 0U : 1U;
    wrong += is_small_letter(c) == (u_islower(icu) != 0) ? 0U : 1U;
    wrong += is_capital_letter(c) == (u_isupper(icu) != 0 || u_istitle(icu) != 0) ? 0U : 1U;
    wrong += is_mark(c) == ((U_GET_GC_MASK(icu) & U_GC_M_MASK) != 0) ? 0U : 1U;
    wrong += is_digit(c) == (u_isdigit(icu) != 0) ? 0U : 1U;
  }
  CHECK(wrong == 0);
}

TEST_CASE("ends of sentences, blanks and Arabic letters") {
  for (const char32_t c : std::u32string_view(U".!?…؟۔。！？")) CHECK(is_sentence_end(c));
  for (const char32_t c : std::u32string_view(U",;:؛،aا \n")) CHECK_FALSE(is_sentence_end(c));
  for (const char32_t c : std::u32string_view(U" \t\u00A0\u2003")) CHECK(is_blank(c));
  for (const char32_t c : std::u32string_view(U"\n\r\v\u0085\u2028a")) CHECK_FALSE(is_blank(c));
  for (const char32_t c : std::u32string_view(U"اپیﭘ")) CHECK(is_arabic_letter(c));
  for (const char32_t c : std::u32string_view(U"a،۱\u064Eא")) CHECK_FALSE(is_arabic_letter(c));
}
