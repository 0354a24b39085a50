#include "coding/store/coding_events.hpp"

#include "coding/store/change.hpp"
#include "coding/store/undo.hpp"
#include "tests/catch.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

namespace {

std::size_t given_in(const TemporaryFolder& folder) {
  std::size_t out = 0;
  for (const CodingEvent& event : coding_events(read_journal(folder.project()))) out += event.given;
  return out;
}

}  // namespace

TEST_CASE("passages that were coded are given, those that were recoded are not again") {
  TemporaryFolder folder;
  make_study(folder.project());
  const std::size_t before = given_in(folder);
  add_segments(folder.project(), {"ayse"}, {segment("Y5", {27, 31}, "oyun")}, note("coded"));
  CHECK(given_in(folder) == before + 1);
  const auto events = coding_events(read_journal(folder.project()));
  CHECK(events.back().coder == CoderId{"ayse"});
  CHECK(events.back().given == 1);
  CHECK_FALSE(events.back().codebook);
  remove_segments(folder.project(), {"ayse"}, {{{"Y5"}, {27, 31}, {"oyun"}}}, note("uncoded"));
  CHECK(given_in(folder) == before + 1);
}

TEST_CASE("what was taken back never was") {
  TemporaryFolder folder;
  make_study(folder.project());
  const std::size_t before = given_in(folder);
  add_segments(folder.project(), {"ayse"}, {segment("Y5", {27, 31}, "oyun")}, note("coded"));
  undo(folder.project(), 1, note("undo"));
  CHECK(given_in(folder) == before);
}

TEST_CASE("changes of the codebook are events") {
  TemporaryFolder folder;
  make_study(folder.project());
  change_codebook(
      folder.project(), [](Codebook& codebook) { codebook.add({.id = {"bos"}, .name = "boş"}); },
      note("codes"));
  CHECK(coding_events(read_journal(folder.project())).back().codebook);
  CHECK(coding_events({}).empty());
}

TEST_CASE("segments and memos are counted from the lines of an entry") {
  const std::string line = R"({"document":"Y1","start":1,"end":5,"code":"x"})";
  const std::string other = R"({"document":"Y1","start":1,"end":5,"code":"y"})";
  const std::string fresh = R"({"document":"Y1","start":7,"end":9,"code":"y"})";
  JournalEntry entry{.coder = {"ayse"}, .time = "2026-01-01T00:00:00Z", .command = "code"};
  entry.changes = {{.path = "segments/ayse.jsonl", .removed = {line}, .added = {other, fresh}},
                   {.path = "memos/a.md", .line = 1, .added = {"---"}},
                   {.path = "memos/b.md", .line = 1, .added = {"---"}},
                   {.path = "participants.csv", .line = 1, .added = {"id"}}};
  entry.digest = "1";
  JournalEntry making = entry;
  making.command = "init";
  making.changes = {};
  making.digest = "0";
  const auto events = coding_events({making, entry});
  REQUIRE(events.size() == 1);
  CHECK(events.front() == CodingEvent{.time = entry.time, .coder = {"ayse"}, .given = 1, .memos = 2});
  // Corrected texts move their segments.
  entry.changes[0].removed.clear();
  entry.changes.push_back({.path = "documents/Y1.txt", .by_digest = true, .before = "a", .after = "b"});
  CHECK(coding_events({making, entry}).front().given == 0);
}
