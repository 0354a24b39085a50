// What must hold of an audit whatever the project: a claim made from the project's own facts holds, and the
// names of people and codes change no verdict.
#include <algorithm>
#include <map>

#include "coding/audit/claims.hpp"
#include "coding/base/random.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

std::string numbered(const std::string& letter, std::uint64_t n) { return letter + std::to_string(n); }

// People and codes may be called anything; their order stays.
Project random_project(std::uint64_t seed, const std::string& person, const std::string& coded) {
  Random random(seed);
  Project project;
  project.study.language = english;
  project.study.levels = {"theme", "code"};
  project.study.questions = {{.id = "RQ1"}, {.id = "RQ2"}};
  project.study.attributes = {{.key = "age", .type = AttributeType::integer}};
  project.coders = {{"ayse"}};
  const std::uint64_t people = 1 + random.below(12);
  for (std::uint64_t i = 1; i <= people; ++i) {
    const std::string id = numbered(person, i);
    project.participants.push_back(participant(id));
    project.participants.back().values = {{"age", std::to_string(20 + random.below(50))}};
    project.documents.push_back(document(id, id));
  }
  const std::uint64_t codes = 2 + random.below(10);
  for (std::uint64_t i = 0; i < codes; ++i) {
    Code made = code(numbered(coded, i), numbered(coded + " of ", i),
                     i < 2 || random.below(3) == 0 ? "" : numbered(coded, random.below(2)));
    if (made.parent.empty()) made.question = numbered("RQ", 1 + random.below(2));
    project.codebook.add(made);
  }
  const std::uint64_t segments = random.below(60);
  for (std::uint64_t i = 0; i < segments; ++i) {
    const std::uint64_t begin = random.below(90);
    project.segments.push_back(segment(numbered(person, 1 + random.below(people)),
                                       numbered(coded, random.below(codes)),
                                       {begin, begin + 1 + random.below(10)}));
  }
  return project;
}

// The truth about one code, as claims.
std::vector<Claim> true_claims(const Project& project, const AuditFacts& facts) {
  std::vector<Claim> out;
  for (std::size_t i = 0; i < project.codebook.size(); ++i) {
    const ClaimSubject about{.codes = {project.codebook.codes()[i].id}};
    const PeopleSet& carriers = facts.carriers(i);
    const auto number = static_cast<std::int64_t>(carriers.size());
    out.push_back({.rule = ClaimRule::count, .about = about, .has_subject = true, .number = number});
    if (!carriers.empty())
      out.push_back({.rule = ClaimRule::list,
                     .about = about,
                     .has_subject = true,
                     .number = number,
                     .listed = facts.names_of(carriers)});
    for (const std::size_t person : carriers)
      out.push_back({.rule = ClaimRule::attribution,
                     .about = about,
                     .has_subject = true,
                     .speaker = facts.interviewed()[person]});
    if (carriers.size() > 1)
      out.push_back({.rule = ClaimRule::plural_subject, .about = about, .has_subject = true});
    if (carriers.size() == facts.interviewed().size())
      for (const QuantifierClass& each : facts.policy().classes)
        if (!each.people || *each.people <= carriers.size())
          out.push_back(
              {.rule = ClaimRule::quantifier, .about = about, .has_subject = true, .word = each.name});
  }
  std::int64_t low = 1000;
  std::int64_t high = 0;
  for (const Participant& person : project.participants) {
    low = std::min<std::int64_t>(low, std::stoi(person.values.at("age")));
    high = std::max<std::int64_t>(high, std::stoi(person.values.at("age")));
  }
  out.push_back({.rule = ClaimRule::count, .about = {.attribute = "age"}, .range = std::pair(low, high)});
  return out;
}

// Anything that may be said of the codes, true or not.
std::vector<Claim> any_claims(const Project& project, std::uint64_t seed) {
  Random random(seed);
  std::vector<Claim> out;
  const auto one = [&] { return project.codebook.codes()[random.below(project.codebook.size())].id; };
  for (int i = 0; i < 20; ++i) {
    const ClaimSubject about{.codes = {one(), one()}};
    const auto classes = default_quantifier_policy().classes;
    out.push_back({.rule = ClaimRule::quantifier,
                   .about = about,
                   .has_subject = true,
                   .word = classes[random.below(classes.size())].name});
    out.push_back({.rule = ClaimRule::salience, .about = {.codes = {one()}}, .has_subject = true});
    out.push_back(
        {.rule = ClaimRule::relation, .from = {one()}, .to = {one()}, .said = random.below(2) == 0});
    out.push_back({.rule = ClaimRule::count,
                   .about = {.codes = {one()}},
                   .has_subject = true,
                   .number = static_cast<std::int64_t>(random.below(8))});
    out.push_back({.rule = ClaimRule::attribution,
                   .about = {.codes = {one()}},
                   .has_subject = true,
                   .speaker = project.participants[random.below(project.participants.size())].id});
  }
  out.push_back({.rule = ClaimRule::saturation});
  return out;
}

std::vector<Verdict> verdicts(const Project& project, std::uint64_t seed) {
  const AuditFacts facts(project, {"ayse"}, default_quantifier_policy());
  std::vector<Verdict> out;
  for (const AuditFinding& finding : audit_claims(any_claims(project, seed), facts))
    out.push_back(finding.verdict);
  return out;
}

}  // namespace

TEST_CASE("a claim that is made from the project's own facts holds") {
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    CAPTURE(seed);
    const Project project = random_project(seed, "P", "c");
    const AuditFacts facts(project, {"ayse"}, default_quantifier_policy());
    for (const AuditFinding& finding : audit_claims(true_claims(project, facts), facts)) {
      CAPTURE(facts_of(finding.rule).name);
      CHECK(finding.verdict == Verdict::holds);
    }
  }
}

TEST_CASE("the names of people and codes change no verdict") {
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    CAPTURE(seed);
    CHECK(verdicts(random_project(seed, "P", "c"), seed) == verdicts(random_project(seed, "Ö", "kod"), seed));
  }
}

TEST_CASE("a word of quantity that holds for some people holds for more of them") {
  for (const QuantifierClass& each : default_quantifier_policy().classes) {
    for (std::size_t whole = 1; whole <= 40; ++whole) {
      for (std::size_t part = 1; part <= whole; ++part) {
        if (meets(each, part - 1, whole)) CHECK(meets(each, part, whole));
      }
    }
  }
}
