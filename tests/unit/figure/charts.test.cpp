#include <algorithm>

#include "coding/figure/bar_chart.hpp"
#include "coding/figure/code_tree.hpp"
#include "coding/figure/heat_map.hpp"
#include "tests/unit/figure/drawn.hpp"

using namespace coding_test;

namespace {

BarDiagram bars(const std::string& tag, std::size_t rows, const std::string& name) {
  BarDiagram out{.title = name, .description = name, .numbers = {{name, "f"}}, .language = {tag}};
  out.axis = {.title = name, .ticks = {{0, "۰"}, {10, "۱۰"}, {20, "۲۰"}}};
  out.groups = {name, name + " " + name};
  out.notes = {name};
  for (std::size_t i = 0; i < rows; ++i) {
    out.rows.push_back({.name = name, .label = "۷", .value = static_cast<double>(i % 21), .group = i % 2});
  }
  return out;
}

TreeDiagram tree(const std::string& tag, std::size_t roots, const std::string& name) {
  TreeDiagram out{.title = name, .description = name, .language = {tag}, .notes = {name}};
  for (std::size_t i = 0; i < roots; ++i) {
    out.rows.push_back({.name = name, .label = "۲۲", .part = 1});
    for (std::size_t k = 0; k < 4; ++k)
      out.rows.push_back({.name = name + " " + name, .label = "۳", .part = 0.2, .depth = k == 0 ? 1U : 2U});
  }
  return out;
}

HeatMap map(const std::string& tag, std::size_t rows, std::size_t columns, const std::string& name) {
  HeatMap out{.title = name, .description = name, .language = {tag}, .notes = {name}};
  out.columns.assign(columns, name);
  out.rows.assign(rows, name);
  for (std::size_t i = 0; i < rows * columns; ++i)
    out.cells.push_back(i % 3 == 0 ? HeatCell{}
                                   : HeatCell{.part = static_cast<double>(i % 5) / 4, .label = "۲"});
  out.scale_title = name;
  out.scale = {{.label = "هیچ"}, {.part = 1, .label = "۵"}};
  return out;
}

std::size_t boxes_with(const Drawing& drawing, Colour colour) {
  const auto boxes = shapes_of<BoxShape>(drawing);
  return static_cast<std::size_t>(std::count_if(
      boxes.begin(), boxes.end(), [&](const BoxShape& box) { return box.fill == Paint(colour); }));
}

}  // namespace

TEST_CASE("bars keep their words apart and on the page, few or many") {
  for (const std::size_t rows : {1U, 12U, 50U, 170U}) {
    INFO(rows);
    check_drawing(bar_drawing(bars("tr", rows, "öz güvenin artması")));
    check_drawing(bar_drawing(bars("fa", rows, "اعتماد به نفس"), {.page = PageSize::fit}));
  }
}

TEST_CASE("bars from right to left are the mirror image") {
  check_mirrored(bar_drawing(bars("fa", 9, "یادگیری")), bar_drawing(bars("en", 9, "یادگیری")));
}

TEST_CASE("a bar is as long as its value, in its group's colour, and nought has none") {
  BarDiagram diagram = bars("en", 0, "code");
  diagram.groups = {"one", "other"};
  diagram.rows = {{.name = "a", .label = "20", .value = 20, .group = 0},
                  {.name = "b", .label = "5", .value = 5, .group = 1},
                  {.name = "c", .label = "0", .value = 0, .group = 1}};
  const Drawing drawing = bar_drawing(diagram);
  std::vector<Frame> long_ones;
  for (const BoxShape& box : shapes_of<BoxShape>(drawing)) {
    if (box.frame.width > 40) long_ones.push_back(box.frame);
  }
  REQUIRE(long_ones.size() == 2);
  CHECK(long_ones[0].width == Approx(4 * long_ones[1].width));
  CHECK(long_ones[0].x == Approx(long_ones[1].x));
  CHECK(boxes_with(drawing, group_colour(0)) == 1 + 2);  // with its mark and the legend's
}

TEST_CASE("a whisker reaches from one end of its interval to the other") {
  BarDiagram diagram = bars("en", 1, "code");
  diagram.rows.front() = {.name = "a", .label = "10", .value = 10, .interval = {{5.0, 15.0}}};
  double widest = 0;
  for (const LineShape& line : shapes_of<LineShape>(bar_drawing(diagram))) {
    if (line.width == 0.9) widest = std::max(widest, line.points.back().x - line.points.front().x);
  }
  const auto boxes = shapes_of<BoxShape>(bar_drawing(diagram));
  const double bar = std::max_element(boxes.begin(), boxes.end(), [](const BoxShape& a, const BoxShape& b) {
                       return a.frame.width < b.frame.width;
                     })->frame.width;
  CHECK(widest == Approx(bar));  // 15 - 5 is as much as 10
}

