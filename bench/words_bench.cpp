// Words, beside ICU's word iterator on the same text in the same run: the ratio is what holds across
// machines.
#include <benchmark/benchmark.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>
#include <unicode/utf16.h>

#include "bench/synthetic_text.hpp"
#include "coding/text/match_key.hpp"
#include "coding/text/sentences.hpp"
#include "coding/text/utf8.hpp"
#include "coding/text/words.hpp"

namespace {

using namespace coding;

// About 4 MB of interviews each.
const std::string& text_of(std::int64_t persian) {
  static const auto make = [](bench::MadeUp language) {
    const bench::Vocabulary vocabulary(60000, 1, language);
    Random random(2);
    const std::size_t length = language == bench::MadeUp::persian ? 2'200'000 : 3'600'000;
    return bench::synthetic_text(vocabulary, length, random).bytes;
  };
  static const std::string texts[] = {make(bench::MadeUp::turkish), make(bench::MadeUp::persian)};
  return texts[persian];
}

Language language_of(std::int64_t persian) { return {persian != 0 ? "fa" : "tr"}; }

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text_of(state.range(0)).size()));
}

void words_tokenize(benchmark::State& state) {
  const std::string& text = text_of(state.range(0));
  std::vector<Token> tokens;
  for (auto _ : state) {
    tokens.clear();
    Tokenizer({.language = language_of(state.range(0))}).tokenize(text, tokens);
    benchmark::DoNotOptimize(tokens.data());
  }
  state.counters["tokens"] = static_cast<double>(tokens.size());
  count_bytes(state);
}
BENCHMARK(words_tokenize)->ArgName("persian")->Arg(0)->Arg(1);

int walk(UBreakIterator* breaks) {
  int count = 0;
  ubrk_first(breaks);
  while (ubrk_next(breaks) != UBRK_DONE) ++count;
  return count;
}

// On UTF-16 that is there already, its faster side.
void words_icu_utf16(benchmark::State& state) {
  std::u16string text;
  for (const char32_t c : to_code_points(text_of(state.range(0)))) text += static_cast<char16_t>(c);
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator* breaks =
      ubrk_open(UBRK_WORD, "root", text.data(), static_cast<std::int32_t>(text.size()), &status);
  for (auto _ : state) benchmark::DoNotOptimize(walk(breaks));
  ubrk_close(breaks);
  count_bytes(state);
}
BENCHMARK(words_icu_utf16)->ArgName("persian")->Arg(0)->Arg(1);

void words_icu_utf8(benchmark::State& state) {
  const std::string& bytes = text_of(state.range(0));
  UErrorCode status = U_ZERO_ERROR;
  UText text = UTEXT_INITIALIZER;
  utext_openUTF8(&text, bytes.data(), static_cast<std::int64_t>(bytes.size()), &status);
  UBreakIterator* breaks = ubrk_open(UBRK_WORD, "root", nullptr, 0, &status);
  ubrk_setUText(breaks, &text, &status);
  for (auto _ : state) benchmark::DoNotOptimize(walk(breaks));
  ubrk_close(breaks);
  utext_close(&text);
  count_bytes(state);
}
BENCHMARK(words_icu_utf8)->ArgName("persian")->Arg(0)->Arg(1);

// A short text: what making a tokenizer costs.
void words_of_a_line(benchmark::State& state) {
  const std::string line = text_of(state.range(0)).substr(0, text_of(state.range(0)).find('\n'));
  for (auto _ : state) benchmark::DoNotOptimize(tokens_of(line, {.language = language_of(state.range(0))}));
}
BENCHMARK(words_of_a_line)->ArgName("persian")->Arg(0)->Arg(1);

void words_sentences(benchmark::State& state) {
  const std::string& text = text_of(state.range(0));
  for (auto _ : state) {
    benchmark::DoNotOptimize(sentence_ends(text, {.language = language_of(state.range(0))}));
  }
  count_bytes(state);
}
BENCHMARK(words_sentences)->ArgName("persian")->Arg(0)->Arg(1);

void words_match_key(benchmark::State& state) {
  const std::string& text = text_of(state.range(0));
  for (auto _ : state) {
    benchmark::DoNotOptimize(match_key(text, {.language = language_of(state.range(0))}).key.data());
  }
  count_bytes(state);
}
BENCHMARK(words_match_key)->ArgName("persian")->Arg(0)->Arg(1);

}  // namespace
