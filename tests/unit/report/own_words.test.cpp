#include "coding/report/own_words.hpp"

#include <filesystem>

#include "coding/base/error.hpp"
#include "coding/base/file.hpp"
#include "coding/report/wording.hpp"
#include "coding/table/render.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::report;

namespace {

// Words in use for as long as a test takes.
struct InUse {
  explicit InUse(const std::string& csv) {
    Diagnostics warnings;
    use_own_words(read_own_words(csv, "words.csv", warnings));
  }
  InUse(const InUse&) = delete;
  InUse& operator=(const InUse&) = delete;
  ~InUse() { use_own_words({}); }
};

Diagnostic refused(const std::string& csv) {
  return test::thrown<DataError>([&] {
    Diagnostics warnings;
    read_own_words(csv, "words.csv", warnings);
  });
}

}  // namespace

TEST_CASE("own words stand in the place of the program's, in their language") {
  const InUse words("en,tr,en\nParticipants,Görüşülenler,Interviewees\nCodes,,\n");
  CHECK(say(Phrase::participants, {"tr"}) == "Görüşülenler");
  CHECK(say(Phrase::participants, {"tr-TR"}) == "Görüşülenler");
  CHECK(say(Phrase::participants, {"en"}) == "Interviewees");
  CHECK(say(Phrase::participants, {"fa"}) == "مشارکت‌کنندگان");
  CHECK(say(Phrase::codes, {"tr"}) == "Kodlar");
}

TEST_CASE("a language of one's own reads English where it has no words") {
  CHECK(spoken_languages() == std::vector<std::string>{"en", "tr", "fa", "az"});
  const InUse words("en;de\nTable {}. {};Tabelle {}. {}\n");
  CHECK(spoken_languages() == std::vector<std::string>{"en", "tr", "fa", "az", "de"});
  CHECK(say(Phrase::table_number, {"de"}, {"3", "Kodes"}) == "Tabelle 3. Kodes");
  CHECK(say(Phrase::codes, {"de"}) == "Codes");
}

TEST_CASE("without words of one's own everything is as it was") {
  use_own_words({});
  CHECK(say(Phrase::participants, {"tr"}) == "Katılımcılar");
}

TEST_CASE("the project's words go before the user's") {
  OwnWords all = {{"tr", {{"Codes", "A"}, {"Code", "B"}}}};
  add_own_words(all, {{"tr", {{"Codes", "C"}}}, {"de", {{"Code", "D"}}}});
  CHECK(all == OwnWords{{"tr", {{"Codes", "C"}, {"Code", "B"}}}, {"de", {{"Code", "D"}}}});
}

TEST_CASE("words that no table has are warned of, with their line") {
  Diagnostics warnings;
  CHECK(read_own_words("en,tr\nCodes,Kodlar\nKodes,x\n", "words.csv", warnings) ==
        OwnWords{{"tr", {{"Codes", "Kodlar"}}}});
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].slug == "words-unknown");
  CHECK(warnings[0].place.line == 3);
}

TEST_CASE("a file of words that is wrong is refused, with its place") {
  CHECK(refused("tr,en\nx,y\n").slug == "words-header");
  CHECK(refused("en,Turkish\nCodes,y\n").slug == "words-header");
  CHECK(refused("en,tr\nTable {}. {},Tablo {}\n").slug == "words-gaps");
  CHECK(refused("en,tr\nTable {}. {},Tablo {}\n").place.line == 2);
  CHECK(refused("en,tr\nCodes,a\nCodes,b\n").slug == "words-twice");
  Diagnostics none;
  CHECK(read_own_words("", "words.csv", none).empty());
  CHECK(read_own_words("en\n", "words.csv", none).empty());
}

TEST_CASE("the list of words is a file of words that changes nothing") {
  Diagnostics warnings;
  const OwnWords all = read_own_words(render(words_table({"en"}), Format::csv), "words.csv", warnings);
  CHECK(warnings.empty());
  CHECK(all.size() == 3);
  CHECK(all.at("tr").size() > 400);
  CHECK(all.at("tr").size() == all.at("fa").size());
  CHECK(all.at("tr").at("Participants") == "Katılımcılar");
}

TEST_CASE("every table of phrases is listed, or a person could not change it") {
  const auto folder = std::filesystem::path(CODING_SOURCE_DIR) / "libcoding/src/report";
  std::size_t seen = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".cpp") continue;
    const std::string source = read_file(entry.path());
    if (source.find("constexpr PhraseTable<") == std::string::npos) continue;
    ++seen;
    INFO(entry.path());
    CHECK(source.find("list_phrases(") != std::string::npos);
  }
  CHECK(seen >= 10);
}
