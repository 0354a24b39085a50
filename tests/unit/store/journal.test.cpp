#include "coding/store/journal.hpp"

#include "coding/base/digest.hpp"
#include "coding/base/error.hpp"
#include "tests/catch.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

TEST_CASE("an entry is one line with its keys in order") {
  JournalEntry entry{.coder = {"ayse"}, .time = "2026-11-21T18:40:06Z", .command = "code", .what = "coded"};
  entry.changes.push_back({.path = "segments/ayse.jsonl", .added = {"{\"a\":1}"}});
  entry.changes.push_back({.path = "documents/Y5.txt", .by_digest = true, .after = "ab"});
  CHECK(
      journal_line(entry) ==
      R"({"time":"2026-11-21T18:40:06Z","coder":"ayse","command":"code","what":"coded","changes":{)"
      R"("segments/ayse.jsonl":{"added":["{\"a\":1}"]},"documents/Y5.txt":{"before":null,"after":"ab"}},"previous":null})");
}

TEST_CASE("a line change is the one stretch that differs") {
  const auto change = line_change("f", "a\nb\nc\nd\n", "a\nx\ny\nd\n");
  CHECK(change.line == 2);
  CHECK(change.removed == std::vector<std::string>{"b", "c"});
  CHECK(change.added == std::vector<std::string>{"x", "y"});
  CHECK(line_change("f", "a\na\n", "a\na\na\n").added == std::vector<std::string>{"a"});
  CHECK(line_change("f", "", "a\n").line == 1);
  CHECK(line_change("f", "a\n", "a\n").removed.empty());
}

TEST_CASE("the journal tells what was done, and each entry continues the one before") {
  TemporaryFolder folder;
  make_study(folder.project());
  remove_segments(folder.project(), {"ayse"}, {{{"Y5"}, {0, 7}, {"sosyallesme"}}}, note("took it out"));
  const auto entries = read_journal(folder.project());
  REQUIRE(entries.size() == 5);
  CHECK(entries[0].previous.empty());
  for (std::size_t i = 1; i < entries.size(); ++i) CHECK(entries[i].previous == entries[i - 1].digest);
  CHECK(entries[4].what == "took it out");
  CHECK(entries[4].why == "to see");
  REQUIRE(entries[4].changes.size() == 1);
  CHECK(entries[4].changes[0].removed == std::vector<std::string>{entries[3].changes[0].added[1]});
  const auto& imported = entries[1].changes;
  CHECK(imported[0].path == "documents/Y10.json");
  CHECK(imported[1].after == sha256(y5_text));
  CHECK(read_journal(folder.project(), CoderId{"veli"}).empty());
}

TEST_CASE("an altered or missing entry is found") {
  TemporaryFolder folder;
  make_study(folder.project());
  const auto path = folder.project() / "journal/ayse.jsonl";
  CHECK(verify_journal(folder.project()).empty());
  std::string bytes = read_file(path);
  const auto second = bytes.find('\n') + 1;
  write_file(path, bytes.substr(0, second) + bytes.substr(bytes.find('\n', second) + 1), true);
  const auto faults = verify_journal(folder.project());
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].slug == "journal-broken");
  CHECK(faults[0].place.line == 2);
}

TEST_CASE("an entry carries a seal, and an altered one is named by its own line, the last one, too") {
  TemporaryFolder folder;
  make_study(folder.project());
  const auto path = folder.project() / "journal/ayse.jsonl";
  const std::string bytes = read_file(path);
  for (const JournalEntry& entry : read_journal(folder.project())) CHECK(sealed(entry).seal == entry.seal);
  std::size_t begin = 0;
  for (std::size_t line = 1; line <= 4; ++line) {
    std::string altered = bytes;
    altered.replace(bytes.find("\"why\":\"to see\"", begin), 14, "\"why\":\"to sea\"");
    write_file(path, altered, true);
    const auto faults = verify_journal(folder.project());
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].slug == "journal-altered");
    CHECK(faults[0].place.line == line);
    begin = bytes.find('\n', begin) + 1;
  }
}

TEST_CASE("entries without seals, of older versions, are held together by their chain") {
  TemporaryFolder folder;
  make_study(folder.project());
  const auto path = folder.project() / "journal/ayse.jsonl";
  std::string bytes;
  std::string last;
  for (JournalEntry entry : read_journal(folder.project())) {
    entry.seal.clear();
    entry.previous = last;
    last = sha256(journal_line(entry));
    bytes += journal_line(entry) + "\n";
  }
  write_file(path, bytes, true);
  CHECK(verify_journal(folder.project()).empty());
  std::string altered = bytes;
  altered.replace(bytes.find("imported"), 8, "invented");
  write_file(path, altered, true);
  const auto faults = verify_journal(folder.project());
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].slug == "journal-broken");
  CHECK(faults[0].place.line == 2);
}

TEST_CASE("the journals of one coder in two places, joined by git, are a fork and no fault") {
  TemporaryFolder folder;
  make_study(folder.project());
  const auto path = folder.project() / "journal/ayse.jsonl";
  const std::string common = read_file(path);
  change_study(
      folder.project(), [](Study& study) { study.title = "here"; }, note());
  const std::string here = read_file(path).substr(common.size());
  write_file(path, common, true);
  change_study(
      folder.project(), [](Study& study) { study.title = "there"; }, note());
  const std::string there = read_file(path).substr(common.size());
  REQUIRE(here != there);
  write_file(path, common + here + there, true);
  const auto faults = verify_journal(folder.project());
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].slug == "journal-forked");
  CHECK(faults[0].severity == Severity::note);
  write_file(path, common.substr(common.find('\n') + 1) + here + there, true);
  CHECK(verify_journal(folder.project()).front().slug == "journal-broken");
}

TEST_CASE("a last line that was torn from outside stays, is named, and the chain goes on behind it") {
  TemporaryFolder folder;
  make_study(folder.project());
  const auto path = folder.project() / "journal/ayse.jsonl";
  const std::string bytes = read_file(path);
  write_file(path, bytes.substr(0, bytes.size() - 20), true);
  change_study(
      folder.project(), [](Study& study) { study.title = "x"; }, note());
  const auto faults = verify_journal(folder.project());
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].slug == "journal-malformed");
  CHECK(faults[0].place.line == 4);
  CHECK_THROWS_AS(read_journal(folder.project()), DataError);
}
