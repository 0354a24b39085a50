#include "query/span_relations.hpp"

#include "coding/base/random.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

using Places = std::vector<PlacedSpan>;

// The definitions, pair by pair.
bool stands(SpanRelation relation, Span a, Span b, std::size_t limit) {
  switch (relation) {
    case SpanRelation::overlaps:
    case SpanRelation::same:
      return std::max(a.begin, b.begin) < std::min(a.end, b.end);
    case SpanRelation::within:
      return b.begin <= a.begin && a.end <= b.end;
    case SpanRelation::contains:
      return a.begin <= b.begin && b.end <= a.end;
    case SpanRelation::equals:
      return a == b;
    case SpanRelation::follows:
      return b.end <= a.begin && a.begin - b.end <= limit;
    case SpanRelation::precedes:
      return a.end <= b.begin && b.begin - a.end <= limit;
  }
  return false;
}

std::vector<bool> pair_by_pair(SpanRelation relation, const Places& spans, const Places& others,
                               std::size_t limit) {
  std::vector<bool> out;
  for (const PlacedSpan& each : spans) {
    bool found = false;
    for (const PlacedSpan& other : others)
      found = found || (other.id != each.id && stands(relation, each.span, other.span, limit));
    out.push_back(found);
  }
  return out;
}

Places drawn(Random& random, std::size_t count, std::uint32_t ids) {
  Places out;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t begin = random.below(12);
    const std::size_t length = 1 + random.below(5);
    out.push_back({{begin, begin + length}, static_cast<std::uint32_t>(random.below(ids))});
  }
  return out;
}

constexpr SpanRelation relations[] = {SpanRelation::overlaps, SpanRelation::within,  SpanRelation::contains,
                                      SpanRelation::equals,   SpanRelation::follows, SpanRelation::precedes};

}  // namespace

TEST_CASE("the sweeps say what the definitions say pair by pair") {
  Random random(7);
  for (int round = 0; round < 3000; ++round) {
    const Places spans = drawn(random, random.below(7), 5);
    const Places others = drawn(random, random.below(7), 5);
    const std::size_t limit = random.below(6);
    const HowNear near{limit, [](std::size_t end, std::size_t begin) { return begin - end; }};
    for (const SpanRelation relation : relations) {
      const bool has_limit = relation == SpanRelation::follows || relation == SpanRelation::precedes;
      const auto fast = stand_so(relation, spans, others, has_limit ? std::optional(near) : std::nullopt);
      REQUIRE(fast == pair_by_pair(relation, spans, others, limit));
    }
  }
}

TEST_CASE("nothing stands to itself, but to one that is equal") {
  const Places one = {{{0, 5}, 1}};
  const Places two = {{{0, 5}, 1}, {{0, 5}, 2}};
  for (const SpanRelation relation :
       {SpanRelation::overlaps, SpanRelation::within, SpanRelation::contains, SpanRelation::equals}) {
    CHECK(stand_so(relation, one, one) == std::vector<bool>{false});
    CHECK(stand_so(relation, two, two) == std::vector<bool>{true, true});
  }
}

TEST_CASE("spans that touch follow each other and do not overlap") {
  const Places first = {{{0, 5}, 1}};
  const Places second = {{{5, 9}, 2}};
  CHECK(stand_so(SpanRelation::overlaps, first, second) == std::vector<bool>{false});
  CHECK(stand_so(SpanRelation::precedes, first, second) == std::vector<bool>{true});
  CHECK(stand_so(SpanRelation::follows, second, first) == std::vector<bool>{true});
  CHECK(stand_so(SpanRelation::follows, first, second) == std::vector<bool>{false});
}
