#include "coding/agreement/unitized_alpha.hpp"

#include <cmath>

#include "coding/base/error.hpp"
#include "tests/catch.hpp"
#include "tests/unit/agreement/made_up.hpp"

using namespace coding;

namespace {

// The slow twin: Krippendorff's matrices from every pair of units and gaps of every pair of coders, with a
// distance between any two states; the last state is the gap.
struct Twin {
  explicit Twin(const Continuum& given) : continuum(given), gap(given.codes.size()) {
    const std::size_t states = gap + 1;
    observed.assign(states, std::vector<double>(states, 0));
    squares.assign(states, 0);
    pairable_squares.assign(states, 0);
    for (const ContinuumDocument& document : continuum.documents)
      if (is_pairable(document)) add(document);
  }

  struct Piece {
    std::int64_t begin;
    std::int64_t end;
    std::size_t state;
  };

  std::vector<Piece> pieces_of(const std::vector<MarkedUnit>& units, std::int64_t length) const {
    std::vector<Piece> pieces;
    std::int64_t at = 0;
    for (const MarkedUnit& unit : units) {
      if (unit.begin > at) pieces.push_back({at, unit.begin, gap});
      pieces.push_back({unit.begin, unit.end, unit.code});
      at = unit.end;
    }
    if (at < length) pieces.push_back({at, length, gap});
    return pieces;
  }

  static double common(const Piece& a, const Piece& b) {
    return static_cast<double>(
        std::max<std::int64_t>(0, std::min(a.end, b.end) - std::max(a.begin, b.begin)));
  }

  void add(const ContinuumDocument& document) {
    std::vector<std::vector<Piece>> coders;
    for (const auto& units : document.coders)
      if (units) coders.push_back(pieces_of(*units, document.length));
    const double others = static_cast<double>(coders.size()) - 1;
    for (std::size_t i = 0; i < coders.size(); ++i)
      for (const Piece& mine : coders[i]) {
        const auto length = static_cast<double>(mine.end - mine.begin);
        squares[mine.state] += mine.state == gap ? length : length * length;
        double pairable = 0;
        for (std::size_t j = 0; j < coders.size(); ++j)
          for (const Piece& other : coders[j]) {
            if (i == j) continue;
            observed[mine.state][other.state] += common(mine, other) / others;
            if (other.state != gap) pairable += common(mine, other) / others;
          }
        pairable_squares[mine.state] += pairable * pairable;
      }
  }

  using Distance = std::function<double(std::size_t, std::size_t)>;

  // 1 - observed/expected over the states that take part.
  std::optional<double> alpha(const std::vector<std::size_t>& states, const std::vector<double>& corrections,
                              const Distance& distance) const {
    double total = 0;
    double corrected = 0;
    std::vector<double> sums;
    for (const std::size_t a : states) {
      sums.push_back(0);
      for (const std::size_t b : states) sums.back() += observed[a][b];
      total += sums.back();
      corrected += corrections[a];
    }
    double found = 0;
    double expected = 0;
    for (std::size_t i = 0; i < states.size(); ++i)
      for (std::size_t j = 0; j < states.size(); ++j) {
        const double own = i == j ? corrections[states[i]] : 0;
        found += observed[states[i]][states[j]] * distance(states[i], states[j]);
        if (total > 0)
          expected += total * (sums[i] * sums[j] - own) / (total * total - corrected) *
                      distance(states[i], states[j]);
      }
    if (expected == 0) return std::nullopt;
    return 1 - found / expected;
  }

  std::vector<std::size_t> states(bool with_gap) const {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < gap + (with_gap ? 1 : 0); ++i) all.push_back(i);
    return all;
  }

  const Continuum& continuum;
  std::size_t gap;
  std::vector<std::vector<double>> observed;
  std::vector<double> squares;
  std::vector<double> pairable_squares;
};

void compare(const std::optional<double>& found, const std::optional<double>& twin) {
  REQUIRE(found.has_value() == twin.has_value());
  if (twin) CHECK(std::abs(*found - *twin) <= 1e-12 * std::max(1.0, std::abs(*twin)));
}

double differ(std::size_t a, std::size_t b) { return a == b ? 0 : 1; }

