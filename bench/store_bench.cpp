// Reading segments from their file, and writing them.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "bench/synthetic_study.hpp"
#include "coding/store/folder.hpp"
#include "coding/store/write.hpp"

namespace {

using namespace coding;
namespace fs = std::filesystem;

// 1,000 short documents with 100,000 segments of one coder; gone when the program ends.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("coding_bench_" + std::to_string(::getpid()))) {
    fs::create_directories(path_ / "documents");
    fs::create_directories(path_ / "segments");
    const bench::Vocabulary vocabulary(20000, 1);
    Random random(2);
    const Codebook codebook = bench::synthetic_codebook(vocabulary, 68, random);
    write("project.json", project_json(bench::synthetic_study()));
    write("codebook.jsonl", codebook_jsonl(codebook));
    const bench::CodingPlan plan{
        .segments = 100, .coders = bench::synthetic_coders(1), .codes = bench::codes_to_give(codebook)};
    for (std::size_t i = 0; i < 1000; ++i) add(vocabulary, {"D" + std::to_string(1000 + i)}, plan, random);
    write("segments/kodlayan1.jsonl", segments_jsonl(segments_));
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  const fs::path& path() const { return path_; }
  const std::vector<CodedSegment>& segments() const { return segments_; }

 private:
  void write(const std::string& name, const std::string& bytes) {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }

  void add(const bench::Vocabulary& vocabulary, const DocumentId& id, const bench::CodingPlan& plan,
           Random& random) {
    auto words = bench::synthetic_text(vocabulary, 10000, random);
    const Text text(std::move(words.bytes));
    Document document{.id = id, .text_sha256 = std::string(64, '0'), .length = text.length()};
    write("documents/" + id.value + ".json", document_json(document));
    for (CodedSegment& segment : bench::synthetic_segments(id, words.sentences, plan, random)) {
      segment.quote = quote_of(text, segment.span);
      segments_.push_back(std::move(segment));
    }
  }

  fs::path path_;
  std::vector<CodedSegment> segments_;
};

const Folder& folder() {
  static const Folder made;
  return made;
}

void count_segments(benchmark::State& state) {
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(folder().segments().size()));
}

void store_read_project(benchmark::State& state) {
  const ReadOptions options{.quotes = state.range(0) == 1, .jobs = static_cast<int>(state.range(1))};
  const fs::path& path = folder().path();
  for (auto _ : state) benchmark::DoNotOptimize(read_project(path, options));
  count_segments(state);
}
BENCHMARK(store_read_project)
    ->ArgNames({"quotes", "jobs"})
    ->ArgsProduct({{0, 1}, {1, 2}})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

void store_read_documents(benchmark::State& state) {
  const fs::path& path = folder().path();
  for (auto _ : state) benchmark::DoNotOptimize(read_project(path, {.segments = false}));
  state.SetItemsProcessed(state.iterations() * 1000);
}
BENCHMARK(store_read_documents)->Unit(benchmark::kMillisecond);

void store_segment_lines(benchmark::State& state) {
  const auto& segments = folder().segments();
  for (auto _ : state) {
    for (const CodedSegment& segment : segments) benchmark::DoNotOptimize(segment_line(segment));
  }
  count_segments(state);
}
BENCHMARK(store_segment_lines)->Unit(benchmark::kMillisecond);

}  // namespace
