#include "coding/figure/stacked_bars.hpp"

#include "tests/unit/figure/drawn.hpp"

using namespace coding_test;

namespace {

StackedDiagram stacked(const std::string& tag, std::size_t bars) {
  StackedDiagram out{.title = "time",
                     .language = {tag},
                     .across_title = "day",
                     .up = {.title = "passages", .ticks = {{0, "0"}, {10, "10"}, {20, "20"}}},
                     .groups = {"ayse", "mehmet"}};
  MarkedLine memos{.name = "memos"};
  for (std::size_t i = 0; i < bars; ++i) {
    out.bars.push_back({.label = "2026-01-" + std::to_string(10 + i), .parts = {10, 5}});
    memos.counts.push_back(i % 2);
    memos.labels.push_back(std::to_string(i % 2));
  }
  out.lines = {memos};
  return out;
}

std::vector<Frame> parts_of(const Drawing& drawing, std::size_t group) {
  std::vector<Frame> out;
  for (const BoxShape& box : shapes_of<BoxShape>(drawing)) {
    if (box.fill == Paint(group_colour(group)) && box.stroke == Paint(Tone::paper)) out.push_back(box.frame);
  }
  return out;
}

}  // namespace

TEST_CASE("parts of a bar stand on each other, as high as they are many") {
  const Drawing drawing = stacked_drawing(stacked("en", 6));
  check_drawing(drawing);
  const auto first = parts_of(drawing, 0);
  const auto second = parts_of(drawing, 1);
  REQUIRE(first.size() == 6);
  REQUIRE(second.size() == 6);
  CHECK(first[0].height == Approx(2 * second[0].height).epsilon(0.001));
  CHECK(second[0].bottom() == Approx(first[0].y).margin(0.01));
  CHECK(first[0].right() < first[1].x);
}

TEST_CASE("time runs with the reading") {
  const Drawing persian = stacked_drawing(stacked("fa", 6));
  check_drawing(persian);
  const auto bars = parts_of(persian, 0);
  REQUIRE(bars.size() == 6);
  CHECK(bars[0].x > bars[5].x);
}

TEST_CASE("nothing coded in a bar, no lines of marks, hundreds of bars") {
  StackedDiagram one = stacked("en", 1);
  one.bars[0].parts = {0, 0};
  one.lines.clear();
  const Drawing drawing = stacked_drawing(one, {.page = PageSize::fit, .title = false});
  check_drawing(drawing);
  CHECK(parts_of(drawing, 0).empty());
  check_drawing(stacked_drawing(stacked("fa", 400)));
}
