#include "coding/comparison/coded_units.hpp"

#include "coding/base/error.hpp"
#include "coding/comparison/coded_patterns.hpp"
#include "tests/catch.hpp"
#include "tests/unit/comparison/coded_study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

using Written = std::map<std::string, std::uint64_t>;

// Y1: an interviewer's turn and two of Y1. Positions: "G: Nasıl? " 0-10, "Y1: İyi. Çok iyi." 11-28, …
CodedStudy talk() {
  CodedStudy study;
  study.project.coders = {{"ayse"}, {"mehmet"}};
  study.project.codebook = Codebook({code("a"), code("b")});
  study.add("Y1", "G: Nasıl?\nY1: İyi. Çok iyi.\nSonra geldim.\n");
  study.project.documents[0].speakers = {{.label = "G", .role = SpeakerRole::interviewer},
                                         {.label = "Y1", .participant = {"Y1"}}};
  study.marks["Y1"] = {{.kind = MarkKind::turn, .span = {0, 9}, .label = "G", .said = 3},
                       {.kind = MarkKind::turn, .span = {10, 41}, .label = "Y1", .said = 14}};
  study.project.declarations = {{.coder = {"ayse"}, .document = {"Y1"}},
                                {.coder = {"mehmet"}, .document = {"Y1"}}};
  return study;
}

Written of_code_a(const CodedStudy& study, CodedUnitsOptions options) {
  if (options.coders.empty()) options.coders = study.project.coders;
  options.rows = a_row_each(study.project.codebook);
  return written(code_patterns(coded_units(study.project, options, study.text_of(), study.marks_of()))[0]);
}

}  // namespace

TEST_CASE("each unit that a segment touches has the code, the others have it not") {
  CodedStudy study = talk();
  // "İyi. Çok": the first sentence and half of the second.
  study.project.segments = {segment("Y1", "a", {14, 22}, "ayse"), segment("Y1", "a", {14, 18}, "mehmet")};
  CHECK(of_code_a(study, {.unit = CodedUnit::sentence}) == Written{{"11", 1}, {"10", 1}, {"00", 1}});
  CHECK(of_code_a(study, {.unit = CodedUnit::paragraph}) == Written{{"11", 1}, {"00", 1}});
  CHECK(of_code_a(study, {.unit = CodedUnit::line}) == Written{{"11", 1}, {"00", 1}});
  CHECK(of_code_a(study, {.unit = CodedUnit::turn}) == Written{{"11", 1}});
  CHECK(of_code_a(study, {.unit = CodedUnit::document}) == Written{{"11", 1}});
  CHECK(of_code_a(study, {.unit = CodedUnit::participant}) == Written{{"11", 1}});
  CHECK(of_code_a(study, {.unit = CodedUnit::word}) == Written{{"11", 1}, {"10", 1}, {"00", 3}});
  // 42 characters without the interviewer's 9.
  CHECK(of_code_a(study, {.unit = CodedUnit::character}) == Written{{"11", 4}, {"10", 4}, {"00", 25}});
}

TEST_CASE("interviewers' turns are units when they are asked for") {
  CodedStudy study = talk();
  study.project.segments = {segment("Y1", "a", {3, 9}, "ayse")};
  CHECK(of_code_a(study, {.unit = CodedUnit::sentence}) == Written{{"00", 3}});
  CHECK(of_code_a(study, {.unit = CodedUnit::sentence, .interviewers = true}) ==
        Written{{"10", 1}, {"00", 3}});
  CHECK(of_code_a(study, {.unit = CodedUnit::turn, .interviewers = true}) == Written{{"10", 1}, {"00", 1}});
  CHECK(of_code_a(study, {.unit = CodedUnit::line, .interviewers = true}) == Written{{"10", 1}, {"00", 2}});
  CHECK(of_code_a(study, {.unit = CodedUnit::character, .interviewers = true}) ==
        Written{{"10", 6}, {"00", 36}});
  CHECK(of_code_a(study, {.unit = CodedUnit::document}) == Written{{"10", 1}});
  const CodedUnits units =
      coded_units(study.project, {.coders = study.project.coders, .rows = a_row_each(study.project.codebook)},
                  study.text_of(), study.marks_of());
  CHECK(units.segments == 1);
  CHECK(units.outside == 1);
}

TEST_CASE("by majority more than half of a unit must be covered, by all segments of the code together") {
  CodedStudy study = talk();
  // "Çok iyi." is 19-27, of 8 characters.
  study.project.segments = {segment("Y1", "a", {19, 23}, "ayse"), segment("Y1", "a", {19, 24}, "mehmet")};
  CHECK(of_code_a(study, {.unit = CodedUnit::sentence, .rule = TouchRule::majority}) ==
        Written{{"01", 1}, {"00", 2}});
  study.project.segments = {segment("Y1", "a", {19, 22}, "ayse"), segment("Y1", "a", {23, 25}, "ayse")};
  CHECK(of_code_a(study, {.unit = CodedUnit::sentence, .rule = TouchRule::majority}) ==
        Written{{"10", 1}, {"00", 2}});
}

