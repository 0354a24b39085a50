#include "coding/store/stage_dates.hpp"

#include "tests/catch.hpp"

using namespace coding;

namespace {

JournalEntry entry(const std::string& digest, const std::string& time, const std::string& path,
                   const std::string& line) {
  JournalEntry out{.coder = {"c"}, .time = time, .digest = digest};
  out.changes = {{.path = path, .added = {line}}};
  return out;
}

}  // namespace

TEST_CASE("a stage lasts from the first to the last passage or code that was put in with it") {
  const std::vector<JournalEntry> entries = {
      entry("1", "2026-01-01T00:00:00Z", "segments/c.jsonl", R"({"document":"Y1","stage":"open"})"),
      entry("2", "2026-01-02T00:00:00Z", "codebook.jsonl", R"({"id":"a","stage":"axial"})"),
      entry("3", "2026-01-05T00:00:00Z", "segments/c.jsonl", R"({"document":"Y2","stage":"open"})")};
  const auto dates = stage_dates(entries);
  REQUIRE(dates.size() == 2);
  CHECK(dates.at(Stage::open) ==
        std::pair<std::string, std::string>{"2026-01-01T00:00:00Z", "2026-01-05T00:00:00Z"});
  CHECK(dates.at(Stage::axial).first == "2026-01-02T00:00:00Z");
}

TEST_CASE("words of a passage and other files are no stage, and what was undone did not happen") {
  JournalEntry undoing{.coder = {"c"}, .time = "2026-01-03T00:00:00Z", .undoes = {"2"}, .digest = "3"};
  const std::vector<JournalEntry> entries = {
      entry("1", "2026-01-01T00:00:00Z", "segments/c.jsonl", R"({"quote":{"exact":"\"stage\":\"open\""}})"),
      entry("2", "2026-01-02T00:00:00Z", "segments/c.jsonl", R"({"document":"Y1","stage":"selective"})"),
      undoing, entry("4", "2026-01-04T00:00:00Z", "project.json", R"("stage":"open")")};
  CHECK(stage_dates(entries).empty());
}
