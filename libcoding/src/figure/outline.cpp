#include "figure/outline.hpp"

#include <algorithm>
#include <cmath>

namespace coding {

namespace {

constexpr double hatch_step = 5;
constexpr std::size_t most_hatches = 4000;

double finite(double value) { return std::isfinite(value) ? std::clamp(value, -1e5, 1e5) : 0; }
Point finite(Point point) { return {.x = finite(point.x), .y = finite(point.y)}; }

OutlineStep move_to(double x, double y) { return {.pen = Pen::move, .to = {.x = x, .y = y}}; }
OutlineStep line_to(double x, double y) { return {.pen = Pen::line, .to = {.x = x, .y = y}}; }

// A quarter of a circle from where the pen is, around the corner.
OutlineStep corner_to(Point from, Point corner, Point to) {
  constexpr double kappa = 0.5523;
  return {
      .pen = Pen::curve,
      .to = to,
      .control_from = {.x = from.x + (corner.x - from.x) * kappa, .y = from.y + (corner.y - from.y) * kappa},
      .control_to = {.x = to.x + (corner.x - to.x) * kappa, .y = to.y + (corner.y - to.y) * kappa}};
}

Frame finite(const Frame& frame) {
  return {.x = finite(frame.x),
          .y = finite(frame.y),
          .width = std::max(0.0, finite(frame.width)),
          .height = std::max(0.0, finite(frame.height))};
}

double head_length(const LineShape& line) { return 4.5 + 2 * std::clamp(finite(line.width), 0.0, 20.0); }

struct Ending {
  Point tip{};
  double x = 0;  // the direction, of length 1; (0, 0) when there is none
  double y = 0;
};

Ending ending_of(const LineShape& line) {
  if (line.points.size() < 2) return {};
  const Point tip = finite(line.points.back());
  const Point before = finite(line.points[line.points.size() - 2]);
  const double dx = tip.x - before.x;
  const double dy = line.curved && dx != 0 ? 0 : tip.y - before.y;
  const double length = std::hypot(dx, dy);
  if (length < 1e-9) return {.tip = tip};
  return {.tip = tip, .x = dx / length, .y = dy / length};
}

}  // namespace

Outline outline_of(const BoxShape& box) {
  const Frame f = finite(box.frame);
  const double r = std::clamp(finite(box.radius), 0.0, std::min(f.width, f.height) / 2);
  if (r == 0) {
    return {move_to(f.x, f.y),
            line_to(f.right(), f.y),
            line_to(f.right(), f.bottom()),
            line_to(f.x, f.bottom()),
            {.pen = Pen::close}};
  }
  const auto corner = [](double x, double y, double from_x, double from_y, double to_x, double to_y) {
    return corner_to({.x = from_x, .y = from_y}, {.x = x, .y = y}, {.x = to_x, .y = to_y});
  };
  return {move_to(f.x + r, f.y),
          line_to(f.right() - r, f.y),
          corner(f.right(), f.y, f.right() - r, f.y, f.right(), f.y + r),
          line_to(f.right(), f.bottom() - r),
          corner(f.right(), f.bottom(), f.right(), f.bottom() - r, f.right() - r, f.bottom()),
          line_to(f.x + r, f.bottom()),
          corner(f.x, f.bottom(), f.x + r, f.bottom(), f.x, f.bottom() - r),
          line_to(f.x, f.y + r),
          corner(f.x, f.y, f.x, f.y + r, f.x + r, f.y),
          {.pen = Pen::close}};
}

Outline outline_of(const AreaShape& area) {
  Outline out;
  if (area.points.size() < 3) return out;
  for (const Point& point : area.points) {
    const Point at = finite(point);
    out.push_back(out.empty() ? move_to(at.x, at.y) : line_to(at.x, at.y));
  }
  out.push_back({.pen = Pen::close});
  return out;
}

Outline hatching_of(const BoxShape& box) {
  Outline out;
  if (!box.hatched) return out;
  const Frame f = finite(box.frame);
  const double step = std::max(hatch_step, (f.width + f.height) / static_cast<double>(most_hatches));
  // The lines x + y = d, cut at the frame.
  for (double d = step; d < f.width + f.height; d += step) {
    const double begin = std::max(0.0, d - f.height);
    const double end = std::min(f.width, d);
    out.push_back(move_to(f.x + begin, f.y + d - begin));
    out.push_back(line_to(f.x + end, f.y + d - end));
  }
  return out;
}

Outline outline_of(const LineShape& line) {
  Outline out;
  if (line.points.size() < 2) return out;
  std::vector<Point> points;
  for (const Point& point : line.points) points.push_back(finite(point));
  if (line.head) {
    const Ending ending = ending_of(line);
    const double back = head_length(line) * 0.8;
    points.back() = {.x = ending.tip.x - ending.x * back, .y = ending.tip.y - ending.y * back};
  }
  out.push_back(move_to(points.front().x, points.front().y));
  for (std::size_t i = 1; i < points.size(); ++i) {
    const Point from = points[i - 1];
    const Point to = points[i];
    if (line.curved && from.y != to.y) {
      const double half = (to.x - from.x) / 2;
      out.push_back({.pen = Pen::curve,
                     .to = to,
                     .control_from = {.x = from.x + half, .y = from.y},
                     .control_to = {.x = to.x - half, .y = to.y}});
    } else {
      out.push_back(line_to(to.x, to.y));
    }
  }
  return out;
}

Outline head_of(const LineShape& line) {
  if (!line.head || line.points.size() < 2) return {};
  const Ending end = ending_of(line);
  const double length = head_length(line);
  const double half = length * 0.4;
  const Point base{.x = end.tip.x - end.x * length, .y = end.tip.y - end.y * length};
  return {move_to(end.tip.x, end.tip.y),
          line_to(base.x - end.y * half, base.y + end.x * half),
          line_to(base.x + end.y * half, base.y - end.x * half),
          {.pen = Pen::close}};
}

}  // namespace coding
