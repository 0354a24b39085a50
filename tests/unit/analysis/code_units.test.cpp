#include "coding/analysis/code_units.hpp"

#include <algorithm>

#include "coding/base/random.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

using Numbers = std::vector<std::uint32_t>;

const std::string said = "I: Why?\nY: First. Second. Third.\nI: And? So?\nY: Fourth.";

// Sentences: Why? | First. Second. Third. | And? So? | Fourth.
Project interview() {
  Project project;
  project.study.language = english;
  project.study.levels = {"category", "code"};
  project.participants = {participant("Y1"), participant("Y2")};
  project.codebook = Codebook({code("cat"), code("a", "a", "cat"), code("b", "b", "cat"), code("c")});
  project.coders = {{"ayse"}};
  Document first = document("D1", "Y1", said.size());
  first.speakers = {{.label = "I", .role = SpeakerRole::interviewer}, {.label = "Y"}};
  project.documents = {first, document("D2", "Y2", 3)};
  return project;
}

Mark turn(std::string label, const std::string& begins, std::size_t length) {
  const std::size_t begin = said.find(begins);
  return {.span = {begin, begin + length}, .label = std::move(label), .said = begin + 3};
}

CodeUnits units_in(const Project& project, CountedUnit unit, CodeUnitsOptions options = {}) {
  options.coder = {"ayse"};
  options.unit = unit;
  const auto text_of = [](const Document& each) { return Text(each.id.value == "D1" ? said : "Ok."); };
  const auto marks_of = [](const Document& each) {
    if (each.id.value != "D1") return std::vector<Mark>{};
    return std::vector<Mark>{turn("I", "I: Why", 7), turn("Y", "Y: First", 24), turn("I", "I: And", 11),
                             turn("Y", "Y: Fourth", 10)};
  };
  return code_units(project, options, text_of, marks_of);
}

Span at(const std::string& words) {
  const std::size_t begin = said.find(words);
  return {begin, begin + words.size()};
}

// The segments of code "a" and of "b" in one document of 1,000 characters.
CodeUnits overlapping(const std::vector<Span>& a, const std::vector<Span>& b) {
  Project project;
  project.codebook = Codebook({code("a"), code("b"), code("c")});
  project.documents = {document("D", "", 1000)};
  for (const Span span : a) project.segments.push_back(segment("D", "a", span));
  for (const Span span : b) project.segments.push_back(segment("D", "b", span));
  return units_in(project, CountedUnit::segment);
}

std::uint32_t both(const CodeUnits& units, int jobs = 1) { return shared_units(units, jobs)[1]; }

// The same from its definition: try every partner, and none, for each passage of the first code.
std::uint32_t slow_pairs(const std::vector<Span>& a, const std::vector<Span>& b, std::size_t from,
                         std::vector<bool>& used) {
  if (from == a.size()) return 0;
  std::uint32_t most = slow_pairs(a, b, from + 1, used);
  for (std::size_t j = 0; j < b.size(); ++j) {
    if (used[j] || !overlaps(a[from], b[j])) continue;
    used[j] = true;
    most = std::max(most, 1 + slow_pairs(a, b, from + 1, used));
    used[j] = false;
  }
  return most;
}

