#include "coding/figure/portrait.hpp"

#include <algorithm>
#include <numeric>

#include "figure/group_numbers.hpp"
#include "figure/plot_page.hpp"
#include "figure/text_measure.hpp"

namespace coding {

namespace {

constexpr double least_bar = 0.9;  // points: a passage is seen however short

Paint paint_of(const PortraitDiagram& diagram, std::size_t group) {
  return group < diagram.groups.size() ? Paint(group_colour(group)) : Paint(Tone::muted);
}

struct RowPlace {
  double top = 0;
  double height = 0;
  std::vector<std::size_t> lanes{};
  std::size_t lane_count = 1;
};

class PortraitSetter {
 public:
  PortraitSetter(const PortraitDiagram& diagram, const Frame& inside, double size, TextMeasure& measure)
      : diagram_(diagram),
        inside_(inside),
        size_(size),
        measure_(measure),
        names_(names_width()),
        below_(axis_height(diagram.across, size)) {
    double top = 0;
    for (const PortraitRow& row : diagram.rows) {
      RowPlace place{.top = top, .lanes = lanes_of(row.bars)};
      for (const std::size_t lane : place.lanes) place.lane_count = std::max(place.lane_count, lane + 1);
      const double name = measure.height({words(row.name)}, std::max(1.0, names_ - number_width()));
      place.height = std::max(name, static_cast<double>(place.lane_count) * lane_height()) + row_gap();
      top += place.height;
      rows_.push_back(std::move(place));
    }
    height_ = top;
  }

  double height() const { return height_ + below_; }

  // Rows take up what is left, within reason.
  void stretch(double height) {
    if (rows_.empty() || height <= this->height()) return;
    const double more = std::min(2.6 * size_, (height - this->height()) / static_cast<double>(rows_.size()));
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      rows_[i].top += more * static_cast<double>(i);
      rows_[i].height += more;
    }
    height_ += more * static_cast<double>(rows_.size());
  }

  void draw(Drawing& drawing) const {
    const Frame area{.x = inside_.x + names_, .y = inside_.y, .width = area_width(), .height = height_};
    for (std::size_t i = 0; i < rows_.size(); ++i) draw_row(i, area, drawing);
    add_axis_below(drawing, diagram_.across,
                   {.x = area.x, .y = area.bottom(), .width = area.width, .height = 0}, size_,
                   diagram_.language);
  }

 private:
  double lane_height() const { return 1.3 * size_; }
  double row_gap() const { return 0.45 * size_; }
  bool any_group() const {
    return std::any_of(diagram_.rows.begin(), diagram_.rows.end(),
                       [](const PortraitRow& row) { return row.group.has_value(); });
  }
  double number_width() const { return (any_group() ? 2.2 : 0) * size_ + 0.8 * size_; }
  double area_width() const { return std::max(1.0, inside_.width - names_ - 1.5 * size_); }

  TextParagraph words(const std::string& text) const {
    return chart_words(text, diagram_.language, {.size = size_});
  }

  double names_width() const {
    double widest = 0;
    for (const PortraitRow& row : diagram_.rows)
      widest = std::max(widest, measure_.width(words(row.name)) + 1);
    return std::min(widest + number_width(), 0.3 * inside_.width);
  }

  double x_of(double value, const Frame& area) const {
    return area.x + part_on(diagram_.across, value) * area.width;
  }

  void draw_row(std::size_t i, const Frame& area, Drawing& drawing) const {
    const PortraitRow& row = diagram_.rows[i];
    const RowPlace& place = rows_[i];
    const Frame band{.x = area.x,
                     .y = area.y + place.top + row_gap() / 2,
                     .width = x_of(row.length, area) - area.x,
                     .height = place.height - row_gap()};
    draw_name(row, {.x = inside_.x, .y = band.y, .width = names_, .height = band.height}, drawing);
    if (band.width > 0)
      drawing.shapes.emplace_back(BoxShape{.frame = band, .fill = Tone::wash, .stroke = Tone::none});
    for (const double tick : row.ticks) {
      const double x = x_of(tick, area);
      add_line(drawing, {x, band.y}, {x, band.bottom()}, Tone::rule, 0.4);
    }
    const double lane = band.height / static_cast<double>(place.lane_count);
    for (std::size_t k = 0; k < row.bars.size(); ++k) {
      const double from = x_of(row.bars[k].begin, area);
      const Frame bar{.x = from,
                      .y = band.y + lane * static_cast<double>(place.lanes[k]) + 0.06 * lane,
                      .width = std::max(least_bar, x_of(row.bars[k].end, area) - from),
                      .height = 0.88 * lane};
      draw_bar(row.bars[k].group, bar, !row.group, drawing);
    }
  }

