#include "figure/spring_layout.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <utility>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/kamada_kawai_spring_layout.hpp>
#include <boost/property_map/property_map.hpp>

#include "coding/base/random.hpp"

namespace coding {

namespace {

using Length = boost::property<boost::edge_weight_t, double>;
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Length>;
using Square = boost::square_topology<>;
using Places = std::vector<Square::point_type>;

constexpr double gap_of_parts = 0.8;
constexpr std::size_t small_part = 60;  // up to so many nodes springs are let swing as long as they like
constexpr std::size_t ties_that_are_crossed = 400;  // more are not looked at: their crossings are quadratic

struct Part {
  std::vector<std::size_t> nodes{};
  std::vector<Point> points{};
  double width = 0;
  double height = 0;
};

// Enough, or often enough: springs of a dense graph tremble for ever, and each step of Boost's takes the
// square of the nodes.
class Patience {
 public:
  explicit Patience(std::size_t nodes)
      : most_(nodes <= small_part ? 20 * nodes + 100 : 5 * nodes), most_local_(nodes <= small_part ? 8 : 2) {}

  template <class Vertex>
  bool operator()(double delta, Vertex, const Graph&, bool global) {
    if (!global) return delta < 1e-2 || ++local_ > most_local_;
    local_ = 0;
    return delta < 1e-2 || ++rounds_ > most_;
  }

