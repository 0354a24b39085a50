#include "coding/project/reanchor.hpp"

#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

CodedSegment coded(const Text& text, Span span, const std::string& code_id = "oyun") {
  CodedSegment made = segment("Y5", code_id, span);
  made.quote = quote_of(text, span);
  return made;
}

std::vector<Reanchored> on(const Text& before, const Text& after, const std::vector<CodedSegment>& segments) {
  return reanchored(segments, {before, after, turkish}, Realignment(before, after, turkish));
}

}  // namespace

TEST_CASE("a segment that stays has the quote of the new text") {
  const Text before("Toprağı kazdık. Çay içtik.");
  const Text after("Dün toprağı kazdık.\nÇay içtik.");
  const auto all = on(before, after, {coded(before, {0, 15})});
  CHECK(all[0].anchoring == Anchoring::exact);
  CHECK(all[0].after.span == Span{4, 19});
  CHECK(holds(all[0].after.quote, after, all[0].after.span));
  CHECK(all[0].after.quote.prefix == "Dün ");
}

TEST_CASE("a lost segment keeps its quote") {
  const Text before("Toprağı kazdık. Çay içtik.");
  const Text after("Toprağı kazdık.");
  const auto all = on(before, after, {coded(before, {16, 26})});
  CHECK(all[0].anchoring == Anchoring::lost);
  CHECK(all[0].after.quote == all[0].before.quote);
  CHECK_FALSE(holds(all[0].after.quote, after, all[0].after.span));
}

TEST_CASE("a segment that was lost is found again when its words come back") {
  const Text first("Toprağı birlikte kazdık. Çay demlenirken komşular geldi.");
  const Text second("Toprağı birlikte kazdık.");
  const auto lost = on(first, second, {coded(first, {25, 55})});
  REQUIRE(lost[0].anchoring == Anchoring::lost);
  const auto found = on(second, first, {lost[0].after});
  CHECK(found[0].anchoring == Anchoring::moved);
  CHECK(found[0].after.span == Span{25, 55});
}

TEST_CASE("a short quote is not taken for its like elsewhere") {
  const Text first("Geldik mi? Evet. Sonra oturduk, uzun uzun konuştuk.");
  const Text second("Geldik mi? Sonra oturduk, uzun uzun konuştuk. Ve evet, güldük.");
  CHECK(on(first, second, {coded(first, {11, 15})})[0].anchoring == Anchoring::lost);
}

TEST_CASE("two segments never become the same one") {
  const Text before("Toprağı kazdık, çay içtik, güldük.");
  const Text after("Toprağı kazdık.");
  const auto all =
      on(before, after,
         {coded(before, {0, 14}), coded(before, {0, 25}), coded(before, {16, 25}), coded(before, {27, 33})});
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t k = 0; k < i; ++k) CHECK_FALSE(is_same_segment(all[i].after, all[k].after));
  CHECK(all[0].anchoring == Anchoring::exact);
  CHECK(all[1].anchoring == Anchoring::lost);
}

TEST_CASE("marks follow their words, and those of which nothing is left go") {
  const Text before("G: Ya sonra?\nY5: Toprağı kazdık, çay içtik.\n");
  const Text after("Y5: Toprağı kazdık, hep çay içtik.\n");
  const std::vector<Mark> marks{{.span = {0, 13}, .label = "G", .said = 3},
                                {.span = {13, 44}, .label = "Y5", .said = 17}};
  const auto now = reanchored(marks, Realignment(before, after, turkish));
  REQUIRE(now.size() == 1);
  CHECK(now[0].label == "Y5");
  CHECK(now[0].span == Span{0, after.length()});
  CHECK(now[0].said == 4);
}
