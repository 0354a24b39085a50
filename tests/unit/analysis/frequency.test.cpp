#include "coding/analysis/frequency.hpp"

#include <algorithm>

#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

using Ids = std::vector<std::string>;
using Numbers = std::vector<std::size_t>;

// Y1 with two interviews, Y2, Y10; Y3 was never interviewed; field notes belong to nobody. cat(x y) z
Project small() {
  Project project;
  project.study.levels = {"category", "code"};
  for (const char* id : {"Y1", "Y2", "Y3", "Y10"}) project.participants.push_back(participant(id));
  project.documents = {document("N1", ""), document("Y1a", "Y1"), document("Y1b", "Y1"), document("Y2", "Y2"),
                       document("Y10", "Y10")};
  project.coders = {{"ayse"}, {"mehmet"}};
  project.codebook = Codebook({code("cat"), code("x", "x", "cat"), code("y", "y", "cat"), code("z")});
  project.segments = {segment("Y1a", "x", {0, 10}),  segment("Y1a", "x", {5, 20}),
                      segment("Y1a", "y", {15, 30}), segment("Y1b", "x", {0, 10}),
                      segment("Y10", "x", {0, 1}),   segment("Y2", "cat", {50, 60}),
                      segment("N1", "x", {0, 5}),    segment("Y2", "z", {0, 100}, "mehmet")};
  return project;
}

Frequency count(const Project& project, Count what, ScopeOptions scope = {}) {
  return frequency(project, {.coder = {"ayse"}, .count = what, .scope = std::move(scope)});
}

Numbers f_of(const Frequency& facts) {
  Numbers out;
  for (const FrequencyRow& row : facts.rows) out.push_back(row.f);
  return out;
}

constexpr Count all_counts[] = {Count::participants, Count::documents, Count::segments, Count::characters};

}  // namespace

TEST_CASE("people are counted once, whatever they said and in how many interviews") {
  const Frequency facts = count(small(), Count::participants);
  CHECK(f_of(facts) == Numbers{2, 1, 0});
  CHECK(facts.whole == 3);
  CHECK(facts.unheard == 1);
  CHECK(texts_of(facts.rows[0].participants) == Ids{"Y1", "Y10"});
  CHECK(*facts.rows[0].percent.value == Approx(200.0 / 3));
  CHECK(facts.level == "code");
}

TEST_CASE("documents count also when they are nobody's, segments one by one, characters once") {
  CHECK(f_of(count(small(), Count::documents)) == Numbers{4, 1, 0});
  CHECK(count(small(), Count::documents).whole == 5);
  CHECK(f_of(count(small(), Count::segments)) == Numbers{5, 1, 0});
  CHECK(count(small(), Count::segments).whole == 7);
  CHECK(f_of(count(small(), Count::characters)) == Numbers{20 + 10 + 1 + 5, 15, 0});
  CHECK(count(small(), Count::characters).whole == 500);
}

TEST_CASE("a category counts the union of its codes and what was coded with itself, never their sum") {
  CHECK(f_of(count(small(), Count::participants, {.level = "category"})) == Numbers{3});
  CHECK(f_of(count(small(), Count::documents, {.level = "category"})) == Numbers{5});
  CHECK(f_of(count(small(), Count::segments, {.level = "category"})) == Numbers{7});
  CHECK(f_of(count(small(), Count::characters, {.level = "category"})) == Numbers{30 + 10 + 1 + 10 + 5});
}

TEST_CASE("the participants of a row are named in natural order whatever is counted") {
  for (const Count what : all_counts) {
    CHECK(texts_of(count(small(), what, {.level = "category"}).rows[0].participants) ==
          Ids{"Y1", "Y2", "Y10"});
  }
}

TEST_CASE("what stands outside the rows, and with nobody, is told") {
  const Frequency facts = count(small(), Count::participants);
  CHECK(facts.segments == 7);
  CHECK(facts.outside == 1);  // the one at the category itself
  CHECK(facts.unattributed == 1);
  CHECK(count(small(), Count::participants, {.under = {"y"}}).outside == 6);
}

TEST_CASE("only the coder's segments are counted") {
  const Frequency facts = frequency(small(), {.coder = {"mehmet"}});
  CHECK(f_of(facts) == Numbers{0, 0, 1});
  CHECK(facts.segments == 1);
  CHECK(f_of(frequency(small(), {.coder = {"zeynep"}})) == Numbers{0, 0, 0});
}

TEST_CASE("the order in which the segments stand does not matter") {
  Project project = small();
  for (const Count what : all_counts) {
    CAPTURE(name_of(what));
    const Numbers sorted = f_of(count(small(), what, {.level = "category"}));
    std::sort(project.segments.begin(), project.segments.end(),
              [](auto& a, auto& b) { return a.span < b.span; });
    CHECK(f_of(count(project, what, {.level = "category"})) == sorted);
    std::reverse(project.segments.begin(), project.segments.end());
    CHECK(f_of(count(project, what, {.level = "category"})) == sorted);
  }
}