std::vector<Span> random_passages(Random& random, std::size_t most) {
  std::vector<Span> out;
  const std::size_t count = random.below(most + 1);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t begin = random.below(12);
    out.push_back({begin, begin + 1 + random.below(8)});
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace

TEST_CASE("a sentence holds the codes of the segments that share a character with it") {
  Project project = interview();
  project.segments = {segment("D1", "a", at("st. Sec")), segment("D1", "b", at("Second")),
                      segment("D1", "c", at(" Third.\nI: And? So?\nY:"))};
  const CodeUnits units = units_in(project, CountedUnit::sentence);
  // First. Second. Third. Fourth. and the Ok. of the other document
  CHECK(units.units == 5);
  CHECK(units.codes == std::vector<std::size_t>{1, 2, 3});
  CHECK(units.held == std::vector<Numbers>{{0, 1}, {1}, {2}});
  CHECK(units.documents == Numbers{0, 0, 0, 0, 1});
  CHECK(units.participants == Numbers{0, 0, 0, 0, 1});
  CHECK(units.segments == 3);
}

TEST_CASE("interviewers' sentences are units only when asked for") {
  Project project = interview();
  project.segments = {segment("D1", "a", at("And?"))};
  const CodeUnits without = units_in(project, CountedUnit::sentence);
  CHECK(without.held[0].empty());
  CHECK(without.unheld == 1);
  const CodeUnits with = units_in(project, CountedUnit::sentence, {.interviewers = true});
  CHECK(with.units == 8);
  CHECK(with.held[0] == Numbers{4});
  CHECK(with.unheld == 0);
}

TEST_CASE("a level above the codes holds what any code below it holds, once") {
  Project project = interview();
  project.segments = {segment("D1", "a", at("First")), segment("D1", "b", at("First")),
                      segment("D1", "c", at("Second"))};
  const CodeUnits units = units_in(project, CountedUnit::turn, {.scope = {.level = "category"}});
  CHECK(units.codes == std::vector<std::size_t>{0});
  CHECK(units.held == std::vector<Numbers>{{0}});
  CHECK(units.units == 3);
  CHECK(units.outside == 1);
}

TEST_CASE("people and documents are units, coded or not") {
  Project project = interview();
  project.documents.push_back(document("D3", "Y1"));
  project.participants.push_back(participant("Y3"));
  project.segments = {segment("D3", "a", {0, 5}), segment("D1", "b", {0, 5})};
  const CodeUnits people = units_in(project, CountedUnit::participant);
  CHECK(people.units == 2);
  CHECK(people.held == std::vector<Numbers>{{0}, {0}, {}});
  CHECK(both(people) == 1);
  const CodeUnits documents = units_in(project, CountedUnit::document);
  CHECK(documents.units == 3);
  CHECK(documents.held == std::vector<Numbers>{{2}, {0}, {}});
  CHECK(documents.participants == Numbers{0, 1, 0});
  CHECK(both(documents) == 0);
}

TEST_CASE("a passage is one unit under however many codes it has") {
  const CodeUnits units = overlapping({{0, 10}, {20, 30}}, {{0, 10}, {25, 40}});
  CHECK(units.units == 3);
  CHECK(units.passages == std::vector<Span>{{0, 10}, {20, 30}, {25, 40}});
  CHECK(units.held == std::vector<Numbers>{{0, 1}, {0, 2}, {}});
  CHECK(both(units) == 2);
}

TEST_CASE("a passage that meets two of the other code pairs with one of them") {
  CHECK(both(overlapping({{0, 100}}, {{0, 10}, {20, 30}, {40, 50}})) == 1);
  CHECK(both(overlapping({{0, 10}, {12, 20}}, {{5, 15}})) == 1);
  CHECK(both(overlapping({{0, 10}}, {{10, 20}})) == 0);
  // The long passage must not take the partner that the short one needs.
  CHECK(both(overlapping({{0, 100}, {0, 10}}, {{5, 8}, {50, 60}})) == 2);
}

TEST_CASE("no choice of pairs gives more than shared_units finds") {
  Random random(7);
  std::size_t nested = 0;
  for (int round = 0; round < 3000; ++round) {
    const auto a = random_passages(random, 6);
    const auto b = random_passages(random, 6);
    std::vector<bool> used(b.size(), false);
    const CodeUnits units = overlapping(a, b);
    const std::uint32_t found = both(units, 1 + round % 3);
    REQUIRE(found == slow_pairs(a, b, 0, used));
    REQUIRE(found == shared_units(units)[3]);
    REQUIRE(found <= std::min(a.size(), b.size()));
    REQUIRE(a.size() + b.size() - found <= units.units);
    nested += a.size() > 2 && contains(a[0], a[1]) ? 1U : 0U;
  }
  CHECK(nested > 100);
}

TEST_CASE("units and what they hold do not depend on the number of jobs") {
  Project project = interview();
  Random random(3);
  for (int i = 0; i < 40; ++i) {
    const std::size_t begin = random.below(said.size() - 5);
    project.segments.push_back(segment("D1",
                                       i % 3 == 0   ? "a"
                                       : i % 3 == 1 ? "b"
                                                    : "c",
                                       {begin, begin + 1 + random.below(5)}));
  }
  for (const CountedUnit unit : {CountedUnit::sentence, CountedUnit::turn, CountedUnit::segment}) {
    const CodeUnits one = units_in(project, unit);
    const CodeUnits four = units_in(project, unit, {.jobs = 4});
    CHECK(one.held == four.held);
    CHECK(one.units == four.units);
    CHECK(shared_units(one, 1) == shared_units(four, 4));
  }
}

TEST_CASE("the names of units are read back, and others refused with what there is") {
  for (const CountedUnit unit : {CountedUnit::participant, CountedUnit::document, CountedUnit::turn,
                                 CountedUnit::paragraph, CountedUnit::sentence, CountedUnit::segment})
    CHECK(counted_unit_named(name_of(unit)) == unit);
  CHECK(thrown([] { counted_unit_named("word"); }).slug == "unit-unknown");
}
