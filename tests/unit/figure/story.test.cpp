#include "coding/figure/story.hpp"

#include <algorithm>
#include <string>

#include "coding/base/error.hpp"
#include "tests/unit/figure/drawn.hpp"

using namespace coding_test;

namespace {

std::string id_of(std::size_t i) { return "n" + std::to_string(i); }

StoryDiagram story(const std::string& tag, std::size_t boxes,
                   const std::vector<std::pair<std::size_t, std::size_t>>& arrows) {
  StoryDiagram out{.title = "story", .language = {tag}};
  for (std::size_t i = 0; i < boxes; ++i) out.boxes.push_back({.id = id_of(i), .name = "name " + id_of(i)});
  for (const auto& [from, to] : arrows) {
    out.arrows.push_back({.from = id_of(from), .to = id_of(to), .label = "leads to", .evidence = "2 for"});
  }
  return out;
}

std::vector<std::pair<std::size_t, std::size_t>> many_arrows(std::size_t boxes, std::size_t count) {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (std::size_t i = 0; i < count; ++i) out.emplace_back((i * 7) % boxes, (i * 11 + 3) % boxes);
  return out;
}

// The frames of the categories; labels stand on boxes without a stroke.
std::vector<Frame> category_boxes(const Drawing& drawing) {
  std::vector<Frame> out;
  for (const BoxShape& box : shapes_of<BoxShape>(drawing)) {
    if (box.stroke != Tone::none) out.push_back(box.frame);
  }
  return out;
}

Frame inner(const Frame& box) {
  return {.x = box.x + 1, .y = box.y + 1, .width = box.width - 2, .height = box.height - 2};
}

void check_story(const Drawing& drawing) {
  check_drawing(drawing);
  const auto boxes = category_boxes(drawing);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    for (std::size_t j = i + 1; j < boxes.size(); ++j) CHECK_FALSE(overlap(boxes[i], boxes[j]));
  }
  for (const BoxShape& label : shapes_of<BoxShape>(drawing)) {
    if (label.stroke != Tone::none) continue;
    for (const Frame& box : boxes) CHECK_FALSE(overlap(label.frame, box));
  }
  // An arrow touches a box from outside only, with its first and its last point.
  for (const LineShape& line : shapes_of<LineShape>(drawing)) {
    for (const Point& point : line.points) {
      const Frame spot{.x = point.x - 0.2, .y = point.y - 0.2, .width = 0.4, .height = 0.4};
      for (const Frame& box : boxes) CHECK_FALSE(overlap(spot, inner(box)));
    }
  }
}

}  // namespace

TEST_CASE("arrows run with the reading, from column to column") {
  const Drawing drawing = story_drawing(story("en", 4, {{0, 1}, {1, 2}, {0, 2}, {2, 3}}));
  check_story(drawing);
  const auto boxes = category_boxes(drawing);
  REQUIRE(boxes.size() == 4);
  for (std::size_t i = 0; i + 1 < 4; ++i) CHECK(boxes[i].right() < boxes[i + 1].x);
  for (const LineShape& line : shapes_of<LineShape>(drawing))
    CHECK(line.points.front().x < line.points.back().x);
}

TEST_CASE("an arrow begins and ends at the sides of its boxes") {
  const StoryDiagram diagram = story("en", 5, {{0, 1}, {1, 2}, {2, 0}, {3, 1}, {0, 4}, {1, 4}});
  const Drawing drawing = story_drawing(diagram);
  check_story(drawing);
  const auto boxes = category_boxes(drawing);
  const auto lines = shapes_of<LineShape>(drawing);
  REQUIRE(lines.size() == diagram.arrows.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto index = [](const std::string& id) {
      return static_cast<std::size_t>(std::stoi(id.substr(1)));
    };
    const Frame& from = boxes[index(diagram.arrows[i].from)];
    const Frame& to = boxes[index(diagram.arrows[i].to)];
    const Point begin = lines[i].points.front();
    const Point end = lines[i].points.back();
    CHECK((begin.x == Approx(from.x) || begin.x == Approx(from.right())));
    CHECK((end.x == Approx(to.x) || end.x == Approx(to.right())));
    CHECK(begin.y > from.y);
    CHECK(begin.y < from.bottom());
    CHECK(end.y > to.y);
    CHECK(end.y < to.bottom());
  }
  const auto back = [](const LineShape& line) { return line.points.front().x > line.points.back().x; };
  CHECK(std::count_if(lines.begin(), lines.end(), back) == 1);  // one closes the circle
}

TEST_CASE("forty boxes and sixty arrows stay legible and apart") {
  for (const char* tag : {"en", "fa"}) {
    const Drawing drawing = story_drawing(story(tag, 40, many_arrows(40, 60)));
    check_story(drawing);
    CHECK(least_size(drawing) >= 6.5);
  }
}

