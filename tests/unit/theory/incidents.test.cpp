#include "coding/theory/incidents.hpp"

#include "coding/base/error.hpp"
#include "tests/catch.hpp"
#include "tests/unit/theory/studies.hpp"

using namespace coding;
using namespace coding::test;

namespace {

// "D1-D4" for each pair.
std::vector<std::string> pairs(const Project& project, const IncidentComparison& comparison) {
  std::vector<std::string> out;
  for (const IncidentPair& pair : comparison.pairs)
    out.push_back(project.segments[pair.older.segment].document.value + "-" +
                  project.segments[pair.newer.segment].document.value);
  return out;
}

Project with_incidents(std::initializer_list<const char*> documents) {
  Project project = small_theory();
  std::size_t begin = 0;
  for (const char* id : documents) {
    project.segments.push_back(segment(id, "tea", {begin, begin + 5}));
    begin += 5;
  }
  return project;
}

using Pairs = std::vector<std::string>;

}  // namespace

TEST_CASE("the oldest stands against the newest, and so on inwards; the middle one beside the oldest") {
  const Project project = with_incidents({"D3", "D1", "D4", "D2"});
  CHECK(pairs(project, compare_incidents(project, {}, {"tea"}, {.coder = {"ayse"}})) ==
        Pairs{"D1-D4", "D2-D3"});
  const Project odd = with_incidents({"D3", "D1", "D2"});
  CHECK(pairs(odd, compare_incidents(odd, {}, {"tea"}, {.coder = {"ayse"}})) == Pairs{"D1-D3", "D1-D2"});
}

TEST_CASE("passages of one person stand against somebody else's where that is possible") {
  const Project project = with_incidents({"D1", "D2", "D1"});
  Project late = project;
  late.documents[0].participant = {"P2"};  // D1 and D2 are one person's
  CHECK(pairs(project, compare_incidents(project, {}, {"tea"}, {.coder = {"ayse"}})) ==
        Pairs{"D1-D2", "D1-D1"});
  CHECK(pairs(late, compare_incidents(late, {}, {"tea"}, {.coder = {"ayse"}})) == Pairs{"D1-D2", "D1-D1"});
}

TEST_CASE("the order is that of the collection, and of labels where that is not known") {
  Project project = with_incidents({"D1", "D2"});
  project.documents[0].order = 9;
  const IncidentComparison known = compare_incidents(project, {}, {"tea"}, {.coder = {"ayse"}});
  CHECK(pairs(project, known) == Pairs{"D2-D1"});
  CHECK(known.by == InterviewOrder::collection);
  project.documents[0].order = 0;
  CHECK(compare_incidents(project, {}, {"tea"}, {.coder = {"ayse"}}).by == InterviewOrder::label);
}

TEST_CASE("one incident makes no pair, an unknown code is refused, others' segments are not looked at") {
  const Project project = with_incidents({"D1"});
  CHECK(compare_incidents(project, {}, {"tea"}, {.coder = {"ayse"}}).pairs.empty());
  CHECK(compare_incidents(project, {}, {"tea"}, {.coder = {"veli"}}).incidents.empty());
  CHECK(compare_incidents(project, {}, {"care"}, {.coder = {"ayse"}}).incidents.empty());
  CHECK(compare_incidents(project, {}, {"care"}, {.coder = {"ayse"}, .below = true}).incidents.size() == 1);
  CHECK_THROWS_AS(compare_incidents(project, {}, {"none"}, {}), UsageError);
}

TEST_CASE("comparison memos are counted, and stand beside the pairs whose passages they name") {
  const Project project = with_incidents({"D1", "D2", "D3", "D4"});
  const Memo both{.id = "both",
                  .type = "comparison",
                  .code = {"tea"},
                  .passages = {{{"D1"}, {0, 5}}, {{"D4"}, {15, 20}}},
                  .date = "2026-11-02"};
  const Memo all{.id = "all", .type = "comparison", .code = {"tea"}, .date = "2026-11-01"};
  const Memo other{.id = "other", .type = "code-note", .code = {"tea"}};
  const IncidentComparison comparison =
      compare_incidents(project, {both, all, other}, {"tea"}, {.coder = {"ayse"}});
  CHECK(comparison.memos == std::vector<std::string>{"both", "all"});
  CHECK(comparison.pairs[0].memos == std::vector<std::string>{"both"});
  CHECK(comparison.pairs[1].memos.empty());
  const auto codes = compared_codes(project, {both, all, other}, {"ayse"});
  REQUIRE(codes.size() == 1);
  CHECK(codes[0].incidents == 4);
  CHECK(codes[0].participants == 4);
  CHECK(codes[0].memos == 2);
  CHECK(codes[0].last == "2026-11-02");
}
