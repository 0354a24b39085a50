#include "coding/store/claims_file.hpp"

#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

Project small() {
  Project project;
  project.study.language = turkish;
  project.study.levels = {"kategori", "kod"};
  project.study.questions = {{.id = "RQ1"}};
  project.participants = {participant("P1"), participant("P2")};
  project.codebook = Codebook({code("a", "İyi"), code("b", "ikiz", "a"), code("c", "ikiz")});
  return project;
}

std::vector<Claim> read(const std::string& bytes) { return read_claims(bytes, "claims.jsonl", small()); }

Diagnostic refused(const std::string& bytes) {
  return thrown<DataError>([&] { read(bytes); });
}

}  // namespace

TEST_CASE("a claim is read with its codes looked up by id, name or path") {
  const auto claims = read(
      "{\"id\":\"1\",\"rule\":\"R4\",\"where\":\"Table 1\",\"stated\":\"most\",\"claimed\":\"majority\","
      "\"about\":{\"codes\":[\"iyi\",\"İyi > ikiz\",\"c\"]},\"later\":[1]}\n\n"
      "{\"id\":\"2\",\"rule\":\"count\",\"claimed\":[8,28],\"about\":{\"attribute\":\"age\"}}\n");
  REQUIRE(claims.size() == 2);
  CHECK(claims[0].rule == ClaimRule::quantifier);
  CHECK(claims[0].word == "majority");
  CHECK(claims[0].about.codes == std::vector<CodeId>{{"a"}, {"b"}, {"c"}});
  CHECK(claims[0].unknown == UnknownMembers{{"later", "[1]"}});
  CHECK(claims[1].range == std::pair<std::int64_t, std::int64_t>{8, 28});
  CHECK(claims[1].place == Place{"claims.jsonl", 3, 1});
}

TEST_CASE("a statistic keeps the decimals it was printed with") {
  const auto claims =
      read(R"({"id":"1","rule":"reliability","measure":"cohen","value":0.80,"unit":"sentence"})");
  CHECK(claims.front().decimals == 2);
  CHECK(claims.front().text_unit == "sentence");
}

TEST_CASE("what the project does not know is refused with its place and what is near") {
  const auto code = refused("{\"id\":\"1\",\"rule\":\"plural-subject\",\"about\":{\"codes\":[\"iyl\"]}}");
  CHECK(code.slug == "code-unknown");
  CHECK(code.place == Place{"claims.jsonl", 1, 53});
  CHECK(code.hint.find("İyi") != std::string::npos);
  CHECK(refused(R"({"id":"1","rule":"plural-subject","about":{"codes":"ikiz"}})").slug == "code-ambiguous");
  CHECK(refused(R"({"id":"1","rule":"count","claimed":1,"about":{"level":"tema"}})").slug == "level-unknown");
  CHECK(refused(R"({"id":"1","rule":"count","claimed":1,"about":{"question":"RQ9"}})").slug ==
        "question-unknown");
  CHECK(refused(R"({"id":"1","rule":"count","claimed":1,"about":{"count":"cats"}})").slug == "word-unknown");
  CHECK(refused(R"({"id":"1","rule":"count","claimed":1,"about":{"cods":"a"}})").slug == "key-unknown");
  CHECK(refused(R"({"id":"1","rule":"attribution","speaker":"P3","about":{"codes":"a"}})").slug ==
        "participant-unknown");
  const auto rule = refused(R"({"id":"1","rule":"qantifier"})");
  CHECK(rule.slug == "rule-unknown");
  CHECK(rule.hint == "did you mean: quantifier");
}

TEST_CASE("a claim that lacks what its rule needs is refused, each rule for its own member") {
  for (const std::string rule :
       {"sum",           "list",           "count",       "quantifier", "attribution",    "quoted-number",
        "enumeration",   "parity",         "label-drift", "orphan",     "plural-subject", "salience",
        "relation",      "quote-coverage", "description", "criterion",  "components",     "verbatim",
        "disconfirming", "procedure"}) {
    CAPTURE(rule);
    CHECK(refused(R"({"id":"1","rule":")" + rule + "\"}").slug == "claim-incomplete");
  }
  CHECK(read(R"({"id":"1","rule":"saturation"})").size() == 1);
  CHECK(refused("{\"id\":\"1\",\"rule\":\"homonym\"}\n{\"id\":\"1\",\"rule\":\"homonym\"}").place.line == 2);
  CHECK(refused("").slug == "file-empty");
  CHECK(refused("{\"id\":1}").slug == "json-type");
  CHECK(refused("{\"id\":\"1\",\"rule\":\"count\",\"claimed\":[3,1]}").slug == "json-type");
  CHECK(!refused("{\"id\":\"1\"}").hint.empty());
}

TEST_CASE("a policy is read with its classes, each with a lower bound") {
  const auto policy = read_quantifier_policy(
      R"({"name":"Hill","classes":[{"name":"general","all_but":1,"words":{"en":["general"]}},{"name":"typical","more_than":0.5}]})",
      "policy.json");
  REQUIRE(policy.classes.size() == 2);
  CHECK(policy.classes[0].all_but == 1U);
  CHECK(policy.classes[0].words.at("en") == std::vector<std::string>{"general"});
  const auto refusal = [](const std::string& bytes) {
    return thrown<DataError>([&] { read_quantifier_policy(bytes, "policy.json"); }).slug;
  };
  CHECK(refusal(R"({"classes":[]})") == "policy-empty");
  CHECK(refusal(R"({"classes":[{"name":"most"}]})") == "key-missing");
  CHECK(refusal(R"({"classes":[{"name":"most","more_than":50}]})") == "share-outside");
}