TEST_CASE("whatever columns are asked for, circles and all, the arrows stay apart from the boxes") {
  for (std::size_t seed = 1; seed < 40; ++seed) {
    StoryDiagram diagram = story("en", 9, {});
    for (std::size_t i = 0; i < 14; ++i) {
      const std::size_t from = (seed * 13 + i * 5 + i * i) % 9;
      const std::size_t to = (seed * 7 + i * 4 + seed * i) % 9;
      if (from != to) diagram.arrows.push_back({.from = id_of(from), .to = id_of(to), .label = "x"});
    }
    for (std::size_t i = 0; i < 9; ++i) {
      if ((seed + i) % 3 != 0) diagram.boxes[i].column = (seed * i) % 4;
    }
    check_story(story_drawing(diagram));
  }
}

TEST_CASE("a story from right to left is the mirror image") {
  StoryDiagram diagram = story("fa", 6, {{0, 1}, {1, 2}, {0, 3}, {3, 2}, {4, 2}, {2, 5}});
  diagram.title = "یادگیری";
  for (StoryBox& box : diagram.boxes) box.name = "یادگیری";
  for (StoryArrow& arrow : diagram.arrows) arrow.label = arrow.evidence = "یادگیری";
  const Drawing persian = story_drawing(diagram);
  diagram.language = {"en"};
  check_mirrored(persian, story_drawing(diagram));
}

TEST_CASE("columns can be asked for") {
  StoryDiagram diagram = story("en", 3, {{0, 2}});
  diagram.boxes[0].column = 0;
  diagram.boxes[1].column = 1;
  diagram.boxes[2].column = 2;
  const auto boxes = category_boxes(story_drawing(diagram));
  CHECK(boxes[0].right() < boxes[1].x);
  CHECK(boxes[1].right() < boxes[2].x);
}

TEST_CASE("of a circle the arrow that runs against the columns runs back") {
  StoryDiagram diagram = story("en", 4, {{3, 1}, {0, 1}, {1, 2}, {2, 0}});
  diagram.boxes[0].column = 0;
  diagram.boxes[1].column = 1;
  diagram.boxes[2].column = 2;
  const auto lines = shapes_of<LineShape>(story_drawing(diagram));
  for (std::size_t i = 0; i < 4; ++i)
    CHECK((lines[i].points.front().x > lines[i].points.back().x) == (i == 3));
}

TEST_CASE("loops, twins, circles and lonely boxes are drawn") {
  StoryDiagram diagram = story("en", 12, {{0, 0}, {1, 2}, {1, 2}, {2, 1}, {3, 4}, {4, 5}, {5, 3}});
  diagram.arrows[1].contested = true;
  diagram.arrows[2].label = "";
  diagram.arrows[2].evidence = "";
  const Drawing drawing = story_drawing(diagram);
  const auto lines = shapes_of<LineShape>(drawing);
  CHECK(lines.size() == 7);
  CHECK(std::count_if(lines.begin(), lines.end(), [](const LineShape& line) { return line.dashed; }) == 1);
  check_drawing(drawing);
  CHECK(category_boxes(drawing).size() == 12);
}

TEST_CASE("the core is painted dark, and a story of nothing is a page") {
  StoryDiagram diagram = story("en", 2, {{0, 1}});
  diagram.boxes[1].core = true;
  const auto boxes = shapes_of<BoxShape>(story_drawing(diagram));
  CHECK(std::count_if(boxes.begin(), boxes.end(),
                      [](const BoxShape& box) { return box.fill == Tone::deep; }) == 1);
  CHECK(story_drawing({}).width > 800);
  CHECK(story_drawing({}, {.page = PageSize::fit}).height > 0);
}

TEST_CASE("arrows that name no box, and ids twice, are refused") {
  StoryDiagram diagram = story("en", 2, {{0, 1}});
  diagram.arrows[0].to = "nowhere";
  CHECK_THROWS_AS(story_drawing(diagram), UsageError);
  diagram = story("en", 2, {});
  diagram.boxes[1].id = diagram.boxes[0].id;
  CHECK_THROWS_AS(story_drawing(diagram), UsageError);
}

TEST_CASE("a chain as long as a study does not end the program") {
  std::vector<std::pair<std::size_t, std::size_t>> chain;
  for (std::size_t i = 0; i + 1 < 60; ++i) chain.emplace_back(i, i + 1);
  const Drawing drawing = story_drawing(story("en", 60, chain));
  CHECK(drawing.width <= 14400);
  check_drawing(drawing);
}
