#include <algorithm>

#include "coding/audit/claims.hpp"
#include "coding/store/claims_file.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

constexpr Verdict right = Verdict::holds;
constexpr Verdict contradicted = Verdict::contradicted;
constexpr Verdict depends = Verdict::depends;
constexpr Verdict not_checkable = Verdict::not_checkable;

// warmth(trust, help) cold, which answer RQ1, and calm, which answers RQ2. trust: P1 P2 P3, help: P2 P3 P4,
// cold: P5, calm: P1 P2. Everybody is from the north.
Project small() {
  Project project;
  project.study.language = english;
  project.study.levels = {"theme", "code"};
  project.study.questions = {{.id = "RQ1"}, {.id = "RQ2"}};
  project.study.attributes = {
      {.key = "age", .type = AttributeType::integer}, {.key = "sex"}, {.key = "home"}};
  for (int i = 1; i <= 5; ++i) {
    const std::string id = "P" + std::to_string(i);
    project.participants.push_back(participant(id));
    project.participants.back().values = {
        {"age", std::to_string(20 + 5 * i)}, {"sex", i < 3 ? "f" : "m"}, {"home", "north"}};
    project.documents.push_back(document(id, id));
  }
  project.coders = {{"ayse"}};
  Code warmth = code("warmth");
  warmth.question = "RQ1";
  Code cold = code("cold");
  cold.question = "RQ1";
  Code calm = code("calm");
  calm.question = "RQ2";
  project.codebook =
      Codebook({warmth, code("trust", "trust", "warmth"), code("help", "help", "warmth"), cold, calm});
  project.segments = {
      segment("P1", "trust", {0, 10}), segment("P2", "trust", {0, 10}), segment("P3", "trust", {0, 10}),
      segment("P2", "help", {5, 20}),  segment("P3", "help", {40, 50}), segment("P4", "help", {0, 10}),
      segment("P5", "cold", {0, 10}),  segment("P1", "calm", {0, 10}),  segment("P2", "calm", {0, 10})};
  return project;
}

// The members of one claim as JSON, without id and rule.
AuditFinding check(const std::string& rule, const std::string& members, const Project& project = small(),
                   const TextSource& text_of = {}) {
  const std::string line =
      R"({"id":"C1","rule":")" + rule + R"(")" + (members.empty() ? "" : ",") + members + "}\n";
  const auto claims = read_claims(line, "claims.jsonl", project);
  const AuditFacts facts(project, {"ayse"}, default_quantifier_policy(), text_of);
  return audit_claim(claims.front(), facts);
}

Verdict verdict(const std::string& rule, const std::string& members, const Project& project = small()) {
  return check(rule, members, project).verdict;
}

bool tells(const AuditFinding& finding, Told what) {
  return std::ranges::any_of(finding.why, [&](const Telling& each) { return each.what == what; });
}

}  // namespace

TEST_CASE("parts sum to the whole, and are what the project has, as far as it knows them") {
  CHECK(verdict("sum", R"("parts":[{"claimed":2},{"claimed":3}])") == right);
  CHECK(verdict("R1", R"("claimed":6,"parts":[{"claimed":2},{"claimed":3}])") == contradicted);
  CHECK(verdict("sum", R"("parts":[{"claimed":2,"about":{"who":{"sex":"f"}}},{"claimed":3}])") == right);
  const auto wrong = check("sum", R"("parts":[{"claimed":3,"about":{"who":{"sex":"f"}}},{"claimed":2}])");
  CHECK(wrong.verdict == contradicted);
  CHECK(tells(wrong, Told::sum_right));
  CHECK(tells(wrong, Told::part_wrong));
  CHECK(verdict("sum", R"("about":{"who":{"height":"1"}},"parts":[{"claimed":2}])") == not_checkable);
}

