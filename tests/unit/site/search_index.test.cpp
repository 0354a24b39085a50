#include "site/search_index.hpp"

#include "coding/base/file.hpp"
#include "nlohmann/json.hpp"
#include "tests/catch.hpp"
#include "tests/unit/report/study.hpp"

using namespace coding;
using namespace coding::site;

namespace {

std::string file_of(const SearchIndex& index, const std::string& name) {
  for (const auto& [path, bytes] : index.files) {
    if (path == name) return bytes;
  }
  return {};
}

SearchIndex index_of(const Project& project, const Text& text, SiteOptions options = {}) {
  const report::Results results;
  const std::vector<Memo> memos;
  const SiteSource source = {.project = project,
                             .results = results,
                             .memos = memos,
                             .text_of = [&](const Document&) { return text; },
                             .marks_of = [](const Document&) { return std::vector<Mark>{}; }};
  return search_index(SiteStudy(source, options));
}

}  // namespace

TEST_CASE("words are folded as the script of the pages folds them", "[site]") {
  const auto cases =
      nlohmann::json::parse(read_file(std::string(CODING_SOURCE_DIR) + "/tests/browser/fold-cases.json"));
  REQUIRE(cases.size() > 10);
  for (const auto& each : cases) {
    const std::string word = each.at(0);
    const std::string language = each.at(1);
    const std::string key = each.at(2);
    CHECK(search_key(word, {language}) == key);
  }
}

TEST_CASE("a word has the documents it stands in, how often, and the first turn", "[site]") {
  const SearchIndex index = index_of(small_study(), Text("Korku ve KORKU.\nSonra yok.\nkorku"));
  CHECK(file_of(index, "search/words-1.js").find("korku 2 0,3,0 1,3,0\\n") != std::string::npos);
  CHECK(file_of(index, "search/words-1.js").find("sonra 2 0,1,1 1,1,1") != std::string::npos);
  CHECK(file_of(index, "search/index.js").find("\"words\":[\"korku\"]") != std::string::npos);
  CHECK(file_of(index, "search/names-1.js").find("[\"c\",\"korku\",\"codes/korku.html\",\"korku\"]") !=
        std::string::npos);
}

TEST_CASE("the index keeps to its size by naming fewer places", "[site]") {
  Project project;
  std::string words;
  for (int i = 0; i < 400; ++i) {
    interview(project, "D" + std::to_string(i));
    words += "söz" + std::to_string(i) + " ";
  }
  const SearchIndex whole = index_of(project, Text(words));
  const SearchIndex cut = index_of(project, Text(words), {.index_bytes = 100'000});
  const auto bytes = [](const SearchIndex& index) {
    std::size_t sum = 0;
    for (const auto& [path, text] : index.files) sum += path.starts_with("search/words") ? text.size() : 0;
    return sum;
  };
  CHECK(whole.places == 1000);
  CHECK(cut.places < 50);
  CHECK(bytes(cut) < 120'000);
  CHECK(bytes(whole) > 1'000'000);
}
