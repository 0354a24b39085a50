#include "coding/agreement/resampling.hpp"

#include <cmath>
#include <functional>

#include "coding/agreement/precision.hpp"
#include "coding/base/random.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

Ratings noisy_ratings(std::size_t units, std::size_t coders, std::size_t categories) {
  Random random(11);
  std::vector<Category> names;
  for (std::size_t k = 0; k < categories; ++k) names.push_back({std::to_string(k), static_cast<double>(k)});
  std::vector<Rating> cells;
  for (std::size_t u = 0; u < units; ++u) {
    const auto truth = static_cast<Rating>(random.below(categories));
    for (std::size_t g = 0; g < coders; ++g)
      cells.push_back(random.below(3) > 0 ? truth : static_cast<Rating>(random.below(categories)));
  }
  return {std::vector<std::string>(coders, "coder"), std::move(names), std::move(cells)};
}

const Metric nominal(Level::nominal, {0, 1, 2});

}  // namespace

TEST_CASE("the same seed gives the same resamples on any number of threads") {
  const Patterns patterns = patterns_of(noisy_ratings(50, 3, 3));
  const Statistic alpha = alpha_statistic(patterns, nominal);
  const Replicates one = resample_units(patterns, alpha, {.replicates = 200, .seed = 4, .jobs = 1});
  CHECK(resample_units(patterns, alpha, {.replicates = 200, .seed = 4, .jobs = 3}) == one);
  CHECK(resample_units(patterns, alpha, {.replicates = 200, .seed = 5, .jobs = 1}).values != one.values);
  CHECK(resample_pairs(patterns, nominal, {.replicates = 200, .seed = 4, .jobs = 1}) ==
        resample_pairs(patterns, nominal, {.replicates = 200, .seed = 4, .jobs = 3}));
}

TEST_CASE("the bootstrap's error is near the linearised one when there are many units") {
  const Patterns patterns = patterns_of(noisy_ratings(2000, 3, 3));
  const Agreement alpha = krippendorff_alpha(patterns, nominal);
  const Replicates drawn = resample_units(patterns, alpha_statistic(patterns, nominal),
                                          {.replicates = 4000, .seed = 9, .jobs = 2});
  const double linearised = precision_of(alpha, patterns).standard_error.value();
  CHECK(standard_error_of(drawn) == Approx(linearised).epsilon(0.05));
  CHECK(jackknife_error(patterns, alpha_statistic(patterns, nominal)).value() ==
        Approx(linearised).epsilon(0.01));
  CHECK(mean_of(drawn) == Approx(*alpha.value).margin(linearised / 10));
}

TEST_CASE("units that hardly share a pattern are drawn as often as others") {
  const Patterns patterns = patterns_of(noisy_ratings(20000, 6, 40));
  REQUIRE(patterns.size() > patterns.units / 8);
  std::vector<double> scores(40);
  for (std::size_t k = 0; k < 40; ++k) scores[k] = static_cast<double>(k);
  const Metric interval(Level::interval, scores);
  const Agreement alpha = krippendorff_alpha(patterns, interval);
  const Replicates drawn = resample_units(patterns, alpha_statistic(patterns, interval),
                                          {.replicates = 1500, .seed = 2, .jobs = 2});
  CHECK(standard_error_of(drawn) ==
        Approx(precision_of(alpha, patterns).standard_error.value()).epsilon(0.08));
  // Every unit is drawn: the sum of the counts is the number of units.
  const Statistic units = [](std::span<const std::uint64_t> counts) {
    double sum = 0;
    for (const std::uint64_t count : counts) sum += static_cast<double>(count);
    return std::optional(sum);
  };
  const Replicates sums = resample_units(patterns, units, {.replicates = 5, .seed = 1, .jobs = 1});
  CHECK(sums.values == std::vector<double>(5, 20000));
}

TEST_CASE("documents are drawn whole") {
  const Ratings ratings = noisy_ratings(90, 2, 3);
  std::vector<std::size_t> all_apart;
  std::vector<std::size_t> one_document(90, 0);
  for (std::size_t u = 0; u < 90; ++u) all_apart.push_back(u);
  const ClusteredPatterns apart = clustered_patterns(ratings, all_apart, 90);
  const ClusteredPatterns together = clustered_patterns(ratings, one_document, 1);
  const Statistic alpha = alpha_statistic(apart.patterns, nominal);
  const Replicates as_units = resample_clusters(apart, alpha, {.replicates = 3000, .seed = 3, .jobs = 2});
  CHECK(standard_error_of(as_units) ==
        Approx(standard_error_of(
                   resample_units(apart.patterns, alpha, {.replicates = 3000, .seed = 3, .jobs = 2})))
            .epsilon(0.06));
  const Replicates always_same = resample_clusters(together, alpha, {.replicates = 20, .seed = 3, .jobs = 1});
  CHECK(always_same.values.front() == always_same.values.back());
}

TEST_CASE("BCa moves a percentile interval towards where the bias points, and needs values on both sides") {
  const Patterns patterns = patterns_of(noisy_ratings(40, 3, 3));
  const Agreement alpha = krippendorff_alpha(patterns, nominal);
  const Replicates drawn = resample_units(patterns, alpha_statistic(patterns, nominal),
                                          {.replicates = 4000, .seed = 1, .jobs = 2});
  const Estimate percentile = percentile_interval(drawn, *alpha.value);
  const Estimate bca = bca_interval(drawn, alpha, patterns);
  REQUIRE(bca.interval);
  CHECK(bca.interval->lower != percentile.interval->lower);
  CHECK(bca.interval->lower == Approx(percentile.interval->lower).margin(0.1));
  const Replicates one_side{.values = {*alpha.value + 0.1, *alpha.value + 0.2}};
  CHECK(!bca_interval(one_side, alpha, patterns).interval);
}

TEST_CASE("resamples without variation are counted and left out") {
  std::vector<Rating> cells(20, 0);
  cells[0] = 1;
  cells[1] = 1;
  const Patterns patterns = patterns_of(Ratings({"a", "b"}, {{"x", 0}, {"y", 1}}, cells));
  const Metric metric(Level::nominal, {0, 1});
  const Replicates drawn =
      resample_units(patterns, alpha_statistic(patterns, metric), {.replicates = 1000, .seed = 1});
  // The odd unit is missing from (9/10)^10 of them.
  CHECK(static_cast<double>(drawn.undefined) == Approx(349).margin(60));
  CHECK(drawn.values.size() + drawn.undefined == 1000);
  CHECK(chance_below(drawn, 2).value() == 1);
  CHECK(chance_below(drawn, -2).value() == 0);
  CHECK(!chance_below({}, 0.8));
  CHECK(!jackknife_error(patterns, alpha_statistic(patterns, metric)));
}
