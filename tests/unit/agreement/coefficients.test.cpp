#include "coding/agreement/coefficients.hpp"

#include <cmath>

#include "coding/agreement/alpha.hpp"
#include "coding/base/random.hpp"
#include "tests/catch.hpp"
#include "unit/agreement/slow_agreement.hpp"

using namespace coding;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif
#else
constexpr bool sanitized = false;
#endif

const std::vector<Coefficient> of_many = {
    Coefficient::percent,
    Coefficient::percent_pairwise,
    Coefficient::fleiss,
    Coefficient::conger,
    Coefficient::light,
    Coefficient::gwet,
    Coefficient::brennan_prediger,
};
const std::vector<MissingRatings> conventions = {MissingRatings::unit_mean, MissingRatings::rating_weighted,
                                                 MissingRatings::pair_weighted, MissingRatings::ipw};
const std::vector<Level> levels = {Level::nominal, Level::ordinal,  Level::interval,
                                   Level::ratio,   Level::circular, Level::bipolar};

bool same(const std::optional<double>& fast, const std::optional<double>& definition) {
  if (fast.has_value() != definition.has_value()) return false;
  return !fast || std::abs(*fast - *definition) <= 1e-12 * std::max(1.0, std::abs(*definition));
}

std::vector<double> scores(std::size_t categories) {
  std::vector<double> out;
  for (std::size_t k = 1; k <= categories; ++k) out.push_back(static_cast<double>(k));
  return out;
}

// How many coefficients of the table differ from their definition.
std::size_t differing(const slow::Table& table, const Weights& weights) {
  const Patterns patterns = slow::patterns_of(table);
  std::size_t out = 0;
  for (const MissingRatings missing : conventions) {
    const auto fast = agreements(patterns, of_many, {.weights = weights, .missing = missing});
    for (std::size_t i = 0; i < of_many.size(); ++i) {
      if (!same(fast[i].value, slow::coefficient(table, of_many[i], weights, missing))) ++out;
    }
  }
  return out;
}

std::size_t differing_alphas(const slow::Table& table) {
  const Patterns patterns = slow::patterns_of(table);
  std::size_t out = 0;
  for (const Level level : levels) {
    if (!same(krippendorff_alpha(patterns, Metric(level, scores(table.categories))).value,
              slow::alpha(table, level)))
      ++out;
  }
  return out;
}

slow::Table random_table(Random& random, std::size_t most_units) {
  slow::Table table{.coders = 2 + random.below(5), .categories = 2 + random.below(6)};
  const std::size_t units = 1 + random.below(most_units);
  const std::uint64_t missing = random.below(4);  // of ten
  for (std::size_t u = 0; u < units; ++u) {
    table.units.emplace_back();
    const auto truth = static_cast<int>(random.below(table.categories));
    for (std::size_t g = 0; g < table.coders; ++g) {
      const int other = static_cast<int>(random.below(table.categories));
      table.units.back().push_back(random.below(10) < missing ? -1 : random.below(3) > 0 ? truth : other);
    }
    table.weight.push_back(1);
  }
  return table;
}

// Calls visit for each multiset of at most `units` of the patterns of three coders and three categories.
void for_all_tables(std::size_t units, slow::Table& table, int from, const std::function<void()>& visit) {
  for (int pattern = from; pattern < 64; ++pattern) {
    table.units.push_back({pattern % 4 - 1, pattern / 4 % 4 - 1, pattern / 16 - 1});
    table.weight.push_back(1);
    visit();
    if (units > 1) for_all_tables(units - 1, table, pattern, visit);
    table.units.pop_back();
    table.weight.pop_back();
  }
}

}  // namespace

TEST_CASE("all tables of up to three coders, four units and three categories come out as defined") {
  // Tables that differ by the order of their units are one: another test permutes units.
  const Weights weights[] = {{3, {}}, weights_of(Weighting::quadratic, std::vector<double>{1, 2, 3})};
  slow::Table table{.coders = 3, .categories = 3};
  std::size_t tables = 0;
  std::size_t wrong = 0;
  for_all_tables(4, table, 0, [&] {
    ++tables;
    if (sanitized && tables % 97 != 0) return;
    wrong += differing(table, weights[tables % 2]);
    wrong += differing_alphas(table);
  });
  CHECK(wrong == 0);
  CHECK(tables == 64 + 2080 + 45760 + 766480);
}

