#include "coding/figure/heat_map.hpp"

#include <algorithm>
#include <cmath>

#include "figure/chart.hpp"
#include "figure/page.hpp"
#include "figure/text_measure.hpp"

namespace coding {

namespace {

constexpr double grid_width = 0.4;
constexpr double label_part = 0.92;  // the size of numbers in cells and of columns' names

struct HeatPlaces {
  double names = 0;  // the width of the rows' names
  double head = 0;   // the height of the columns' names
  bool upwards = false;
  double column = 0;
  double row = 0;
  double tree = 0;  // how deep the trees are
  double scale = 0;
  double width = 0;
  double height = 0;
  bool legible = true;
};

class HeatSetter {
 public:
  HeatSetter(const HeatMap& map, double size, TextMeasure& measure)
      : map_(map), size_(size), measure_(measure) {}

  HeatPlaces places(const Frame& inside, bool grows) const {
    HeatPlaces out;
    for (const std::string& name : map_.rows) out.names = std::max(out.names, measure_.width(row_name(name)));
    out.names = std::min(out.names + 0.5, 0.38 * inside.width);
    out.tree = map_.row_tree.empty() && map_.column_tree.empty() ? 0 : 5 * size_;
    const double side = map_.row_tree.empty() ? 0 : out.tree + 0.5 * size_;
    const auto columns = static_cast<double>(std::max<std::size_t>(1, map_.columns.size()));
    const double room = inside.width - out.names - 0.6 * size_ - side;
    out.column = std::min(room / columns, 5 * size_);
    place_heads(out, 0.3 * inside.height);
    double row = 0;
    for (const std::string& name : map_.rows)
      row = std::max(row, measure_.height({row_name(name)}, out.names));
    out.row = row + 0.1 * size_;
    out.legible = out.column >= (out.upwards ? line_of(label_part * size_) : 1.2 * size_);
    out.scale = map_.scale.empty() ? 0 : 2.4 * size_;
    const auto rows = static_cast<double>(map_.rows.size());
    const double below = map_.column_tree.empty() ? 0 : out.tree + 0.5 * size_;
    const double rest = out.head + 0.4 * size_ + below + out.scale;
    if (!grows) out.row = std::clamp((inside.height - rest) / std::max(1.0, rows), out.row, out.row + size_);
    out.width = out.names + 0.6 * size_ + columns * out.column + side;
    out.height = rest + rows * out.row;
    return out;
  }

  void draw(const HeatPlaces& places, Point origin, Drawing& drawing) const {
    const Frame cells{.x = origin.x + places.names + 0.6 * size_,
                      .y = origin.y + places.head + 0.4 * size_,
                      .width = places.column * static_cast<double>(map_.columns.size()),
                      .height = places.row * static_cast<double>(map_.rows.size())};
    draw_heads(places, cells, origin.y, drawing);
    draw_names(places, cells, origin.x, drawing);
    draw_cells(places, cells, drawing);
    draw_grid(places, cells, drawing);
    draw_row_tree(places, cells, drawing);
    draw_column_tree(places, cells, drawing);
    const double below = map_.column_tree.empty() ? 0 : places.tree + 0.5 * size_;
    draw_scale(
        {.x = cells.x, .y = cells.bottom() + below + size_, .width = cells.width, .height = 1.4 * size_},
        drawing);
  }

 private:
  TextParagraph row_name(const std::string& name) const {
    return chart_words(name, map_.language, {.size = size_, .side = TextSide::end});
  }
  TextParagraph head_name(const std::string& name, TextSide side) const {
    return chart_words(name, map_.language, {.size = label_part * size_, .side = side});
  }

  // Names across where each fits above its column, else up the page.
  void place_heads(HeatPlaces& out, double most) const {
    double widest = 0;
    for (const std::string& name : map_.columns)
      widest = std::max(widest, measure_.width(head_name(name, TextSide::start)) + 0.5);
    out.upwards = widest > 0.94 * out.column;
    out.head = out.upwards ? std::min(widest, most) : line_of(label_part * size_);
  }

