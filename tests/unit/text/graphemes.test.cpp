#include "coding/text/graphemes.hpp"

#include "coding/base/error.hpp"
#include "coding/base/random.hpp"
#include "coding/text/utf8.hpp"
#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("a base with its marks, a flag and a family are one") {
  CHECK(grapheme_ends("").empty());
  CHECK(grapheme_ends("ab") == std::vector<std::size_t>{1, 2});
  CHECK(grapheme_ends("e\u0301x") == std::vector<std::size_t>{3, 4});
  CHECK(grapheme_ends("\r\n🇹🇷") == std::vector<std::size_t>{2, 10});
  CHECK(grapheme_ends("👩\u200D👧").size() == 1);
  CHECK(grapheme_ends("می\u200Cر") == std::vector<std::size_t>{2, 7, 9});
}

TEST_CASE("a position is a boundary or inside a character") {
  const Text text("ae\u0301🇹🇷");
  std::vector<bool> boundaries;
  for (std::size_t k = 0; k <= 6; ++k) boundaries.push_back(is_grapheme_boundary(text, k));
  CHECK(boundaries == std::vector<bool>{true, true, false, true, false, true, true});
}

TEST_CASE("a span is widened to whole characters") {
  const Text text("ae\u0301🇹🇷z");
  CHECK(widened_to_graphemes(text, {2, 4}) == Span{1, 5});
  CHECK(widened_to_graphemes(text, {0, 1}) == Span{0, 1});
  CHECK(widened_to_graphemes(text, {5, 6}) == Span{5, 6});
  CHECK(widened_to_graphemes(text, {2, 2}) == Span{1, 1});
  CHECK(widened_to_graphemes(text, {3, 3}) == Span{3, 3});
  CHECK(widened_to_graphemes(text, {6, 6}) == Span{6, 6});
  CHECK_THROWS_AS(widened_to_graphemes(text, {2, 9}), UsageError);
}

TEST_CASE("widening gives the least span on boundaries that holds the span") {
  const std::u32string alphabet = U"ae\u0301\u0308\u200D👩👧🇹🇷한\u1100\u1161\u11A8\r\nکی\u200C\u064E";
  Random random(41);
  for (int round = 0; round < 2000; ++round) {
    std::u32string code_points;
    const std::size_t length = 1 + random.below(12);
    for (std::size_t i = 0; i < length; ++i) code_points += alphabet[random.below(alphabet.size())];
    const Text text(to_utf8(code_points));
    Span span{random.below(length), 0};
    span.end = span.begin + 1 + random.below(length - span.begin);
    Span expected = span;
    while (!is_grapheme_boundary(text, expected.begin)) --expected.begin;
    while (!is_grapheme_boundary(text, expected.end)) ++expected.end;
    INFO(text.bytes());
    REQUIRE(widened_to_graphemes(text, span) == expected);
  }
}