TEST_CASE("segments of a code or document that is not there are left out everywhere") {
  Project project = small();
  project.segments.push_back(segment("Y1a", "yok", {0, 5}));
  project.segments.push_back(segment("yok", "x", {0, 5}));
  for (const Count what : all_counts) {
    CHECK(f_of(count(project, what)) == f_of(count(small(), what)));
    CHECK(count(project, what).segments == 7);
    CHECK(count(project, what).outside == 1);
  }
}

TEST_CASE("a document of somebody unknown is a document, and nobody's") {
  Project project = small();
  project.documents.push_back(document("Y99", "Y99"));
  project.segments.push_back(segment("Y99", "y", {0, 5}));
  const Frequency facts = count(project, Count::participants);
  CHECK(f_of(facts) == Numbers{2, 1, 0});
  CHECK(facts.unattributed == 2);
  CHECK(facts.whole == 3);
  CHECK(f_of(count(project, Count::documents)) == Numbers{4, 2, 0});
}

TEST_CASE("an empty or turned span covers nothing, and no share of the text is above a hundred") {
  Project project = small();
  project.segments = {segment("Y1a", "x", {7, 7}), segment("Y1a", "x", {9, 3}),
                      segment("Y1a", "x", {90, 110}), segment("Y1a", "x", {300, 400}),
                      segment("Y2", "y", {9, 3})};
  CHECK(f_of(count(project, Count::characters)) == Numbers{10, 0, 0});
  CHECK(f_of(count(project, Count::segments)) == Numbers{4, 1, 0});
  CHECK(f_of(count(project, Count::participants)) == Numbers{1, 1, 0});
}

TEST_CASE("a share of nothing is undefined, with its reason") {
  Project project = small();
  project.segments.clear();
  CHECK(*count(project, Count::participants).rows[0].percent.value == 0);
  CHECK(*count(project, Count::characters).rows[0].percent.value == 0);
  CHECK(count(project, Count::segments).rows[0].percent.why_undefined == "nothing has been coded");
  project.documents.clear();
  CHECK(count(project, Count::participants).rows[0].percent.why_undefined == "no participant has a document");
  CHECK(count(project, Count::documents).rows[0].percent.why_undefined == "the project has no documents");
  CHECK(count(project, Count::characters).rows[0].percent.why_undefined == "the documents have no text");
  CHECK_FALSE(count(project, Count::participants).rows[0].percent.value);
  CHECK(count(project, Count::participants).unheard == 4);
}

TEST_CASE("with documents but no participants there is a count of documents and none of people") {
  Project project = small();
  project.participants.clear();
  CHECK(count(project, Count::participants).whole == 0);
  CHECK(f_of(count(project, Count::participants)) == Numbers{0, 0, 0});
  CHECK(count(project, Count::participants).unattributed == 7);
  CHECK(f_of(count(project, Count::documents)) == Numbers{4, 1, 0});
}

TEST_CASE("an empty project has a frequency without rows") {
  for (const Count what : all_counts) {
    const Frequency facts = frequency({}, {.count = what});
    CHECK(facts.rows.empty());
    CHECK(facts.segments == 0);
    CHECK(facts.whole == 0);
  }
}

TEST_CASE("codes of one level under each other each count what is below them") {
  Project project = small();
  project.study.levels.clear();
  CHECK(f_of(count(project, Count::segments)) == Numbers{7, 5, 1, 0});
  CHECK(count(project, Count::segments).outside == 0);
}

TEST_CASE("who was interviewed stands in natural order, whatever the order of the list") {
  Project project = small();
  std::reverse(project.participants.begin(), project.participants.end());
  CHECK(texts_of(interviewed(project)) == Ids{"Y1", "Y2", "Y10"});
  CHECK(interviewed({}).empty());
}

TEST_CASE("a deep chain of codes is counted") {
  constexpr std::size_t deep = 100'000;
  std::vector<Code> chain{code("c0")};
  for (std::size_t i = 1; i < deep; ++i) {
    chain.push_back(code("c" + std::to_string(i), "c", "c" + std::to_string(i - 1)));
  }
  Project project = small();
  project.study.levels.clear();
  project.codebook = Codebook(std::move(chain));
  project.segments = {segment("Y1a", "c99999", {0, 10}), segment("Y2", "c50000", {0, 10})};
  const Frequency facts = count(project, Count::participants);
  CHECK(facts.rows.front().f == 2);
  CHECK(facts.rows.back().f == 1);
}
