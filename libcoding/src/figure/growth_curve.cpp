#include "coding/figure/growth_curve.hpp"

#include <algorithm>
#include <map>

#include "figure/plot_page.hpp"
#include "figure/slots.hpp"
#include "figure/text_measure.hpp"

namespace coding {

namespace {

const Paint curve_paint = group_colour(0);
const Paint expected_paint = group_colour(1);
constexpr double bar_width = 0.46;

// The labels of the rules that stop behind a step, on one of the lines above the curve.
struct StopFlag {
  std::size_t after = 0;
  std::string label{};
  double width = 0;
  std::size_t line = 0;
};

class GrowthSetter {
 public:
  GrowthSetter(const GrowthDiagram& diagram, const Frame& inside, double size, TextMeasure& measure)
      : diagram_(diagram), size_(size), measure_(measure) {
    across_ = axis_across(inside.width);
    places_ = chart_places(across_, diagram.up, inside, size, measure);
    flags_ = flags();
    std::size_t lines = 0;
    for (const StopFlag& flag : flags_) lines = std::max(lines, flag.line + 1);
    const double head = flag_height() * static_cast<double>(lines);
    places_.area.y += head;
    places_.area.height -= head;
  }

  // Room for a plot that can be read.
  bool fits() const { return places_.area.height >= 12 * size_; }

  void draw(Drawing& drawing) const {
    if (!diagram_.band_name.empty()) draw_band(drawing);
    add_axes(drawing, across_, diagram_.up, places_, size_, diagram_.language);
    if (!diagram_.gain_name.empty()) draw_gains(drawing);
    draw_stops(drawing);
    if (!diagram_.expected_name.empty()) {
      drawing.shapes.emplace_back(LineShape{
          .points = line(&GrowthStep::expected), .stroke = expected_paint, .width = 1.2, .dashed = true});
    }
    const std::vector<Point> curve = line(&GrowthStep::value);
    drawing.shapes.emplace_back(LineShape{.points = curve, .stroke = curve_paint, .width = 1.6});
    const double radius = std::min(0.34 * size_, 0.3 * step_width());
    for (const Point& point : curve) add_mark(drawing, ChartMark::circle, point, radius, curve_paint);
  }

 private:
  double flag_height() const { return 1.6 * size_; }

  // The numbers of the other axis take some of the width.
  ChartAxis axis_across(double width) const {
    std::vector<std::string> names;
    for (const GrowthStep& step : diagram_.steps) names.push_back(step.name);
    ChartAxis out = axis_of_slots(names, width - 9 * size_, size_, measure_);
    out.title = diagram_.across_title;
    return out;
  }

  double step_width() const {
    return places_.area.width / static_cast<double>(std::max<std::size_t>(1, diagram_.steps.size()));
  }

  Point at(std::size_t i, double value) const {
    return places_.at(across_, diagram_.up, static_cast<double>(i + 1), value);
  }

  std::vector<Point> line(double GrowthStep::*value) const {
    std::vector<Point> out;
    for (std::size_t i = 0; i < diagram_.steps.size(); ++i) out.push_back(at(i, diagram_.steps[i].*value));
    return out;
  }

  void draw_band(Drawing& drawing) const {
    std::vector<Point> around = line(&GrowthStep::lower);
    const std::vector<Point> upper = line(&GrowthStep::upper);
    around.insert(around.end(), upper.rbegin(), upper.rend());
    drawing.shapes.emplace_back(
        AreaShape{.points = around, .fill = Tone::tint, .stroke = Tone::rule, .width = 0.4});
  }

  void draw_gains(Drawing& drawing) const {
    const double width = bar_width * step_width();
    for (std::size_t i = 0; i < diagram_.steps.size(); ++i) {
      const Point top = at(i, diagram_.steps[i].gain);
      const double height = places_.area.bottom() - top.y;
      if (height <= 0) continue;
      drawing.shapes.emplace_back(
          BoxShape{.frame = {.x = top.x - width / 2, .y = top.y, .width = width, .height = height},
                   .fill = Tone::rule,
                   .stroke = Tone::muted,
                   .width = 0.4});
    }
  }