TEST_CASE("contained asks for all of a unit, which touching segments may cover together") {
  CodedStudy study = talk();
  study.project.segments = {segment("Y1", "a", {13, 26}, "ayse"), segment("Y1", "a", {19, 23}, "mehmet"),
                            segment("Y1", "a", {23, 27}, "mehmet")};
  CHECK(of_code_a(study, {.unit = CodedUnit::sentence, .rule = TouchRule::contained}) ==
        Written{{"10", 1}, {"01", 1}, {"00", 1}});
}

TEST_CASE("a participant is one unit of all their documents, of which majority asks for half") {
  CodedStudy study = talk();
  study.add("Z", "Bir şey.");
  study.project.documents[1].participant = {"Y1"};
  study.project.declarations.push_back({.coder = {"ayse"}, .document = {"Z"}});
  study.project.segments = {segment("Y1", "a", {0, 25}, "ayse"), segment("Y1", "a", {0, 26}, "mehmet"),
                            segment("Z", "a", {0, 1}, "mehmet")};
  CHECK(of_code_a(study, {.unit = CodedUnit::participant}) == Written{{"11", 1}});
  CHECK(of_code_a(study, {.unit = CodedUnit::participant, .rule = TouchRule::majority}) ==
        Written{{"01", 1}});
  CHECK(of_code_a(study, {.unit = CodedUnit::participant, .rule = TouchRule::contained}) ==
        Written{{"00", 1}});
}

TEST_CASE("in a group interview a segment is of whom it shares most with") {
  CodedStudy study = talk();
  Document& group = study.project.documents[0];
  group.participant = {};
  group.speakers[0] = {.label = "G", .participant = {"P"}};
  study.project.turns[group.id] = study.marks["Y1"];
  study.project.segments = {segment("Y1", "a", {5, 13}, "ayse"), segment("Y1", "a", {12, 20}, "mehmet")};
  CHECK(of_code_a(study, {.unit = CodedUnit::participant}) == Written{{"10", 1}, {"01", 1}});
}

TEST_CASE("who has not gone through a document has no ratings there, who found nothing says absent") {
  CodedStudy study = talk();
  study.project.coders.push_back({"zeynep"});
  study.project.segments = {segment("Y1", "a", {14, 18}, "ayse")};
  const auto three = study.project.coders;
  CHECK(of_code_a(study, {.coders = three}) == Written{{"10-", 1}, {"00-", 2}});
  study.project.declarations.push_back({.coder = {"zeynep"}, .document = {"Y1"}});
  CHECK(of_code_a(study, {.coders = three}) == Written{{"100", 1}, {"000", 2}});
}

TEST_CASE("documents that one coder alone has gone through are left out") {
  CodedStudy study = talk();
  study.add("Y2", "Bir cümle.");
  study.project.segments = {segment("Y1", "a", {14, 18}, "ayse"), segment("Y2", "a", {0, 3}, "ayse")};
  CHECK(of_code_a(study, {}) == Written{{"10", 1}, {"00", 2}});
  CHECK(thrown([&] { of_code_a(study, {.documents = {{"Y2"}}}); }).slug == "documents-not-shared");
  CHECK(thrown([&] { of_code_a(study, {.documents = {{"Y3"}}}); }).slug == "document-unknown");
}

TEST_CASE("agreement asks for two different coders of the project") {
  const CodedStudy study = talk();
  CHECK(thrown([&] { of_code_a(study, {.coders = {{"ayse"}}}); }).slug == "coders-too-few");
  CHECK(thrown([&] { of_code_a(study, {.coders = {{"ayse"}, {"ayse"}}}); }).slug == "coder-twice");
  const Diagnostic unknown = thrown([&] { of_code_a(study, {.coders = {{"ayse"}, {"mehmed"}}}); });
  CHECK(unknown.slug == "coder-unknown");
  CHECK(unknown.hint == "did you mean mehmet?");
}

TEST_CASE("a category's ratings are the union of its codes'") {
  CodedStudy study = talk();
  study.project.segments = {segment("Y1", "a", {14, 18}, "ayse"), segment("Y1", "b", {14, 18}, "mehmet"),
                            segment("Y1", "b", {19, 23}, "ayse")};
  const CodedUnits units =
      coded_units(study.project, {.coders = study.project.coders, .rows = {.rows = 1, .of = {{0}, {0}}}},
                  study.text_of(), study.marks_of());
  CHECK(written(code_patterns(units)[0]) == Written{{"11", 1}, {"10", 1}, {"00", 1}});
}

TEST_CASE("units and rules have names that lead back to them") {
  for (const auto unit : {CodedUnit::document, CodedUnit::participant, CodedUnit::turn, CodedUnit::paragraph,
                          CodedUnit::sentence, CodedUnit::line, CodedUnit::word, CodedUnit::character})
    CHECK(coded_unit_named(name_of(unit)) == unit);
  for (const auto rule : {TouchRule::any, TouchRule::majority, TouchRule::contained})
    CHECK(touch_rule_named(name_of(rule)) == rule);
  CHECK_FALSE(coded_unit_named("page"));
  CHECK_FALSE(touch_rule_named("most"));
}
