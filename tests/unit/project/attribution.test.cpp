#include "coding/project/attribution.hpp"

#include "tests/catch.hpp"

using namespace coding;

namespace {

Mark turn(std::size_t begin, std::size_t said, std::size_t end, const std::string& label) {
  return {.kind = MarkKind::turn, .span = {begin, end}, .label = label, .said = said};
}

Document group() {
  return {.id = {"focus"},
          .speakers = {{.label = "M", .role = SpeakerRole::interviewer},
                       {.label = "Ana", .participant = {"Y1"}},
                       {.label = "Ben", .participant = {"Y2"}}}};
}

Project with_turns() {
  Project project;
  project.documents = {group()};
  project.turns[{"focus"}] = {turn(0, 3, 10, "M"), turn(10, 15, 30, "Ana"), turn(30, 35, 60, "Ben"),
                              turn(60, 65, 70, "Ana")};
  return project;
}

std::string whose(Span span) {
  const Project project = with_turns();
  return participant_at(project, project.documents.front(), span).value;
}

}  // namespace

TEST_CASE("all of a participant's interview is theirs, the questions too") {
  Document document = group();
  document.participant = {"Y9"};
  CHECK_FALSE(needs_turns(document));
  CHECK(participants_of(document) == std::vector<ParticipantId>{{"Y9"}});
  CHECK(participant_at(with_turns(), document, {0, 5}) == ParticipantId{"Y9"});
}

TEST_CASE("in a group interview a passage belongs to who says most of it") {
  CHECK(needs_turns(group()));
  CHECK(participants_of(group()) == std::vector<ParticipantId>{{"Y1"}, {"Y2"}});
  CHECK(whose({15, 20}) == "Y1");
  CHECK(whose({25, 60}) == "Y2");
  CHECK(whose({20, 38}) == "Y1");
  CHECK(whose({28, 32}) == "Y1");  // two characters of each: the first
  CHECK(whose({10, 70}) == "Y1");  // 20 + 10 of Ana's against 30 of Ben's: the first of equals
}

TEST_CASE("what nobody but the interviewer says is nobody's") {
  CHECK(whose({0, 10}).empty());
  CHECK(whose({200, 210}).empty());
  CHECK(whose({0, 11}) == "Y1");
}

TEST_CASE("an empty passage belongs to the turn it stands in") {
  CHECK(whose({35, 35}) == "Y2");
  CHECK(whose({60, 60}) == "Y1");
}

TEST_CASE("a document without speakers and participant has no participants") {
  const Document document{.id = {"minutes"}};
  CHECK(participants_of(document).empty());
  CHECK_FALSE(needs_turns(document));
}
