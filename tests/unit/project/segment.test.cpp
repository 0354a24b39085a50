#include "coding/project/segment.hpp"

#include "coding/base/digest.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

Text long_text(std::size_t length) {
  std::string bytes;
  for (std::size_t i = 0; i < length; ++i) bytes += i % 3 == 0 ? "ş" : i % 3 == 1 ? "🙂" : "a";
  return Text(bytes);
}

}  // namespace

TEST_CASE("a segment is its coder, document, span and code, and nothing else of it") {
  const CodedSegment one = segment("Y1", "a", {0, 5});
  CodedSegment other = one;
  other.memo = "a thought";
  other.weight = 50;
  other.stage = Stage::axial;
  CHECK(is_same_segment(one, other));
  CHECK_FALSE(is_same_segment(one, segment("Y1", "a", {0, 5}, "mehmet")));
  CHECK_FALSE(is_same_segment(one, segment("Y2", "a", {0, 5})));
  CHECK_FALSE(is_same_segment(one, segment("Y1", "b", {0, 5})));
  CHECK_FALSE(is_same_segment(one, segment("Y1", "a", {0, 6})));
}

TEST_CASE("a quote carries the passage and up to 32 characters on both sides") {
  const Text text = long_text(300);
  const Quote quote = quote_of(text, {40, 60});
  CHECK(quote.exact == text.slice({40, 60}));
  CHECK(quote.prefix == text.slice({8, 40}));
  CHECK(quote.suffix == text.slice({60, 92}));
  CHECK(quote.digest.empty());
  CHECK(holds(quote, text, {40, 60}));
}

TEST_CASE("at the ends of the text there is less around a quote, or nothing") {
  const Text text = long_text(40);
  CHECK(quote_of(text, {0, 3}).prefix.empty());
  CHECK(quote_of(text, {5, 6}).prefix == text.slice({0, 5}));
  CHECK(quote_of(text, {37, 40}).suffix.empty());
  const Quote all = quote_of(text, {0, 40});
  CHECK(all.exact == text.bytes());
  CHECK(all.suffix.empty());
}

TEST_CASE("a passage of 200 characters stands whole, of 201 by its ends and a digest") {
  const Text text = long_text(500);
  CHECK(quote_of(text, {10, 210}).exact == text.slice({10, 210}));
  CHECK(quote_of(text, {10, 210}).digest.empty());
  const Quote cut = quote_of(text, {10, 211});
  CHECK(cut.exact == std::string(text.slice({10, 106})) + " … " + std::string(text.slice({115, 211})));
  CHECK(cut.digest == sha256(text.slice({10, 211})));
  CHECK(holds(cut, text, {10, 211}));
  CHECK_FALSE(holds(cut, text, {10, 212}));
  CHECK_FALSE(holds(cut, text, {11, 212}));
}

TEST_CASE("a change between the shown ends of a long quote is noticed") {
  const Text before(std::string(300, 'a'));
  std::string changed(300, 'a');
  changed[150] = 'b';
  CHECK(holds(quote_of(before, {0, 300}), before, {0, 300}));
  CHECK_FALSE(holds(quote_of(before, {0, 300}), Text(changed), {0, 300}));
}

TEST_CASE("nothing, and what lies outside the text, cannot be quoted") {
  const Text text("on");
  CHECK(thrown<UsageError>([&] { quote_of(text, {1, 1}); }).slug == "span-empty");
  CHECK(thrown<UsageError>([&] { quote_of(text, {0, 3}); }).slug == "span-outside");
  CHECK(thrown<UsageError>([&] { quote_of(text, {2, 1}); }).slug == "span-outside");
}

TEST_CASE("no quote holds at an empty, turned or outlying span") {
  const Text text("on");
  const Quote quote = quote_of(text, {0, 2});
  CHECK(holds(quote, text, {0, 2}));
  CHECK_FALSE(holds(quote, text, {0, 3}));
  CHECK_FALSE(holds(quote, text, {2, 0}));
  CHECK_FALSE(holds(Quote{}, text, {1, 1}));
}
