#include "coding/query/segments.hpp"

#include <map>

#include "coding/base/error.hpp"
#include "coding/project/units.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;

namespace {

// Y1: "G: Okul nasıl?" 0–14, "Y1: Okulu sevdim. Güven vardı, güven okul." 15–58.
const std::map<std::string, std::string>& texts() {
  static const std::map<std::string, std::string> all = {
      {"Y1", "G: Okul nasıl?\nY1: Okulu sevdim. Güven vardı, güven okul."},
      {"Y2", "Toplantı uzundu. Okul güzeldi.\nYarın gelirim."},
      {"focus", "Ana: güven yok.\nBen: okul var."}};
  return all;
}

Mark turn(std::size_t begin, std::size_t said, std::size_t end, const std::string& label) {
  return {.kind = MarkKind::turn, .span = {begin, end}, .label = label, .said = said};
}

std::vector<Mark> marks_of(const Document& document) {
  if (document.id.value == "Y1") return {turn(0, 3, 14, "G"), turn(15, 19, 57, "Y1")};
  if (document.id.value == "focus") return {turn(0, 5, 15, "Ana"), turn(16, 21, 30, "Ben")};
  return {};
}

Text text_of(const Document& document) { return Text(texts().at(document.id.value)); }

CodedSegment given(const std::string& document, const std::string& code, Span span,
                   const std::string& coder) {
  return test::segment(document, code, span, coder);
}

// Segments by number:
//  0 Y1 trust 33–45 "Güven vardı,"   1 Y1 school 19–32 "Okulu sevdim."  2 Y1 close 33–38 "Güven"
//  3 Y2 school 17–30 "Okul güzeldi." 4 focus trust 5–15 (Ana)           5 focus school 21–30 (Ben)
//  6 Y1 trust 33–45 by bora
Project project() {
  Project out;
  out.study.language = {"tr"};
  out.study.levels = {"category", "code"};
  out.study.questions = {{.id = "RQ1", .text = "?"}};
  out.study.attributes = {{.key = "kıdem", .type = AttributeType::integer}, {.key = "gender"}};
  out.participants = {{.id = {"Y1"}, .values = {{"kıdem", "9"}, {"gender", "Kadın"}}},
                      {.id = {"Y2"}, .values = {{"kıdem", "12"}, {"gender", "Erkek"}}},
                      {.id = {"Y3"}, .values = {{"gender", "Kadın"}}}};
  Document group = test::document("focus", "", 30);
  group.speakers = {{.label = "Ana", .participant = {"Y1"}}, {.label = "Ben", .participant = {"Y3"}}};
  Document first = test::document("Y1", "Y1", 57);
  first.date = "2021-05-30";
  first.order = 1;
  Document second = test::document("Y2", "Y2", 45);
  second.date = "2021-06-02";
  second.order = 2;
  out.documents = {group, first, second};
  out.turns[{"focus"}] = marks_of(group);
  Code close = test::code("close", "yakınlık", "trust");
  close.sets = {"warm"};
  Code trust = test::code("trust", "güven", "feeling");
  trust.stage = Stage::axial;
  Code school = test::code("school", "okul", "feeling");
  Code feeling = test::code("feeling", "duygu");
  feeling.question = "RQ1";
  out.codebook = Codebook({feeling, trust, close, school});
  out.coders = {{"ayse"}, {"bora"}};
  out.segments = {given("Y1", "trust", {33, 45}, "ayse"),   given("Y1", "school", {19, 32}, "ayse"),
                  given("Y1", "close", {33, 38}, "ayse"),   given("Y2", "school", {17, 30}, "ayse"),
                  given("focus", "trust", {5, 15}, "ayse"), given("focus", "school", {21, 30}, "ayse"),
                  given("Y1", "trust", {33, 45}, "bora")};
  out.segments[0].weight = 80;
  out.segments[0].memo = "çok güçlü bir an";
  out.segments[1].stage = Stage::open;
  out.segments[1].values = {{"intensity", "high"}};
  out.segments[2].weight = 20;
  out.study.queries = {{.name = "warm", .text = "set:warm OR code=school"},
                       {.name = "circle", .text = "okul OR @circle"}};
  return out;
}

std::string where(const std::string& query) {
  const Project study = project();
  const auto holds = segments_where(study, parse_query(query, study), text_of, marks_of);
  std::string out;
  for (std::size_t i = 0; i < holds.size(); ++i) {
    if (holds[i]) out += std::to_string(i);
  }
  return out;
}

Diagnostic refusal(const std::string& query) {
  const Project study = project();
  return test::thrown<UsageError>([&] { parse_query(query, study); });
}

}  // namespace

