#include "coding/project/passage.hpp"

#include "coding/base/error.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

const Text text("İlk satır güzel.\n\nGüzel bir gün,\nçok güzel.");

std::string slug_of(const Passage& passage) {
  try {
    locate(text, passage, {"tr"});
  } catch (const UsageError& error) {
    return error.diagnostic().slug;
  }
  return "";
}

}  // namespace

TEST_CASE("a passage is found by words, by code points and by lines") {
  CHECK(locate(text, {.quote = "ilk SATIR"}, {"tr"}) == Span{0, 9});
  CHECK(locate(text, {.span = Span{0, 3}}, {"tr"}) == Span{0, 3});
  CHECK(text.slice(locate(text, {.lines = Span{3, 4}}, {"tr"})) == "Güzel bir gün,\nçok güzel.");
  CHECK(text.slice(locate(text, {.lines = Span{1, 1}}, {"tr"})) == "İlk satır güzel.");
}

TEST_CASE("words that stand in several places need a number, which must be one of them") {
  CHECK(slug_of({.quote = "güzel"}) == "quote-ambiguous");
  CHECK(locate(text, {.quote = "güzel", .nth = 2}, {"tr"}).begin == 37);
  CHECK(slug_of({.quote = "güzel", .nth = 3}) == "nth-outside");
  CHECK(slug_of({.quote = "çirkin", .nth = 1}) == "quote-not-found");
  CHECK(slug_of({.quote = ""}) == "empty-quote");
}

TEST_CASE("a passage outside the text, empty or not named is refused") {
  CHECK(slug_of({}) == "passage-missing");
  CHECK(slug_of({.span = Span{3, 3}}) == "span-empty");
  CHECK(slug_of({.span = Span{5, 3}}) == "span-outside");
  CHECK(slug_of({.span = Span{0, 9999}}) == "span-outside");
  CHECK(slug_of({.lines = Span{2, 2}}) == "span-empty");
  CHECK(slug_of({.lines = Span{0, 1}}) == "lines-outside");
  CHECK(slug_of({.lines = Span{4, 3}}) == "lines-outside");
  CHECK(slug_of({.lines = Span{1, 5}}) == "lines-outside");
}

TEST_CASE("spans and lines are two numbers in order, and a line may stand alone") {
  CHECK(parse_span("120:341") == Span{120, 341});
  CHECK(parse_span("0:0") == Span{0, 0});
  CHECK(parse_lines("3-5") == Span{3, 5});
  CHECK(parse_lines("4") == Span{4, 4});
  for (const char* wrong :
       {"", ":", "5", "5:", ":5", "9:3", "-1:3", "1:2:3", "1-2", "a:b", "1:99999999999999999999"}) {
    INFO(wrong);
    CHECK_FALSE(parse_span(wrong).has_value());
  }
  for (const char* wrong : {"", "-", "-3", "3-", "5-3", "3--5", "1:2", "x"}) {
    INFO(wrong);
    CHECK_FALSE(parse_lines(wrong).has_value());
  }
}
