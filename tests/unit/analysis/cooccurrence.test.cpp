#include "coding/analysis/cooccurrence.hpp"

#include <algorithm>

#include "coding/stats/exact_tests.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

// Who has which codes, a string a person: "ab" has a and b.
Project people_with(const std::vector<std::string>& codes_of_people) {
  Project project;
  project.codebook = Codebook({code("a"), code("b"), code("c")});
  project.coders = {{"ayse"}};
  for (std::size_t i = 0; i < codes_of_people.size(); ++i) {
    const std::string id = "Y" + std::to_string(i + 1);
    project.participants.push_back(participant(id));
    project.documents.push_back(document(id, id));
    for (const char each : codes_of_people[i])
      project.segments.push_back(segment(id, std::string(1, each), {0, 5}));
  }
  return project;
}

CodePairs pairs_of(const Project& project, const CooccurrenceOptions& options = {},
                   CountedUnit unit = CountedUnit::participant) {
  return cooccurrence(code_units(project, {.coder = {"ayse"}, .unit = unit}, {}, {}), options);
}

std::vector<std::string> in_order(const CodePairs& facts, PairOrder order,
                                  Similarity measure = Similarity::jaccard) {
  std::vector<std::string> out;
  for (const CodePair& pair : sorted_pairs(facts, order, measure))
    out.push_back(std::string(1, static_cast<char>('a' + pair.a)) + static_cast<char>('a' + pair.b));
  return out;
}

}  // namespace

TEST_CASE("each pair has its table of units, and Fisher's p of it") {
  const CodePairs facts = pairs_of(people_with({"ab", "ab", "a", "bc", "c", ""}));
  REQUIRE(facts.pairs.size() == 3);
  CHECK(facts.units == 6);
  CHECK(facts.totals == std::vector<std::uint64_t>{3, 3, 2});
  CHECK(table_of(facts, facts.pairs[0]) == TwoByTwo{2, 1, 1, 2});
  CHECK(table_of(facts, facts.pairs[1]) == TwoByTwo{0, 3, 2, 1});
  CHECK(facts.pairs[0].p.value == fisher_exact({2, 1, 1, 2}).p.value);
  CHECK(facts.tests == 3);
}

TEST_CASE("a pair with a code that is nowhere or everywhere has no p and is no test") {
  const CodePairs facts = pairs_of(people_with({"ab", "a", "ab"}), {.minimum = 0});
  CHECK(facts.codes.size() == 3);
  CHECK(facts.tests == 0);
  CHECK(facts.below == 0);
  CHECK(facts.smallest_p.why_undefined == "no pair can be tested");
  for (const CodePair& pair : facts.pairs) {
    CHECK_FALSE(pair.p.value);
    CHECK(pair.p_adjusted == pair.p);
  }
}

TEST_CASE("codes of fewer units than the minimum are left out and told") {
  const Project project = people_with({"ab", "ab", "ac", ""});
  CHECK(pairs_of(project, {.minimum = 0}).rare == 0);
  const CodePairs facts = pairs_of(project, {.minimum = 2});
  CHECK(facts.codes == std::vector<std::size_t>{0, 1});
  CHECK(facts.rare == 1);
  CHECK(facts.pairs.size() == 1);
  CHECK(pairs_of(project, {.minimum = 4}).pairs.empty());
}

TEST_CASE("pairs stand by what is asked, ties by their units in common, undefined ones last") {
  const CodePairs facts = pairs_of(people_with({"ab", "ab", "ab", "abc", "abc", "a", "c"}), {.minimum = 0});
  // ab: 5 of 6 and 5; ac: 2 of 6 and 3; bc: 2 of 5 and 3
  CHECK(in_order(facts, PairOrder::codebook) == std::vector<std::string>{"ab", "ac", "bc"});
  CHECK(in_order(facts, PairOrder::both) == std::vector<std::string>{"ab", "ac", "bc"});
  CHECK(in_order(facts, PairOrder::measure) == std::vector<std::string>{"ab", "bc", "ac"});
  CHECK(in_order(facts, PairOrder::p).front() == "ab");
  const CodePairs nowhere = pairs_of(people_with({"b", "bc", "c", ""}), {.minimum = 0});
  CHECK(in_order(nowhere, PairOrder::measure, Similarity::phi).front() == "bc");
  CHECK(in_order(nowhere, PairOrder::p).front() == "bc");
}

TEST_CASE("corrected p are of the pairs that have one, whatever the number of jobs") {
  std::vector<std::string> people;
  for (int i = 0; i < 40; ++i)
    people.push_back(std::string(i % 2 ? "a" : "") + (i % 2 || i % 7 == 0 ? "b" : "") + (i % 3 ? "c" : ""));
  const CodePairs one = pairs_of(people_with(people), {.jobs = 1});
  const CodePairs four = pairs_of(people_with(people), {.jobs = 4});
  std::vector<double> raw;
  for (const CodePair& pair : one.pairs) raw.push_back(*pair.p.value);
  const auto corrected = adjusted(raw, Multiplicity::bh);
  for (std::size_t i = 0; i < raw.size(); ++i) {
    CHECK(one.pairs[i].p_adjusted.value == corrected[i]);
    CHECK(four.pairs[i].p_adjusted.value == corrected[i]);
  }
  CHECK(one.below == 1);
  CHECK(one.below_adjusted == 1);
}

TEST_CASE("passages that overlap stand together, and c is ATLAS.ti's where none meets two") {
  Project project;
  project.codebook = Codebook({code("a"), code("b")});
  project.documents = {document("D", "", 1000)};
  // Four passages of a, three of b; two overlap one to one, one is the same.
  for (const Span span : {Span{0, 10}, Span{20, 30}, Span{40, 50}, Span{60, 70}})
    project.segments.push_back(segment("D", "a", span));
  for (const Span span : {Span{5, 15}, Span{25, 28}, Span{40, 50}})
    project.segments.push_back(segment("D", "b", span));
  const CodePairs facts = pairs_of(project, {}, CountedUnit::segment);
  REQUIRE(facts.pairs.size() == 1);
  CHECK(facts.pairs[0].both == 3);
  CHECK(*similarity(table_of(facts, facts.pairs[0]), Similarity::jaccard).value == 3.0 / (4 + 3 - 3));
  // Three b inside one a would be 3 / (1 + 3 − 3) = 3 by counting events.
  Project inside = project;
  inside.segments = {segment("D", "a", {0, 100}), segment("D", "b", {0, 10}), segment("D", "b", {20, 30}),
                     segment("D", "b", {40, 50})};
  const CodePairs nested = pairs_of(inside, {}, CountedUnit::segment);
  CHECK(*similarity(table_of(nested, nested.pairs[0]), Similarity::jaccard).value == 1.0 / 3);
}

TEST_CASE("no codes and one code make no pairs") {
  Project project = people_with({"a"});
  project.codebook = Codebook({code("a")});
  CHECK(pairs_of(project).pairs.empty());
  project.codebook = Codebook();
  CHECK(pairs_of(project).pairs.empty());
}