void compare(const Continuum& continuum) {
  const Twin twin(continuum);
  const UnitizedAlphas alphas = unitized_alphas(continuum);
  compare(alphas.both.value, twin.alpha(twin.states(true), twin.squares, differ));
  compare(alphas.marking.value,
          twin.alpha(twin.states(true), twin.squares, [&](std::size_t a, std::size_t b) {
            return (a == twin.gap) == (b == twin.gap) ? 0.0 : 1.0;
          }));
  compare(alphas.coding.value, twin.alpha(twin.states(false), twin.pairable_squares, differ));
}

// Distances as between numbers on a scale.
CodeDistances scale(std::size_t codes, double to_gap) {
  CodeDistances out{std::vector<double>(codes * codes), to_gap};
  for (std::size_t a = 0; a < codes; ++a)
    for (std::size_t b = 0; b < codes; ++b)
      out.squared[a * codes + b] = (static_cast<double>(a) - static_cast<double>(b)) *
                                   (static_cast<double>(a) - static_cast<double>(b));
  return out;
}

using Units = std::vector<MarkedUnit>;

}  // namespace

TEST_CASE("the uα family is what pairs of units give") {
  Random random(1);
  for (int i = 0; i < 1000; ++i)
    compare(made_up::random_continuum(2 + random.below(4), 1 + random.below(4), random));
}

TEST_CASE("the uα family is what pairs of units give on every small continuum of two coders") {
  // Each position of a coder is a gap, code 0 or code 1; equal neighbours are one unit.
  const auto units_of = [](int number) {
    Units units;
    for (std::int64_t at = 0; at < 4; ++at, number /= 3) {
      if (number % 3 == 0) continue;
      const auto code = static_cast<CodeNumber>(number % 3 - 1);
      if (!units.empty() && units.back().end == at && units.back().code == code)
        ++units.back().end;
      else
        units.push_back({at, at + 1, code});
    }
    return units;
  };
  for (int a = 0; a < 81; ++a)
    for (int b = 0; b < 81; ++b) compare(made_up::continuum(4, 2, {units_of(a), units_of(b)}));
}

TEST_CASE("uα with distances is what pairs of units give, and with distances of 1 the nominal one") {
  Random random(2);
  for (int i = 0; i < 300; ++i) {
    const std::size_t codes = 1 + random.below(4);
    const Continuum continuum = made_up::random_continuum(2 + random.below(3), codes, random);
    const Twin twin(continuum);
    const CodeDistances far = scale(codes, 2.5);
    const auto distance = [&](std::size_t a, std::size_t b) {
      if (a == twin.gap || b == twin.gap) return a == b ? 0 : far.to_gap;
      return far.squared[a * codes + b];
    };
    const WeightedAlphas weighted = weighted_unitized_alphas(continuum, far);
    compare(weighted.both.value, twin.alpha(twin.states(true), twin.squares, distance));
    compare(weighted.coding.value, twin.alpha(twin.states(false), twin.pairable_squares, distance));
    CodeDistances one{std::vector<double>(codes * codes, 1), 1};
    for (std::size_t c = 0; c < codes; ++c) one.squared[c * codes + c] = 0;
    compare(weighted_unitized_alphas(continuum, one).both.value, unitized_alphas(continuum).both.value);
  }
}

TEST_CASE("a table of distances is symmetric, with nothing on its diagonal") {
  const Continuum continuum = made_up::continuum(5, 2, {{}, {}});
  CHECK_THROWS_AS(weighted_unitized_alphas(continuum, {{0, 1, 1}, 1}), UsageError);
  CHECK_THROWS_AS(weighted_unitized_alphas(continuum, {{0, 1, 2, 0}, 1}), UsageError);
  CHECK_THROWS_AS(weighted_unitized_alphas(continuum, {{0, 1, 1, 1}, 1}), UsageError);
  CHECK_THROWS_AS(weighted_unitized_alphas(continuum, {{0, -1, -1, 0}, 1}), UsageError);
  CHECK_NOTHROW(weighted_unitized_alphas(continuum, {{0, 1, 1, 0}, 1}));
}

TEST_CASE("two coders who coded different documents have nothing that can be compared") {
  Continuum continuum = made_up::empty_continuum(2, 1);
  continuum.documents.push_back({"Y1", 10, {Units{{0, 5, 0}}, std::nullopt}});
  continuum.documents.push_back({"Y2", 10, {std::nullopt, Units{{0, 5, 0}}}});
  const UnitizedAlphas alphas = unitized_alphas(continuum);
  CHECK(alphas.both.status == Status::nothing_pairable);
  CHECK_FALSE(alphas.both.value);
  CHECK(alphas.marking.status == Status::nothing_pairable);
  CHECK(alphas.coding.status == Status::nothing_pairable);
  CHECK(alphas.documents == 0);
  CHECK(alphas.documents_left_out == 2);
}