TEST_CASE("a list has nobody twice, as many as stated, and the people of its code") {
  CHECK(verdict("list", R"("listed":["P1","P2","P3"],"about":{"codes":"trust"})") == right);
  CHECK(verdict("R2", R"("listed":["P1","P2","P2","P3"])") == contradicted);
  CHECK(verdict("list", R"("listed":["P1","P2"],"claimed":3)") == contradicted);
  CHECK(tells(check("list", R"("listed":["P1","P2"],"about":{"codes":"trust"})"), Told::list_missing));
  CHECK(
      tells(check("list", R"("listed":["P1","P2","P3","P9"],"about":{"codes":"trust"})"), Told::list_added));
}

TEST_CASE("numbers are counted anew: people, documents, codes, segments, ranges") {
  CHECK(verdict("count", R"("claimed":5,"about":{})") == right);
  CHECK(verdict("count", R"("claimed":4,"about":{"codes":["trust","help"]})") == right);
  CHECK(verdict("count", R"("claimed":3,"about":{"who":{"age":">=35"}})") == right);
  CHECK(verdict("count", R"("claimed":2,"about":{"who":{"age":"30..35"}})") == right);
  CHECK(verdict("count", R"("claimed":2,"about":{"who":{"sex":"!=m"}})") == right);
  CHECK(verdict("count", R"("claimed":5,"about":{"count":"documents"})") == right);
  CHECK(verdict("count", R"("claimed":2,"about":{"under":"warmth","count":"codes"})") == right);
  CHECK(verdict("count", R"("claimed":9,"about":{"count":"segments"})") == right);
  CHECK(verdict("count", R"("claimed":6,"about":{"codes":"warmth","count":"segments"})") == right);
  CHECK(verdict("count", R"("claimed":1,"about":{"count":"coders"})") == right);
  CHECK(verdict("count", R"("claimed":[25,45],"about":{"attribute":"age"})") == right);
  CHECK(verdict("count", R"("claimed":[25,40],"about":{"attribute":"age"})") == contradicted);
  CHECK(verdict("count", R"("claimed":[1,2],"about":{"attribute":"sex"})") == not_checkable);
  CHECK(verdict("count", R"("claimed":4,"about":{"codes":"trust"})") == contradicted);
  CHECK(verdict("count", R"("claimed":1,"about":{"who":{"height":">1"}})") == not_checkable);
  const auto both =
      R"("claimed":5,"readings":[{"name":"a","about":{}},{"name":"b","about":{"question":"RQ2"}}])";
  CHECK(verdict("count", both) == depends);
}

TEST_CASE("an announced number is that of what is enumerated, and of the codebook") {
  CHECK(verdict("enumeration",
                R"("announced":2,"listed":["trust","help"],"about":{"under":"warmth","count":"codes"})") ==
        right);
  CHECK(verdict("enumeration", R"("announced":3,"listed":["a","b"])") == contradicted);
  CHECK(verdict("enumeration", R"("announced":3,"about":{"under":"warmth","count":"codes"})") ==
        contradicted);
  CHECK(verdict("enumeration", R"("announced":3)") == not_checkable);
}

TEST_CASE("a word of quantity is tested under every reading of what it is said of") {
  CHECK(verdict("quantifier", R"("claimed":"majority","about":{"codes":"trust"})") == right);
  CHECK(verdict("quantifier", R"("claimed":"nearly-all","about":{"codes":"trust"})") == contradicted);
  // trust 3, help 3, either 4, both 2, warmth 4, of 5 or of 4 who answer anything but of RQ1: all 5 do
  const auto two = check("quantifier", R"("claimed":"large-majority","about":{"codes":["trust","help"]})");
  CHECK(two.verdict == depends);
  REQUIRE(two.readings.size() == 5);
  CHECK(two.readings[2].value == Telling{Told::share, {PeopleShare{4, 5}}});
  CHECK(two.readings[3].value == Telling{Told::share, {PeopleShare{2, 5}}});
  // calm: 2 of 5, and 2 of the 2 who say anything on RQ2
  CHECK(verdict("quantifier", R"("claimed":"majority","about":{"codes":"calm"})") == depends);
  CHECK(verdict("quantifier", R"("claimed":"majority","about":{"label":"nothing"})") == not_checkable);
  CHECK(verdict("quantifier", R"("claimed":"hardly-any","about":{"codes":"trust"})") == not_checkable);
  CHECK(tells(check("quantifier", R"("claimed":"some","about":{"codes":"warmth"})"), Told::understated));
  Project empty = small();
  empty.participants.clear();
  empty.documents.clear();
  CHECK(verdict("quantifier", R"("claimed":"all","about":{"codes":"trust"})", empty) == not_checkable);
}