 private:
  std::size_t most_;
  std::size_t most_local_;
  std::size_t rounds_ = 0;
  std::size_t local_ = 0;
};

std::vector<Point> on_circle(const std::vector<std::size_t>& order) {
  std::vector<Point> out(order.size());
  const double step = 2 * std::numbers::pi / static_cast<double>(order.size());
  const double radius = static_cast<double>(order.size()) / 4;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const double angle = step * static_cast<double>(i);
    out[order[i]] = {.x = radius * std::cos(angle), .y = radius * std::sin(angle)};
  }
  return out;
}

bool is_finite(const std::vector<Point>& points) {
  return std::all_of(points.begin(), points.end(),
                     [](const Point& point) { return std::isfinite(point.x) && std::isfinite(point.y); });
}

// The circle itself where the springs lead nowhere.
std::vector<Point> sprung(const Graph& graph, const std::vector<std::size_t>& order) {
  const std::vector<Point> circle = on_circle(order);
  Places places(circle.size());
  for (std::size_t i = 0; i < circle.size(); ++i) {
    places[i][0] = circle[i].x;
    places[i][1] = circle[i].y;
  }
  const auto indices = boost::get(boost::vertex_index, graph);
  const bool done = boost::kamada_kawai_spring_layout(
      graph, boost::make_iterator_property_map(places.begin(), indices),
      boost::get(boost::edge_weight, graph), Square(), boost::edge_length(1.0), Patience(circle.size()));
  std::vector<Point> out;
  for (const auto& place : places) out.push_back({.x = place[0], .y = place[1]});
  return done && is_finite(out) ? out : circle;
}

double turn(const Point& a, const Point& b, const Point& c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool cross(const std::vector<Point>& at, const SpringTie& one, const SpringTie& other) {
  if (one.a == other.a || one.a == other.b || one.b == other.a || one.b == other.b) return false;
  const bool sides =
      (turn(at[one.a], at[one.b], at[other.a]) > 0) != (turn(at[one.a], at[one.b], at[other.b]) > 0);
  return sides &&
         (turn(at[other.a], at[other.b], at[one.a]) > 0) != (turn(at[other.a], at[other.b], at[one.b]) > 0);
}

std::size_t crossings(const std::vector<Point>& at, const std::vector<SpringTie>& ties) {
  const std::size_t most = std::min(ties.size(), ties_that_are_crossed);
  std::size_t out = 0;
  for (std::size_t i = 0; i < most; ++i) {
    for (std::size_t k = i + 1; k < most; ++k) out += cross(at, ties[i], ties[k]) ? 1 : 0;
  }
  return out;
}

// The longest way through the points lies along x.
void lay_down(std::vector<Point>& points) {
  Point middle{};
  for (const Point& point : points) {
    middle.x += point.x / static_cast<double>(points.size());
    middle.y += point.y / static_cast<double>(points.size());
  }
  double xx = 0;
  double yy = 0;
  double xy = 0;
  for (const Point& point : points) {
    xx += (point.x - middle.x) * (point.x - middle.x);
    yy += (point.y - middle.y) * (point.y - middle.y);
    xy += (point.x - middle.x) * (point.y - middle.y);
  }
  const double angle = 0.5 * std::atan2(2 * xy, xx - yy);
  for (Point& point : points) {
    const double x = point.x - middle.x;
    const double y = point.y - middle.y;
    point = {.x = x * std::cos(angle) + y * std::sin(angle), .y = y * std::cos(angle) - x * std::sin(angle)};
  }
}

// The rectangle begins at 0, 0; hundredths are enough, and hide the last digits of the arithmetic.
void settle(Part& part) {
  Point least = part.points.front();
  for (const Point& point : part.points) {
    least.x = std::min(least.x, point.x);
    least.y = std::min(least.y, point.y);
  }
  for (Point& point : part.points) {
    point = {.x = std::round((point.x - least.x) * 100) / 100,
             .y = std::round((point.y - least.y) * 100) / 100};
    part.width = std::max(part.width, point.x);
    part.height = std::max(part.height, point.y);
  }
}

std::vector<std::size_t> by_group(const Part& part, const std::vector<std::size_t>& groups) {
  std::vector<std::size_t> order(part.nodes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (groups.empty()) return order;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return groups[part.nodes[a]] < groups[part.nodes[b]];
  });
  return order;
}

void place(Part& part, const std::vector<SpringTie>& ties, const std::vector<std::size_t>& groups,
           const SpringOptions& options) {
  Graph graph(part.nodes.size());
  for (const SpringTie& tie : ties) boost::add_edge(tie.a, tie.b, Length(tie.length), graph);
  Random random(options.seed);
  std::vector<std::size_t> order = by_group(part, groups);
  const std::size_t starts = order.size() <= small_part ? std::max<std::size_t>(1, options.starts) : 1;
  std::size_t fewest = std::numeric_limits<std::size_t>::max();
  for (std::size_t start = 0; start < starts && fewest > 0; ++start) {
    if (start > 0) shuffle(order, random);
    std::vector<Point> points = sprung(graph, order);
    const std::size_t found = crossings(points, ties);
    if (found >= fewest) continue;
    fewest = found;
    part.points = std::move(points);
  }
  lay_down(part.points);
}

std::vector<Part> parts_of(std::size_t nodes, const std::vector<SpringTie>& ties) {
  Graph graph(nodes);
  for (const SpringTie& tie : ties) boost::add_edge(tie.a, tie.b, graph);
  std::vector<std::size_t> of(nodes);
  const std::size_t count = nodes == 0 ? 0 : boost::connected_components(graph, of.data());
  std::vector<Part> parts(count);
  for (std::size_t i = 0; i < nodes; ++i) parts[of[i]].nodes.push_back(i);
  std::stable_sort(parts.begin(), parts.end(),
                   [](const Part& a, const Part& b) { return a.nodes.size() > b.nodes.size(); });
  return parts;
}

// Side by side on shelves, under each other when a shelf is full.
void pack(std::vector<Part>& parts, double aspect) {
  double area = 0;
  double widest = 0;
  for (const Part& part : parts) {
    area += (part.width + gap_of_parts) * (part.height + gap_of_parts);
    widest = std::max(widest, part.width + gap_of_parts);
  }
  const double shelf = std::max(widest, std::sqrt(area * aspect));
  Point corner{};
  double high = 0;
  for (Part& part : parts) {
    if (corner.x > 0 && corner.x + part.width + gap_of_parts > shelf + 1e-9) {
      corner = {.x = 0, .y = corner.y + high};
      high = 0;
    }
    for (Point& point : part.points) point = {.x = point.x + corner.x, .y = point.y + corner.y};
    corner.x += part.width + gap_of_parts;
    high = std::max(high, part.height + gap_of_parts);
  }
}

}  // namespace

std::vector<Point> spring_layout(std::size_t nodes, const std::vector<SpringTie>& ties,
                                 const std::vector<std::size_t>& groups, const SpringOptions& options) {
  std::vector<Part> parts = parts_of(nodes, ties);
  std::vector<std::size_t> place_in(nodes);
  std::vector<std::size_t> part_of(nodes);
  for (std::size_t p = 0; p < parts.size(); ++p) {
    for (std::size_t i = 0; i < parts[p].nodes.size(); ++i) {
      place_in[parts[p].nodes[i]] = i;
      part_of[parts[p].nodes[i]] = p;
    }
  }
  std::vector<std::vector<SpringTie>> inside(parts.size());
  for (const SpringTie& tie : ties) {
    if (tie.a != tie.b) inside[part_of[tie.a]].push_back({place_in[tie.a], place_in[tie.b], tie.length});
  }
  for (std::size_t p = 0; p < parts.size(); ++p) {
    place(parts[p], inside[p], groups, options);
    settle(parts[p]);
  }
  pack(parts, options.aspect);
  std::vector<Point> out(nodes);
  for (const Part& part : parts) {
    for (std::size_t i = 0; i < part.nodes.size(); ++i) out[part.nodes[i]] = part.points[i];
  }
  return out;
}

}  // namespace coding
