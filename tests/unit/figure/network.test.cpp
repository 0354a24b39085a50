#include "coding/figure/network.hpp"

#include <algorithm>
#include <cmath>

#include "coding/base/error.hpp"
#include "coding/base/random.hpp"
#include "figure/push_apart.hpp"
#include "figure/spring_layout.hpp"
#include "tests/unit/figure/drawn.hpp"

using namespace coding_test;

namespace {

double distance(const Point& a, const Point& b) { return std::hypot(a.x - b.x, a.y - b.y); }

// Names of several lengths, ties by a rule, three groups.
NetworkDiagram network_of(const std::string& tag, std::size_t circles, std::size_t lines) {
  NetworkDiagram out{.title = "network", .description = "a network", .language = {tag}};
  for (std::size_t i = 0; i < 3; ++i)
    out.groups.push_back({.number = std::to_string(i + 1), .name = "group " + std::to_string(i)});
  for (std::size_t i = 0; i < circles; ++i) {
    out.circles.push_back(
        {.name = std::string(1 + i % 4, 'n') + " of a code that is called " + std::to_string(i),
         .share = static_cast<double>(i % 5) / 4,
         .group = i % 3});
  }
  for (std::size_t i = 0; i < lines; ++i) {
    const std::size_t a = (i * 7) % circles;
    const std::size_t b = (i * 11 + 3) % circles;
    if (a != b) out.lines.push_back({.a = std::min(a, b), .b = std::max(a, b), .share = 0.5});
  }
  return out;
}

}  // namespace

TEST_CASE("what is tied stands nearer than what is not") {
  // Two triangles with one tie between them.
  const std::vector<SpringTie> ties = {{0, 1}, {1, 2}, {0, 2}, {3, 4}, {4, 5}, {3, 5}, {2, 3}};
  const std::vector<Point> at = spring_layout(6, ties, {});
  CHECK(distance(at[0], at[1]) < distance(at[0], at[4]));
  CHECK(distance(at[2], at[3]) < distance(at[0], at[5]));
  // Nothing crosses, and the longest way lies along x.
  const auto [left, right] =
      std::minmax_element(at.begin(), at.end(), [](const Point& a, const Point& b) { return a.x < b.x; });
  const auto [low, high] =
      std::minmax_element(at.begin(), at.end(), [](const Point& a, const Point& b) { return a.y < b.y; });
  CHECK(right->x - left->x > high->y - low->y);
}

TEST_CASE("a tie that would be longer is longer") {
  const std::vector<Point> at =
      spring_layout(3, {{.a = 0, .b = 1, .length = 1}, {.a = 1, .b = 2, .length = 2}}, {});
  CHECK(distance(at[1], at[2]) == Approx(2 * distance(at[0], at[1])).epsilon(0.05));
}

TEST_CASE("equal graphs and seeds give equal places; nodes without ties have places of their own") {
  const std::vector<SpringTie> ties = {{0, 1}, {1, 2}, {3, 4}};
  const std::vector<Point> at = spring_layout(6, ties, {}, {.seed = 7});
  CHECK(at == spring_layout(6, ties, {}, {.seed = 7}));
  for (std::size_t i = 0; i < at.size(); ++i) {
    for (std::size_t k = i + 1; k < at.size(); ++k) CHECK(distance(at[i], at[k]) > 0.3);
  }
}

TEST_CASE("no node, one node, a tie from a node to itself") {
  CHECK(spring_layout(0, {}, {}).empty());
  CHECK(spring_layout(1, {}, {}) == std::vector<Point>{{0, 0}});
  CHECK(spring_layout(1, {{0, 0}}, {}) == std::vector<Point>{{0, 0}});
  CHECK(spring_layout(2, {{0, 1}, {0, 1}}, {}).size() == 2);
}

TEST_CASE("frames that lie on each other are pushed apart within the page") {
  const Frame page{.width = 300, .height = 200};
  Random random(5);
  std::vector<Frame> frames(30);
  for (Frame& frame : frames)
    frame = {.x = 260 * random.unit(), .y = 180 * random.unit(), .width = 40, .height = 20};
  REQUIRE(any_overlap(frames));
  REQUIRE(push_apart(frames, page));
  CHECK_FALSE(any_overlap(frames));
  for (const Frame& frame : frames) CHECK(holds(page, frame, 0.001));
}

TEST_CASE("frames on one spot part, frames that do not fit say so") {
  std::vector<Frame> same(4, {.x = 50, .y = 50, .width = 20, .height = 10});
  CHECK(push_apart(same, {.width = 200, .height = 100}));
  std::vector<Frame> many(4, {.x = 0, .y = 0, .width = 20, .height = 10});
  CHECK_FALSE(push_apart(many, {.width = 30, .height = 15}));
  std::vector<Frame> wide = {{.width = 20, .height = 10}};
  CHECK_FALSE(push_apart(wide, {.width = 10, .height = 10}));
}

TEST_CASE("no name of a network lies on another, on the page or beside it") {
  for (const char* tag : {"en", "fa"}) {
    check_drawing(network_drawing(network_of(tag, 40, 60)));
    check_drawing(network_drawing(network_of(tag, 1, 0)));
  }
  check_drawing(network_drawing(network_of("en", 90, 150), {.page = PageSize::fit, .title = false}));
}

TEST_CASE("a network from right to left is the mirror image") {
  NetworkDiagram diagram = network_of("en", 12, 16);
  const Drawing english = network_drawing(diagram);
  diagram.language = {"fa"};
  for (NetworkCircle& circle : diagram.circles) circle.name = "";
  diagram.title = "";
  diagram.groups.clear();
  NetworkDiagram nameless = diagram;
  nameless.language = {"en"};
  check_mirrored(network_drawing(nameless), network_drawing(diagram));
  CHECK(english == network_drawing(network_of("en", 12, 16)));
}

TEST_CASE("groups stand in the circles and in the legend") {
  const Drawing drawing = network_drawing(network_of("en", 6, 6));
  const auto texts = shapes_of<TextShape>(drawing);
  std::size_t ones = 0;
  for (const TextShape& text : texts) ones += words_of(text) == "1\n" ? 1 : 0;
  CHECK(ones == 2);
  CHECK(text_with(texts, "1  group 0") != nullptr);
}

TEST_CASE("a network that nobody could read is refused") {
  try {
    network_drawing(network_of("en", most_network_circles + 1, 10));
    FAIL("not refused");
  } catch (const UsageError& error) {
    CHECK(error.diagnostic().slug == "figure-crowded");
  }
}