  void draw_heads(const HeatPlaces& places, const Frame& cells, double top, Drawing& drawing) const {
    for (std::size_t i = 0; i < map_.columns.size(); ++i) {
      const Frame frame{.x = cells.x + places.column * static_cast<double>(i),
                        .y = top,
                        .width = places.column,
                        .height = places.head};
      const TextSide side = places.upwards ? TextSide::start : TextSide::centre;
      drawing.shapes.emplace_back(TextShape{.frame = frame,
                                            .paragraphs = {head_name(map_.columns[i], side)},
                                            .centred = true,
                                            .upwards = places.upwards});
    }
  }

  void draw_names(const HeatPlaces& places, const Frame& cells, double left, Drawing& drawing) const {
    for (std::size_t i = 0; i < map_.rows.size(); ++i) {
      add_words(drawing,
                {.x = left,
                 .y = cells.y + places.row * static_cast<double>(i),
                 .width = places.names,
                 .height = places.row},
                row_name(map_.rows[i]));
    }
  }

  bool has_room(const HeatPlaces& places, const std::string& label) const {
    const double size = label_part * size_;
    return !label.empty() && places.row >= 1.2 * size &&
           measure_.width(head_name(label, TextSide::start)) <= places.column - 1.5;
  }

  void draw_cells(const HeatPlaces& places, const Frame& cells, Drawing& drawing) const {
    for (std::size_t i = 0; i < map_.cells.size(); ++i) {
      const HeatCell& cell = map_.cells[i];
      if (!cell.part) continue;
      const std::size_t column = i % map_.columns.size();
      const std::size_t row = i / map_.columns.size();
      const Frame frame{.x = cells.x + places.column * static_cast<double>(column),
                        .y = cells.y + places.row * static_cast<double>(row),
                        .width = places.column,
                        .height = places.row};
      const Colour colour = shade(*cell.part);
      drawing.shapes.emplace_back(BoxShape{.frame = frame, .fill = colour, .stroke = Tone::none});
      if (!has_room(places, cell.label)) continue;
      add_words(drawing, frame,
                chart_words(cell.label, map_.language,
                            {.size = label_part * size_, .side = TextSide::centre, .tone = text_on(colour)}));
    }
  }

  void draw_grid(const HeatPlaces& places, const Frame& cells, Drawing& drawing) const {
    for (std::size_t i = 0; i <= map_.rows.size(); ++i) {
      const double y = cells.y + places.row * static_cast<double>(i);
      add_line(drawing, {cells.x, y}, {cells.right(), y}, Tone::tint, grid_width);
    }
    for (std::size_t i = 0; i <= map_.columns.size(); ++i) {
      const double x = cells.x + places.column * static_cast<double>(i);
      add_line(drawing, {x, cells.y}, {x, cells.bottom()}, Tone::tint, grid_width);
    }
  }

  // Where each group of a tree stands along its side, and how deep its bracket is.
  static std::vector<Point> groups_of(const std::vector<HeatJoin>& tree, std::size_t things) {
    std::vector<Point> out;
    for (std::size_t i = 0; i < things; ++i) out.push_back({.x = static_cast<double>(i) + 0.5, .y = 0});
    for (const HeatJoin& join : tree) {
      const double along = (out[join.left].x + out[join.right].x) / 2;
      out.push_back({.x = along, .y = std::isfinite(join.part) ? std::clamp(join.part, 0.0, 1.0) : 0});
    }
    return out;
  }