  void draw_name(const PortraitRow& row, const Frame& frame, Drawing& drawing) const {
    Frame name = frame;
    name.width -= 0.8 * size_;
    if (row.group) {
      const Colour colour = group_colour(*row.group);
      const Frame circle = frame_around({frame.x + 0.9 * size_, frame.y + frame.height / 2}, 0.72 * size_);
      drawing.shapes.emplace_back(BoxShape{.frame = circle,
                                           .radius = circle.width / 2,
                                           .fill = paint_of(diagram_, *row.group),
                                           .stroke = Tone::none});
      if (*row.group < diagram_.groups.size()) {
        add_group_number(drawing, frame_around({frame.x + 0.9 * size_, frame.y + frame.height / 2}, size_),
                         diagram_.groups[*row.group].number, colour, 0.9 * size_, diagram_.language);
      }
    }
    if (any_group()) {
      name.x += 2.2 * size_;
      name.width -= 2.2 * size_;
    }
    add_words(drawing, name, words(row.name));
  }

  void draw_bar(std::size_t group, const Frame& bar, bool numbered, Drawing& drawing) const {
    const Colour colour = group_colour(group);
    drawing.shapes.emplace_back(BoxShape{
        .frame = bar, .radius = 0.8, .fill = paint_of(diagram_, group), .stroke = Tone::paper, .width = 0.4});
    if (!numbered || group >= diagram_.groups.size()) return;
    const std::string& number = diagram_.groups[group].number;
    const double letters = 0.8 * size_;
    const double width =
        measure_.width(chart_words(number, diagram_.language, {.size = letters, .bold = true}));
    if (width + 1.5 > bar.width) return;
    // A line takes more than its letters.
    Frame line = bar;
    line.height = std::max(bar.height, 1.23 * size_);
    line.y -= (line.height - bar.height) / 2;
    add_group_number(drawing, line, number, colour, letters, diagram_.language);
  }

  const PortraitDiagram& diagram_;
  Frame inside_;
  double size_;
  TextMeasure& measure_;
  double names_ = 0;
  double below_ = 0;
  double height_ = 0;
  std::vector<RowPlace> rows_{};
};

std::vector<LegendEntry> legend_of(const PortraitDiagram& diagram) {
  std::vector<LegendEntry> out;
  add_group_entries(diagram.groups, out);
  if (!diagram.tick_name.empty())
    out.push_back({.name = diagram.tick_name, .paint = Tone::rule, .mark = ChartMark::none, .line = true});
  return out;
}

}  // namespace

std::vector<std::size_t> lanes_of(const std::vector<PortraitBar>& bars) {
  std::vector<std::size_t> order(bars.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return bars[a].begin != bars[b].begin ? bars[a].begin < bars[b].begin : bars[a].end > bars[b].end;
  });
  std::vector<std::size_t> out(bars.size());
  std::vector<double> ends;
  for (const std::size_t i : order) {
    std::size_t lane = 0;
    while (lane < ends.size() && ends[lane] > bars[i].begin) ++lane;
    if (lane == ends.size()) ends.push_back(0);
    ends[lane] = bars[i].end;
    out[i] = lane;
  }
  return out;
}

Drawing portrait_drawing(const PortraitDiagram& diagram, const PortraitDrawingOptions& options) {
  const PlotPlan plan = plot_plan(diagram, options, legend_of(diagram));
  TextMeasure measure(diagram.language);
  const PlotPlace place = plot_place(plan, measure, [&](const PlotPlace& tried) {
    return PortraitSetter(diagram, tried.inside, tried.trial.size, measure).height() <= tried.inside.height;
  });
  PortraitSetter setter(diagram, place.inside, place.trial.size, measure);
  if (options.page != PageSize::fit) setter.stretch(place.inside.height);
  Drawing drawing = plot_drawing(plan, place, setter.height(), measure);
  setter.draw(drawing);
  finish(drawing, diagram);
  return drawing;
}

}  // namespace coding