TEST_CASE("a plural needs two people") {
  CHECK(verdict("plural-subject", R"("about":{"codes":"trust"})") == right);
  CHECK(verdict("plural-subject", R"("about":{"codes":"cold"})") == contradicted);
  CHECK(verdict("plural-subject", R"("about":{"label":"nothing"})") == not_checkable);
}

TEST_CASE("what stands out is among the first, and a tie is no contradiction") {
  Project project = small();
  project.segments.push_back(segment("P5", "trust", {0, 9}));
  CHECK(verdict("salience", R"("about":{"codes":"trust"})", project) == right);
  CHECK(verdict("salience", R"("about":{"codes":"trust"})") == depends);
  CHECK(verdict("salience", R"("about":{"codes":"help"})", project) == depends);
  CHECK(verdict("salience", R"("claimed":"most-frequent","about":{"codes":"help"})", project) ==
        contradicted);
  CHECK(verdict("salience", R"("about":{"level":"code"})") == not_checkable);
}

TEST_CASE("who is quoted for a code carries it, or at least what stands above it") {
  CHECK(verdict("attribution", R"("speaker":"P1","about":{"codes":"trust"})") == right);
  CHECK(verdict("attribution", R"("speaker":"P1","about":{"codes":"help"})") == depends);
  CHECK(verdict("attribution", R"("speaker":"P5","about":{"codes":"help"})") == contradicted);
  CHECK(verdict("attribution", R"("speaker":"P5")") == not_checkable);
}

TEST_CASE("a number in a quote fits the attribute, also a year that has just ended or begun") {
  CHECK(verdict("quoted-number", R"("speaker":"P1","attribute":"age","claimed":25)") == right);
  CHECK(verdict("quoted-number", R"("speaker":"P1","attribute":"age","claimed":24)") == contradicted);
  CHECK(verdict("quoted-number", R"("speaker":"P1","attribute":"age","claimed":24,"sense":"completed")") ==
        right);
  CHECK(verdict("quoted-number", R"("speaker":"P1","attribute":"age","claimed":26,"sense":"current")") ==
        right);
  CHECK(verdict("quoted-number", R"("speaker":"P1","attribute":"age","claimed":[26,27],"sense":"current")") ==
        right);
  CHECK(verdict("quoted-number", R"("speaker":"P1","attribute":"sex","claimed":1)") == not_checkable);
  CHECK(verdict("quoted-number", R"("speaker":"P1","attribute":"height","claimed":1)") == not_checkable);
}

TEST_CASE("two versions differ in a number, or leave something out, or name it in another order") {
  const auto sides = [](const std::string& a, const std::string& b) {
    return R"("sides":[{"where":"A",)" + a + R"(},{"where":"B",)" + b + "}]";
  };
  CHECK(verdict("parity",
                sides(R"("items":["x"],"numbers":{"n":3})", R"("items":["x"],"numbers":{"n":3})")) == right);
  CHECK(verdict("parity", sides(R"("numbers":{"n":3})", R"("numbers":{"n":4})")) == contradicted);
  CHECK(verdict("parity", sides(R"("numbers":{"n":3})", R"("items":[])")) == depends);
  CHECK(verdict("description", sides(R"("items":["x","y"])", R"("items":["y","x"])")) == depends);
  CHECK(verdict("parity", R"("labels":[["terim","term"]])") == not_checkable);
  CHECK(verdict("parity", R"("labels":[["terim","term","notion"]])") == depends);
}

TEST_CASE("spellings: one, alike to a reader, nearly alike, other words") {
  CHECK(verdict("label-drift", R"("labels":[["Trust","Trust"]])") == right);
  CHECK(verdict("label-drift", R"("labels":[["Self worth","Self Worth"]])") == depends);
  CHECK(verdict("label-drift", R"("labels":[["Edinburgh","Edinburg"]])") == contradicted);
  CHECK(verdict("label-drift", R"("labels":[["context","background"]])") == depends);
}

