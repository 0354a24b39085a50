#include "coding/agreement/matched_units.hpp"

#include "coding/base/error.hpp"
#include "tests/catch.hpp"
#include "tests/unit/agreement/made_up.hpp"

using namespace coding;

namespace {

double overlap_of(const MarkedUnit& a, const MarkedUnit& b) {
  double common = 0;
  double either = 0;
  for (std::int64_t at = 0; at < 60; ++at) {
    const bool in_a = a.begin <= at && at < a.end;
    const bool in_b = b.begin <= at && at < b.end;
    common += in_a && in_b ? 1 : 0;
    either += in_a || in_b ? 1 : 0;
  }
  return common / either;
}

// The slow twin: every matching there is; more pairs first, then more overlap.
std::pair<std::size_t, double> best_of(const std::vector<MarkedUnit>& lefts, std::size_t left,
                                       std::vector<MarkedUnit> rights, const UnitMatchOptions& options) {
  if (left == lefts.size()) return {0, 0};
  auto best = best_of(lefts, left + 1, rights, options);
  for (std::size_t i = 0; i < rights.size(); ++i) {
    const double overlap = overlap_of(lefts[left], rights[i]);
    if (overlap < options.threshold || (options.same_code && rights[i].code != lefts[left].code)) continue;
    std::vector<MarkedUnit> others = rights;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    const auto [count, sum] = best_of(lefts, left + 1, others, options);
    best = std::max(best, {count + 1, sum + overlap});
  }
  return best;
}

std::vector<MarkedUnit> random_units(Random& random) {
  std::vector<MarkedUnit> units;
  for (std::size_t i = random.below(5); i > 0; --i) {
    const auto begin = static_cast<std::int64_t>(random.below(20));
    units.push_back({begin, begin + 1 + static_cast<std::int64_t>(random.below(10)),
                     static_cast<CodeNumber>(random.below(2))});
  }
  return units;
}

}  // namespace

TEST_CASE("the matching has most pairs, and of those most overlap") {
  Random random(16);
  for (int i = 0; i < 2000; ++i) {
    const UnitMatchOptions options{.threshold = random.below(2) == 0 ? 0.1 : 0.5,
                                   .same_code = random.below(2) == 0};
    const std::vector<MarkedUnit> lefts = random_units(random);
    const std::vector<MarkedUnit> rights = random_units(random);
    const MatchedUnits found = matched_units(made_up::continuum(60, 2, {lefts, rights}), 0, 1, options);
    const auto [count, sum] = best_of(lefts, 0, rights, options);
    CHECK(found.matches.size() == count);
    double overlaps = 0;
    for (const UnitMatch& match : found.matches) {
      CHECK(match.overlap == overlap_of(lefts[match.reference], rights[match.other]));
      overlaps += match.overlap;
    }
    CHECK(overlaps == Approx(sum));
  }
}

TEST_CASE("precision, recall and F1 count matches against units") {
  const Continuum continuum =
      made_up::continuum(50, 1, {{{0, 10, 0}, {20, 30, 0}, {40, 45, 0}}, {{1, 10, 0}, {26, 36, 0}}});
  const MatchedUnits found = matched_units(continuum, 0, 1);
  CHECK(found.matches.size() == 1);
  CHECK(*found.precision == 0.5);
  CHECK(*found.recall == Approx(1.0 / 3));
  CHECK(*found.f1 == Approx(0.4));
  CHECK(matched_units(continuum, 1, 0).f1 == found.f1);
  CHECK(matched_units(continuum, 0, 1, {.threshold = 0.25}).matches.size() == 2);
}

TEST_CASE("a threshold of 1 asks for the same range") {
  const Continuum continuum =
      made_up::continuum(50, 1, {{{0, 10, 0}, {20, 30, 0}}, {{0, 10, 0}, {20, 31, 0}}});
  CHECK(matched_units(continuum, 0, 1, {.threshold = 1}).matches.size() == 1);
}

TEST_CASE("without units there is nothing to divide by") {
  const MatchedUnits nothing = matched_units(made_up::continuum(50, 1, {{}, {}}), 0, 1);
  CHECK_FALSE(nothing.precision);
  CHECK_FALSE(nothing.f1);
  const MatchedUnits one = matched_units(made_up::continuum(50, 1, {{{0, 5, 0}}, {}}), 0, 1);
  CHECK_FALSE(one.precision);
  CHECK(one.recall == 0.0);
  CHECK(one.f1 == 0.0);
}

TEST_CASE("documents that one of the two did not code are left out") {
  Continuum continuum = made_up::continuum(50, 1, {{{0, 5, 0}}, {{0, 5, 0}}});
  continuum.documents.push_back({"", 50, {std::vector<MarkedUnit>{{0, 5, 0}}, std::nullopt}});
  CHECK(matched_units(continuum, 0, 1).reference_units == 1);
}

TEST_CASE("options of a matching without a meaning are refused") {
  const Continuum continuum = made_up::continuum(50, 1, {{}, {}});
  CHECK_THROWS_AS(matched_units(continuum, 0, 1, {.threshold = 0}), UsageError);
  CHECK_THROWS_AS(matched_units(continuum, 0, 1, {.threshold = 1.1}), UsageError);
  CHECK_THROWS_AS(matched_units(continuum, 0, 2), UsageError);
}