  double x_behind(std::size_t after) const {
    return places_.at(across_, diagram_.up, static_cast<double>(after) + 0.5, 0).x;
  }

  std::vector<StopFlag> flags() const {
    std::map<std::size_t, std::string> labels;
    for (const GrowthStop& stop : diagram_.stops) {
      std::string& label = labels[stop.after];
      if (!label.empty()) label += is_right_to_left(diagram_.language) ? "، " : ", ";
      label += stop.label;
    }
    std::vector<StopFlag> out;
    std::vector<double> ends;  // of each line, where its last label ends
    for (const auto& [after, label] : labels) {
      StopFlag flag{.after = after, .label = label};
      flag.width = measure_.width(words(label)) + 1;
      const double start = x_behind(after) - flag.width / 2;
      while (flag.line < ends.size() && ends[flag.line] + 0.5 * size_ > start) ++flag.line;
      if (flag.line == ends.size()) ends.push_back(0);
      ends[flag.line] = start + flag.width;
      out.push_back(std::move(flag));
    }
    return out;
  }

  TextParagraph words(const std::string& text) const {
    return chart_words(text, diagram_.language,
                       {.size = size_, .side = TextSide::centre, .bold = true, .tone = Tone::muted});
  }

  // The first line is the lowest, next to the curve.
  void draw_stops(Drawing& drawing) const {
    for (const StopFlag& flag : flags_) {
      const double x = x_behind(flag.after);
      const double bottom = places_.area.y - flag_height() * static_cast<double>(flag.line);
      drawing.shapes.emplace_back(LineShape{.points = {{x, bottom}, {x, places_.area.bottom()}},
                                            .stroke = Tone::muted,
                                            .width = 0.9,
                                            .dashed = true});
      add_words(drawing,
                {.x = x - flag.width / 2,
                 .y = bottom - flag_height(),
                 .width = flag.width,
                 .height = flag_height()},
                words(flag.label));
    }
  }

  const GrowthDiagram& diagram_;
  double size_;
  TextMeasure& measure_;
  ChartAxis across_{};
  ChartPlaces places_{};
  std::vector<StopFlag> flags_{};
};

std::vector<LegendEntry> legend_of(const GrowthDiagram& diagram) {
  std::vector<LegendEntry> out;
  const auto add = [&](LegendEntry entry) {
    if (!entry.name.empty()) out.push_back(std::move(entry));
  };
  add({.name = diagram.value_name, .paint = curve_paint, .mark = ChartMark::circle, .line = true});
  add({.name = diagram.expected_name,
       .paint = expected_paint,
       .mark = ChartMark::none,
       .line = true,
       .dashed = true});
  add({.name = diagram.band_name, .paint = Tone::tint, .mark = ChartMark::square});
  add({.name = diagram.gain_name, .paint = Tone::rule, .mark = ChartMark::square});
  if (!diagram.stops.empty())
    add({.name = diagram.stop_name,
         .paint = Tone::muted,
         .mark = ChartMark::none,
         .line = true,
         .dashed = true});
  return out;
}

}  // namespace

Drawing growth_drawing(const GrowthDiagram& diagram, const GrowthOptions& options) {
  const PlotPlan plan = plot_plan(diagram, options, legend_of(diagram));
  TextMeasure measure(diagram.language);
  PlotPlace place = plot_place(plan, measure, [&](const PlotPlace& tried) {
    return GrowthSetter(diagram, tried.inside, tried.trial.size, measure).fits();
  });
  if (options.page == PageSize::fit)
    place.inside.height = std::min(place.inside.height, 0.5 * place.inside.width);
  Drawing drawing = plot_drawing(plan, place, place.inside.height, measure);
  GrowthSetter(diagram, place.inside, place.trial.size, measure).draw(drawing);
  finish(drawing, diagram);
  return drawing;
}

}  // namespace coding
