#include "coding/exchange/refi_offsets.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "tests/catch.hpp"
#include "tests/unit/exchange/refi_maker.hpp"

using namespace coding;
using namespace coding::test;

namespace {

// Everything that counts differently: a byte-order mark, CRLF, emoji.
const std::string hard =
    "\xEF\xBB\xBFOne \xF0\x9F\x98\x80 day.\r\nThe second line is longer.\r\n\r\nA third \xF0\x9F\x8C\xB1 "
    "one, "
    "and words behind it.\r\nThe last line\r\n";

OffsetReading reading_at(int index) {
  return {(index & 1) != 0, (index & 2) != 0, (index & 4) != 0, (index & 8) != 0};
}

const std::vector<std::string> passages = {
    "The second line is longer.", "words behind it.", "The last line", "second line", "A third", "words"};

std::vector<CountedSelection> selections_in(const std::string& bytes, const OffsetReading& reading,
                                            bool named) {
  std::vector<CountedSelection> out;
  for (const std::string& words : passages) {
    const std::size_t at = bytes.find(words);
    if (at == std::string::npos) continue;
    out.push_back({0, counted_position(bytes, at, reading),
                   counted_position(bytes, at + words.size(), reading) - (reading.end_inclusive ? 1 : 0),
                   named ? words : ""});
  }
  return out;
}

std::string placed(const std::string& bytes, const OffsetChoice& choice,
                   const std::vector<CountedSelection>& selections) {
  const CountedText text(bytes);
  std::string out;
  for (const CountedSelection& each : selections) {
    const auto span = span_of(text, each.first, each.second, choice.reading);
    out += (span ? std::string(text.text().slice(span->span)) : "outside") + "|";
  }
  return out;
}

std::string all_passages() {
  std::string out;
  for (const std::string& each : passages) out += each + "|";
  return out;
}

OffsetChoice choose(const std::string& bytes, const std::vector<CountedSelection>& selections,
                    const OffsetOptions& options = {}) {
  return calibrate({CountedText(bytes)}, selections, options);
}

}  // namespace

TEST_CASE("each of the sixteen ways to count is known by the edges of its passages, and by their names") {
  const int index = GENERATE(range(0, 16));
  const bool named = GENERATE(false, true);
  const OffsetReading reading = reading_at(index);
  const auto selections = selections_in(hard, reading, named);
  INFO(words_for(reading));
  const OffsetChoice choice = choose(hard, selections);
  CHECK(placed(hard, choice, selections) == all_passages());
  CHECK(choice.fitting == passages.size());
}

TEST_CASE("the evidence of the file overrules what its program is known for") {
  const OffsetReading reading{.utf16 = false, .crlf_is_two = false};
  const auto selections = selections_in(hard, reading, true);
  CHECK(choose(hard, selections, {.origin = "NVivo for Windows 12"}).reading == reading);
}

TEST_CASE("what a person says counts for more than the evidence") {
  const auto selections = selections_in(hard, {}, true);
  const OffsetChoice choice = choose(hard, selections, {.declared = {.utf16 = true}});
  CHECK(choice.reading.utf16);
}

TEST_CASE("a text in which nothing counts differently says so, and its end is not part of a passage") {
  const std::string text = "One day.\nThe second line is longer.\n";
  const OffsetChoice choice = choose(text, {{0, 9, 35, ""}});
  CHECK(choice.reading == OffsetReading{});
  REQUIRE(choice.notes.size() == 1);
  CHECK(choice.notes[0].message.find("in whatever way") != std::string::npos);
  CHECK(choice.notes[0].message.find("1 of 1 selection fits") != std::string::npos);
  CHECK(choose(text, {}).notes.empty());
}

TEST_CASE("two readings that fit equally well and differ are refused unless program or person decides") {
  // No words and no edges: any shift looks the same.
  const std::string text = "\xF0\x9F\x98\x80" + std::string(40, 'a');
  const std::vector<CountedSelection> selections = {{0, 10, 20, ""}};
  try {
    choose(text, selections, {.file = "a.qdpx", .origin = "Unheard of 1.0"});
    FAIL("it was not refused");
  } catch (const DataError& error) {
    CHECK(error.diagnostic().slug == "refi-offsets-unclear");
    CHECK(error.diagnostic().hint.find("--offset-unit") != std::string::npos);
    CHECK(error.diagnostic().hint.find("--newline") == std::string::npos);
  }
  const OffsetChoice by_program = choose(text, selections, {.origin = "NVivo for Windows 12"});
  CHECK(by_program.reading.utf16);
  CHECK(by_program.notes.at(0).message.find("habit of the program") != std::string::npos);
  CHECK_FALSE(choose(text, selections, {.origin = "QualCoder 3.5"}).reading.utf16);
  CHECK_FALSE(choose(text, selections, {.declared = {.utf16 = false}}).reading.utf16);
}

TEST_CASE("a label that somebody gave a passage is no evidence against it") {
  auto selections = selections_in(hard, {.utf16 = true, .crlf_is_two = true}, false);
  for (CountedSelection& each : selections) each.name = "important!";
  const OffsetChoice choice = choose(hard, selections);
  CHECK(placed(hard, choice, selections) == all_passages());
}

TEST_CASE("a name that was cut off at a hundred letters is still the words") {
  std::string words;
  for (int i = 0; i < 30; ++i) words += "word" + std::to_string(i) + " ";
  const std::string text = "aaaa\xF0\x9F\x98\x80" + words + "bbbb";
  const OffsetReading reading{.utf16 = true};
  const std::size_t begin = text.find(words) + 3;  // inside of a word: edges say nothing
  const std::string name = text.substr(begin, 100) + "\xE2\x80\xA6";
  const std::vector<CountedSelection> selections = {
      {0, counted_position(text, begin, reading), counted_position(text, begin + 150, reading), name}};
  const OffsetChoice choice = choose(text, selections);
  CHECK(choice.reading == reading);
  CHECK(choice.fitting == 1);
}

TEST_CASE("positions in the middle of a character are seen, and those behind the text are outside") {
  const CountedText text("a\xF0\x9F\x98\x80\r\nb");
  REQUIRE(text.text().bytes() == "a\xF0\x9F\x98\x80\nb");
  const OffsetReading both{.utf16 = true, .crlf_is_two = true};
  const std::vector<std::size_t> expected = {0, 1, 1, 2, 2, 3, 4};
  const std::vector<bool> halves = {false, false, true, false, true, false, false};
  for (std::size_t i = 0; i < expected.size(); ++i) {
    bool inside = false;
    CHECK(text.code_point(static_cast<std::int64_t>(i), both, inside) == expected[i]);
    CHECK(inside == halves[i]);
  }
  bool inside = false;
  CHECK_FALSE(text.code_point(7, both, inside));
  CHECK_FALSE(text.code_point(-1, both, inside));
  CHECK_FALSE(span_of(text, 2, 1, {}));
}
