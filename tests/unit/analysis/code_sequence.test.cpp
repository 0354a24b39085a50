#include "coding/analysis/code_sequence.hpp"

#include "structure_study.hpp"
#include "tests/catch.hpp"

using namespace coding;
using namespace coding::test;

namespace {

using Counts = std::vector<std::size_t>;

Project study(std::vector<CodedSegment> segments) {
  Project project;
  project.study.levels = {"category", "code"};
  project.coders = {{"ayse"}};
  project.codebook = Codebook({code("cat"), code("x", "x", "cat"), code("y", "y", "cat"), code("z")});
  project.documents = {document("D1", ""), document("D2", "")};
  project.segments = std::move(segments);
  return project;
}

CodeSequence sequence_of(const Project& project, const std::string& level = "", std::size_t lag = 1) {
  return code_sequence(project, {.coder = {"ayse"}, .scope = {.level = level}, .lag = lag});
}

Counts counts_of(const CodeSequence& facts) {
  Counts out;
  for (const Transition& each : facts.found.all) out.push_back(each.count);
  return out;
}

}  // namespace

TEST_CASE("passages stand by where they begin, then by where they end, whatever their order in the files") {
  // x 0-20, y 0-30, z 10-12, then x again; x, y, z are the codes of the rows.
  const Project project = study({segment("D1", "x", {40, 50}), segment("D1", "z", {10, 12}),
                                 segment("D1", "y", {0, 30}), segment("D1", "x", {0, 20})});
  const CodeSequence facts = sequence_of(project);
  CHECK(facts.codes == Counts{1, 2, 3});
  CHECK(counts_of(facts) == Counts{0, 1, 0, 0, 0, 1, 1, 0, 0});
  CHECK(facts.steps == 4);
  CHECK(facts.documents == 1);
  CHECK(facts.several == 0);
  CHECK(counts_of(sequence_of(project, "", 2)) == Counts{0, 0, 1, 1, 0, 0, 0, 0, 0});
}

TEST_CASE("codes on the same words are one step, a code that comes again follows itself") {
  const CodeSequence facts = sequence_of(study({segment("D1", "x", {0, 5}), segment("D1", "y", {0, 5}),
                                                segment("D1", "x", {6, 9}), segment("D1", "x", {10, 12})}));
  CHECK(counts_of(facts) == Counts{2, 0, 0, 1, 0, 0, 0, 0, 0});
  CHECK(facts.several == 1);
  CHECK(facts.steps == 3);
}

TEST_CASE("a category is given once to a passage, however many of its codes are") {
  const CodeSequence facts =
      sequence_of(study({segment("D1", "x", {0, 5}), segment("D1", "y", {0, 5}), segment("D1", "y", {6, 9})}),
                  "category");
  CHECK(facts.codes == Counts{0});
  CHECK(counts_of(facts) == Counts{1});
  CHECK(facts.steps == 2);
}

TEST_CASE("documents do not run into each other, other coders and codes do not count") {
  Project project =
      study({segment("D1", "x", {0, 5}), segment("D2", "y", {0, 5}), segment("D2", "cat", {6, 9}),
             segment("D2", "z", {20, 30}, "veli"), segment("D1", "z", {9, 4})});
  project.coders.push_back({"veli"});
  const CodeSequence facts = sequence_of(project);
  CHECK(facts.found.total == 0);
  CHECK(facts.documents == 2);
  CHECK(facts.outside == 1);
  CHECK(facts.tests == 0);
  CHECK(facts.adjusted.front().why_undefined == "no transitions");
}

TEST_CASE("only transitions that could occur are tested") {
  const CodeSequence facts = sequence_of(study({segment("D1", "x", {0, 5}), segment("D1", "y", {6, 9}),
                                                segment("D1", "x", {10, 12}), segment("D1", "y", {13, 15})}));
  // x and y lead and follow; z does neither.
  CHECK(facts.tests == 4);
  CHECK(facts.permutations == 1000);
  for (std::size_t i = 0; i < facts.found.all.size(); ++i) {
    const Transition& each = facts.found.all[i];
    if (each.from == 2 || each.to == 2) {
      CHECK(facts.adjusted[i].why_undefined == "always or never");
    } else {
      CHECK(*facts.adjusted[i].value >= *each.p.value);
    }
  }
}

TEST_CASE("an empty project has no steps, and long sequences are shuffled less often") {
  const CodeSequence nothing = sequence_of(study({}));
  CHECK(nothing.steps == 0);
  CHECK(nothing.found.all.size() == 9);
  CHECK(nothing.found.all[0].expected.why_undefined == "no transitions");
  CHECK(permutations_for(0) == 1000);
  CHECK(permutations_for(50'000) == 1000);
  CHECK(permutations_for(500'000) == 100);
  CHECK(permutations_for(100'000'000) == 50);
}