TEST_CASE("many bars stand on an upright page before the page grows") {
  const Drawing few = bar_drawing(bars("en", 30, "code"));
  const Drawing more = bar_drawing(bars("en", 75, "code"));
  CHECK(few.width > few.height);
  CHECK(more.width < more.height);
  CHECK(more.width == Approx(few.height));
}

TEST_CASE("a tree keeps its words apart and on the page, in as many columns as it needs") {
  for (const std::size_t roots : {1U, 6U, 14U, 40U}) {
    INFO(roots);
    check_drawing(tree_drawing(tree("tr", roots, "sosyal gelişim")));
    check_drawing(tree_drawing(tree("fa", roots, "شرایط علی"), {.page = PageSize::fit}));
  }
}

TEST_CASE("a tree from right to left is the mirror image") {
  check_mirrored(tree_drawing(tree("fa", 5, "یادگیری")), tree_drawing(tree("en", 5, "یادگیری")));
}

TEST_CASE("every row of a tree but its roots is joined to the row above it") {
  const Drawing drawing = tree_drawing(tree("en", 3, "code"));
  CHECK(shapes_of<LineShape>(drawing).size() == 3 * 4);
  for (const LineShape& line : shapes_of<LineShape>(drawing)) {
    REQUIRE(line.points.size() == 3);
    CHECK(line.points[1].y > line.points[0].y);
    CHECK(line.points[2].x > line.points[1].x);
  }
}

TEST_CASE("a heat map keeps its words apart and on the page") {
  check_drawing(heat_drawing(map("tr", 50, 22, "Y1")));
  check_drawing(heat_drawing(map("fa", 50, 22, "م۱")));
  check_drawing(heat_drawing(map("en", 3, 2, "a rather long name of a document")));
  check_drawing(heat_drawing(map("en", 8, 60, "document 12"), {.page = PageSize::fit}));
  check_drawing(heat_drawing(map("fa", 90, 8, "مصاحبه"), {.page = PageSize::a3}));
}

TEST_CASE("50 codes of 22 participants fit on A4") {
  const Drawing drawing = heat_drawing(map("tr", 50, 22, "Y10"));
  CHECK(drawing.width == Approx(841.89).epsilon(0.001));
  CHECK(least_size(drawing) >= 5.5);
}

TEST_CASE("a heat map from right to left is the mirror image") {
  check_mirrored(heat_drawing(map("fa", 7, 5, "یادگیری")), heat_drawing(map("en", 7, 5, "یادگیری")));
}

TEST_CASE("names of columns run upwards only where they have no room") {
  const auto upwards = [](const Drawing& drawing) {
    const auto texts = shapes_of<TextShape>(drawing);
    return std::count_if(texts.begin(), texts.end(), [](const TextShape& text) { return text.upwards; });
  };
  CHECK(upwards(heat_drawing(map("en", 10, 22, "Y1"))) == 0);
  CHECK(upwards(heat_drawing(map("en", 10, 22, "a participant"))) == 22);
}

TEST_CASE("every filled cell has its shade, and its number in a colour that is read on it") {
  const Drawing drawing = heat_drawing(map("en", 6, 5, "x"));
  CHECK(boxes_with(drawing, shade(0.25)) == 4);
  CHECK(boxes_with(drawing, shade(0.5)) == 4);
  std::size_t numbers = 0;
  for (const TextShape& text : shapes_of<TextShape>(drawing)) {
    if (words_of(text) != "۲\n") continue;
    ++numbers;
    for (const BoxShape& box : shapes_of<BoxShape>(drawing)) {
      if (box.frame == text.frame)
        CHECK(contrast(*box.fill.colour, *text.paragraphs.front().runs.front().tone.colour) >= 4.5);
    }
  }
  CHECK(numbers == 20);
}

TEST_CASE("a dendrogram joins each pair at its height and meets the cells") {
  HeatMap one = map("en", 3, 2, "x");
  one.row_tree = {{.left = 0, .right = 1, .part = 0.5}, {.left = 3, .right = 2, .part = 1}};
  std::vector<LineShape> brackets;
  for (const LineShape& line : shapes_of<LineShape>(heat_drawing(one))) {
    if (line.points.size() == 4) brackets.push_back(line);
  }
  REQUIRE(brackets.size() == 2);
  const double cells = brackets[0].points[0].x;
  const double deep = brackets[1].points[1].x - cells;
  CHECK(brackets[0].points[1].x - cells == Approx(deep / 2));
  CHECK(brackets[1].points[0].x == Approx(brackets[0].points[1].x));
  CHECK(brackets[1].points[0].y == Approx((brackets[0].points[0].y + brackets[0].points[3].y) / 2));
  CHECK(brackets[1].points[3].x == Approx(cells));
}

TEST_CASE("charts without rows are an empty page and no fault") {
  CHECK(bar_drawing({}).width > 0);
  CHECK(tree_drawing({}).width > 0);
  CHECK(heat_drawing({}).width > 0);
}
