#include "coding/analysis/matrix.hpp"

#include <algorithm>

#include "coding/analysis/frequency.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

using Ids = std::vector<std::string>;
using Numbers = std::vector<std::size_t>;

Project small() {
  Project project;
  project.study.levels = {"category", "code"};
  for (const char* id : {"Y1", "Y2", "Y3", "Y10"}) project.participants.push_back(participant(id));
  project.documents = {document("N1", ""), document("Y1a", "Y1"), document("Y1b", "Y1"), document("Y2", "Y2"),
                       document("Y10", "Y10")};
  project.coders = {{"ayse"}};
  project.codebook = Codebook({code("cat"), code("x", "x", "cat"), code("y", "y", "cat"), code("z")});
  project.segments = {segment("Y1a", "x", {0, 10}),  segment("Y1a", "x", {5, 20}),
                      segment("Y1a", "y", {15, 30}), segment("Y1b", "x", {0, 10}),
                      segment("Y10", "x", {0, 1}),   segment("Y2", "cat", {50, 60}),
                      segment("N1", "x", {0, 5})};
  return project;
}

Matrix of(const Project& project, MatrixRows rows, MatrixCells cells, ScopeOptions scope = {}) {
  return matrix(project, {.coder = {"ayse"}, .rows = rows, .cells = cells, .scope = std::move(scope)});
}

}  // namespace

TEST_CASE("everybody interviewed is a row and every code a column, also where all cells are nought") {
  const Matrix facts = of(small(), MatrixRows::participants, MatrixCells::presence);
  CHECK(facts.rows == Ids{"Y1", "Y2", "Y10"});
  CHECK(facts.columns == Numbers{1, 2, 3});
  CHECK(facts.cells == Numbers{1, 1, 0, 0, 0, 0, 1, 0, 0});
  CHECK(facts.row_totals == Numbers{2, 0, 1});
  CHECK(facts.column_totals == Numbers{2, 1, 0});
  CHECK(facts.total == 3);
  CHECK(facts.unattributed == 1);
}

TEST_CASE("segments and characters of a participant are summed over the interviews") {
  const Matrix segments = of(small(), MatrixRows::participants, MatrixCells::segments);
  CHECK(segments.cells == Numbers{3, 1, 0, 0, 0, 0, 1, 0, 0});
  CHECK(segments.total == 5);
  const Matrix characters = of(small(), MatrixRows::participants, MatrixCells::characters);
  CHECK(characters.cells == Numbers{30, 15, 0, 0, 0, 0, 1, 0, 0});
  CHECK(characters.row_totals == Numbers{45, 0, 1});
}

TEST_CASE("with documents as rows nothing is left with nobody") {
  const Matrix facts = of(small(), MatrixRows::documents, MatrixCells::segments);
  CHECK(facts.rows == Ids{"N1", "Y1a", "Y1b", "Y2", "Y10"});
  CHECK(facts.column_totals == Numbers{5, 1, 0});
  CHECK(facts.at(0, 0) == 1);
  CHECK(facts.unattributed == 0);
}

TEST_CASE("a category's cell is over the union of its codes, characters counted once") {
  const ScopeOptions by_category{.level = "category"};
  CHECK(of(small(), MatrixRows::participants, MatrixCells::presence, by_category).cells == Numbers{1, 1, 1});
  CHECK(of(small(), MatrixRows::participants, MatrixCells::segments, by_category).cells == Numbers{4, 1, 1});
  CHECK(of(small(), MatrixRows::participants, MatrixCells::characters, by_category).cells ==
        Numbers{40, 10, 1});
}

TEST_CASE("the column totals of presence are the frequencies") {
  const Matrix people = of(small(), MatrixRows::participants, MatrixCells::presence);
  const Matrix documents = of(small(), MatrixRows::documents, MatrixCells::presence);
  const Frequency by_people = frequency(small(), {.coder = {"ayse"}});
  const Frequency by_documents = frequency(small(), {.coder = {"ayse"}, .count = Count::documents});
  for (std::size_t i = 0; i < people.columns.size(); ++i) {
    CHECK(people.column_totals[i] == by_people.rows[i].f);
    CHECK(documents.column_totals[i] == by_documents.rows[i].f);
  }
}

TEST_CASE("the order in which the segments stand does not matter to a matrix") {
  Project project = small();
  std::sort(project.segments.begin(), project.segments.end(),
            [](auto& a, auto& b) { return a.span < b.span; });
  for (const MatrixCells cells : {MatrixCells::presence, MatrixCells::segments, MatrixCells::characters}) {
    for (const MatrixRows rows : {MatrixRows::participants, MatrixRows::documents}) {
      CHECK(of(project, rows, cells, {.level = "category"}).cells ==
            of(small(), rows, cells, {.level = "category"}).cells);
    }
  }
}

TEST_CASE("turned and outlying spans cover nothing, unknown codes and documents are left out") {
  Project project = small();
  project.segments = {segment("Y1a", "x", {9, 3}), segment("Y1a", "x", {95, 200}),
                      segment("Y1a", "yok", {0, 5}), segment("yok", "x", {0, 5})};
  CHECK(of(project, MatrixRows::participants, MatrixCells::characters).total == 5);
  CHECK(of(project, MatrixRows::participants, MatrixCells::segments).total == 2);
  CHECK(of(project, MatrixRows::participants, MatrixCells::segments).unattributed == 0);
}

TEST_CASE("a matrix of nobody, or of no codes, has margins of noughts or none") {
  Project project = small();
  project.participants.clear();
  const Matrix nobody = of(project, MatrixRows::participants, MatrixCells::segments);
  CHECK(nobody.rows.empty());
  CHECK(nobody.column_totals == Numbers{0, 0, 0});
  CHECK(nobody.unattributed == 7);
  project.codebook = {};
  const Matrix nothing = of(project, MatrixRows::documents, MatrixCells::characters);
  CHECK(nothing.row_totals == Numbers{0, 0, 0, 0, 0});
  CHECK(nothing.total == 0);
  CHECK(matrix({}, {}).cells.empty());
}