  void draw_row_tree(const HeatPlaces& places, const Frame& cells, Drawing& drawing) const {
    const auto groups = groups_of(map_.row_tree, map_.rows.size());
    const double left = cells.right() + 0.5 * size_;
    const auto at = [&](const Point& group, double depth) -> Point {
      return {left + depth * places.tree, cells.y + group.x * places.row};
    };
    for (std::size_t i = 0; i < map_.row_tree.size(); ++i) {
      const Point& one = groups[map_.row_tree[i].left];
      const Point& other = groups[map_.row_tree[i].right];
      const double depth = groups[map_.rows.size() + i].y;
      draw_bracket({at(one, one.y), at(one, depth), at(other, depth), at(other, other.y)}, drawing);
    }
  }

  void draw_column_tree(const HeatPlaces& places, const Frame& cells, Drawing& drawing) const {
    const auto groups = groups_of(map_.column_tree, map_.columns.size());
    const double top = cells.bottom() + 0.5 * size_;
    const auto at = [&](const Point& group, double depth) -> Point {
      return {cells.x + group.x * places.column, top + depth * places.tree};
    };
    for (std::size_t i = 0; i < map_.column_tree.size(); ++i) {
      const Point& one = groups[map_.column_tree[i].left];
      const Point& other = groups[map_.column_tree[i].right];
      const double depth = groups[map_.columns.size() + i].y;
      draw_bracket({at(one, one.y), at(one, depth), at(other, depth), at(other, other.y)}, drawing);
    }
  }

  static void draw_bracket(std::vector<Point> points, Drawing& drawing) {
    drawing.shapes.emplace_back(LineShape{.points = std::move(points), .stroke = Tone::muted, .width = 0.6});
  }

  void draw_scale(const Frame& frame, Drawing& drawing) const {
    if (map_.scale.empty()) return;
    const double title = measure_.width(head_name(map_.scale_title, TextSide::start)) + 0.5;
    double x = frame.x;
    add_words(drawing, {.x = x, .y = frame.y, .width = title, .height = frame.height},
              head_name(map_.scale_title, TextSide::start));
    x += title + size_;
    for (const HeatCell& step : map_.scale) {
      const Frame box{
          .x = x, .y = frame.y + 0.15 * size_, .width = 2 * size_, .height = frame.height - 0.3 * size_};
      drawing.shapes.emplace_back(BoxShape{.frame = box,
                                           .fill = step.part ? Paint(shade(*step.part)) : Paint(Tone::paper),
                                           .stroke = Tone::rule,
                                           .width = grid_width});
      const double width = measure_.width(head_name(step.label, TextSide::start)) + 0.5;
      add_words(drawing,
                {.x = box.right() + 0.4 * size_, .y = frame.y, .width = width, .height = frame.height},
                head_name(step.label, TextSide::start));
      x = box.right() + 0.4 * size_ + width + size_;
    }
  }

  const HeatMap& map_;
  double size_;
  TextMeasure& measure_;
};

}  // namespace

Drawing heat_drawing(const HeatMap& map, const HeatOptions& options) {
  const PageText text{.title = options.title ? map.title : "", .notes = map.notes, .language = map.language};
  TextMeasure measure(map.language);
  const SizeLimits limits{
      .page = options.page, .least = options.least_size, .most = options.most_size, .upright = true};
  const bool grows = options.page == PageSize::fit;
  const PageTrial trial = fitting_page(limits, [&](const PageTrial& tried) {
    const Frame inside = parts_of(text, tried).inside;
    const HeatPlaces places = HeatSetter(map, tried.size, measure).places(inside, grows);
    return places.legible && (grows || places.height <= inside.height + 1e-6);
  });
  const HeatSetter setter(map, trial.size, measure);
  Frame inside = parts_of(text, trial).inside;
  const HeatPlaces places = setter.places(inside, grows);
  if (grows || places.height > inside.height) inside.height = places.height;
  Drawing drawing = drawing_on(text, trial, options.page, inside.height);
  setter.draw(places, {.x = inside.x + (inside.width - places.width) / 2, .y = inside.y}, drawing);
  finish(drawing, map);
  return drawing;
}

}  // namespace coding