TEST_CASE("ten thousand random tables come out as defined, with every scheme of weights") {
  Random random(20261122);
  std::size_t wrong = 0;
  for (int i = 0; i < (sanitized ? 500 : 10000); ++i) {
    const slow::Table table = random_table(random, 40);
    const auto weighting = static_cast<Weighting>(random.below(8));
    wrong += differing(table, weights_of(weighting, scores(table.categories)));
    wrong += differing_alphas(table);
  }
  CHECK(wrong == 0);
}

namespace {

// How far two coefficients' influences are from the slope of the definition, found by weighing one unit a
// little more and a little less; about their mean, as a sum of slopes need not vanish.
double worst_slope(slow::Table table, const Agreement& fast, const Patterns& patterns,
                   const std::function<std::optional<double>(const slow::Table&)>& definition) {
  const double step = 1e-5;
  std::vector<double> slopes;
  std::vector<double> influences;
  std::vector<bool> counts;
  double mean = 0;
  double counted = 0;
  for (std::size_t u = 0; u < table.units.size(); ++u) {
    const std::vector<Rating> row(table.units[u].begin(), table.units[u].end());
    std::size_t i = 0;
    while (i < patterns.size() && !std::ranges::equal(patterns.pattern(i), row)) ++i;
    if (i == patterns.size()) continue;  // nobody rated
    table.weight[u] = 1 + step;
    const auto more = definition(table);
    table.weight[u] = 1 - step;
    const auto less = definition(table);
    table.weight[u] = 1;
    const auto n = static_cast<double>(fast.units);
    slopes.push_back(n * (*more - *less) / (2 * step));
    influences.push_back(fast.influence[i]);
    counts.push_back(fast.units == fast.rated || table.ratings(u) >= 2);
    mean += counts.back() ? slopes.back() : 0;
    counted += counts.back() ? 1 : 0;
  }
  double worst = 0;
  for (std::size_t i = 0; i < slopes.size(); ++i) {
    const double expected = counts[i] ? slopes[i] - mean / counted : 0;
    worst = std::max(worst, std::abs(influences[i] - expected) / (1 + std::abs(expected)));
  }
  return worst;
}

}  // namespace

namespace {

// The worst of all measures that have a value, by these conventions.
double worst_coefficient(const slow::Table& table, const Weights& weights, std::span<const Coefficient> which,
                         std::span<const MissingRatings> missing) {
  const Patterns patterns = slow::patterns_of(table);
  double worst = 0;
  for (const MissingRatings convention : missing) {
    for (const Coefficient each : which) {
      const Agreement fast = agreement(patterns, each, {.weights = weights, .missing = convention});
      if (!fast.value || table.units.size() < 3) continue;
      worst = std::max(worst, worst_slope(table, fast, patterns, [&](const slow::Table& t) {
                         return slow::coefficient(t, each, weights, convention);
                       }));
    }
  }
  return worst;
}

double worst_alpha(const slow::Table& table) {
  const Patterns patterns = slow::patterns_of(table);
  double worst = 0;
  for (const Level level : levels) {
    const Agreement fast = krippendorff_alpha(patterns, Metric(level, scores(table.categories)));
    if (!fast.value || fast.pairable < 3) continue;
    worst = std::max(worst, worst_slope(table, fast, patterns,
                                        [&](const slow::Table& t) { return slow::alpha(t, level); }));
  }
  return worst;
}

}  // namespace

TEST_CASE("influences are the slopes of the definitions") {
  Random random(7);
  double worst = 0;
  for (int i = 0; i < (sanitized ? 20 : 300); ++i) {
    slow::Table table = random_table(random, 15);
    for (auto& unit : table.units) {  // complete, where all conventions are one
      for (int& rating : unit) rating = std::max(rating, 0);
    }
    const Weights weights = weights_of(Weighting::linear, scores(table.categories));
    worst = std::max(worst, worst_coefficient(table, weights, of_many, conventions));
  }
  CHECK(worst < 1e-5);
}

TEST_CASE("influences of pooled ratings and of alpha are slopes also where ratings are missing") {
  Random random(8);
  const std::vector<Coefficient> pooled = {Coefficient::percent, Coefficient::fleiss, Coefficient::conger,
                                           Coefficient::gwet, Coefficient::brennan_prediger};
  const std::vector<MissingRatings> ways = {MissingRatings::rating_weighted, MissingRatings::pair_weighted};
  double worst = 0;
  for (int i = 0; i < (sanitized ? 20 : 300); ++i) {
    const slow::Table table = random_table(random, 15);
    const Weights weights = weights_of(Weighting::radical, scores(table.categories));
    worst = std::max({worst, worst_coefficient(table, weights, pooled, ways), worst_alpha(table)});
  }
  CHECK(worst < 1e-4);
}
