#include "coding/figure/bar_chart.hpp"

#include <algorithm>

#include "figure/chart.hpp"
#include "figure/page.hpp"
#include "figure/text_measure.hpp"

namespace coding {

namespace {

struct BarPlaces {
  double names = 0;   // the width of the names, with the mark behind them
  double labels = 0;  // of the widest number behind a bar
  double legend = 0;  // the height of the legend
  std::vector<double> heights{};
  double height = 0;
};

class BarSetter {
 public:
  BarSetter(const BarDiagram& diagram, double size, TextMeasure& measure)
      : diagram_(diagram), size_(size), measure_(measure) {
    for (std::size_t i = 0; i < diagram.groups.size(); ++i) {
      if (diagram.groups[i].empty()) continue;
      legend_.push_back({.name = diagram.groups[i], .paint = group_colour(i), .mark = group_mark(i)});
    }
  }

  BarPlaces places(double width) const {
    BarPlaces out;
    for (const BarRow& row : diagram_.rows) {
      out.names = std::max(out.names, measure_.width(name_of(row)) + 0.5);
      out.labels = std::max(out.labels, measure_.width(label_of(row)) + 0.5);
    }
    out.names = std::min(out.names, 0.42 * width);
    out.legend = legend_height(legend_, width, size_, measure_);
    out.height = out.legend + axis_height(diagram_.axis, size_);
    for (const BarRow& row : diagram_.rows) {
      out.heights.push_back(measure_.height({name_of(row)}, out.names) + 0.1 * size_);
      out.height += out.heights.back();
    }
    return out;
  }

  // Bars take up what the page has left, within reason.
  void stretch(BarPlaces& places, double height) const {
    if (places.heights.empty() || height <= places.height) return;
    const auto rows = static_cast<double>(places.heights.size());
    const double more = std::min(1.6 * size_, (height - places.height) / rows);
    for (double& one : places.heights) one += more;
    places.height += more * rows;
  }

  void draw(const BarPlaces& places, const Frame& inside, Drawing& drawing) const {
    add_legend(drawing, legend_, inside, size_, measure_);
    const double mark = legend_.empty() ? 0.6 * size_ : 1.6 * size_;
    Frame area{.x = inside.x + places.names + mark, .y = inside.y + places.legend};
    area.width = std::max(1.0, inside.right() - places.labels - size_ - area.x);
    for (const double height : places.heights) area.height += height;
    add_axis_below(drawing, diagram_.axis, area, size_, diagram_.language);
    double y = area.y;
    for (std::size_t i = 0; i < diagram_.rows.size(); ++i) {
      const BarRow& row = diagram_.rows[i];
      const double height = places.heights[i];
      add_words(drawing, {.x = inside.x, .y = y, .width = places.names, .height = height}, name_of(row));
      draw_bar(row, {.x = area.x, .y = y, .width = area.width, .height = height}, drawing);
      y += height;
    }
    add_line(drawing, {area.x, area.y}, {area.x, area.bottom()}, Tone::muted, 0.75);
  }

 private:
  TextParagraph name_of(const BarRow& row) const {
    return chart_words(row.name, diagram_.language, {.size = size_, .side = TextSide::end});
  }
  TextParagraph label_of(const BarRow& row) const {
    return chart_words(row.label, diagram_.language, {.size = size_});
  }

  void draw_bar(const BarRow& row, const Frame& slot, Drawing& drawing) const {
    const double thick = std::min(0.72 * slot.height, 1.6 * size_);
    const double middle = slot.y + slot.height / 2;
    const Paint paint = row.group ? group_colour(*row.group) : shade(0.68);
    if (row.group)
      add_mark(drawing, group_mark(*row.group), {slot.x - 0.8 * size_, middle}, 0.34 * size_, paint);
    const double length = part_on(diagram_.axis, row.value) * slot.width;
    if (length > 0) {
      drawing.shapes.emplace_back(
          BoxShape{.frame = {.x = slot.x, .y = middle - thick / 2, .width = length, .height = thick},
                   .fill = paint,
                   .stroke = Tone::none});
    }
    double end = slot.x + length;
    if (row.interval) {
      draw_whisker(*row.interval, slot, 0.5 * thick, drawing);
      end = std::max(end, slot.x + part_on(diagram_.axis, row.interval->second) * slot.width);
    }
    const double width = measure_.width(label_of(row)) + 0.5;
    add_words(drawing, {.x = end + 0.6 * size_, .y = slot.y, .width = width, .height = slot.height},
              label_of(row));
  }

  // On a pale ground of its own, so that it is seen on its bar and beside it.
  void draw_whisker(std::pair<double, double> ends, const Frame& slot, double high, Drawing& drawing) const {
    const double middle = slot.y + slot.height / 2;
    const double from = slot.x + part_on(diagram_.axis, ends.first) * slot.width;
    const double to = slot.x + part_on(diagram_.axis, ends.second) * slot.width;
    for (const auto& [paint, width] :
         {std::pair{Paint(Tone::paper), 2.4}, std::pair{Paint(Tone::ink), 0.9}}) {
      add_line(drawing, {from, middle}, {to, middle}, paint, width);
      for (const double x : {from, to})
        add_line(drawing, {x, middle - high / 2}, {x, middle + high / 2}, paint, width);
    }
  }

  const BarDiagram& diagram_;
  double size_;
  TextMeasure& measure_;
  std::vector<LegendEntry> legend_;
};

}  // namespace

Drawing bar_drawing(const BarDiagram& diagram, const BarOptions& options) {
  const PageText text{
      .title = options.title ? diagram.title : "", .notes = diagram.notes, .language = diagram.language};
  TextMeasure measure(diagram.language);
  const SizeLimits limits{
      .page = options.page, .least = options.least_size, .most = options.most_size, .upright = true};
  const PageTrial trial = fitting_page(limits, [&](const PageTrial& tried) {
    const Frame inside = parts_of(text, tried).inside;
    return options.page == PageSize::fit ||
           BarSetter(diagram, tried.size, measure).places(inside.width).height <= inside.height;
  });
  const BarSetter setter(diagram, trial.size, measure);
  Frame inside = parts_of(text, trial).inside;
  BarPlaces places = setter.places(inside.width);
  setter.stretch(places, options.page == PageSize::fit ? places.height * 1.2 : inside.height);
  if (options.page == PageSize::fit || places.height > inside.height) inside.height = places.height;
  Drawing drawing = drawing_on(text, trial, options.page, inside.height);
  setter.draw(places, inside, drawing);
  finish(drawing, diagram);
  return drawing;
}

}  // namespace coding
