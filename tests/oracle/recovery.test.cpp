// A published article as it came out of a PDF, read back: every list, quote and row of the table, and no
// other.
//
// Source and facts: tests/oracle/ankara.test.cpp names the study; ankara/placements.tsv has its 50 lists,
// ankara/quotes.tsv who is quoted where, data/ankara/participants.csv its table. The article itself is not
// ours to copy: CODING_SEEDS names a folder that holds its text as a file that begins with 000.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <set>

#include "coding/audit/recover.hpp"
#include "coding/base/file.hpp"
#include "coding/store/folder.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/trim.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

namespace fs = std::filesystem;

// The article, or a warning that the test is left out.
std::optional<Text> seed(const std::string& number) {
  const char* folder = std::getenv("CODING_SEEDS");
  if (folder != nullptr) {
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.path().filename().string().rfind(number, 0) == 0) return Text(read_file(entry.path()));
    }
  }
  WARN("left out: CODING_SEEDS names no folder with article " + number + ", which is not ours to copy");
  return std::nullopt;
}

using Lines = std::vector<std::vector<std::string>>;

Lines facts(const std::string& name) {
  const std::string bytes = read_file(CODING_SOURCE_DIR "/tests/oracle/ankara/" + name);
  Lines lines;
  for (const auto line : split(trim(bytes), '\n')) {
    lines.emplace_back();
    for (const auto field : split(line, '\t')) lines.back().emplace_back(field);
  }
  lines.erase(lines.begin());
  return lines;
}

std::string low(const std::string& text) { return fold(text, {"tr"}); }

std::string path_of(const Recovered& found, std::size_t code) {
  const auto& parent = found.codes[code].parent;
  return (parent ? path_of(found, *parent) + " > " : "") + low(found.codes[code].name);
}

}  // namespace

TEST_CASE("Of the Ankara article all 50 lists are read, under the right names and categories, and no other") {
  const auto article = seed("000");
  if (!article) return;
  const Recovered found = recover(*article);
  std::set<std::string> expected;
  for (const auto& line : facts("placements.tsv")) {
    const std::string above = low(line[1]) + (line[2].empty() ? "" : " > " + low(line[2]));
    for (const auto who : split(line[4], ' '))
      expected.insert(above + " > " + low(line[3]) + ": " + std::string(who));
  }
  std::set<std::string> read;
  std::size_t twice = 0;
  for (const RecoveredPlacement& each : found.placements) {
    read.insert(path_of(found, each.code) + ": " + each.participant.value);
    twice += each.times > 1 ? 1 : 0;
  }
  CHECK(read == expected);
  CHECK(found.placements.size() == 219);
  CHECK(found.lists == 50);
  CHECK(twice == 1);
  CHECK(std::count_if(found.codes.begin(), found.codes.end(),
                      [](const auto& c) { return c.rank == code_rank; }) == 50);
  CHECK(found.questions.size() == 2);
}

TEST_CASE("Of the Ankara article all 44 quotes are read with their speakers and categories, and no other") {
  const auto article = seed("000");
  if (!article) return;
  const Recovered found = recover(*article);
  const Lines expected = facts("quotes.tsv");
  REQUIRE(found.quotes.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    const RecoveredQuote& quote = found.quotes[i];
    CHECK(quote.speaker.value == expected[i][0]);
    CHECK(quote.block == (expected[i][1] == "block"));
    CHECK(std::to_string(quote.mark.at.line) == expected[i][4]);
    REQUIRE(quote.under);
    CHECK(low(found.codes[*quote.under].name) ==
          low(expected[i][3].empty() ? expected[i][2] : expected[i][3]));
  }
}

TEST_CASE("Of the Ankara article all 22 rows of the table are read with their columns") {
  const auto article = seed("000");
  if (!article) return;
  const Recovered found = recover(*article);
  const Project project = read_project(CODING_SOURCE_DIR "/data/ankara", {.segments = false});
  REQUIRE(found.participants.size() == project.participants.size());
  REQUIRE(found.columns.size() == 5);
  for (std::size_t i = 0; i < project.participants.size(); ++i) {
    const RecoveredParticipant& row = found.participants[i];
    CAPTURE(row.id.value);
    CHECK(row.id == project.participants[i].id);
    CHECK(row.in_table);
    std::set<std::string> values;
    for (const auto& [key, value] : project.participants[i].values) values.insert(low(value));
    for (const std::size_t column : {0U, 1U, 2U, 4U}) CHECK(values.count(low(row.values[column])) == 1);
  }
}

TEST_CASE("Of articles that are no such study nothing is invented") {
  for (const char* number : {"001", "002", "003", "004"}) {
    CAPTURE(number);
    const auto article = seed(number);
    if (!article) continue;
    const Recovered found = recover(*article);
    CHECK(is_empty(found));
    CHECK(found.codes.empty());
    CHECK_FALSE(found.not_read.empty());
  }
}
