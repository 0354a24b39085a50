#include "coding/text/edits.hpp"

#include "coding/base/error.hpp"
#include "coding/base/random.hpp"
#include "coding/text/utf8.hpp"
#include "tests/catch.hpp"
#include "tests/unit/text/random_text.hpp"

using namespace coding;

namespace {

// Edits at random places of a text; some put something in, some take something out.
std::vector<Edit> random_edits(const Text& text, Random& random, const std::string& rule) {
  std::vector<Edit> edits;
  for (std::size_t at = random.below(4); at <= text.length();) {
    const std::size_t end = std::min<std::size_t>(text.length(), at + random.below(4));
    const std::string was(text.slice({at, end}));
    const std::string now = to_utf8(random_code_points(random, random.below(4)));
    if (was != now) edits.push_back({.before = {at, end}, .now = now, .was = was, .rule = rule});
    at = end + 1 + random.below(6);
  }
  return edits;
}

std::vector<Edit> inverse(const std::vector<Edit>& edits) {
  const std::vector<Span> places = places_after(edits);
  std::vector<Edit> back;
  for (std::size_t i = 0; i < edits.size(); ++i) {
    back.push_back({.before = places[i], .now = edits[i].was, .was = edits[i].now, .rule = "back"});
  }
  return back;
}

bool outside(std::size_t position, const std::vector<Span>& spans) {
  return std::none_of(spans.begin(), spans.end(),
                      [&](Span s) { return s.begin <= position && position < std::max(s.end, s.begin + 1); });
}

}  // namespace

TEST_CASE("edits make the new text, and say where they stand in it") {
  const Text text("kişi-\nsel bilgi");
  const std::vector<Edit> edits{{.before = {4, 6}, .was = "-\n"},
                                {.before = {9, 10}, .now = "\n", .was = " "}};
  CHECK(coding::apply(text, edits).bytes() == "kişisel\nbilgi");
  CHECK(places_after(edits) == std::vector<Span>{{4, 4}, {7, 8}});
}

TEST_CASE("edits that overlap or do not fit the text are refused") {
  const Text text("abcdef");
  const auto slug = [&](const std::vector<Edit>& edits) {
    try {
      coding::apply(text, edits);
      return std::string("none");
    } catch (const UsageError& error) {
      return error.diagnostic().slug;
    }
  };
  CHECK(slug({{.before = {2, 4}, .was = "cd"}, {.before = {3, 5}, .was = "de"}}) == "edits-overlap");
  CHECK(slug({{.before = {4, 5}, .was = "e"}, {.before = {0, 1}, .was = "a"}}) == "edits-overlap");
  CHECK(slug({{.before = {2, 4}, .was = "xx"}}) == "edit-mismatch");
  CHECK(slug({{.before = {5, 9}, .was = "f"}}) == "edit-mismatch");
  CHECK(slug({{.before = {2, 4}, .was = "cd"}, {.before = {4, 5}, .was = "e"}}) == "none");
}

TEST_CASE("a position inside a changed stretch goes to the beginning of what it became") {
  const PositionMap map({{.before = {2, 5}, .now = "xy", .was = "cde"}, {.before = {7, 7}, .now = "++"}});
  CHECK(map.after(std::size_t{1}) == 1);
  CHECK(map.after(std::size_t{3}) == 2);
  CHECK(map.after(std::size_t{5}) == 4);
  CHECK(map.after(std::size_t{7}) == 8);
  CHECK(map.before(std::size_t{3}) == 2);
  CHECK(map.before(std::size_t{8}) == 7);
  CHECK(map.after(Span{3, 4}) == Span{2, 4});
  CHECK(map.after(Span{5, 7}) == Span{4, 6});  // what is put in behind it stays outside
  CHECK(map.after(Span{7, 8}) == Span{8, 9});
  CHECK(map.before(Span{6, 8}) == Span{7, 7});
}

TEST_CASE("nothing changed maps every position to itself") {
  const PositionMap map;
  CHECK(map.after(std::size_t{9}) == 9);
  CHECK(map.before(Span{3, 7}) == Span{3, 7});
}

TEST_CASE("on random text positions go there and back, in order, and spans do not vanish") {
  Random random(31);
  for (int round = 0; round < 400; ++round) {
    const Text text(to_utf8(random_code_points(random, random.below(60))));
    const std::vector<Edit> edits = random_edits(text, random, "a");
    const Text after = coding::apply(text, edits);
    const PositionMap map(edits);
    std::vector<Span> changed;
    for (const Edit& edit : edits) {
      if (!edit.before.empty()) changed.push_back(edit.before);
    }
    for (std::size_t i = 0; i <= text.length(); ++i) {
      REQUIRE(map.after(i) <= after.length());
      if (i > 0) REQUIRE(map.after(i - 1) <= map.after(i));
      if (!outside(i, changed)) continue;
      REQUIRE(map.before(map.after(i)) == i);
      if (i < text.length()) {
        REQUIRE(text.slice({i, i + 1}) == after.slice(map.after(Span{i, i + 1})));
      }
    }
    for (std::size_t i = 1; i <= after.length(); ++i) REQUIRE(map.before(i - 1) <= map.before(i));
    REQUIRE(map.after(text.length()) <= after.length());
  }
}

TEST_CASE("on random text the inverse gives the old text again") {
  Random random(32);
  for (int round = 0; round < 400; ++round) {
    const Text text(to_utf8(random_code_points(random, random.below(60))));
    const std::vector<Edit> edits = random_edits(text, random, "a");
    const std::vector<Edit> back = inverse(edits);
    REQUIRE(coding::apply(coding::apply(text, edits), back) == text);
    REQUIRE(compose(text, edits, back).empty());
  }
}

TEST_CASE("on random text composed edits do what both did one after the other") {
  Random random(33);
  for (int round = 0; round < 1000; ++round) {
    const Text text(to_utf8(random_code_points(random, random.below(40))));
    const std::vector<Edit> first = random_edits(text, random, "a");
    const Text middle = coding::apply(text, first);
    const std::vector<Edit> second = random_edits(middle, random, "b");
    const std::vector<Edit> both = compose(text, first, second);
    REQUIRE(coding::apply(text, both) == coding::apply(middle, second));
    for (const Edit& edit : both) {
      const bool named = edit.rule == "a" || edit.rule == "b" || edit.rule == "a+b";
      REQUIRE(named);
    }
  }
}

TEST_CASE("an edit of an edited stretch becomes one with it") {
  const Text text("a- \nb c");
  const std::vector<Edit> first{{.before = {1, 4}, .now = " ", .was = "- \n", .rule = "lines"}};
  const std::vector<Edit> second{{.before = {1, 2}, .was = " ", .rule = "spaces"}};
  const std::vector<Edit> both = compose(text, first, second);
  REQUIRE(both.size() == 1);
  CHECK(both[0] == Edit{.before = {1, 4}, .now = "", .was = "- \n", .rule = "lines+spaces"});
}
