#include "coding/figure/network.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "coding/base/error.hpp"
#include "coding/figure/axis.hpp"
#include "coding/figure/typeset.hpp"
#include "figure/group_numbers.hpp"
#include "figure/plot_page.hpp"
#include "figure/push_apart.hpp"
#include "figure/spring_layout.hpp"
#include "figure/text_measure.hpp"

namespace coding {

namespace {

constexpr double label_letters = 13;  // names wrap behind so many sizes

// A circle with its name below, in one frame.
struct Placed {
  Frame frame{};
  Frame name{};  // of the words, from the frame's corner
  double radius = 0;
  Point centre() const { return {.x = frame.x + frame.width / 2, .y = frame.y + gap + radius}; }
  static constexpr double gap = 1;
};

// The square, since under a threshold all shares are large and would look alike.
double line_width(double share) {
  const double part = std::clamp(share, 0.0, 1.0);
  return 0.4 + 3.6 * part * part;
}

// Half of the way to where the values would be if they stood evenly: springs crowd the middle of a network.
void spread(std::vector<double>& values) {
  if (values.size() < 3) return;
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  const double low = values[order.front()];
  const double length = values[order.back()] - low;
  const double step = length / static_cast<double>(values.size() - 1);
  for (std::size_t i = 0; i < order.size(); ++i)
    values[order[i]] = (values[order[i]] + low + step * static_cast<double>(i)) / 2;
}

class NetworkSetter {
 public:
  NetworkSetter(const NetworkDiagram& diagram, const std::vector<Point>& springs, double size)
      : diagram_(diagram), springs_(springs), size_(size) {}

  // False where they do not all find places.
  bool place(const Frame& inside) {
    placed_.clear();
    std::vector<Frame> frames;
    for (const NetworkCircle& circle : diagram_.circles) placed_.push_back(measured(circle));
    double width = 0;
    double height = 0;
    Point extent{};
    for (std::size_t i = 0; i < placed_.size(); ++i) {
      width = std::max(width, placed_[i].frame.width);
      height = std::max(height, placed_[i].frame.height);
      extent = {.x = std::max(extent.x, springs_[i].x), .y = std::max(extent.y, springs_[i].y)};
    }
    const double across = extent.x > 0 ? std::max(0.0, inside.width - width) / extent.x : 0;
    const double down = extent.y > 0 ? std::max(0.0, inside.height - height) / extent.y : 0;
    for (std::size_t i = 0; i < placed_.size(); ++i) {
      Frame frame = placed_[i].frame;
      frame.x = inside.x + (extent.x > 0 ? springs_[i].x * across : (inside.width - width) / 2) +
                (width - frame.width) / 2;
      frame.y = inside.y + (extent.y > 0 ? springs_[i].y * down : (inside.height - height) / 2) +
                (height - frame.height) / 2;
      frames.push_back(frame);
    }
    const bool found = push_apart(frames, inside);
    for (std::size_t i = 0; i < placed_.size(); ++i) placed_[i].frame = frames[i];
    return found;
  }

  // Lines lie lowest; a name's ground hides those that run behind it.
  void draw(Drawing& drawing) const {
    for (const NetworkLine& line : diagram_.lines) {
      add_line(drawing, placed_[line.a].centre(), placed_[line.b].centre(), Tone::rule,
               line_width(line.share));
    }
    for (std::size_t i = 0; i < placed_.size(); ++i) draw_name(i, drawing);
    for (std::size_t i = 0; i < placed_.size(); ++i) draw_circle(i, drawing);
  }

 private:
  TextParagraph words(const std::string& text) const {
    return chart_words(text, diagram_.language, {.size = size_, .side = TextSide::centre});
  }

  double radius_of(double share) const {
    const double part = std::sqrt(std::clamp(share, 0.0, 1.0));
    return (0.85 + 1.15 * part) * size_;
  }

