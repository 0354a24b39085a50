// Agreement on a continuum: the uα family over a million units, γ with its samples, segmentations.
#include <benchmark/benchmark.h>

#include "coding/agreement/alpha_u.hpp"
#include "coding/agreement/gamma.hpp"
#include "coding/agreement/segmentation.hpp"
#include "coding/agreement/segments_table.hpp"
#include "coding/agreement/unitized_alpha.hpp"
#include "coding/base/random.hpp"

namespace {

using namespace coding;

struct MadeUpCoders {
  std::size_t coders = 2;
  std::size_t units = 1000;  // a coder and document
  std::size_t documents = 1;
  std::size_t codes = 5;
};

// One unit every 100 positions, moved and lengthened by each coder; nine of ten with the same code.
Continuum made_up(const MadeUpCoders& of) {
  Random random(11);
  Continuum out;
  for (std::size_t i = 0; i < of.coders; ++i) out.coders.push_back(std::to_string(i));
  for (std::size_t i = 0; i < of.codes; ++i) out.codes.push_back(std::to_string(i));
  for (std::size_t d = 0; d < of.documents; ++d) {
    ContinuumDocument stretch{std::to_string(d), static_cast<std::int64_t>(100 * of.units), {}};
    stretch.coders.assign(of.coders, std::vector<MarkedUnit>());
    for (std::size_t i = 0; i < of.units; ++i) {
      const auto code = static_cast<CodeNumber>(random.below(of.codes));
      for (auto& units : stretch.coders) {
        const auto begin = static_cast<std::int64_t>(100 * i + random.below(30));
        const auto length = static_cast<std::int64_t>(40 + random.below(30));
        const bool same = random.below(10) > 0;
        units->push_back(
            {begin, begin + length, same ? code : static_cast<CodeNumber>(random.below(of.codes))});
      }
    }
    out.documents.push_back(std::move(stretch));
  }
  return out;
}

void unitized_alpha(benchmark::State& state) {
  const Continuum continuum = made_up({.coders = 10, .units = 100'000, .documents = 1, .codes = 50});
  for (auto _ : state) benchmark::DoNotOptimize(unitized_alphas(continuum));
  state.SetItemsProcessed(state.iterations() * 1'000'000);
}
BENCHMARK(unitized_alpha)->Unit(benchmark::kMillisecond);

void unitized_alpha_read(benchmark::State& state) {
  const Continuum continuum = made_up({.coders = 10, .units = 100'000, .documents = 1, .codes = 50});
  std::string table = "coder,start,end,code\n";
  for (std::size_t i = 0; i < continuum.coders.size(); ++i)
    for (const MarkedUnit& unit : *continuum.documents[0].coders[i])
      table += continuum.coders[i] + "," + std::to_string(unit.begin) + "," + std::to_string(unit.end) + "," +
               continuum.codes[unit.code] + "\n";
  for (auto _ : state) benchmark::DoNotOptimize(read_segments_table(table, "segments.csv"));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(table.size()));
}
BENCHMARK(unitized_alpha_read)->Unit(benchmark::kMillisecond);

void unitized_alpha_weighted(benchmark::State& state) {
  const Continuum continuum = made_up({.coders = 10, .units = 100'000, .documents = 1, .codes = 50});
  CodeDistances distances{std::vector<double>(std::size_t{50} * 50, 1), 1};
  for (std::size_t i = 0; i < 50; ++i) distances.squared[51 * i] = 0;
  for (auto _ : state) benchmark::DoNotOptimize(weighted_unitized_alphas(continuum, distances));
  state.SetItemsProcessed(state.iterations() * 1'000'000);
}
BENCHMARK(unitized_alpha_weighted)->Unit(benchmark::kMillisecond);

void unitized_alpha_bootstrap(benchmark::State& state) {
  const Continuum continuum = made_up({.coders = 4, .units = 1000, .documents = 100, .codes = 50});
  for (auto _ : state) benchmark::DoNotOptimize(unitized_intervals(continuum, {.replicates = 10'000}));
}
BENCHMARK(unitized_alpha_bootstrap)->Unit(benchmark::kMillisecond);

void alpha_u(benchmark::State& state) {
  const Continuum continuum = made_up({.coders = 10, .units = 100'000, .documents = 1, .codes = 50});
  for (auto _ : state) benchmark::DoNotOptimize(alpha_u_2004(continuum));
}
BENCHMARK(alpha_u)->Unit(benchmark::kMillisecond);

// coders, units a coder, position weight; 30 samples.
void gamma_statistical(benchmark::State& state) {
  const Continuum continuum = made_up({.coders = static_cast<std::size_t>(state.range(0)),
                                       .units = static_cast<std::size_t>(state.range(1)),
                                       .documents = 1,
                                       .codes = 5});
  GammaOptions options;
  options.dissimilarity.position = static_cast<double>(state.range(2));
  Gamma found;
  for (auto _ : state) found = gamma(continuum, options);
  state.counters["gamma"] = *found.value;
  state.counters["width"] = *found.at_most - *found.at_least;
}
BENCHMARK(gamma_statistical)
    ->Args({2, 1000, 1})
    ->Args({2, 1000, 3})
    ->Args({3, 200, 1})
    ->Args({3, 200, 3})
    ->Args({4, 200, 1})
    ->Args({5, 100, 1})
    ->Args({6, 30, 1})
    ->Args({8, 10, 1})
    ->Unit(benchmark::kMillisecond);

void segmentation_edits(benchmark::State& state) {
  const Continuum continuum = made_up({.coders = 2, .units = 100'000, .documents = 1, .codes = 1});
  const ContinuumDocument& stretch = continuum.documents[0];
  const Segmentation a = segmentation_of_units(*stretch.coders[0], stretch.length);
  const Segmentation b = segmentation_of_units(*stretch.coders[1], stretch.length);
  for (auto _ : state) {
    benchmark::DoNotOptimize(boundary_similarity(a, b, 10));
    benchmark::DoNotOptimize(pk(a, b));
    benchmark::DoNotOptimize(window_diff(a, b));
  }
}
BENCHMARK(segmentation_edits)->Unit(benchmark::kMillisecond);

}  // namespace
