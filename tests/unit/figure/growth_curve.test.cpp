#include "coding/figure/growth_curve.hpp"

#include "tests/unit/figure/drawn.hpp"

using namespace coding_test;

namespace {

GrowthDiagram growth(const std::string& tag, std::size_t steps) {
  GrowthDiagram out{.title = "growth",
                    .language = {tag},
                    .across_title = "interview",
                    .up = {.title = "codes", .ticks = {{0, "0"}, {25, "25"}, {50, "50"}}},
                    .value_name = "cumulative",
                    .gain_name = "new",
                    .band_name = "band",
                    .expected_name = "expected",
                    .stop_name = "stop",
                    .notes = {"a note"}};
  for (std::size_t i = 0; i < steps; ++i) {
    const double value = 50.0 * static_cast<double>(i + 1) / static_cast<double>(steps);
    out.steps.push_back({.name = "Y" + std::to_string(i + 1),
                         .value = value,
                         .gain = 2,
                         .lower = value * 0.8,
                         .upper = value,
                         .expected = value * 0.9});
  }
  return out;
}

// Curve and band by their fill and dashes.
LineShape curve_of(const Drawing& drawing, std::size_t points) {
  for (const LineShape& line : shapes_of<LineShape>(drawing)) {
    if (line.points.size() == points && !line.dashed) return line;
  }
  return {};
}

}  // namespace

TEST_CASE("a curve, its band and its bars stand at the values of the axis") {
  const Drawing drawing = growth_drawing(growth("en", 10));
  check_drawing(drawing);
  const LineShape curve = curve_of(drawing, 10);
  REQUIRE(curve.points.size() == 10);
  // Equal gains are equal steps.
  const double step = curve.points[0].y - curve.points[1].y;
  CHECK(curve.points[4].y == Approx(curve.points[0].y - 4 * step).margin(0.01));
  const auto areas = shapes_of<AreaShape>(drawing);
  REQUIRE_FALSE(areas.empty());
  CHECK(areas.front().points.size() == 20);
  // The band's upper edge, which comes back, is the curve here.
  CHECK(areas.front().points[10].y == Approx(curve.points[9].y).margin(0.01));
  CHECK(areas.front().points[0].y > curve.points[0].y);
}

TEST_CASE("rules that stop at one place share a line, near ones do not write on each other") {
  GrowthDiagram diagram = growth("fa", 12);
  diagram.stops = {{5, "first rule"}, {5, "second rule"}, {6, "third rule"}, {7, "fourth rule"}};
  const Drawing drawing = growth_drawing(diagram);
  check_drawing(drawing);
  CHECK(text_with(shapes_of<TextShape>(drawing), "first rule، second rule") != nullptr);
  std::size_t dashed = 0;
  for (const LineShape& line : shapes_of<LineShape>(drawing)) {
    const bool upright = line.points.size() == 2 && line.points[0].x == line.points[1].x;
    dashed += upright && line.dashed ? 1 : 0;
  }
  CHECK(dashed == 3);
}

TEST_CASE("one step, no band, many steps with names left out") {
  GrowthDiagram one = growth("en", 1);
  one.band_name = "";
  check_drawing(growth_drawing(one));
  CHECK(shapes_of<AreaShape>(growth_drawing(one)).empty());
  const Drawing many = growth_drawing(growth("en", 300), {.page = PageSize::fit, .title = false});
  check_drawing(many);
  const auto texts = shapes_of<TextShape>(many);
  CHECK(text_with(texts, "Y1\n") != nullptr);
  CHECK(text_with(texts, "Y2\n") == nullptr);
}