TEST_CASE("a code means what is below it too, with = itself alone") {
  CHECK(where("code:trust") == "0246");
  CHECK(where("code=trust") == "046");
  CHECK(where("code:güven") == "0246");
  CHECK(where("code:feeling") == "0123456");
  CHECK(where("code=feeling").empty());
  CHECK(where("code!=trust") == "1235");
  CHECK(where("code:ok*") == "135");
  CHECK(where("code:\"duygu > okul\"") == "135");
}

TEST_CASE("codes are named up, down and beside each other, by set, level and research question") {
  CHECK(where("below:feeling") == "0123456");
  CHECK(where("parent:feeling") == "013456");
  CHECK(where("below:trust") == "2");
  CHECK(where("above:close") == "046");
  CHECK(where("sibling:school") == "046");
  CHECK(where("set:warm") == "2");
  CHECK(where("level:code") == "1235");
  CHECK(where("rq:RQ1 weight<50") == "2");
}

TEST_CASE("fields of segments are asked of each segment") {
  CHECK(where("coder:bora") == "6");
  CHECK(where("coder:* NOT coder:bora code:trust") == "024");
  CHECK(where("weight>=80") == "0");
  CHECK(where("weight!=80") == "2");
  CHECK(where("stage:axial") == "046");
  CHECK(where("stage:open") == "1");
  CHECK(where("stage:none") == "235");
  CHECK(where("memo:güç*") == "0");
  CHECK(where("memo:güçlü") == "0");
  CHECK(where("value:intensity=high") == "1");
  CHECK(where("length<=6") == "2");
}

TEST_CASE("documents, dates, people and who speaks") {
  CHECK(where("document:Y2") == "3");
  CHECK(where("date:2021-05") == "0126");
  CHECK(where("date>2021-05") == "3");
  CHECK(where("date<=2021-06-01") == "0126");
  CHECK(where("order<2") == "0126");
  CHECK(where("gender:Kadın") == "012456");
  CHECK(where("kıdem>=10") == "3");
  CHECK(where("participant:Y3") == "5");
  CHECK(where("speaker:Ana") == "4");
  CHECK(where("speaker:Y1 code:school") == "1");
}

TEST_CASE("a pattern of words holds when a place of it lies wholly inside") {
  CHECK(where("güven*") == "0246");
  CHECK(where("okul") == "35");
  CHECK(where("okul*") == "135");
  CHECK(where("\"güven vardı\"") == "06");
  CHECK(where("code:school NOT okul") == "1");
}

TEST_CASE("AND, OR, exactly one, and NOT") {
  CHECK(where("code:trust AND weight>50") == "0");
  CHECK(where("set:warm OR coder:bora") == "26");
  CHECK(where("code:trust XOR weight>50") == "246");
  CHECK(where("code:trust XOR coder:bora XOR set:warm") == "04");
  CHECK(where("NOT (code:trust OR code:school)").empty());
}