TEST_CASE("a name is a code, nearly one, one of another branch, or none") {
  CHECK(verdict("orphan", R"("parts":[{"about":{"label":"Trust"}}])") == right);
  CHECK(verdict("orphan", R"("parts":[{"name":"trust"}])") == right);
  CHECK(verdict("orphan", R"("parts":[{"about":{"label":"trusts"}}])") == depends);
  CHECK(verdict("orphan", R"("parts":[{"about":{"label":"quite another"}}])") == contradicted);
  CHECK(verdict("orphan", R"("parts":[{"about":{"label":"cold","under":"warmth"}}])") == contradicted);
}

TEST_CASE("one name is one code") {
  Project project = small();
  CHECK(verdict("homonym", R"("about":{"label":"trust"})") == right);
  CHECK(verdict("homonym", R"("about":{"label":"nothing"})") == not_checkable);
  CHECK(verdict("homonym", "") == right);
  project.codebook.add(code("trust-2", "Trust", "cold"));
  CHECK(verdict("homonym", R"("about":{"label":"trust"})", project) == contradicted);
  CHECK(verdict("homonym", "", project) == contradicted);
  project = small();
  project.codebook.add(code("both", "rich life/trust", "cold"));
  CHECK(verdict("homonym", "", project) == depends);
}

TEST_CASE("a relation holds when enough people bear it out, and no lack of them contradicts the authors") {
  CHECK(verdict("relation", R"("from":"trust","to":"help")") == right);
  CHECK(verdict("relation", R"("from":"trust","to":"help","least":3)") == depends);
  CHECK(verdict("relation", R"("from":"trust","to":"cold")") == depends);
  CHECK(verdict("relation", R"("from":"trust","to":"cold","said":true)") == contradicted);
  CHECK(verdict("relation", R"("from":["trust","cold"],"to":"help","said":true)") == depends);
  const auto found = check("relation", R"("from":"trust","to":"help")");
  CHECK(found.people == PeopleSet{1, 2});
  const auto told = std::ranges::find(found.why, Told::relation_segments, &Telling::what);
  REQUIRE(told != found.why.end());
  CHECK(told->gaps == std::vector<ToldGap>{std::int64_t{1}});  // of P2 alone the passages overlap
}

TEST_CASE("no curve contradicts saturation, and few interviews say nothing") {
  CHECK(verdict("saturation", "") == not_checkable);
  Project project = small();
  for (int i = 6; i <= 12; ++i) {
    const std::string id = "P" + std::to_string(i);
    project.participants.push_back(participant(id));
    project.documents.push_back(document(id, id));
    project.segments.push_back(segment(id, "trust", {0, 10}));
  }
  CHECK(verdict("saturation", "", project) != contradicted);
}

TEST_CASE("reliability without a statistic, or without a second coder, cannot be told") {
  CHECK(verdict("reliability", "") == not_checkable);
  CHECK(verdict("reliability", R"("measure":"cohen","value":0.8)") == not_checkable);
  CHECK(verdict("reliability", R"("measure":"goodness","value":0.8)") == not_checkable);
}

TEST_CASE("quotes stand for codes, and a missing one contradicts only who says every code has one") {
  const std::string all =
      R"("quotes":[{"speaker":"P1","codes":["trust","calm"]},{"speaker":"P2","codes":["help"]},{"speaker":"P5","codes":["cold"]}])";
  CHECK(verdict("quote-coverage", all) == right);
  const std::string one = R"("quotes":[{"speaker":"P1","codes":["trust"]}])";
  CHECK(verdict("quote-coverage", one) == depends);
  CHECK(verdict("quote-coverage", one + R"(,"every":true)") == contradicted);
}

