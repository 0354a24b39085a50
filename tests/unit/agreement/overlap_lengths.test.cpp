#include "coding/agreement/overlap_lengths.hpp"

#include "coding/base/error.hpp"
#include "coding/base/random.hpp"
#include "tests/catch.hpp"
#include "tests/unit/agreement/made_up.hpp"

using namespace coding;

namespace {

bool is_marked(const std::vector<MarkedUnit>& units, CodeNumber code, std::int64_t at) {
  return std::ranges::any_of(
      units, [&](const MarkedUnit& unit) { return unit.code == code && unit.begin <= at && at < unit.end; });
}

std::vector<MarkedUnit> overlapping_units(Random& random) {
  std::vector<MarkedUnit> units;
  for (std::size_t i = random.below(6); i > 0; --i) {
    const auto begin = static_cast<std::int64_t>(random.below(20));
    units.push_back({begin, begin + 1 + static_cast<std::int64_t>(random.below(10)),
                     static_cast<CodeNumber>(random.below(2))});
  }
  return units;
}

}  // namespace

TEST_CASE("lengths of a code are what counting positions gives, however units overlap") {
  Random random(19);
  for (int i = 0; i < 500; ++i) {
    const std::vector<MarkedUnit> a = overlapping_units(random);
    const std::vector<MarkedUnit> b = overlapping_units(random);
    OverlapLengths counted;
    for (std::int64_t at = 0; at < 35; ++at) {
      const bool in_a = is_marked(a, 1, at);
      const bool in_b = is_marked(b, 1, at);
      ++(in_a && in_b ? counted.both
         : in_a       ? counted.first_only
         : in_b       ? counted.second_only
                      : counted.neither);
    }
    CHECK(overlap_lengths(made_up::continuum(35, 2, {a, b}), 0, 1, 1) ==
          std::vector<OverlapLengths>{counted});
  }
}

TEST_CASE("the percentage of NVivo's manual") {
  // 50 positions by both, 150 by one, 800 by neither.
  const auto lengths =
      overlap_lengths(made_up::continuum(1000, 1, {{{0, 150, 0}}, {{100, 200, 0}}}), 0, 1, 0);
  REQUIRE(lengths.size() == 1);
  CHECK(lengths[0].both == 50);
  CHECK(*agreement_by_length(lengths[0]) == 0.85);
}

TEST_CASE("documents that one of the two did not code have no lengths") {
  Continuum continuum = made_up::continuum(10, 1, {{{0, 5, 0}}, {}});
  continuum.documents.push_back({"", 10, {std::nullopt, std::vector<MarkedUnit>{}}});
  CHECK(overlap_lengths(continuum, 0, 1, 0).size() == 1);
  CHECK_THROWS_AS(overlap_lengths(continuum, 0, 2, 0), UsageError);
  CHECK_THROWS_AS(overlap_lengths(continuum, 0, 1, 1), UsageError);
  CHECK_FALSE(agreement_by_length({}));
}
