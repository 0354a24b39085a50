#include "coding/agreement/gamma_alignment.hpp"

#include <cmath>

#include "coding/base/error.hpp"
#include "tests/catch.hpp"
#include "tests/unit/agreement/made_up.hpp"

using namespace coding;

namespace {

// The slow twin: every alignment there is, built unit by unit. A unit joins a unitary alignment that has none
// of its coder, or begins its own.
class Exhaustive {
 public:
  Exhaustive(const PlacedUnits& units, const Dissimilarity& how) : units_(units), how_(how) { place(0, 0); }

  double least = std::numeric_limits<double>::infinity();
  std::size_t ways = 0;

 private:
  void place(std::size_t coder, std::size_t number) {
    if (coder == units_.size()) return judge();
    if (number == units_[coder].size()) return place(coder + 1, 0);
    // By number: placing the next unit makes the alignment longer and moves its rows.
    const std::size_t rows = alignment_.size();
    for (std::size_t i = 0; i < rows; ++i) {
      if (alignment_[i][coder] != no_unit) continue;
      alignment_[i][coder] = number;
      place(coder, number + 1);
      alignment_[i][coder] = no_unit;
    }
    alignment_.emplace_back(units_.size(), no_unit);
    alignment_.back()[coder] = number;
    place(coder, number + 1);
    alignment_.pop_back();
  }

  void judge() {
    double sum = 0;
    std::size_t count = 0;
    for (const auto& coder : units_) count += coder.size();
    const auto coders = static_cast<double>(units_.size());
    for (const UnitaryAlignment& group : alignment_)
      for (std::size_t i = 0; i < group.size(); ++i)
        for (std::size_t j = i + 1; j < group.size(); ++j)
          sum += group[i] == no_unit || group[j] == no_unit
                     ? how_.empty
                     : dissimilarity(units_[i][group[i]], units_[j][group[j]], how_);
    const double disorder =
        count == 0 ? 0 : sum / (coders * (coders - 1) / 2) / (static_cast<double>(count) / coders);
    if (disorder < least - 1e-9) ways = 0;
    if (disorder < least + 1e-9) ++ways;
    least = std::min(least, disorder);
  }

  const PlacedUnits& units_;
  const Dissimilarity& how_;
  std::vector<UnitaryAlignment> alignment_{};
};

void require_partition(const PlacedUnits& units, const Alignment& alignment) {
  std::vector<std::vector<int>> seen;
  for (const auto& coder : units) seen.emplace_back(coder.size(), 0);
  for (const UnitaryAlignment& group : alignment.unitary) {
    REQUIRE(group.size() == units.size());
    for (std::size_t i = 0; i < group.size(); ++i)
      if (group[i] != no_unit) ++seen[i].at(group[i]);
  }
  for (const auto& coder : seen)
    for (const int times : coder) REQUIRE(times == 1);
}

void compare(const PlacedUnits& units, const Dissimilarity& how) {
  const Exhaustive twin(units, how);
  const Alignment found = best_alignment(units, how);
  require_partition(units, found);
  CHECK(found.exact);
  CHECK(found.disorder == Approx(twin.least).margin(1e-9));
  CHECK(found.lower_bound == found.disorder);
  REQUIRE(found.unique);
  CHECK(*found.unique == (twin.ways == 1));
}

Dissimilarity random_weights(Random& random) {
  Dissimilarity how;
  how.position = static_cast<double>(random.below(4));
  how.code = static_cast<double>(random.below(3));
  how.empty = random.below(2) == 0 ? 1 : 0.5;
  how.scale_code = random.below(2) == 0;
  return how;
}

}  // namespace

TEST_CASE(
    "for two coders the best alignment is the best of all there are, and it is known if it is the only one") {
  Random random(6);
  for (int i = 0; i < 1500; ++i) compare(made_up::random_units(2, 5, 2, random), random_weights(random));
}

TEST_CASE("for three coders the best alignment is the best of all there are") {
  Random random(7);
  for (int i = 0; i < 400; ++i) compare(made_up::random_units(3, 3, 2, random), random_weights(random));
}

TEST_CASE("for four and five coders the best alignment is the best of all there are") {
  Random random(8);
  for (int i = 0; i < 100; ++i) compare(made_up::random_units(4, 2, 2, random), random_weights(random));
  for (int i = 0; i < 25; ++i) compare(made_up::random_units(5, 1, 2, random), random_weights(random));
}

TEST_CASE("units far apart are never aligned") {
  const PlacedUnits units = {{{0, 5, 0}, {1000, 1010, 0}}, {{500, 505, 0}}};
  const Alignment found = best_alignment(units);
  CHECK(found.unitary.size() == 3);
  CHECK(found.disorder == Approx(3 / 1.5));
}