TEST_CASE("a criterion is met by everybody or not") {
  CHECK(verdict("criterion", R"("about":{"who":{"home":"north"}})") == right);
  CHECK(verdict("criterion", R"("about":{"who":{"age":">30"}})") == contradicted);
  CHECK(verdict("criterion", R"("about":{"who":{"age":">=height"}})") == not_checkable);
  Project project = small();
  project.participants[0].values.erase("home");
  CHECK(verdict("criterion", R"("about":{"who":{"home":"north"}})", project) == not_checkable);
}

TEST_CASE("components, levels and stages that a method names are those that are found") {
  const std::string all =
      R"("parts":[{"about":{"label":"w","codes":"warmth"}},{"about":{"codes":"cold"}},{"about":{"codes":"calm"}})";
  CHECK(verdict("components", all + "]") == right);
  CHECK(verdict("components", all + R"(,{"about":{"label":"more"}}])") == depends);
  CHECK(verdict("components", R"("parts":[{"about":{"codes":"warmth"}}])") == contradicted);
  CHECK(verdict("components", R"("listed":["theme","code"])") == contradicted);
  CHECK(verdict("components", R"("listed":["code"])") == right);
  CHECK(verdict("components", R"("listed":["open","selective"])") == contradicted);
}

TEST_CASE("the words of a quote stand with the speaker, with another, altered, or nowhere") {
  const Project project = small();
  const TextSource text_of = [](const Document& document) {
    return Text(document.id.value == "P1" ? "I trusted them all, and they “trusted” me as well, every day."
                                          : "Nobody ever asked us what we would rather have done instead.");
  };
  const auto found = [&](const std::string& members) {
    return check("verbatim", members, project, text_of).verdict;
  };
  CHECK(found(R"("speaker":"P1","quote":"I trusted … \"trusted\" me [them] as well")") == right);
  CHECK(found(R"("speaker":"P1","quote":"Nobody ever asked us what we would rather have done")") ==
        contradicted);
  CHECK(found(R"("speaker":"P1","quote":"Nobody ever asked")") == depends);
  CHECK(found(R"("speaker":"P1","quote":"I had trusted them every day")") == depends);
  CHECK(found(R"("speaker":"P1","quote":"wholly unlike anything")") == not_checkable);
  CHECK(found(R"("speaker":"P1","quote":"…")") == not_checkable);
  CHECK(verdict("verbatim", R"("speaker":"P1","quote":"I trusted")") == not_checkable);
}

TEST_CASE("a quote that may speak against its code is flagged, never contradicted") {
  CHECK(verdict("disconfirming", R"("speaker":"P1","quote":"I did not trust","about":{"codes":"trust"})") ==
        depends);
  CHECK(verdict("disconfirming", R"("speaker":"P1","quote":"I trusted","about":{"codes":"trust"})") ==
        not_checkable);
  CHECK(verdict("procedure", R"("needs":["member-check"])") == not_checkable);
}

TEST_CASE("a project by itself is never contradicted") {
  Project project = small();
  project.codebook.add(code("trust-2", "Trust", "cold"));
  project.codebook.add(code("unused", "unused", "cold"));
  const AuditFacts facts(project, {"ayse"}, default_quantifier_policy());
  const auto found = audit_project(facts);
  REQUIRE(found.size() == 3);
  CHECK(found[0].rule == ClaimRule::homonym);
  CHECK(tells(found[1], Told::codes_unused));
  CHECK(tells(found[2], Told::same_value));
  CHECK(std::ranges::all_of(found, [](const auto& each) { return each.verdict == depends; }));
  CHECK(audit_project(facts, {ClaimRule::criterion}).size() == 1);
}

TEST_CASE("an empty project answers, and accuses nobody") {
  const Project project;
  const AuditFacts facts(project, {}, default_quantifier_policy());
  for (const auto& finding : audit_project(facts)) CHECK(finding.verdict != contradicted);
  CHECK(verdict("count", R"("claimed":0,"about":{})", project) == right);
  CHECK(verdict("criterion", R"("about":{"who":{"age":"1"}})", project) == not_checkable);
  CHECK(verdict("components", R"("listed":["code"])", project) == not_checkable);
  CHECK(verdict("saturation", "", project) == not_checkable);
}
