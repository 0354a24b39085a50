#include "coding/figure/grid.hpp"

#include <algorithm>

#include "tests/unit/figure/drawn.hpp"

using namespace coding_test;

namespace {

GridDiagram grid(const std::string& tag, const std::string& name) {
  const GridCell full{.number = "3", .names = {name, name + " " + name, name}};
  return {.title = name,
          .language = {tag},
          .corner = name,
          .columns = {name, name + "1", name + "2"},
          .rows = {{.title = name, .cells = {full, {}, full}, .sum = "6"},
                   {.title = name, .cells = {{.number = "1"}}, .sum = "1"}},
          .sum_title = name,
          .sums = {"4", "0", "3"},
          .sum_of_sums = "7"};
}

std::size_t hatched(const Drawing& drawing) {
  const auto boxes = shapes_of<BoxShape>(drawing);
  return static_cast<std::size_t>(
      std::count_if(boxes.begin(), boxes.end(), [](const BoxShape& box) { return box.hatched; }));
}

}  // namespace

TEST_CASE("a grid has a box for each cell, and the empty ones are hatched") {
  const Drawing drawing = grid_drawing(grid("en", "name"));
  check_drawing(drawing);
  CHECK(shapes_of<BoxShape>(drawing).size() == 4 * 5 + 1);  // head, rows, sums; the frame around all
  CHECK(hatched(drawing) == 3);                             // one {} and two that are missing
  const auto texts = shapes_of<TextShape>(drawing);
  CHECK(text_with(texts, "name1") != nullptr);
  CHECK(text_with(texts, "7") != nullptr);
  CHECK(drawing.description.find("name, name1 – –") != std::string::npos);
}

TEST_CASE("cells do not overlap and have no gaps") {
  const Drawing drawing = grid_drawing(grid("tr", "öğretmenlerin güveni"));
  auto boxes = shapes_of<BoxShape>(drawing);
  const Frame around = boxes.back().frame;
  boxes.pop_back();
  double area = 0;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    area += boxes[i].frame.width * boxes[i].frame.height;
    for (std::size_t j = i + 1; j < boxes.size(); ++j) CHECK_FALSE(overlap(boxes[i].frame, boxes[j].frame));
  }
  CHECK(area == Approx(around.width * around.height));
}

TEST_CASE("the first column of a grid from right to left stands at the right") {
  GridDiagram diagram = grid("fa", "یادگیری");
  diagram.sums.assign(3, "سه");
  diagram.sum_of_sums = "نه";
  for (GridRow& row : diagram.rows) {
    row.sum = "شش";
    for (GridCell& cell : row.cells) {
      if (!cell.number.empty()) cell.number = "دو";
    }
  }
  const Drawing persian = grid_drawing(diagram);
  check_drawing(persian);
  diagram.language = {"en"};
  check_mirrored(persian, grid_drawing(diagram));
}

TEST_CASE("names beyond the bound become three dots") {
  GridDiagram diagram = grid("en", "name");
  diagram.rows[0].cells[0].names.assign(20, "one of twenty");
  const auto texts = shapes_of<TextShape>(grid_drawing(diagram, {.names = 5}));
  const TextShape* cell = text_with(texts, "one of twenty");
  REQUIRE(cell != nullptr);
  CHECK(cell->paragraphs.size() == 7);  // the number, five names, the dots
  CHECK(cell->paragraphs.back().runs[0].text == "…");
}

TEST_CASE("a grid without sums, rows or columns, and one of many columns, is drawn") {
  GridDiagram diagram = grid("en", "name");
  diagram.sum_title.clear();
  CHECK(shapes_of<BoxShape>(grid_drawing(diagram)).size() == 3 * 4 + 1);
  check_drawing(grid_drawing({}));
  check_drawing(grid_drawing({.columns = {"a"}}));
  diagram.columns.assign(30, "a column with a name");
  const Drawing wide = grid_drawing(diagram);
  CHECK(wide.width > 1200);
  check_drawing(wide);
  diagram.rows.assign(60, diagram.rows[0]);
  check_drawing(grid_drawing(diagram, {.page = PageSize::fit}));
}
