#include "coding/figure/code_tree.hpp"

#include <algorithm>
#include <cmath>

#include "figure/chart.hpp"
#include "figure/page.hpp"
#include "figure/text_measure.hpp"

namespace coding {

namespace {

constexpr std::size_t most_columns = 4;

// Rows of one column, and how high they are together.
struct TreeColumn {
  std::size_t begin = 0;
  std::size_t end = 0;
  double height = 0;
};

struct TreePlaces {
  double width = 0;  // of a column
  double label = 0;
  double bar = 0;
  std::vector<double> heights{};
  std::vector<TreeColumn> columns{};
  double height = 0;
  bool legible = true;  // names have room
};

class TreeSetter {
 public:
  TreeSetter(const TreeDiagram& diagram, double size, TextMeasure& measure)
      : diagram_(diagram), size_(size), measure_(measure) {}

  TreePlaces places(double width, std::size_t columns) const {
    TreePlaces out;
    const double gap = 2.5 * size_;
    out.width = (width - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    out.bar = std::min(0.22 * out.width, 12 * size_);
    for (const TreeRow& row : diagram_.rows)
      out.label = std::max(out.label, measure_.width(words_of(row.label, row.depth == 0)) + 0.5);
    for (const TreeRow& row : diagram_.rows) {
      const double room = name_room(out, row);
      out.legible = out.legible && room >= 9 * size_;
      out.heights.push_back(measure_.height({words_of(row.name, row.depth == 0)}, room) + 0.25 * size_);
    }
    out.columns = columns_of(out.heights, columns);
    for (const TreeColumn& column : out.columns) out.height = std::max(out.height, column.height);
    return out;
  }

  void draw(const TreePlaces& places, const Frame& inside, Drawing& drawing) const {
    double x = inside.x;
    for (const TreeColumn& column : places.columns) {
      std::vector<Point> above;  // by depth, where the line to a row's children begins
      double y = inside.y;
      for (std::size_t i = column.begin; i < column.end; ++i) {
        const TreeRow& row = diagram_.rows[i];
        if (row.depth == 0 && i > column.begin) y += gap_above();
        draw_row(i, places, {.x = x, .y = y, .width = places.width, .height = places.heights[i]}, drawing);
        draw_branch(row, {.x = x, .y = y, .height = places.heights[i]}, above, drawing);
        draw_bar(row, places, {.x = x, .y = y, .height = places.heights[i]}, drawing);
        y += places.heights[i];
      }
      x += places.width + 2.5 * size_;
    }
  }

 private:
  double indent(std::size_t depth) const { return 1.7 * size_ * static_cast<double>(depth); }
  double gap_above() const { return 0.7 * size_; }

  double name_room(const TreePlaces& places, const TreeRow& row) const {
    return std::max(1.0, places.width - indent(row.depth) - places.label - places.bar - 1.6 * size_);
  }

  TextParagraph words_of(const std::string& text, bool bold) const {
    return chart_words(text, diagram_.language, {.size = size_, .bold = bold});
  }

  // Whole trees, one after the other, filled up to the least height with which the columns suffice.
  std::vector<TreeColumn> columns_of(const std::vector<double>& heights, std::size_t count) const {
    std::vector<TreeColumn> trees;
    for (std::size_t i = 0; i < heights.size(); ++i) {
      if (trees.empty() || diagram_.rows[i].depth == 0) trees.push_back({.begin = i});
      trees.back().end = i + 1;
      trees.back().height += heights[i];
    }
    double low = 0;
    double high = 0;
    for (const TreeColumn& tree : trees) {
      low = std::max(low, tree.height);
      high += tree.height + gap_above();
    }
    for (int i = 0; i < 40 && high - low > 0.05; ++i) {
      const double middle = (low + high) / 2;
      (filled(trees, middle).size() <= count ? high : low) = middle;
    }
    return filled(trees, high);
  }

  std::vector<TreeColumn> filled(const std::vector<TreeColumn>& trees, double limit) const {
    std::vector<TreeColumn> out;
    for (const TreeColumn& tree : trees) {
      if (out.empty() || out.back().height + gap_above() + tree.height > limit + 1e-6) {
        out.push_back(tree);
        continue;
      }
      out.back().end = tree.end;
      out.back().height += gap_above() + tree.height;
    }
    return out;
  }

  void draw_row(std::size_t i, const TreePlaces& places, const Frame& slot, Drawing& drawing) const {
    const TreeRow& row = diagram_.rows[i];
    Frame frame = slot;
    frame.x += indent(row.depth);
    frame.width = name_room(places, row);
    add_words(drawing, frame, words_of(row.name, row.depth == 0));
    frame.x = slot.right() - places.label;
    frame.width = places.label;
    add_words(drawing, frame,
              chart_words(row.label, diagram_.language,
                          {.size = size_, .side = TextSide::end, .bold = row.depth == 0}));
  }

  // Down from below the row above it in the tree, and across to the row's name.
  void draw_branch(const TreeRow& row, const Frame& slot, std::vector<Point>& above, Drawing& drawing) const {
    const double start = slot.x + indent(row.depth);
    const double middle = slot.y + slot.height / 2;
    above.resize(std::min(above.size(), row.depth));
    if (!above.empty() && above.size() == row.depth) {
      const Point from = above.back();
      drawing.shapes.emplace_back(LineShape{.points = {from, {from.x, middle}, {start - 0.3 * size_, middle}},
                                            .stroke = Tone::rule,
                                            .width = 0.6});
    }
    above.push_back({start + 0.6 * size_, slot.bottom() - 0.1 * size_});
  }

  void draw_bar(const TreeRow& row, const TreePlaces& places, const Frame& slot, Drawing& drawing) const {
    const double x = slot.x + places.width - places.label - 0.8 * size_ - places.bar;
    const double thick = (row.depth == 0 ? 0.8 : 0.55) * size_;
    const double y = slot.y + slot.height / 2 - thick / 2;
    const Frame whole{.x = x, .y = y, .width = places.bar, .height = thick};
    drawing.shapes.emplace_back(BoxShape{.frame = whole, .fill = Tone::wash, .stroke = Tone::none});
    const double part = std::isfinite(row.part) ? std::clamp(row.part, 0.0, 1.0) : 0;
    if (part <= 0) return;
    Frame full = whole;
    full.width *= part;
    drawing.shapes.emplace_back(
        BoxShape{.frame = full, .fill = group_colour(row.group), .stroke = Tone::none});
  }

  const TreeDiagram& diagram_;
  double size_;
  TextMeasure& measure_;
};

}  // namespace

Drawing tree_drawing(const TreeDiagram& diagram, const TreeOptions& options) {
  const PageText text{
      .title = options.title ? diagram.title : "", .notes = diagram.notes, .language = diagram.language};
  TextMeasure measure(diagram.language);
  const SizeLimits limits{.page = options.page, .least = options.least_size, .most = options.most_size};
  // The fewest columns that fit, so that names have room.
  const auto fitting = [&](const PageTrial& tried) -> std::size_t {
    const Frame inside = parts_of(text, tried).inside;
    const TreeSetter setter(diagram, tried.size, measure);
    for (std::size_t columns = 1; columns <= most_columns; ++columns) {
      const TreePlaces places = setter.places(inside.width, columns);
      if (!places.legible && columns > 1) return 0;
      if (places.height <= inside.height) return columns;
    }
    return 0;
  };
  const PageTrial trial = fitting_page(
      limits, [&](const PageTrial& tried) { return options.page == PageSize::fit || fitting(tried) > 0; });
  const TreeSetter setter(diagram, trial.size, measure);
  Frame inside = parts_of(text, trial).inside;
  const std::size_t columns = options.page == PageSize::fit ? 2 : std::max<std::size_t>(1, fitting(trial));
  const TreePlaces places = setter.places(inside.width, columns);
  if (options.page == PageSize::fit || places.height > inside.height) inside.height = places.height;
  Drawing drawing = drawing_on(text, trial, options.page, inside.height);
  setter.draw(places, inside, drawing);
  finish(drawing, diagram);
  return drawing;
}

}  // namespace coding
