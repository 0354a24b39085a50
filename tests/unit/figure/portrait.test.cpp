#include "coding/figure/portrait.hpp"

#include "tests/unit/figure/drawn.hpp"

using namespace coding_test;

namespace {

using Lanes = std::vector<std::size_t>;

PortraitDiagram portrait(const std::string& tag, std::size_t rows) {
  PortraitDiagram out{.title = "portrait",
                      .language = {tag},
                      .across = {.title = "characters", .ticks = {{0, "0"}, {50, "50"}, {100, "100"}}},
                      .groups = {{"1", "first"}, {"2", "second"}},
                      .tick_name = "a turn",
                      .notes = {"a note"}};
  for (std::size_t i = 0; i < rows; ++i) {
    out.rows.push_back({.name = "Y" + std::to_string(i),
                        .length = 80,
                        .bars = {{0, 30, 0}, {10, 40, 1}, {20, 60, 0}, {60, 61, 1}},
                        .ticks = {5, 50}});
  }
  return out;
}

}  // namespace

TEST_CASE("passages that overlap get lanes, those that touch share one") {
  CHECK(lanes_of({}).empty());
  CHECK(lanes_of({{0, 10, 0}, {10, 20, 0}, {5, 15, 1}, {15, 18, 1}}) == Lanes{0, 0, 1, 1});
  // The longer of two that begin together stands first.
  CHECK(lanes_of({{0, 5, 0}, {0, 10, 0}}) == Lanes{1, 0});
  CHECK(lanes_of({{3, 9, 0}, {0, 5, 0}, {4, 5, 0}}) == Lanes{1, 0, 2});
}

TEST_CASE("bars stand where their passages are, none on another") {
  const Drawing drawing = portrait_drawing(portrait("en", 3));
  check_drawing(drawing);
  std::vector<Frame> bars;
  for (const BoxShape& box : shapes_of<BoxShape>(drawing)) {
    if (box.fill == Paint(group_colour(0)) && box.radius == 0.8) bars.push_back(box.frame);
  }
  REQUIRE(bars.size() == 6);
  CHECK(bars[0].width / bars[1].width == Approx(30.0 / 40).epsilon(0.01));
  std::vector<Frame> all;
  for (const BoxShape& box : shapes_of<BoxShape>(drawing)) {
    if (box.radius == 0.8) all.push_back(box.frame);
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t k = i + 1; k < all.size(); ++k) CHECK_FALSE(overlap(all[i], all[k]));
  }
}

TEST_CASE("a portrait from right to left is the mirror image") {
  PortraitDiagram left = portrait("en", 2);
  PortraitDiagram right = portrait("fa", 2);
  const Drawing english = portrait_drawing(left);
  const Drawing persian = portrait_drawing(right);
  check_drawing(persian);
  const auto bar_of = [](const Drawing& drawing) {
    for (const BoxShape& box : shapes_of<BoxShape>(drawing)) {
      if (box.radius == 0.8) return box.frame;
    }
    return Frame{};
  };
  // The text begins at the left in the one, at the right in the other.
  CHECK(bar_of(english).x < english.width / 3);
  CHECK(bar_of(persian).right() > persian.width * 2 / 3);
}

TEST_CASE("rows of codes carry the number of their group; empty rows and many rows fit") {
  PortraitDiagram diagram = portrait("en", 5);
  for (PortraitRow& row : diagram.rows) row.group = 1;
  diagram.rows[2].bars.clear();
  diagram.rows[2].name =
      "a name of a code that is so long that it has to be broken into several lines of words";
  check_drawing(portrait_drawing(diagram));
  check_drawing(portrait_drawing(portrait("fa", 80)));
  PortraitDiagram empty{.title = "empty", .across = {.ticks = {{0, "0"}, {1, "1"}}}};
  check_drawing(portrait_drawing(empty, {.page = PageSize::fit}));
}

TEST_CASE("squares stand in their order and go on below when a line is full") {
  SquaresDiagram diagram{.title = "squares", .groups = {{"1", "first"}, {"2", "second"}}};
  diagram.rows = {{"Y1", {0, 1, 0}}, {"Y2", {}}, {"Y3", std::vector<std::size_t>(120, 1)}};
  const Drawing drawing = squares_drawing(diagram);
  check_drawing(drawing);
  std::vector<Frame> squares;
  for (const BoxShape& box : shapes_of<BoxShape>(drawing)) {
    if (box.radius == 1) squares.push_back(box.frame);
  }
  REQUIRE(squares.size() == 123);
  CHECK(squares[0].x < squares[1].x);
  CHECK(squares[0].y == squares[1].y);
  CHECK(squares.back().y > squares[3].y);
  for (std::size_t i = 0; i < squares.size(); ++i) {
    for (std::size_t k = i + 1; k < squares.size(); ++k) CHECK_FALSE(overlap(squares[i], squares[k]));
  }
}
