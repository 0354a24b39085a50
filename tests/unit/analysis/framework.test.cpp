#include "coding/analysis/framework.hpp"

#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;

namespace {

// Y1 and Y2 were coded, Y3's interview was not, Y4 has none.
Project study() {
  Project out;
  out.study.levels = {"category", "code"};
  out.participants = {test::participant("Y10"), test::participant("Y1"), test::participant("Y2"),
                      test::participant("Y3"), test::participant("Y4")};
  out.documents = {test::document("A", "Y1"), test::document("B", "Y2"), test::document("C", "Y3"),
                   test::document("D", "Y10")};
  out.codebook = Codebook({test::code("growth"), test::code("trust", "trust", "growth"), test::code("fear")});
  out.codebook.replace({.id = {"fear"}, .name = "fear", .level = "category"});
  out.coders = {{"ayse"}};
  out.segments = {test::segment("A", "trust", {0, 5}), test::segment("A", "trust", {8, 9}),
                  test::segment("A", "fear", {20, 25}, "bora")};
  out.declarations = {{.coder = {"ayse"}, .document = {"B"}}, {.coder = {"ayse"}, .document = {"D"}}};
  return out;
}

Memo cell(const std::string& type, const std::string& person, const std::string& code) {
  return {.type = type, .code = {code}, .participant = {person}, .text = "…"};
}

Framework facts(const std::vector<Memo>& memos, const std::string& level = "category") {
  return framework(study(), memos, {.coder = {"ayse"}, .scope = {.level = level}});
}

}  // namespace

TEST_CASE("everybody is a row, in natural order, and every code of the level a column") {
  const Framework matrix = facts({});
  CHECK(test::texts_of(matrix.rows) == std::vector<std::string>{"Y1", "Y2", "Y3", "Y4", "Y10"});
  CHECK(matrix.columns.size() == 2);
  CHECK(facts({}, "code").columns.size() == 1);
}

TEST_CASE("empty cells are told apart") {
  const Framework matrix = facts({cell("not-asked", "Y10", "growth")});
  CHECK(matrix.at(0, 0).state == CellState::said);
  CHECK(matrix.at(0, 0).segments == std::vector<std::size_t>{0, 1});
  CHECK(matrix.at(0, 1).state == CellState::nothing_said);  // bora's segment is not ayse's
  CHECK(matrix.at(1, 0).state == CellState::nothing_said);
  CHECK(matrix.at(2, 0).state == CellState::no_data);
  CHECK(matrix.at(3, 0).state == CellState::no_data);
  CHECK(matrix.at(4, 0).state == CellState::not_asked);
  CHECK(matrix.at(4, 1).state == CellState::nothing_said);
}

TEST_CASE("who was not asked about a category was not asked about its codes, unless they spoke of it") {
  const std::vector<Memo> memos = {cell("not-asked", "Y2", "growth"), cell("not-asked", "Y1", "growth")};
  const Framework matrix = facts(memos, "code");
  CHECK(matrix.at(1, 0).state == CellState::not_asked);
  CHECK(matrix.at(1, 0).memos == std::vector<std::size_t>{0});
  CHECK(matrix.at(0, 0).state == CellState::said);
}

TEST_CASE("a summary of a code stands in the columns above it, too") {
  const std::vector<Memo> memos = {cell("summary", "Y1", "trust"), cell("summary", "Y1", "growth"),
                                   cell("summary", "Y99", "trust"), cell("theoretical", "Y1", "trust")};
  CHECK(facts(memos).at(0, 0).memos == std::vector<std::size_t>{0, 1});
  CHECK(facts(memos, "code").at(0, 0).memos == std::vector<std::size_t>{0});
}
