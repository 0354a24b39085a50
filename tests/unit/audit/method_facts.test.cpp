#include "coding/audit/method_facts.hpp"

#include "coding/base/error.hpp"
#include "tests/catch.hpp"
#include "tests/unit/report/study.hpp"

using namespace coding;

namespace {

StudyRecord record() {
  return {.text_of = speaking(), .marks_of = [](const Document&) { return std::vector<Mark>(); }};
}

MethodFacts facts_of(const Project& project, const StudyRecord& how = record()) {
  return method_facts(project, how, {.coder = {"c"}});
}

// The other coder gives the same code to the same words of Y2.
Project coded_by_two() {
  Project project = small_study();
  project.coders = {{"c"}, {"d"}};
  CodedSegment again = project.segments[1];
  again.coder = {"d"};
  project.segments.push_back(again);
  return project;
}

}  // namespace

TEST_CASE("one coder's study has counts and no agreement") {
  const MethodFacts facts = facts_of(small_study());
  CHECK(facts.participants == 2);
  CHECK(facts.documents == 2);
  REQUIRE(facts.coders.size() == 1);
  CHECK(facts.coders[0].documents == 2);
  CHECK(facts.coders[0].segments == 3);
  CHECK(facts.coders[0].codes == 2);
  CHECK(facts.segments == 3);
  CHECK(facts.shared_documents == 0);
  CHECK(facts.agreement.why_not == NotAssessed::one_coder);
  CHECK_FALSE(facts.agreement.measured);
}

TEST_CASE("a category is in use when a code below it is, and levels are counted from the top down") {
  const MethodFacts facts = facts_of(small_study());
  CHECK(facts.codes == 3);
  CHECK(facts.used == 3);
  REQUIRE(facts.levels.size() == 2);
  CHECK(facts.levels[0].level == "kategori");
  CHECK(facts.levels[0].codes == 1);
  CHECK(facts.levels[1].codes == 2);
}

TEST_CASE("two coders of one document agree on it, and its share is counted") {
  const MethodFacts facts = facts_of(coded_by_two());
  REQUIRE(facts.coders.size() == 2);
  CHECK(facts.shared_documents == 1);
  CHECK(facts.shared_segments == 2);  // of c, in Y2
  REQUIRE(facts.agreement.why_not == NotAssessed::no);
  REQUIRE(facts.agreement.measured);
  CHECK(facts.agreement.measured->measure == "alpha");
  CHECK(facts.agreement.units == 3);  // sentences
  CHECK(facts.agreement.codes == 2);
  CHECK(facts.agreement.decisions == 6);
  CHECK(facts.agreement.measured->agreement.value.value() < 1);  // d has no "sevgi"
}

TEST_CASE("coders of different documents have no agreement") {
  Project project = coded_by_two();
  project.segments.erase(project.segments.begin() + 1, project.segments.begin() + 3);  // c leaves Y2
  CHECK(facts_of(project).agreement.why_not == NotAssessed::not_shared);
}

TEST_CASE("agreement without a value says so") {
  Project project = coded_by_two();
  project.segments.erase(project.segments.begin() + 2);
  for (CodedSegment& segment : project.segments) segment.span = {0, 45};
  // Every sentence of Y2 has the one code by both: nothing varies.
  const MethodFacts facts = facts_of(project);
  CHECK(facts.agreement.why_not == NotAssessed::undefined);
  REQUIRE(facts.agreement.measured);
  CHECK(facts.agreement.measured->agreement.status == Status::no_variation);
}

TEST_CASE("reflexive analysis measures neither agreement nor saturation") {
  Project project = coded_by_two();
  project.study.method = Method::reflexive;
  const MethodFacts facts = facts_of(project);
  CHECK(facts.agreement.why_not == NotAssessed::not_of_method);
  CHECK(facts.saturation.why_not == NoSaturation::not_of_method);
}

TEST_CASE("a rule of saturation needs its interviews") {
  Project project = small_study();
  CHECK(facts_of(project).saturation.why_not == NoSaturation::too_few);
  for (int i = 3; i <= 8; ++i) {
    const std::string id = "Y" + std::to_string(i);
    interview(project, id);
    project.documents.back().order = i;
    give(project, id, {0, 13}, "korku");
  }
  project.documents[1].order = 2;
  const SaturationFacts found = facts_of(project).saturation;
  REQUIRE(found.why_not == NoSaturation::no);
  CHECK(found.interviews == 8);
  CHECK(found.order == InterviewOrder::collection);
  CHECK(found.outcome.stop == 4);
  CHECK(found.outcome.later_still == 0);
}

TEST_CASE("dates of documents are known when every one has its own") {
  Project project = small_study();
  project.documents[0].date = "2026-03-02";
  CHECK_FALSE(facts_of(project).interviews.known());
  project.documents[1].date = "2026-02";
  const MethodFacts facts = facts_of(project);
  CHECK(facts.interviews == Days{"2026-02", "2026-03-02"});
}

TEST_CASE("the days of coding are those on which segments changed") {
  StudyRecord how = record();
  how.journal = {{.coder = {"c"}, .time = "2026-01-01T10:00:00Z", .files = {"project.json"}},
                 {.coder = {"c"}, .time = "2026-01-03T10:00:00Z", .files = {"segments/c.jsonl"}},
                 {.coder = {"c"}, .time = "2026-01-05T10:00:00Z", .files = {"segments/c.jsonl"}}};
  CHECK(facts_of(small_study(), how).coding == Days{"2026-01-03", "2026-01-05"});
}

TEST_CASE("stages that occur are told with their days") {
  Project project = small_study();
  project.segments[0].stage = Stage::open;
  StudyRecord how = record();
  how.stages[Stage::open] = {"2026-01-03", "2026-01-04"};
  const MethodFacts facts = facts_of(project, how);
  REQUIRE(facts.stages.size() == 1);
  CHECK(facts.stages[0].segments == 1);
  CHECK(facts.stages[0].codes == 0);
  CHECK(facts.stages[0].days == Days{"2026-01-03", "2026-01-04"});
}

TEST_CASE("an empty project has facts, too") {
  const MethodFacts facts = method_facts(Project(), record(), {});
  CHECK(facts.documents == 0);
  CHECK(facts.coders.empty());
  CHECK(facts.agreement.why_not == NotAssessed::nothing_coded);
  CHECK(facts.saturation.why_not == NoSaturation::too_few);
}

TEST_CASE("a measure that nobody knows is refused") {
  CHECK_THROWS_AS(method_facts(small_study(), record(), {.coder = {"c"}, .measure = "kappa9"}), UsageError);
}