TEST_CASE("distances of codes take the place of equal or not") {
  const PlacedUnits units = {{{0, 5, 0}}, {{0, 5, 1}}};
  Dissimilarity how;
  how.codes = {0, 0.25, 0.25, 0};
  how.code_count = 2;
  CHECK(best_alignment(units, how).disorder == Approx(0.25));
  CHECK(best_alignment(units).disorder == Approx(1));
}

TEST_CASE("the distance of codes is scaled by the cost of an empty unit, unless told otherwise") {
  const PlacedUnits units = {{{0, 5, 0}}, {{0, 5, 1}}};
  Dissimilarity how;
  how.empty = 0.6;
  CHECK(best_alignment(units, how).disorder == Approx(0.6));
  how.scale_code = false;
  CHECK(best_alignment(units, how).disorder == Approx(1));
}

TEST_CASE("without a search the alignment is one, and the bound lies below the best") {
  Random random(9);
  bool some_gap = false;
  for (int i = 0; i < 100; ++i) {
    const PlacedUnits units = made_up::random_units(3, 3, 2, random);
    const Dissimilarity how = random_weights(random);
    const Alignment exact = best_alignment(units, how);
    const Alignment joined = best_alignment(units, how, {.groups = 0, .states = 1});
    require_partition(units, joined);
    CHECK(joined.disorder >= exact.disorder - 1e-9);
    CHECK(joined.lower_bound <= exact.disorder + 1e-9);
    some_gap = some_gap || !joined.exact;
  }
  CHECK(some_gap);
}

TEST_CASE("a search with one state beside the other keeps its bound below the best") {
  Random random(10);
  for (int i = 0; i < 100; ++i) {
    const PlacedUnits units = made_up::random_units(3, 4, 2, random);
    const Dissimilarity how = random_weights(random);
    const Alignment exact = best_alignment(units, how);
    const Alignment narrow = best_alignment(units, how, {.groups = 1'000'000, .states = 1});
    require_partition(units, narrow);
    CHECK(narrow.disorder >= exact.disorder - 1e-9);
    CHECK(narrow.lower_bound <= exact.disorder + 1e-9);
  }
}

TEST_CASE("the disorder does not depend on the order of coders, and scales and shifts of the continuum") {
  Random random(11);
  for (int i = 0; i < 100; ++i) {
    PlacedUnits units = made_up::random_units(3, 4, 2, random);
    const double before = best_alignment(units).disorder;
    std::swap(units[0], units[2]);
    for (auto& coder : units)
      for (PlacedUnit& unit : coder) unit = {unit.begin * 8 + 100, unit.end * 8 + 100, unit.code};
    CHECK(best_alignment(units).disorder == Approx(before).margin(1e-9));
  }
}

TEST_CASE("options without a meaning are refused") {
  const PlacedUnits units = {{{0, 5, 0}}, {{0, 5, 1}}};
  Dissimilarity how;
  how.empty = 0;
  CHECK_THROWS_AS(best_alignment(units, how), UsageError);
  how = {};
  how.position = -1;
  CHECK_THROWS_AS(best_alignment(units, how), UsageError);
  how = {};
  how.codes = {0};
  how.code_count = 1;
  CHECK_THROWS_AS(best_alignment(units, how), UsageError);
  CHECK_THROWS_AS(best_alignment({{{0, 5, 0}}}), UsageError);
}

TEST_CASE("the disorder of codes leaves units alone out, or counts them") {
  const PlacedUnits units = {{{0, 10, 0}, {50, 60, 1}}, {{0, 10, 1}}};
  const std::vector<UnitaryAlignment> unitary = {{0, 0}, {1, no_unit}};
  CHECK(*code_disorder(units, unitary, {}) == 1);
  const std::vector<UnitaryAlignment> same = {{no_unit, 0}, {0, no_unit}, {1, no_unit}};
  CHECK_FALSE(code_disorder(units, same, {}));
  CHECK(*code_disorder(units, same, {}, std::nullopt, EmptyPairs::counted) == 0);
  const PlacedUnits equal = {{{0, 10, 0}, {50, 60, 1}}, {{0, 10, 0}}};
  CHECK(*code_disorder(equal, unitary, {}) == 0);
  CHECK(*code_disorder(equal, unitary, {}, std::nullopt, EmptyPairs::counted) == 0.5);
  CHECK_FALSE(code_disorder(equal, unitary, {}, CodeNumber{1}));
}