TEST_CASE("a document that one coder coded changes nothing") {
  Continuum continuum = made_up::continuum(20, 2, {{{0, 5, 0}, {8, 12, 1}}, {{1, 5, 0}, {8, 12, 0}}});
  const UnitizedAlphas before = unitized_alphas(continuum);
  continuum.documents.push_back({"alone", 100, {Units{{0, 90, 1}}, std::nullopt}});
  UnitizedAlphas after = unitized_alphas(continuum);
  CHECK(after.documents_left_out == 1);
  after.documents_left_out = 0;
  CHECK(after == before);
}

TEST_CASE("coders who marked nothing, or all with one code, show no variation") {
  const UnitizedAlphas nothing = unitized_alphas(made_up::continuum(10, 1, {{}, {}}));
  CHECK(nothing.both.status == Status::no_variation);
  CHECK_FALSE(nothing.both.value);
  CHECK(nothing.coding.status == Status::nothing_pairable);
  CHECK_FALSE(nothing.codes[0].coverage);
  const UnitizedAlphas all = unitized_alphas(made_up::continuum(10, 1, {{{0, 10, 0}}, {{0, 10, 0}}}));
  CHECK(all.both.status == Status::no_variation);
  CHECK(all.marking.status == Status::no_variation);
  CHECK(all.coding.status == Status::no_variation);
  CHECK_FALSE(all.coding.value);
  CHECK(all.codes[0].alpha.status == Status::no_variation);
  CHECK(all.codes[0].alpha.value == 1.0);
  CHECK(all.codes[0].coverage == 1.0);
}

TEST_CASE("a coder who marked nothing is named, and the value stands") {
  const UnitizedAlphas alphas = unitized_alphas(made_up::continuum(10, 1, {{{0, 4, 0}}, {}}));
  CHECK(alphas.both.status == Status::coder_empty);
  REQUIRE(alphas.both.value);
  CHECK(*alphas.both.value < 0);
}

TEST_CASE("uα depends neither on the order of units, coders, documents or codes nor on their names") {
  Random random(3);
  for (int i = 0; i < 200; ++i) {
    Continuum continuum = made_up::random_continuum(3, 3, random);
    const UnitizedAlphas before = unitized_alphas(continuum);
    shuffle(continuum.documents, random);
    for (ContinuumDocument& document : continuum.documents) {
      std::swap(document.coders[0], document.coders[2]);
      for (auto& units : document.coders)
        if (units) shuffle(*units, random);
    }
    const UnitizedAlphas after = unitized_alphas(with_codes(continuum, {2, 0, 1}, {"x", "y", "z"}));
    compare(after.both.value, before.both.value);
    compare(after.marking.value, before.marking.value);
    compare(after.coding.value, before.coding.value);
    for (std::size_t code = 0; code < 3; ++code)
      compare(after.codes[(code + 2) % 3].alpha.value, before.codes[code].alpha.value);
  }
}

TEST_CASE("one rare code is not lost in the rounding") {
  const std::int64_t length = 1'000'000'000;
  const UnitizedAlphas alphas = unitized_alphas(
      made_up::continuum(length, 2, {{{0, 1, 1}, {1, length, 0}}, {{0, 1, 0}, {1, length, 0}}}));
  CHECK(alphas.coding.observed == 2);
}

TEST_CASE("units that overlap are refused") {
  CHECK_THROWS_AS(unitized_alphas(made_up::continuum(9, 2, {{{0, 5, 0}, {4, 6, 1}}, {}})), DataError);
}

