#include "coding/analysis/crosstab.hpp"

#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

using Names = std::vector<std::string>;
using Sizes = std::vector<std::size_t>;

struct Person {
  std::string role;
  std::string age;
  std::string codes;
};

Project study_of(const std::vector<Person>& people) {
  Project project;
  project.study.language = turkish;
  project.study.attributes = {{.key = "rol", .type = AttributeType::choice, .choices = {"TM", "MMT"}},
                              {.key = "yaş", .title = "Yaşı", .type = AttributeType::integer},
                              {.key = "İl"},
                              {.key = "tarih", .type = AttributeType::date}};
  project.codebook = Codebook({code("a"), code("b")});
  project.coders = {{"ayse"}};
  for (std::size_t i = 0; i < people.size(); ++i) {
    const std::string id = "Y" + std::to_string(i + 1);
    Participant made = participant(id);
    if (!people[i].role.empty()) made.values["rol"] = people[i].role;
    if (!people[i].age.empty()) made.values["yaş"] = people[i].age;
    project.participants.push_back(made);
    project.documents.push_back(document(id, id));
    for (const char each : people[i].codes) {
      project.segments.push_back(segment(id, std::string(1, each), {0, 5}));
      project.segments.push_back(segment(id, std::string(1, each), {7, 9}));
    }
  }
  return project;
}

const std::vector<Person> six = {{"MMT", "9", "a"}, {"TM", "10", ""}, {"MMT", "15", "ab"},
                                 {"TM", "20", "b"}, {"", "21", "a"},  {"MMT", "100", "b"}};

Crosstab by(const Project& project, const std::string& attribute, std::vector<std::string> cuts = {}) {
  return crosstab(project,
                  {.coder = {"ayse"}, .grouping = {.attribute = attribute, .cuts = std::move(cuts)}});
}

std::string refusal(const Project& project, const std::string& attribute, const Names& cuts = {}) {
  return thrown<UsageError>([&] { by(project, attribute, cuts); }).slug;
}

}  // namespace

TEST_CASE("people are counted once, in the groups of their attribute, in the order of its choices") {
  const Crosstab facts = by(study_of(six), "rol");
  CHECK(facts.groups.labels == Names{"TM", "MMT"});
  CHECK(facts.groups.sizes == Sizes{2, 3});
  CHECK(texts_of(facts.groups.ungrouped) == Names{"Y5"});
  CHECK(facts.people == 5);
  REQUIRE(facts.rows.size() == 2);
  CHECK(facts.rows[0].counts == Sizes{0, 2});
  CHECK(facts.rows[1].counts == Sizes{1, 2});
  CHECK(*facts.rows[0].percent[1].value == Approx(200.0 / 3));
  CHECK(facts.rows[1].f == 3);
  CHECK(facts.rows[0].p.value == fisher_exact({0, 2, 2, 1}).p.value);
  CHECK(facts.rows[0].odds.adjusted);
  CHECK(facts.tests == 2);
  CHECK(facts.thin == 2);
}

TEST_CASE("numbers are groups when they are few, else where they are cut") {
  const Project project = study_of(six);
  CHECK(by(project, "yaş").groups.labels == Names{"9", "10", "15", "20", "21", "100"});
  const Crosstab facts = by(project, "yaş", {"10", "20"});
  CHECK(facts.groups.labels == Names{"<10", "10–<20", "≥20"});
  CHECK(facts.groups.sizes == Sizes{1, 2, 3});
  CHECK(facts.rows[0].odds.ratio.why_undefined == "an odds ratio is of two groups");
  CHECK(facts.rows[0].exact.p.value.has_value());
  // A group without people is no group.
  CHECK(by(project, "yaş", {"5", "20"}).groups.labels == Names{"5–<20", "≥20"});
  std::vector<Person> seven = six;
  seven.push_back({"TM", "33", ""});
  CHECK(refusal(study_of(seven), "yaş") == "groups-too-many");
}

TEST_CASE("an attribute is found by key and title in any case, and others are refused with the nearest") {
  const Project project = study_of(six);
  CHECK(attribute_at(project.study, "ROL").key == "rol");
  CHECK(attribute_at(project.study, "yaşı").key == "yaş");
  CHECK(attribute_at(project.study, "il").key == "İl");
  const Diagnostic wrong = thrown<UsageError>([&] { by(project, "rool"); });
  CHECK(wrong.slug == "attribute-unknown");
  CHECK(wrong.hint == "did you mean rol?");
  CHECK(thrown<UsageError>([&] { by(project, "meslek"); }).hint == "the attributes are rol, yaş, İl, tarih");
}

TEST_CASE("cuts are refused where they mean nothing") {
  const Project project = study_of(six);
  CHECK(refusal(project, "rol", {"1"}) == "cuts-not-for");
  CHECK(refusal(project, "yaş", {"ten"}) == "cut-malformed");
  CHECK(refusal(project, "yaş", {"20", "10"}) == "cuts-not-rising");
  CHECK(refusal(project, "yaş", {"10", "10"}) == "cuts-not-rising");
  CHECK(refusal(project, "tarih", {"2021"}) == "cut-malformed");
}

TEST_CASE("what nobody or everybody has, and a single group, cannot be tested") {
  Project project = study_of({{"TM", "", "a"}, {"MMT", "", "a"}, {"TM", "", "a"}});
  Crosstab facts = by(project, "rol");
  CHECK(facts.tests == 0);
  CHECK(facts.rows[0].p.why_undefined == "a row of the table is empty");
  CHECK(facts.rows[1].p_adjusted == facts.rows[1].p);
  CHECK(facts.rows[1].chi_square.cramers_v.why_undefined == "a row of the table is empty");
  facts = by(study_of({{"TM", "", "a"}, {"TM", "", ""}}), "rol");
  CHECK(facts.rows[0].p.why_undefined == "the table has fewer than two columns");
  facts = by(study_of({{"", "", "a"}}), "rol");
  CHECK(facts.people == 0);
  CHECK(facts.rows[0].percent_of_all.why_undefined == "nobody is in a group");
  CHECK(by(study_of({}), "rol").rows.size() == 2);
}

TEST_CASE("where the exact test would take too long, chi-square stands in") {
  std::vector<Person> many;
  for (int i = 0; i < 2400; ++i) many.push_back({"", std::to_string(i % 3), i % 2 == 0 ? "a" : ""});
  const Crosstab facts = by(study_of(many), "yaş");
  CHECK_FALSE(facts.rows[0].is_exact);
  CHECK(facts.rows[0].p == facts.rows[0].chi_square.p);
  CHECK(facts.rows[0].exact.p.why_undefined == "too many tables have these margins");
  CHECK(facts.tests == 1);
}

TEST_CASE("participants without a document are in no group") {
  Project project = study_of(six);
  Participant silent = participant("Y9");
  silent.values["rol"] = "TM";
  project.participants.push_back(silent);
  const Crosstab facts = by(project, "rol");
  CHECK(facts.groups.sizes == Sizes{2, 3});
  CHECK(facts.unheard == 1);
}