TEST_CASE("segments stand to each other and to words") {
  CHECK(where("code=close OVERLAPS code=trust") == "2");
  CHECK(where("code=trust OVERLAPS code=close") == "06");
  CHECK(where("code=trust NOT OVERLAPS code=close") == "4");
  CHECK(where("code:trust WITHIN code=trust") == "026");
  CHECK(where("code:trust CONTAINS code=close") == "06");
  CHECK(where("code=trust EQUALS coder:bora") == "0");
  CHECK(where("code:trust FOLLOWS code:school") == "026");
  CHECK(where("code:school PRECEDES code:trust") == "1");
  CHECK(where("code:trust FOLLOWS code:school WITHIN 0 CHARACTERS").empty());
  CHECK(where("code:trust FOLLOWS code:school WITHIN 1 CHARACTER") == "026");
  CHECK(where("code:trust FOLLOWS code:school WITHIN 0 WORDS") == "026");
  CHECK(where("code:school FOLLOWS code:trust WITHIN 0 TURNS").empty());
  CHECK(where("code:school FOLLOWS code:trust WITHIN 1 TURN") == "5");
  CHECK(where("code:school FOLLOWS nasıl WITHIN 3 WORDS") == "1");
  CHECK(where("OVERLAPS güven*") == "0246");
  CHECK(where("OVERLAPS coder:bora") == "02");
}

TEST_CASE("segments share a sentence, a turn, a document or a person") {
  CHECK(where("code:school SAME TURN code:trust") == "1");
  CHECK(where("code:school SAME SENTENCE code:trust").empty());
  CHECK(where("code:school SAME DOCUMENT code:trust") == "15");
  CHECK(where("code:school SAME PARTICIPANT code:trust") == "1");
  CHECK(where("code:school NOT SAME PARTICIPANT code:trust") == "35");
  CHECK(where("document:focus SAME PARTICIPANT document:Y1") == "4");
  CHECK(where("document:Y2 SAME DOCUMENT code:school").empty());
}

TEST_CASE("a kept query stands for its words") {
  CHECK(where("@warm") == "1235");
  CHECK(where("@warm document:Y1") == "12");
  CHECK(refusal("@circle").slug == "query-named");
  CHECK(refusal("@wrm").hint.find("@warm") != std::string::npos);
}

TEST_CASE("what a query names must be there, and the caret stands below it") {
  CHECK(refusal("okul code:trst").slug == "code-unknown");
  CHECK(refusal("okul code:trst").place.column == 6);
  CHECK(refusal("coder:bor").slug == "coder-unknown");
  CHECK(refusal("set:cold").slug == "set-unknown");
  CHECK(refusal("stage:late").slug == "stage-unknown");
  CHECK(refusal("weight>much").slug == "value-malformed");
  CHECK(refusal("date:May").slug == "value-malformed");
  CHECK(refusal("coder>ayse").slug == "query-field");
  CHECK(refusal("NOT code:trust OVERLAPS code:school").slug == "query-operator");
  CHECK(refusal("code:trust OVERLAPS code:school WITHIN 3 TURNS").slug == "query-operator");
  CHECK(refusal("code:trust SAME code:school").slug == "query-operator");
  CHECK(refusal("code:trust OVERLAPS").place.column == 20);
}

TEST_CASE("a filter takes away the documents and people it rules out by themselves") {
  Project study = project();
  const Kept kept = keep_where(study, parse_query("gender:Kadın code:school", study), text_of, marks_of);
  CHECK(kept.segments == 2);
  CHECK(kept.of_segments == 7);
  CHECK(test::texts_of(std::vector<ParticipantId>{study.participants[0].id, study.participants[1].id}) ==
        std::vector<std::string>{"Y1", "Y3"});
  CHECK(study.documents.size() == 2);

  Project all = project();
  keep_where(all, parse_query("code:school OR okul", all), text_of, marks_of);
  CHECK(all.documents.size() == 3);
  CHECK(all.participants.size() == 3);
}

TEST_CASE("found segments come in the order of the texts, with their words") {
  const Project study = project();
  const auto found = find_segments(study, parse_query("code:school", study), text_of, marks_of);
  REQUIRE(found.size() == 3);
  CHECK(found[0].document.value == "focus");
  CHECK(found[0].participant.value == "Y3");
  CHECK(found[0].text == "okul var.");
  CHECK(found[1].text == "Okulu sevdim.");
}
