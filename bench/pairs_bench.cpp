// Pairs of codes and groups of people of a million segments that are in memory: 500 codes, 10,000 documents.
#include <benchmark/benchmark.h>

#include "bench/synthetic_study.hpp"
#include "coding/analysis/cooccurrence.hpp"
#include "coding/analysis/crosstab.hpp"
#include "coding/stats/exact_tests.hpp"

namespace {

using namespace coding;

const Project& million() {
  static const Project project = [] {
    const bench::Vocabulary words(20000, 1);
    Random random(2);
    Project out{.study = bench::synthetic_study(), .coders = bench::synthetic_coders(1)};
    out.codebook = bench::synthetic_codebook(words, 500, random);
    out.participants = bench::synthetic_participants(out.study, 10000, random);
    const bench::CodingPlan plan{
        .segments = 100, .coders = out.coders, .codes = bench::codes_to_give(out.codebook)};
    std::vector<Span> sentences;
    for (std::size_t i = 0; i < 400; ++i) sentences.push_back({100 * i, 100 * i + 90});
    for (std::size_t i = 0; i < 10000; ++i) {
      const DocumentId id{"D" + std::to_string(10000 + i)};
      out.documents.push_back({.id = id, .participant = out.participants[i].id, .length = 40000});
      auto segments = bench::synthetic_segments(id, sentences, plan, random);
      out.segments.insert(out.segments.end(), std::make_move_iterator(segments.begin()),
                          std::make_move_iterator(segments.end()));
    }
    return out;
  }();
  return project;
}

CodeUnits units_of(CountedUnit unit) {
  return code_units(million(), {.coder = million().coders[0], .unit = unit}, {}, {});
}

void pairs_code_units(benchmark::State& state) {
  million();
  const auto unit = static_cast<CountedUnit>(state.range(0));
  state.SetLabel(std::string(name_of(unit)));
  for (auto _ : state) benchmark::DoNotOptimize(units_of(unit));
}
BENCHMARK(pairs_code_units)
    ->Arg(static_cast<int>(CountedUnit::participant))
    ->Arg(static_cast<int>(CountedUnit::segment))
    ->Unit(benchmark::kMillisecond);

void pairs_cooccurrence(benchmark::State& state) {
  const auto unit = static_cast<CountedUnit>(state.range(0));
  const CodeUnits units = units_of(unit);
  state.SetLabel(std::string(name_of(unit)));
  for (auto _ : state) benchmark::DoNotOptimize(cooccurrence(units, {}));
}
BENCHMARK(pairs_cooccurrence)
    ->Arg(static_cast<int>(CountedUnit::participant))
    ->Arg(static_cast<int>(CountedUnit::segment))
    ->Unit(benchmark::kMillisecond);

void pairs_crosstab(benchmark::State& state) {
  const Project& project = million();
  const std::string attribute = project.study.attributes[static_cast<std::size_t>(state.range(0))].key;
  state.SetLabel("by " + attribute);
  const CrosstabOptions options{.coder = project.coders[0], .grouping = {.attribute = attribute}};
  for (auto _ : state) benchmark::DoNotOptimize(crosstab(project, options));
}
BENCHMARK(pairs_crosstab)->Arg(0)->Arg(2)->Unit(benchmark::kMillisecond);

void pairs_fisher(benchmark::State& state) {
  const auto both = static_cast<double>(state.range(0));
  for (auto _ : state)
    benchmark::DoNotOptimize(fisher_exact({both, 4000 - both, 5000 - both, 4'757'196 + both}));
}
BENCHMARK(pairs_fisher)->Arg(0)->Arg(10)->Arg(2000)->Unit(benchmark::kNanosecond);

}  // namespace
