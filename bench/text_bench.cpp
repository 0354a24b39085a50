// Texts: validation, counting, addressing, folding, finding.
#include <benchmark/benchmark.h>

#include "bench/synthetic_text.hpp"
#include "coding/text/find.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/text.hpp"
#include "coding/text/utf8.hpp"

namespace {

using namespace coding;

// One long interview: 45,000 code points, about 50 KB.
const std::string& interview() {
  static const std::string bytes = [] {
    const bench::Vocabulary vocabulary(20000, 1);
    Random random(2);
    return bench::synthetic_text(vocabulary, 45000, random).bytes;
  }();
  return bytes;
}

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(interview().size()));
}

void text_validate(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(first_invalid_byte(interview()));
  count_bytes(state);
}
BENCHMARK(text_validate);

void text_count_code_points(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(count_code_points(interview()));
  count_bytes(state);
}
BENCHMARK(text_count_code_points);

void text_make(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Text(interview()));
  count_bytes(state);
}
BENCHMARK(text_make);

void text_slice_anywhere(benchmark::State& state) {
  const Text text(interview());
  Random random(3);
  for (auto _ : state) {
    const auto begin = static_cast<std::size_t>(random.below(text.length() - 200));
    benchmark::DoNotOptimize(text.slice({begin, begin + 200}));
  }
}
BENCHMARK(text_slice_anywhere);

void text_fold(benchmark::State& state) {
  const Language language{state.range(0) == 0 ? "tr" : "en"};
  for (auto _ : state) benchmark::DoNotOptimize(fold(interview(), language));
  count_bytes(state);
}
BENCHMARK(text_fold)->ArgName("english")->Arg(0)->Arg(1);

void text_find_quote_exact(benchmark::State& state) {
  const Text text(interview());
  const std::string quote(text.slice({40000, 40100}));
  for (auto _ : state) benchmark::DoNotOptimize(find_quote(text, quote, {"tr"}));
  count_bytes(state);
}
BENCHMARK(text_find_quote_exact);

void text_find_quote_in_other_case(benchmark::State& state) {
  const Text text(interview());
  const std::string quote = upper(text.slice({40000, 40100}), {"tr"});
  for (auto _ : state) benchmark::DoNotOptimize(find_quote(text, quote, {"tr"}));
  count_bytes(state);
}
BENCHMARK(text_find_quote_in_other_case);

}  // namespace
