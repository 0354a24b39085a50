#include "coding/comparison/reconciliation.hpp"

#include "coding/base/error.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

const CoderId consensus{"birlik"};

CodedSegment noted(CodedSegment segment, const std::string& memo) {
  segment.memo = memo;
  return segment;
}

// An agreement, a boundary, another code, and a passage that only the second coder has.
Project talk() {
  Project project;
  project.coders = {{"ayse"}, {"mehmet"}};
  project.codebook = Codebook({code("a"), code("b"), code("c")});
  project.documents = {document("Y1", "Y1", 1000), document("Y2", "Y2", 1000)};
  project.segments = {noted(segment("Y1", "a", {0, 10}, "ayse"), "bir"),
                      segment("Y1", "b", {20, 30}, "ayse"),
                      segment("Y1", "a", {40, 50}, "ayse"),
                      segment("Y2", "a", {0, 5}, "ayse"),
                      noted(segment("Y1", "a", {0, 10}, "mehmet"), "iki"),
                      segment("Y1", "b", {20, 35}, "mehmet"),
                      segment("Y1", "c", {40, 50}, "mehmet"),
                      segment("Y1", "c", {60, 70}, "mehmet"),
                      segment("Y2", "a", {0, 5}, "mehmet")};
  return project;
}

std::string told(const CodedSegment& segment) {
  return segment.document.value + " " + segment.code.value + " " + name_of(segment.span) +
         (segment.memo.empty() ? "" : " " + segment.memo);
}
std::vector<std::string> told(const std::vector<CodedSegment>& segments) {
  std::vector<std::string> out;
  for (const CodedSegment& each : segments) out.push_back(told(each));
  return out;
}
using Told = std::vector<std::string>;

// 0: the boundary, 1: another code, 2: what the first coder missed.
Consensus made(const std::vector<std::optional<Decision>>& decisions) {
  const Project project = talk();
  return consensus_of(project, disagreements_of(project, project.coders), decisions, consensus);
}

}  // namespace

TEST_CASE("without decisions the consensus is what is agreed on, with both remarks") {
  const Consensus out = made({{}, {}, {}});
  CHECK(told(out.segments) == Told{"Y1 a 0:10 bir\n\niki", "Y2 a 0:5"});
  CHECK(out.segments[0].coder == consensus);
  CHECK(out.undecided == std::vector<std::size_t>{0, 1, 2});
  CHECK(out.rejected.empty());
}

TEST_CASE("first and second take one coder's segment, of a missed one second leaves it out") {
  const Consensus first = made({Decision{}, Decision{}, Decision{}});
  CHECK(told(first.segments) ==
        Told{"Y1 a 0:10 bir\n\niki", "Y1 b 20:30", "Y1 a 40:50", "Y1 c 60:70", "Y2 a 0:5"});
  CHECK(told(first.rejected) == Told{"Y1 b 20:35", "Y1 c 40:50"});
  const Decision second{.choice = Choice::second};
  const Consensus other = made({second, second, second});
  CHECK(told(other.segments) == Told{"Y1 a 0:10 bir\n\niki", "Y1 b 20:35", "Y1 c 40:50", "Y2 a 0:5"});
  CHECK(told(other.rejected) == Told{"Y1 b 20:30", "Y1 a 40:50", "Y1 c 60:70"});
}

TEST_CASE("both keeps both, neither keeps none") {
  const Decision both{.choice = Choice::both};
  CHECK(made({both, both, both}).segments.size() == 7);
  const Decision neither{.choice = Choice::neither};
  const Consensus out = made({neither, neither, neither});
  CHECK(out.segments.size() == 2);
  CHECK(out.rejected.size() == 5);
  CHECK(out.undecided.empty());
}

TEST_CASE("another code goes on the first's words, or on those that are named") {
  const Consensus out = made({Decision{.choice = Choice::code, .code = {"c"}, .span = Span{21, 29}},
                              Decision{.choice = Choice::code, .code = {"b"}}, Decision{}});
  CHECK(told(out.segments) ==
        Told{"Y1 a 0:10 bir\n\niki", "Y1 c 21:29", "Y1 b 40:50", "Y1 c 60:70", "Y2 a 0:5"});
}

TEST_CASE("a reason stands in the remark, and of what leaves no segment among the reasons") {
  const Consensus out = made(
      {Decision{.reason = "daha dar"}, Decision{.choice = Choice::neither, .reason = "ikisi de değil"}, {}});
  CHECK(told(out.segments)[1] == "Y1 b 20:30 daha dar");
  CHECK(out.reasons == Told{"Y1:40:50 a: ikisi de değil"});
  CHECK(out.undecided == std::vector<std::size_t>{2});
}

TEST_CASE("a decision that makes what is there already is one segment") {
  const Consensus out = made({{}, {}, Decision{.choice = Choice::code, .code = {"a"}, .span = Span{0, 10}}});
  CHECK(told(out.segments) == Told{"Y1 a 0:10 bir\n\niki", "Y2 a 0:5"});
}

TEST_CASE("decisions are read as people type them") {
  CHECK(decision_written("first") == WrittenDecision{.choice = Choice::first});
  CHECK(decision_written("neither") == WrittenDecision{.choice = Choice::neither});
  CHECK(decision_written("güven") == WrittenDecision{.choice = Choice::code, .code = "güven"});
  CHECK(decision_written("güven:12:40") ==
        WrittenDecision{.choice = Choice::code, .code = "güven", .span = Span{12, 40}});
  CHECK(decision_written("a: b > c:12:40").code == "a: b > c");
  CHECK(decision_written("saat 10:30").code == "saat 10:30");
  CHECK(decision_written("both:1:2").code == "both");
}

TEST_CASE("both codings of a document say who has what, and are undecided until the remark is gone") {
  const Project project = talk();
  const auto both = both_codings(project, disagreements_of(project, project.coders), 0, consensus);
  CHECK(told(both) == Told{"Y1 a 0:10 bir\n\niki", "Y1 b 20:30 ? ayse", "Y1 b 20:35 ? mehmet",
                           "Y1 a 40:50 ? ayse", "Y1 c 40:50 ? mehmet", "Y1 c 60:70 ? mehmet"});
  CHECK_FALSE(is_undecided(both[0], project.coders));
  CHECK(is_undecided(both[1], project.coders));
  CHECK(is_undecided(noted(both[1], "? ayse: not"), project.coders));
  CHECK_FALSE(is_undecided(noted(both[1], "? ayseler"), project.coders));
  CHECK_FALSE(is_undecided(noted(both[1], "ayse haklı"), project.coders));
}
