// Agreement of ratings that are in memory or in CSV: a million units of four coders, and harder tables.
#include <benchmark/benchmark.h>

#include <string>

#include "coding/agreement/alpha.hpp"
#include "coding/agreement/coefficients.hpp"
#include "coding/agreement/precision.hpp"
#include "coding/agreement/ratings_file.hpp"
#include "coding/agreement/resampling.hpp"
#include "coding/base/random.hpp"

namespace {

using namespace coding;

// Coders who see the truth two times of three; one rating of ten is missing.
Ratings made(std::size_t units, std::size_t coders, std::size_t categories) {
  Random random(1);
  std::vector<std::string> names;
  for (std::size_t g = 0; g < coders; ++g) names.push_back("coder" + std::to_string(g + 1));
  std::vector<Category> all;
  for (std::size_t k = 0; k < categories; ++k)
    all.push_back({std::to_string(k + 1), static_cast<double>(k + 1)});
  std::vector<Rating> cells;
  cells.reserve(units * coders);
  for (std::size_t u = 0; u < units; ++u) {
    const auto truth = static_cast<Rating>(random.below(categories));
    for (std::size_t g = 0; g < coders; ++g)
      cells.push_back(random.below(10) == 0 ? no_rating
                      : random.below(3) > 0 ? truth
                                            : static_cast<Rating>(random.below(categories)));
  }
  return {std::move(names), std::move(all), std::move(cells)};
}

const Ratings& million() {
  static const Ratings ratings = made(1'000'000, 4, 5);
  return ratings;
}

const Ratings& fifty_categories() {
  static const Ratings ratings = made(1'000'000, 4, 50);
  return ratings;
}

const Ratings& fifty_coders() {
  static const Ratings ratings = made(100'000, 50, 50);
  return ratings;
}

constexpr Coefficient every[] = {Coefficient::percent,
                                 Coefficient::percent_pairwise,
                                 Coefficient::percent_unanimous,
                                 Coefficient::fleiss,
                                 Coefficient::conger,
                                 Coefficient::light,
                                 Coefficient::brennan_prediger,
                                 Coefficient::gwet,
                                 Coefficient::weighted_alpha};

Metric nominal(const Ratings& ratings) { return {Level::nominal, scores_of(ratings)}; }

// Patterns, all coefficients for any number of coders, alpha, each with its standard error.
double everything(const Ratings& ratings) {
  const Patterns patterns = patterns_of(ratings, 2);
  double sum = 0;
  for (const Agreement& each : agreements(patterns, every, {.jobs = 2}))
    sum += *each.value + precision_of(each, patterns).standard_error.value_or(0);
  const Agreement alpha = krippendorff_alpha(patterns, nominal(ratings));
  return sum + *alpha.value + precision_of(alpha, patterns).standard_error.value_or(0);
}

void agreement_alpha_million(benchmark::State& state) {
  const Ratings& ratings = million();
  for (auto _ : state) {
    const Patterns patterns = patterns_of(ratings, static_cast<int>(state.range(0)));
    benchmark::DoNotOptimize(krippendorff_alpha(patterns, nominal(ratings)).value);
  }
}
BENCHMARK(agreement_alpha_million)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

void agreement_everything_million(benchmark::State& state) {
  const Ratings& ratings = million();
  for (auto _ : state) benchmark::DoNotOptimize(everything(ratings));
}
BENCHMARK(agreement_everything_million)->Unit(benchmark::kMillisecond)->UseRealTime();

void agreement_everything_50_categories(benchmark::State& state) {
  const Ratings& ratings = fifty_categories();
  for (auto _ : state) benchmark::DoNotOptimize(everything(ratings));
}
BENCHMARK(agreement_everything_50_categories)->Unit(benchmark::kMillisecond)->UseRealTime();

void agreement_everything_50_coders(benchmark::State& state) {
  const Ratings& ratings = fifty_coders();
  for (auto _ : state) benchmark::DoNotOptimize(everything(ratings));
}
BENCHMARK(agreement_everything_50_coders)->Unit(benchmark::kMillisecond)->UseRealTime();

std::string csv_of(const Ratings& ratings) {
  std::string out;
  for (const std::string& coder : ratings.coders()) out += (out.empty() ? "" : ",") + coder;
  out += '\n';
  for (std::size_t u = 0; u < ratings.units(); ++u) {
    for (std::size_t g = 0; g < ratings.coders().size(); ++g) {
      if (g > 0) out += ',';
      if (ratings.unit(u)[g] != no_rating)
        out += ratings.categories()[static_cast<std::size_t>(ratings.unit(u)[g])].name;
    }
    out += '\n';
  }
  return out;
}

void agreement_read_csv(benchmark::State& state) {
  const std::string bytes = csv_of(state.range(0) == 5 ? million() : fifty_categories());
  for (auto _ : state) benchmark::DoNotOptimize(read_ratings(bytes, "bench.csv"));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}
BENCHMARK(agreement_read_csv)->Arg(5)->Arg(50)->Unit(benchmark::kMillisecond);

// With the patterns counted anew.
void agreement_bootstrap_million(benchmark::State& state) {
  const Ratings& ratings = million();
  for (auto _ : state) {
    const Patterns bags = bags_of(patterns_of(ratings, 2));
    benchmark::DoNotOptimize(resample_units(bags, alpha_statistic(bags, nominal(ratings)),
                                            {.replicates = 10000, .seed = 1, .jobs = 2}));
  }
}
BENCHMARK(agreement_bootstrap_million)->Unit(benchmark::kMillisecond)->UseRealTime();

// A million units of four coders whose measurements are all different.
void agreement_bootstrap_all_different(benchmark::State& state) {
  Random random(3);
  std::vector<std::optional<double>> cells;
  for (std::size_t u = 0; u < 1'000'000; ++u) {
    const double truth = 100 * random.unit();
    for (int g = 0; g < 4; ++g) cells.emplace_back(truth + 10 * random.unit());
  }
  const Ratings ratings = numeric_ratings({"a", "b", "c", "d"}, cells);
  const Patterns patterns = patterns_of(ratings, 2);
  const Metric metric(state.range(0) == 0 ? Level::interval : Level::ordinal, scores_of(ratings));
  for (auto _ : state)
    benchmark::DoNotOptimize(resample_units(patterns, alpha_statistic(patterns, metric),
                                            {.replicates = 1000, .seed = 1, .jobs = 2}));
}
BENCHMARK(agreement_bootstrap_all_different)
    ->Arg(0)
    ->Arg(1)
    ->Iterations(1)
    ->Unit(benchmark::kSecond)
    ->UseRealTime();

}  // namespace
