// What must hold of looking for quotes, on the transcripts of the demonstration.
#include "coding/audit/quote_check.hpp"

#include <map>
#include <random>

#include "coding/store/folder.hpp"
#include "coding/store/marks.hpp"
#include "coding/text/trim.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

struct Demonstration {
  std::filesystem::path folder = CODING_SOURCE_DIR "/data/ankara";
  Project project = read_project(folder, {.segments = false});

  QuoteCheck check(const std::string& manuscript) const {
    return check_quotes(
        Text(manuscript), project, [this](const Document& each) { return read_text(folder, each); },
        [this](const Document& each) { return read_marks(folder, each); });
  }
};

// Of each participant one stretch of words from within a turn of theirs, without marks of its own.
std::map<std::string, std::string> stretches(const Demonstration& data, std::mt19937& random) {
  std::map<std::string, std::string> out;
  for (const Document& document : data.project.documents) {
    const Text text = read_text(data.folder, document);
    std::vector<std::string> candidates;
    for (const Mark& mark : read_marks(data.folder, document)) {
      if (mark.kind != MarkKind::turn || mark.label != document.participant.value) continue;
      const std::string said = collapse_spaces(text.slice({mark.said, mark.span.end}));
      if (said.find_first_of("(\"[") != std::string::npos || said.find("…") != std::string::npos) continue;
      if (said.find("“") != std::string::npos || said.size() < 160) continue;
      const std::size_t end = said.find(' ', 120 + random() % 40);
      candidates.push_back(said.substr(0, end));
    }
    if (!candidates.empty()) out[document.participant.value] = candidates[random() % candidates.size()];
  }
  return out;
}

}  // namespace

TEST_CASE("Every stretch of a transcript is an exact quote of its speaker, and never of another") {
  const Demonstration data;
  std::mt19937 random(7);
  const auto all = stretches(data, random);
  REQUIRE(all.size() >= 15);
  std::string right;
  std::string wrong;
  std::string previous = all.rbegin()->first;
  for (const auto& [who, words] : all) {
    right += "“" + words + "” " + who + "\n\n";
    wrong += "“" + words + "” " + previous + "\n\n";
    previous = who;
  }
  const QuoteCheck good = data.check(right);
  REQUIRE(good.quotes.size() == all.size());
  for (const CheckedQuote& quote : good.quotes) {
    CAPTURE(quote.text);
    CHECK(quote.verdict == QuoteVerdict::exact);
    CHECK(quote.found == quote.printed);
  }
  const QuoteCheck bad = data.check(wrong);
  REQUIRE(bad.quotes.size() == all.size());
  // People say similar things: then nobody is accused.
  std::size_t accused = 0;
  for (const CheckedQuote& quote : bad.quotes) {
    CAPTURE(quote.text);
    const bool wrong_speaker = quote.verdict == QuoteVerdict::wrong_speaker;
    CHECK((wrong_speaker || quote.reason == QuoteReason::something_near));
    if (!wrong_speaker) continue;
    CHECK(quote.found != quote.printed);
    ++accused;
  }
  CHECK(accused * 4 >= bad.quotes.size() * 3);
}

TEST_CASE("A quote that lost or got some words is never called missing or another's") {
  const Demonstration data;
  std::mt19937 random(11);
  for (int round = 0; round < 5; ++round) {
    std::string manuscript;
    for (const auto& [who, words] : stretches(data, random)) {
      std::string edited;
      std::size_t at = 0;
      for (const auto word : split(words, ' ')) {
        const bool keep = at < 3 || random() % 6 != 0;
        if (keep) edited += (edited.empty() ? "" : " ") + std::string(word);
        if (random() % 9 == 0) edited += " elbette";
        ++at;
      }
      manuscript += "“" + edited + "” (" + who + ")\n\n";
    }
    for (const CheckedQuote& quote : data.check(manuscript).quotes) {
      CAPTURE(quote.text);
      CHECK(quote.verdict != QuoteVerdict::missing);
      CHECK(quote.verdict != QuoteVerdict::wrong_speaker);
    }
  }
}
