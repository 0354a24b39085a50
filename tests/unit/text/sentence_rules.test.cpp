// ICU is the oracle: its boundaries, untailored, on random strings of characters of every class.
#include "text/sentence_rules.hpp"

#include "coding/base/random.hpp"
#include "coding/text/sentences.hpp"
#include "coding/text/utf8.hpp"
#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("sentence boundaries are ICU's on random strings of all classes of characters") {
  const std::vector<char32_t> characters = {
      U'a',   U'b',  U'A',  U'B', 0x131,  0x130,  0x627,  0x4E00, U'1',   0x6F1, U'.',  U'.',    0x2024, U'!',
      U'?',   0x61F, 0x6D4, U')', U'"',   0x201D, 0xAB,   U' ',   U' ',   0xA0,  U'\t', U'\n',   U'\r',  0x85,
      0x2029, U',',  U'-',  U';', 0x2026, 0x301,  0x200D, 0x200C, 0x200E, 0xAD,  U'@',  0x1F600, 0x1D400};
  Random random(20261122);
  std::size_t boundaries = 0;
  for (int round = 0; round < 200000; ++round) {
    std::string text;
    for (std::uint64_t length = 1 + random.below(14); length > 0; --length)
      append_code_point(text, characters[random.below(characters.size())]);
    const auto expected = sentence_ends(text, {.tailored = false});
    const auto found = sentence_boundaries(text);
    boundaries += expected.size();
    if (found != expected) {
      CAPTURE(text);
      CHECK(found == expected);
    }
  }
  CHECK(boundaries > 400000);
}

TEST_CASE("every character alone, between and behind full stops has ICU's boundaries") {
  for (char32_t c = 1; c < 0x20000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text = "Ab.";
    append_code_point(text, c);
    text += " c. ";
    append_code_point(text, c);
    text += "D";
    if (sentence_boundaries(text) != sentence_ends(text, {.tailored = false})) {
      CAPTURE(static_cast<std::uint32_t>(c));
      CHECK(sentence_boundaries(text) == sentence_ends(text, {.tailored = false}));
    }
  }
  CHECK(sentence_boundaries("").empty());
}