TEST_CASE("intervals hold the value, come from the seed and want two documents") {
  Random random(4);
  Continuum continuum = made_up::empty_continuum(3, 2);
  for (int d = 0; d < 20; ++d) {
    ContinuumDocument stretch{"", 60, {}};
    const Units shared = made_up::disjoint_units(60, 2, random);
    for (int i = 0; i < 3; ++i)
      stretch.coders.emplace_back(i == 2 ? made_up::disjoint_units(60, 2, random) : shared);
    continuum.documents.push_back(stretch);
  }
  const UnitizedAlphas alphas = unitized_alphas(continuum);
  const UnitizedIntervals intervals =
      unitized_intervals(continuum, {.replicates = 500, .confidence = 0.95, .seed = 7});
  REQUIRE(intervals.both.interval);
  CHECK(intervals.both.interval->lower < *alphas.both.value);
  CHECK(*alphas.both.value < intervals.both.interval->upper);
  CHECK(intervals.codes.size() == 2);
  CHECK(intervals.codes[0].interval);
  CHECK(unitized_intervals(continuum, {.replicates = 500, .confidence = 0.95, .seed = 7}) == intervals);
  CHECK_FALSE(unitized_intervals(continuum, {.replicates = 500, .confidence = 0.95, .seed = 8}) == intervals);
  const UnitizedIntervals narrow =
      unitized_intervals(continuum, {.replicates = 500, .confidence = 0.5, .seed = 7});
  CHECK(narrow.both.interval->lower > intervals.both.interval->lower);
  continuum.documents.resize(1);
  CHECK_FALSE(unitized_intervals(continuum).both.interval);
  CHECK_THROWS_AS(unitized_intervals(continuum, {.replicates = 0}), UsageError);
  CHECK_THROWS_AS(unitized_intervals(continuum, {.replicates = 10, .confidence = 1}), UsageError);
}

TEST_CASE("documents that are all alike give an interval of one number") {
  Continuum continuum = made_up::continuum(20, 2, {{{0, 5, 0}, {8, 12, 1}}, {{1, 5, 0}, {8, 12, 0}}});
  for (int i = 0; i < 4; ++i) continuum.documents.push_back(continuum.documents[0]);
  const UnitizedIntervals intervals = unitized_intervals(continuum, {.replicates = 50});
  REQUIRE(intervals.both.interval);
  CHECK(intervals.both.interval->lower == Approx(*unitized_alphas(continuum).both.value));
  CHECK(intervals.both.interval->upper == Approx(*unitized_alphas(continuum).both.value));
}

TEST_CASE("ATLAS.ti's coefficients are the family's, over domains and within each") {
  // Codes 0 and 1 are of domain 0, code 2 of domain 1.
  Continuum continuum =
      made_up::continuum(40, 3, {{{0, 5, 0}, {8, 12, 1}, {20, 30, 2}}, {{1, 5, 1}, {8, 12, 1}, {21, 31, 0}}});
  CHECK_THROWS_AS(atlas_alphas(continuum), UsageError);
  continuum.domains = {"first", "first", "second"};
  const AtlasAlphas atlas = atlas_alphas(continuum);
  CHECK(atlas.across == unitized_alphas(with_codes(continuum, {0, 0, 1}, {"first", "second"})).coding);
  REQUIRE(atlas.domains.size() == 2);
  const UnitizedAlphas first = unitized_alphas(only_codes(continuum, {true, true, false}));
  CHECK(atlas.domains[0].coding == first.coding);
  CHECK(atlas.domains[0].binary == first.marking);
  CHECK(atlas.domains[1].domain == "second");
  CHECK(atlas.domains[1].coding.status == Status::nothing_pairable);
  continuum.domains = {"first"};
  CHECK_THROWS_AS(atlas_alphas(continuum), UsageError);
}

TEST_CASE("ATLAS.ti's Cu-α is not made for passages of two domains, the others are") {
  Continuum continuum = made_up::continuum(40, 2, {{{0, 5, 0}, {3, 9, 1}}, {{0, 5, 0}, {3, 9, 1}}});
  continuum.domains = {"first", "second"};
  const AtlasAlphas atlas = atlas_alphas(continuum);
  CHECK(atlas.across.status == Status::overlapping);
  CHECK(atlas.domains[0].binary.value == 1.0);
  continuum.domains = {"first", "first"};
  CHECK(atlas_alphas(continuum).domains[0].coding.status == Status::overlapping);
}

TEST_CASE("ATLAS.ti's α-binary has the value of its manual") {
  // Ten positions, 1100000000 and 0110010100 (Krippendorff 2004, p. 224): as units of one position that is α.
  Continuum continuum =
      made_up::continuum(10, 1, {{{0, 1, 0}, {1, 2, 0}}, {{1, 2, 0}, {2, 3, 0}, {5, 6, 0}, {7, 8, 0}}});
  continuum.domains = {"domain"};
  CHECK(*atlas_alphas(continuum).domains[0].binary.value == Approx(0.095).margin(0.0005));
}
