// The index of words: made, opened and asked, on made-up Turkish and Persian interviews.
//
// LEXICON_MB megabytes of text (8 unless set) stand in memory, so that no disk is measured; ICU's word
// iterator alone is measured on the same bytes in the same run.
#include <benchmark/benchmark.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "bench/synthetic_text.hpp"
#include "coding/lexicon/collocates.hpp"
#include "coding/lexicon/concordance.hpp"
#include "coding/lexicon/counts.hpp"
#include "coding/lexicon/index_file.hpp"
#include "coding/text/utf8.hpp"

namespace {

using namespace coding;

std::size_t megabytes() {
  const char* asked = std::getenv("LEXICON_MB");
  return asked == nullptr ? 8 : static_cast<std::size_t>(std::strtoul(asked, nullptr, 10));
}

struct Corpus {
  std::vector<Document> documents;
  std::vector<SourceDocument> sources;
  std::vector<SourceText> texts;
  std::size_t bytes = 0;

  Index index() const {
    return build_index(sources, [this](std::size_t i) { return texts[i]; });
  }
};

// A turn for each paragraph.
std::vector<Mark> marks_of(const std::string& text) {
  std::vector<Mark> marks;
  std::size_t position = 0;
  for (std::size_t byte = 0; byte < text.size();) {
    const std::size_t end = std::min(text.find('\n', byte), text.size() - 1) + 1;
    const std::size_t length = count_code_points(std::string_view(text).substr(byte, end - byte));
    if (length > 3)
      marks.push_back(
          {.span = {position, position + length}, .label = text.substr(byte, 1), .said = position + 3});
    position += length;
    byte = end;
  }
  return marks;
}

Corpus made_up(const std::string& language, std::size_t bytes, std::size_t documents) {
  const bool persian = language == "fa";
  const bench::Vocabulary vocabulary(60000, 1, persian ? bench::MadeUp::persian : bench::MadeUp::turkish);
  Random random(2);
  Corpus corpus;
  for (std::size_t i = 0; i < documents; ++i) {
    const std::size_t letters = bytes / documents * 100 / (persian ? 178 : 109);
    std::string text = bench::synthetic_text(vocabulary, letters, random).bytes;
    Document document{
        .id = {"D" + std::to_string(i)}, .participant = {"Y" + std::to_string(i)}, .language = {language}};
    document.speakers = {{"S", SpeakerRole::interviewer, {}}, {"C", SpeakerRole::participant, {}}};
    corpus.bytes += text.size();
    corpus.sources.push_back({document.id, document.language, ""});
    corpus.documents.push_back(std::move(document));
    std::vector<Mark> marks = marks_of(text);
    corpus.texts.push_back({std::move(text), std::move(marks)});
  }
  return corpus;
}

const Corpus& large(int persian) {
  static const Corpus turkish = made_up("tr", megabytes() << 20, (megabytes() << 20) / 50000 + 1);
  if (persian == 0) return turkish;
  static const Corpus other = made_up("fa", megabytes() << 20, (megabytes() << 20) / 50000 + 1);
  return other;
}

const Index& large_index() {
  static const Index index = large(0).index();
  return index;
}

const Selection& answers_only() {
  static const Selection selection = select(large_index(), large(0).documents);
  return selection;
}

void count_bytes(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void lexicon_tokenize(benchmark::State& state) {
  const Corpus& corpus = large(static_cast<int>(state.range(0)));
  Tokenizer tokenizer({.language = corpus.documents[0].language});
  std::vector<Token> tokens;
  for (auto _ : state) {
    for (const SourceText& text : corpus.texts) {
      tokens.clear();
      tokenizer.tokenize(text.text, tokens);
      benchmark::DoNotOptimize(tokens.data());
    }
  }
  count_bytes(state, corpus.bytes);
}
BENCHMARK(lexicon_tokenize)->ArgName("persian")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

// On UTF-16 that is there already, its faster side.
void lexicon_icu_words_alone(benchmark::State& state) {
  const Corpus& corpus = large(static_cast<int>(state.range(0)));
  std::vector<std::u16string> texts;
  for (const SourceText& text : corpus.texts) {
    std::u16string& units = texts.emplace_back();
    for (const char32_t c : to_code_points(text.text)) units += static_cast<char16_t>(c);
  }
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator* breaks = ubrk_open(UBRK_WORD, "root", nullptr, 0, &status);
  for (auto _ : state) {
    int count = 0;
    for (const std::u16string& text : texts) {
      ubrk_setText(breaks, text.data(), static_cast<std::int32_t>(text.size()), &status);
      for (ubrk_first(breaks); ubrk_next(breaks) != UBRK_DONE;) ++count;
    }
    benchmark::DoNotOptimize(count);
  }
  ubrk_close(breaks);
  count_bytes(state, corpus.bytes);
}
BENCHMARK(lexicon_icu_words_alone)->ArgName("persian")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

// On the bytes as files have them.
void lexicon_icu_words_in_utf8(benchmark::State& state) {
  const Corpus& corpus = large(static_cast<int>(state.range(0)));
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator* breaks = ubrk_open(UBRK_WORD, "root", nullptr, 0, &status);
  UText* view = nullptr;
  for (auto _ : state) {
    int count = 0;
    for (const SourceText& text : corpus.texts) {
      view = utext_openUTF8(view, text.text.data(), static_cast<std::int64_t>(text.text.size()), &status);
      ubrk_setUText(breaks, view, &status);
      for (ubrk_first(breaks); ubrk_next(breaks) != UBRK_DONE;) ++count;
    }
    benchmark::DoNotOptimize(count);
  }
  ubrk_close(breaks);
  utext_close(view);
  count_bytes(state, corpus.bytes);
}
BENCHMARK(lexicon_icu_words_in_utf8)->ArgName("persian")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

void lexicon_build(benchmark::State& state) {
  const Corpus& corpus = large(static_cast<int>(state.range(0)));
  std::size_t size = 0;
  for (auto _ : state) {
    const Index index = corpus.index();
    size = index.bytes();
  }
  count_bytes(state, corpus.bytes);
  state.counters["index/text"] = static_cast<double>(size) / static_cast<double>(corpus.bytes);
}
BENCHMARK(lexicon_build)->ArgName("persian")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

// Open the file, find the pattern, cut the first document's lines: what the user of kwic waits for.
void first_line(benchmark::State& state, const char* pattern) {
  const Corpus& corpus = large(0);
  const auto file = std::filesystem::temp_directory_path() / ("coding-bench-" + std::to_string(::getpid()));
  write_index(large_index(), file, real_disk());
  for (auto _ : state) {
    const auto index = open_index(file, corpus.sources);
    const Selection selection = select(*index, corpus.documents);
    Hits hits(*index, selection, prepare(*index, pattern));
    const auto some = hits.next_document();
    benchmark::DoNotOptimize(
        lines_of(*index, selection, Text(corpus.texts[some.front().document].text), some));
  }
  std::filesystem::remove(file);
}
void lexicon_first_line_word(benchmark::State& state) {
  static const std::string word(bench::Vocabulary(60000, 1, bench::MadeUp::turkish).word(100));
  first_line(state, word.c_str());
}
void lexicon_first_line_prefix(benchmark::State& state) { first_line(state, "ka*"); }
void lexicon_first_line_inside(benchmark::State& state) { first_line(state, "*a*"); }
void lexicon_first_line_all(benchmark::State& state) { first_line(state, "*"); }
void lexicon_first_line_phrase(benchmark::State& state) { first_line(state, "k* ~2 s*"); }
BENCHMARK(lexicon_first_line_word)->Unit(benchmark::kMillisecond);
BENCHMARK(lexicon_first_line_prefix)->Unit(benchmark::kMillisecond);
BENCHMARK(lexicon_first_line_inside)->Unit(benchmark::kMillisecond);
BENCHMARK(lexicon_first_line_all)->Unit(benchmark::kMillisecond);
BENCHMARK(lexicon_first_line_phrase)->Unit(benchmark::kMillisecond);

void lexicon_all_hits(benchmark::State& state) {
  const PreparedPattern pattern = prepare(large_index(), "ka*");
  std::size_t hits = 0;
  for (auto _ : state) hits = hits_of(large_index(), answers_only(), pattern).size();
  state.counters["hits"] = static_cast<double>(hits);
}
BENCHMARK(lexicon_all_hits)->Unit(benchmark::kMillisecond);

// Half words, half beginnings of words, in ten categories; counted by document.
void lexicon_dictionary(benchmark::State& state) {
  const bench::Vocabulary vocabulary(60000, 1, bench::MadeUp::turkish);
  const ColumnPlan plan = columns_of(large_index(), answers_only(), CountColumns::documents);
  Random random(3);
  std::vector<std::string> terms;
  for (std::int64_t i = 0; i < state.range(0); ++i) {
    std::string term(vocabulary.word(random.below(vocabulary.size())));
    if (i % 2 == 0) term = to_utf8(to_code_points(term).substr(0, 4)) + "*";
    terms.push_back(std::move(term));
  }
  for (auto _ : state) {
    std::vector<PreparedPattern> prepared = prepare(large_index(), terms);
    std::vector<std::vector<PreparedPattern>> categories(10);
    for (std::size_t i = 0; i < prepared.size(); ++i) categories[i % 10].push_back(std::move(prepared[i]));
    benchmark::DoNotOptimize(count_categories(large_index(), answers_only(), plan, categories));
  }
}
BENCHMARK(lexicon_dictionary)->ArgName("terms")->Arg(500)->Arg(5000)->Unit(benchmark::kMillisecond);

void lexicon_words_by_participant(benchmark::State& state) {
  std::size_t cells = 0;
  for (auto _ : state) {
    const WordGroups groups = groups_by_key(large_index());
    const WordCounts counts(large_index(),
                            columns_of(large_index(), answers_only(), CountColumns::participants), groups);
    cells = 0;
    for (std::size_t group = 0; group < groups.labels.size(); ++group) cells += counts.row(group).size();
  }
  state.counters["cells"] = static_cast<double>(cells);
}
BENCHMARK(lexicon_words_by_participant)->Unit(benchmark::kMillisecond);

void lexicon_collocates(benchmark::State& state) {
  const PreparedPattern pattern = prepare(large_index(), "ka*");
  const WordGroups groups = groups_by_key(large_index());
  for (auto _ : state)
    benchmark::DoNotOptimize(collocates(large_index(), answers_only(), pattern, groups).rows.size());
}
BENCHMARK(lexicon_collocates)->Unit(benchmark::kMillisecond);

// 36 interviews, 1.3 MB: index and answer.
void lexicon_small_study(benchmark::State& state) {
  static const Corpus corpus = made_up("tr", 1300000, 36);
  for (auto _ : state) {
    const Index index = corpus.index();
    const Selection selection = select(index, corpus.documents);
    benchmark::DoNotOptimize(hits_of(index, selection, prepare(index, "ka*")).size());
  }
  count_bytes(state, corpus.bytes);
}
BENCHMARK(lexicon_small_study)->Unit(benchmark::kMillisecond);

}  // namespace
