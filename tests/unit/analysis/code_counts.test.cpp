#include "coding/analysis/code_counts.hpp"

#include "coding/analysis/frequency.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

Project small() {
  Project project;
  project.study.levels = {"category", "code"};
  project.codebook = Codebook({code("top"), code("a", "a", "top"), code("b", "b", "top"), code("other")});
  project.coders = {{"ayse"}, {"can"}};
  for (const std::string id : {"P1", "P2", "P10"}) {
    project.participants.push_back(participant(id));
    project.documents.push_back(document(id, id));
  }
  project.segments = {segment("P10", "a", {0, 5}),    segment("P10", "b", {0, 5}),
                      segment("P10", "a", {7, 9}),    segment("P2", "a", {0, 5}),
                      segment("P1", "other", {0, 5}), segment("P1", "a", {0, 5}, "can"),
                      segment("gone", "a", {0, 5}),   segment("P1", "gone", {0, 5})};
  return project;
}

}  // namespace

TEST_CASE("a code counts with all below it, each person and each passage once") {
  const Project project = small();
  const CodeCounts top = counts_of(project, {"ayse"}, project.codebook.position({"top"}));
  CHECK(texts_of(top.participants) == std::vector<std::string>{"P2", "P10"});
  CHECK(texts_of(top.documents) == std::vector<std::string>{"P2", "P10"});
  CHECK(top.segments == 4);
  CHECK(top.passages == 3);
  const CodeCounts all = counts_of(project, {"ayse"}, std::nullopt);
  CHECK(all.segments == 5);
  CHECK(all.passages == 4);
  CHECK(counts_of(project, {"can"}, std::nullopt).segments == 1);
  CHECK(counts_of(Project{}, {}, std::nullopt).participants.empty());
}

TEST_CASE("one code's numbers are those of the table of frequencies") {
  const Project project = small();
  for (const std::string level : {"category", "code"}) {
    for (const Count count : {Count::participants, Count::documents, Count::segments}) {
      const Frequency facts =
          frequency(project, {.coder = {"ayse"}, .count = count, .scope = {.level = level}});
      for (const FrequencyRow& row : facts.rows) {
        const CodeCounts counts = counts_of(project, {"ayse"}, row.code);
        CHECK(counts.participants == row.participants);
        CHECK(row.f == (count == Count::participants ? counts.participants.size()
                        : count == Count::documents  ? counts.documents.size()
                                                     : counts.segments));
      }
    }
  }
}

TEST_CASE("many codes at once have the numbers of each alone") {
  const Project project = small();
  const std::vector<std::size_t> positions = {3, 0, 1, 1};
  const auto all = counts_of_each(project, {"ayse"}, positions);
  REQUIRE(all.size() == positions.size());
  for (std::size_t i = 0; i < positions.size(); ++i) {
    const CodeCounts alone = counts_of(project, {"ayse"}, positions[i]);
    CHECK(all[i].participants == alone.participants);
    CHECK(all[i].documents == alone.documents);
    CHECK(all[i].segments == alone.segments);
    CHECK(all[i].passages == alone.passages);
  }
  CHECK(counts_of_each(project, {"ayse"}, {}).empty());
}
