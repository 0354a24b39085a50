#include "coding/audit/trail.hpp"

#include <algorithm>
#include <set>

#include "coding/base/digest.hpp"
#include "tests/catch.hpp"
#include "tests/unit/report/study.hpp"

using namespace coding;

namespace {

const TrailRow& row(const std::vector<TrailRow>& rows, TrailThing thing) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const TrailRow& each) { return each.thing == thing; });
  REQUIRE(found != rows.end());
  return *found;
}

}  // namespace

TEST_CASE("every class and every kind of record has its row, there or not") {
  const auto rows = audit_trail(Project(), {});
  std::set<TrailClass> classes;
  std::set<TrailThing> things;
  std::set<std::string_view> names;
  for (const TrailRow& each : rows) {
    classes.insert(each.which);
    CHECK(things.insert(each.thing).second);
    CHECK(names.insert(name_of(each.thing)).second);
    CHECK(each.state != TrailState::held);
  }
  CHECK(classes.size() == 6);
  CHECK(rows.size() == 31);
  CHECK(row(rows, TrailThing::recordings).state == TrailState::elsewhere);
  CHECK(row(rows, TrailThing::report).state == TrailState::made_anew);
}

TEST_CASE("what is held has its number, its days and the digest of its file") {
  Project project = small_study();
  project.documents[0].text_sha256 = "aa";
  project.documents[1].text_sha256 = "bb";
  const StudyRecord record{.journal = {{.coder = {"c"},
                                        .time = "2026-01-02T00:00:00Z",
                                        .digest = "j1",
                                        .files = {"codebook.jsonl", "segments/c.jsonl"}},
                                       {.coder = {"c"},
                                        .time = "2026-01-09T00:00:00Z",
                                        .digest = "j2",
                                        .files = {"codebook.jsonl"}}},
                           .digest_of = [](const std::string& path) { return "digest of " + path; }};
  const auto rows = audit_trail(project, record);
  CHECK(row(rows, TrailThing::documents).count == 2);
  CHECK(row(rows, TrailThing::documents).digest == sha256("aa\nbb\n"));
  CHECK(row(rows, TrailThing::segments).count == 3);
  CHECK(row(rows, TrailThing::segments).digest == sha256("digest of segments/c.jsonl\n"));
  CHECK(row(rows, TrailThing::segments).days == Days{"2026-01-02", "2026-01-02"});
  CHECK(row(rows, TrailThing::codebook).count == 3);
  CHECK(row(rows, TrailThing::codebook).digest == "digest of codebook.jsonl");
  CHECK(row(rows, TrailThing::codebook).days == Days{"2026-01-02", "2026-01-09"});
  CHECK(row(rows, TrailThing::codebook_changes).count == 2);
  CHECK(row(rows, TrailThing::journal).count == 2);
  CHECK(row(rows, TrailThing::journal).digest == "j2");
}

TEST_CASE("each memo stands in one row, by its type or by what it is about") {
  StudyRecord record;
  record.memos = {{.id = "1", .type = "reflexive", .date = "2026-01-01", .text = "a"},
                  {.id = "2", .type = "storyline", .text = "b"},
                  {.id = "3", .document = {"Y1"}, .text = "c"},
                  {.id = "4", .text = "d"},
                  {.id = "coreq-5", .type = "checklist", .text = "e"}};
  const auto rows = audit_trail(small_study(), record);
  CHECK(row(rows, TrailThing::reflexive_memos).count == 1);
  CHECK(row(rows, TrailThing::reflexive_memos).days == Days{"2026-01-01", "2026-01-01"});
  CHECK(row(rows, TrailThing::storyline).count == 1);
  CHECK(row(rows, TrailThing::field_memos).count == 1);
  CHECK(row(rows, TrailThing::other_memos).count == 1);
  CHECK(row(rows, TrailThing::checklist_answers).count == 1);
}