  Placed measured(const NetworkCircle& circle) const {
    Placed out{.radius = radius_of(circle.share)};
    const TextShape text{.frame = {.width = label_letters * size_, .height = 1},
                         .paragraphs = {words(circle.name)}};
    double width = 0;
    double height = 0;
    for (const TypesetLine& line : typeset_lines(text, diagram_.language)) {
      if (circle.name.empty()) break;
      width = std::max(width, line.frame.width);
      height += line.frame.height;
    }
    const double gap = Placed::gap;
    out.frame.width = std::max(2 * out.radius, width + 1) + 2 * gap;
    out.frame.height = 2 * out.radius + height + 3 * gap;
    out.name = {.x = (out.frame.width - width - 1) / 2,
                .y = 2 * out.radius + 1.5 * gap,
                .width = width + 1,
                .height = height};
    return out;
  }

  void draw_name(std::size_t i, Drawing& drawing) const {
    Frame name = placed_[i].name;
    name.x += placed_[i].frame.x;
    name.y += placed_[i].frame.y;
    if (name.height <= 0) return;
    drawing.shapes.emplace_back(
        BoxShape{.frame = name, .radius = 1.5, .fill = Tone::paper, .stroke = Tone::none});
    drawing.shapes.emplace_back(TextShape{.frame = name, .paragraphs = {words(diagram_.circles[i].name)}});
  }

  void draw_circle(std::size_t i, Drawing& drawing) const {
    const Placed& placed = placed_[i];
    const std::size_t group = diagram_.circles[i].group;
    const Colour colour = group_colour(group);
    drawing.shapes.emplace_back(BoxShape{.frame = frame_around(placed.centre(), placed.radius),
                                         .radius = placed.radius,
                                         .fill = colour,
                                         .stroke = Tone::paper,
                                         .width = 1});
    if (group >= diagram_.groups.size()) return;
    Frame inside = frame_around(placed.centre(), placed.radius);
    inside.x -= 0.5 * size_;
    inside.width += size_;
    add_group_number(drawing, inside, diagram_.groups[group].number, colour, size_, diagram_.language);
  }

  const NetworkDiagram& diagram_;
  const std::vector<Point>& springs_;
  double size_;
  std::vector<Placed> placed_{};
};

std::vector<Point> springs_of(const NetworkDiagram& diagram, std::uint64_t seed) {
  std::vector<SpringTie> ties;
  // Strong ties are shorter.
  for (const NetworkLine& line : diagram.lines)
    ties.push_back({.a = line.a, .b = line.b, .length = 1.8 - 0.8 * std::clamp(line.share, 0.0, 1.0)});
  std::vector<std::size_t> groups;
  for (const NetworkCircle& circle : diagram.circles) groups.push_back(circle.group);
  std::vector<Point> out = spring_layout(diagram.circles.size(), ties, groups, {.seed = seed});
  std::vector<double> across;
  std::vector<double> down;
  for (const Point& point : out) {
    across.push_back(point.x);
    down.push_back(point.y);
  }
  spread(across);
  spread(down);
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = {.x = across[i], .y = down[i]};
  return out;
}

std::vector<LegendEntry> legend_of(const NetworkDiagram& diagram) {
  std::vector<LegendEntry> out;
  for (std::size_t i = 0; i < diagram.groups.size(); ++i)
    out.push_back(group_entry(i, diagram.groups[i].number, diagram.groups[i].name, ChartMark::circle));
  return out;
}

}  // namespace

Drawing network_drawing(const NetworkDiagram& diagram, const NetworkDrawingOptions& options) {
  if (diagram.circles.size() > most_network_circles) {
    throw UsageError({.slug = "figure-crowded",
                      .message = std::to_string(diagram.circles.size()) +
                                 " codes in one network cannot be told apart; at most " +
                                 std::to_string(most_network_circles) + " can",
                      .hint = "ask for a higher level with --by, or for stronger ties with --minimum"});
  }
  const PlotPlan plan = plot_plan(diagram, options, legend_of(diagram));
  const std::vector<Point> springs = springs_of(diagram, options.seed);
  TextMeasure measure(diagram.language);
  const PlotPlace place = plot_place(plan, measure, [&](const PlotPlace& tried) {
    return NetworkSetter(diagram, springs, tried.trial.size).place(tried.inside);
  });
  NetworkSetter setter(diagram, springs, place.trial.size);
  setter.place(place.inside);
  Drawing drawing = plot_drawing(plan, place, place.inside.height, measure);
  setter.draw(drawing);
  finish(drawing, diagram);
  return drawing;
}

}  // namespace coding
