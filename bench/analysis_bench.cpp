// The codebook, counting a million segments that are in memory, and printing what was counted.
#include <benchmark/benchmark.h>

#include "bench/synthetic_study.hpp"
#include "coding/analysis/frequency.hpp"
#include "coding/analysis/matrix.hpp"
#include "coding/report/count_tables.hpp"
#include "coding/table/render.hpp"

namespace {

using namespace coding;

const bench::Vocabulary& vocabulary() {
  static const bench::Vocabulary words(20000, 1);
  return words;
}

// 10,000 documents of 10,000 people, 100 segments each, all of one coder.
const Project& million() {
  static const Project project = [] {
    Random random(2);
    Project out{.study = bench::synthetic_study(), .coders = bench::synthetic_coders(1)};
    out.codebook = bench::synthetic_codebook(vocabulary(), 68, random);
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

void analysis_index_codebook(benchmark::State& state) {
  Random random(3);
  const auto codes =
      bench::synthetic_codebook(vocabulary(), static_cast<std::size_t>(state.range(0)), random).codes();
  for (auto _ : state) benchmark::DoNotOptimize(Codebook(codes));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(analysis_index_codebook)->Arg(68)->Arg(10000)->Unit(benchmark::kMicrosecond);

void analysis_frequency(benchmark::State& state) {
  const Project& project = million();
  const FrequencyOptions options{.coder = project.coders[0], .count = static_cast<Count>(state.range(0))};
  state.SetLabel("of a million segments, counting " + name_of(options.count));
  for (auto _ : state) benchmark::DoNotOptimize(frequency(project, options));
}
BENCHMARK(analysis_frequency)
    ->Arg(static_cast<int>(Count::participants))
    ->Arg(static_cast<int>(Count::characters))
    ->Unit(benchmark::kMillisecond);

void analysis_matrix(benchmark::State& state) {
  const Project& project = million();
  const MatrixOptions options{.coder = project.coders[0], .cells = static_cast<MatrixCells>(state.range(0))};
  state.SetLabel("of a million segments, cells hold " + name_of(options.cells));
  for (auto _ : state) benchmark::DoNotOptimize(matrix(project, options));
}
BENCHMARK(analysis_matrix)
    ->Arg(static_cast<int>(MatrixCells::presence))
    ->Arg(static_cast<int>(MatrixCells::characters))
    ->Unit(benchmark::kMillisecond);

void analysis_matrix_as_table(benchmark::State& state) {
  const Project& project = million();
  const Matrix facts = matrix(project, {.coder = project.coders[0]});
  for (auto _ : state) benchmark::DoNotOptimize(report::table_of(facts, project, {}));
}
BENCHMARK(analysis_matrix_as_table)->Unit(benchmark::kMillisecond);

// 10,000 rows of 50 columns.
void analysis_render_matrix(benchmark::State& state) {
  const Project& project = million();
  const Table table = report::table_of(matrix(project, {.coder = project.coders[0]}), project, {});
  const auto& format = formats()[static_cast<std::size_t>(state.range(0))];
  state.SetLabel(std::string(format.name));
  std::size_t bytes = 0;
  for (auto _ : state) bytes += render(table, format.format).size();
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}
BENCHMARK(analysis_render_matrix)->DenseRange(0, 6)->Unit(benchmark::kMillisecond);

}  // namespace
