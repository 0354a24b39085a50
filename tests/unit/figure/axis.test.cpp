#include "coding/figure/axis.hpp"

#include <limits>
#include <set>

#include "figure/chart.hpp"
#include "figure/page.hpp"
#include "tests/catch.hpp"
#include "tests/unit/figure/drawn.hpp"

using namespace coding;
using namespace coding_test;

TEST_CASE("ticks are round numbers that hold the range") {
  CHECK(nice_ticks(0, 22) == Ticks{.at = {0, 5, 10, 15, 20, 25}});
  CHECK(nice_ticks(0, 100) == Ticks{.at = {0, 20, 40, 60, 80, 100}});
  CHECK(nice_ticks(0.31, 0.52).decimals == 2);
  CHECK(nice_ticks(0.31, 0.52).at.front() == Approx(0.30));
  CHECK(nice_ticks(0.31, 0.52).at.back() == Approx(0.55));
  CHECK(nice_ticks(-3, 7) == Ticks{.at = {-4, -2, 0, 2, 4, 6, 8}});
  CHECK(nice_ticks(0, 1'000'000).at.back() == 1'000'000);
}

TEST_CASE("ticks of counts are whole numbers") {
  CHECK(nice_ticks(0, 2, {.whole = true}) == Ticks{.at = {0, 1, 2}});
  CHECK(nice_ticks(0, 0, {.whole = true}) == Ticks{.at = {0, 1}});
  CHECK(nice_ticks(0, 3).decimals == 0);
  CHECK(nice_ticks(0, 2).decimals == 1);
}

TEST_CASE("a range without sense still has ticks") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK(nice_ticks(nan, nan).at.size() >= 2);
  CHECK(nice_ticks(5, 5).at.front() == 5);
  CHECK(nice_ticks(5, 1).at.back() == 6);
  CHECK(nice_ticks(0, 10, {.steps = 0}) == Ticks{.at = {0, 10}});
}

TEST_CASE("values stand between the first tick and the last") {
  const ChartAxis axis{.ticks = {{0, "0"}, {10, "10"}, {20, "20"}}};
  CHECK(part_on(axis, 5) == Approx(0.25));
  CHECK(part_on(axis, -5) == 0);
  CHECK(part_on(axis, 50) == 1);
  CHECK(part_on({}, 3) == 0);
}

TEST_CASE("neighbouring groups have different marks") {
  std::set<ChartMark> marks;
  for (std::size_t group = 0; group < 6; ++group) marks.insert(group_mark(group));
  CHECK(marks.size() == 6);
}

namespace {

Drawing chart_in(const Language& language) {
  const ChartAxis across{.title = "مصاحبه", .ticks = {{0, "۰"}, {10, "۱۰"}, {20, "۲۰"}}};
  const ChartAxis up{.title = "کد", .ticks = {{0, "۰"}, {50, "۵۰"}, {100, "۱۰۰"}}};
  Drawing drawing{.width = 400, .height = 300};
  TextMeasure measure(language);
  const Frame inside{.x = 24, .y = 40, .width = 352, .height = 236};
  const ChartPlaces places = chart_places(across, up, inside, 8, measure);
  add_axes(drawing, across, up, places, 8, language);
  const Point end = places.at(across, up, 20, 100);
  add_mark(drawing, ChartMark::circle, end, 3, group_colour(0));
  add_legend(drawing, {{.name = "یک", .paint = group_colour(0)}, {.name = "دیگر", .line = true}},
             {.x = 24, .y = 20, .width = 352, .height = 20}, 8, measure);
  finish(drawing, "chart", "a chart", language);
  return drawing;
}

}  // namespace

TEST_CASE("the words of a chart stand beside each other and on the page") {
  check_drawing(chart_in({"en"}));
  check_drawing(chart_in({"fa"}));
}

TEST_CASE("a chart from right to left is the mirror image") {
  check_mirrored(chart_in({"en"}), chart_in({"fa"}));
}

TEST_CASE("a legend takes as many lines as it needs") {
  TextMeasure measure({"en"});
  const std::vector<LegendEntry> entries(6, {.name = "a group with a name"});
  CHECK(legend_height({}, 100, 8, measure) == 0);
  const double wide = legend_height(entries, 2000, 8, measure);
  CHECK(legend_height(entries, 250, 8, measure) > 2 * wide);
}
