// What must not change: names of categories, the order of units and coders, units that nobody rated.
#include <algorithm>
#include <numeric>

#include "coding/agreement/alpha.hpp"
#include "coding/agreement/coefficients.hpp"
#include "coding/agreement/precision.hpp"
#include "coding/base/random.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

constexpr std::size_t coders = 4;
constexpr std::size_t categories = 5;

const std::vector<Coefficient> all = {Coefficient::percent,
                                      Coefficient::percent_pairwise,
                                      Coefficient::percent_unanimous,
                                      Coefficient::fleiss,
                                      Coefficient::conger,
                                      Coefficient::light,
                                      Coefficient::brennan_prediger,
                                      Coefficient::gwet,
                                      Coefficient::weighted_alpha};

using Cells = std::vector<Rating>;

Cells random_cells(Random& random, std::size_t units) {
  Cells out;
  for (std::size_t u = 0; u < units; ++u) {
    const auto truth = static_cast<Rating>(random.below(categories));
    for (std::size_t g = 0; g < coders; ++g)
      out.push_back(random.below(8) == 0   ? no_rating
                    : random.below(2) == 0 ? truth
                                           : static_cast<Rating>(random.below(categories)));
  }
  return out;
}

Patterns patterns_of_cells(const Cells& cells) {
  std::vector<Category> names;
  for (std::size_t k = 0; k < categories; ++k)
    names.push_back({std::to_string(k), static_cast<double>(k + 1)});
  return patterns_of(Ratings(std::vector<std::string>(coders, "coder"), std::move(names), cells));
}

struct Numbers {
  std::vector<double> values{};
  std::vector<double> errors{};
};

Numbers numbers_of(const Cells& cells, MissingRatings missing) {
  const Patterns patterns = patterns_of_cells(cells);
  Numbers out;
  const auto take = [&](const Agreement& agreement) {
    out.values.push_back(agreement.value.value());
    out.errors.push_back(precision_of(agreement, patterns).standard_error.value());
  };
  for (const Agreement& each : agreements(patterns, all, {.missing = missing})) take(each);
  take(krippendorff_alpha(patterns, Metric(Level::nominal, std::vector<double>(categories, 0))));
  return out;
}

bool close(const std::vector<double>& a, const std::vector<double>& b) {
  return std::ranges::equal(a, b, [](double x, double y) { return std::abs(x - y) < 1e-12; });
}

const std::vector<MissingRatings> conventions = {MissingRatings::unit_mean, MissingRatings::rating_weighted,
                                                 MissingRatings::pair_weighted, MissingRatings::ipw};

}  // namespace

TEST_CASE("names of categories, order of units and coders, and unrated units change nothing") {
  Random random(3);
  for (int trial = 0; trial < 50; ++trial) {
    const Cells cells = random_cells(random, 30);
    Cells relabelled = cells;
    for (Rating& cell : relabelled) {
      if (cell != no_rating) cell = static_cast<Rating>(categories - 1) - cell;
    }
    std::vector<std::size_t> order(30);
    std::iota(order.begin(), order.end(), std::size_t{0});
    shuffle(order, random);
    Cells permuted;
    Cells turned;
    for (const std::size_t u : order) {
      for (std::size_t g = 0; g < coders; ++g) permuted.push_back(cells[u * coders + g]);
      for (std::size_t g = 0; g < coders; ++g) turned.push_back(cells[u * coders + (g + 1) % coders]);
    }
    Cells longer = cells;
    longer.insert(longer.end(), 3 * coders, no_rating);
    for (const MissingRatings missing : conventions) {
      const Numbers numbers = numbers_of(cells, missing);
      for (const Cells* other : {&relabelled, &permuted, &turned, &longer}) {
        CHECK(close(numbers_of(*other, missing).values, numbers.values));
        CHECK(close(numbers_of(*other, missing).errors, numbers.errors));
      }
    }
  }
}

TEST_CASE(
    "doubling all units leaves every coefficient but alpha, whose chance knows how many ratings there are") {
  Random random(4);
  const Cells cells = random_cells(random, 40);
  Cells doubled = cells;
  doubled.insert(doubled.end(), cells.begin(), cells.end());
  for (const MissingRatings missing : conventions) {
    const Numbers once = numbers_of(cells, missing);
    const Numbers twice = numbers_of(doubled, missing);
    for (std::size_t i = 0; i + 2 < once.values.size(); ++i)
      CHECK(twice.values[i] == Approx(once.values[i]).epsilon(1e-12));
    CHECK(twice.values.back() < once.values.back());
    CHECK(twice.values[once.values.size() - 2] < once.values[once.values.size() - 2]);
  }
}

TEST_CASE("a standard error shrinks with the root of the number of units") {
  Random random(5);
  const Cells cells = random_cells(random, 40);
  Cells fourfold;
  for (int i = 0; i < 4; ++i) fourfold.insert(fourfold.end(), cells.begin(), cells.end());
  const Patterns few = patterns_of_cells(cells);
  const Patterns many = patterns_of_cells(fourfold);
  const PrecisionOptions delta{.error = ErrorKind::delta};
  for (const Coefficient each : {Coefficient::fleiss, Coefficient::conger, Coefficient::gwet})
    CHECK(precision_of(agreement(few, each), few, delta).standard_error.value() ==
          Approx(2 * precision_of(agreement(many, each), many, delta).standard_error.value()).epsilon(1e-12));
}

TEST_CASE("patterns are the same however many threads count them, and bags hold the same ratings") {
  Random random(6);
  const Cells cells = random_cells(random, 2000);
  std::vector<Category> names(categories, Category{"c", 0});
  const Ratings ratings(std::vector<std::string>(coders, "coder"), names, cells);
  const Patterns one = patterns_of(ratings, 1);
  CHECK(patterns_of(ratings, 7) == one);
  const Patterns bags = bags_of(one);
  CHECK(bags.units == one.units);
  CHECK(bags.size() < one.size());
  CHECK(agreement(bags, Coefficient::fleiss).value.value() ==
        Approx(agreement(one, Coefficient::fleiss).value.value()).epsilon(1e-13));
}
