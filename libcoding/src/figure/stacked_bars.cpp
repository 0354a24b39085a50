#include "coding/figure/stacked_bars.hpp"

#include <algorithm>

#include "figure/plot_page.hpp"
#include "figure/slots.hpp"
#include "figure/text_measure.hpp"

namespace coding {

namespace {

class StackedSetter {
 public:
  StackedSetter(const StackedDiagram& diagram, const Frame& inside, double size, TextMeasure& measure)
      : diagram_(diagram), size_(size), measure_(measure) {
    std::vector<std::string> labels;
    for (const StackedBar& bar : diagram.bars) labels.push_back(bar.label);
    double names = 0;
    for (const MarkedLine& line : diagram.lines)
      names = std::max(names, measure.width(words(line.name, TextSide::end)) + 1);
    across_ = axis_of_slots(labels, inside.width - std::max(names + 2.5 * size, 9 * size), size, measure);
    across_.title = diagram.across_title;
    places_ = chart_places(across_, diagram.up, inside, size, measure);
    // The names of lines stand where the other axis has its numbers.
    const double left = std::max(0.0, names + 0.8 * size - (places_.area.x - inside.x));
    const double lines = line_height() * static_cast<double>(diagram.lines.size());
    const double head = lines > 0 ? lines + 0.5 * size : 0;
    places_.area = {.x = places_.area.x + left,
                    .y = places_.area.y + head,
                    .width = std::max(1.0, places_.area.width - left),
                    .height = places_.area.height - head};
    names_ = names;
  }

  bool fits() const { return places_.area.height >= 12 * size_; }

  void draw(Drawing& drawing) const {
    add_axes(drawing, across_, diagram_.up, places_, size_, diagram_.language);
    for (std::size_t i = 0; i < diagram_.bars.size(); ++i) draw_bar(i, drawing);
    // The grounds of bars end on it.
    add_line(drawing, {places_.area.x, places_.area.bottom()}, {places_.area.right(), places_.area.bottom()},
             Tone::muted, 0.75);
    for (std::size_t i = 0; i < diagram_.lines.size(); ++i) draw_line(i, drawing);
  }

 private:
  double line_height() const { return 2.0 * size_; }

  TextParagraph words(const std::string& text, TextSide side) const {
    return chart_words(text, diagram_.language, {.size = size_, .side = side, .tone = Tone::muted});
  }

  double slot() const {
    return places_.area.width / static_cast<double>(std::max<std::size_t>(1, diagram_.bars.size()));
  }

  double middle_of(std::size_t i) const {
    return places_.at(across_, diagram_.up, static_cast<double>(i + 1), 0).x;
  }

  // A bar is no wider than it has to be to be seen.
  double bar_width() const { return std::min(0.72 * slot(), 6 * size_); }

  void draw_bar(std::size_t i, Drawing& drawing) const {
    std::size_t sum = 0;
    const double width = bar_width();
    for (std::size_t group = 0; group < diagram_.bars[i].parts.size(); ++group) {
      const std::size_t count = diagram_.bars[i].parts[group];
      if (count == 0) continue;
      const Point foot =
          places_.at(across_, diagram_.up, static_cast<double>(i + 1), static_cast<double>(sum));
      sum += count;
      const Point top =
          places_.at(across_, diagram_.up, static_cast<double>(i + 1), static_cast<double>(sum));
      const Frame part{.x = foot.x - width / 2, .y = top.y, .width = width, .height = foot.y - top.y};
      const Colour colour = group_colour(group);
      drawing.shapes.emplace_back(
          BoxShape{.frame = part, .fill = colour, .stroke = Tone::paper, .width = 0.5});
      const double radius = 0.32 * size_;
      if (diagram_.groups.size() > 1 && part.height > 3 * radius && part.width > 3 * radius) {
        add_mark(drawing, group_mark(group), {foot.x, part.y + part.height / 2}, radius, text_on(colour));
      }
    }
  }

  // Circles with the number in them.
  void draw_line(std::size_t i, Drawing& drawing) const {
    const MarkedLine& line = diagram_.lines[i];
    const Frame& area = places_.area;
    const double middle =
        area.y - 0.9 * size_ - line_height() * (static_cast<double>(diagram_.lines.size() - i) - 0.5);
    add_line(drawing, {area.x, middle}, {area.right(), middle}, Tone::tint, 0.4);
    add_words(drawing,
              {.x = area.x - names_ - 0.5 * size_,
               .y = middle - line_height() / 2,
               .width = names_,
               .height = line_height()},
              words(line.name, TextSide::end));
    for (std::size_t k = 0; k < line.counts.size() && k < line.labels.size(); ++k) {
      if (line.counts[k] > 0) draw_count(line.labels[k], {middle_of(k), middle}, drawing);
    }
  }

  // Where bars are thin there is a mark without its number.
  void draw_count(const std::string& label, Point centre, Drawing& drawing) const {
    const TextParagraph number =
        chart_words(label, diagram_.language,
                    {.size = 0.9 * size_, .side = TextSide::centre, .bold = true, .tone = Tone::paper});
    const double width = std::max(1.6 * size_, measure_.width(number) + 0.8 * size_);
    if (width > slot()) {
      add_mark(drawing, ChartMark::circle, centre, std::max(0.6, std::min(0.4 * size_, 0.42 * slot())),
               Tone::deep);
      return;
    }
    const Frame frame{
        .x = centre.x - width / 2, .y = centre.y - 0.8 * size_, .width = width, .height = 1.6 * size_};
    drawing.shapes.emplace_back(
        BoxShape{.frame = frame, .radius = 0.8 * size_, .fill = Tone::deep, .stroke = Tone::none});
    add_words(drawing, frame, number);
  }

  const StackedDiagram& diagram_;
  double size_;
  TextMeasure& measure_;
  double names_ = 0;
  ChartAxis across_{};
  ChartPlaces places_{};
};

}  // namespace

Drawing stacked_drawing(const StackedDiagram& diagram, const StackedOptions& options) {
  PlotPlan plan = plot_plan(diagram, options, {});
  for (std::size_t i = 0; i < diagram.groups.size(); ++i)
    plan.legend.push_back({.name = diagram.groups[i], .paint = group_colour(i), .mark = group_mark(i)});
  TextMeasure measure(diagram.language);
  PlotPlace place = plot_place(plan, measure, [&](const PlotPlace& tried) {
    return StackedSetter(diagram, tried.inside, tried.trial.size, measure).fits();
  });
  if (options.page == PageSize::fit)
    place.inside.height = std::min(place.inside.height, 0.45 * place.inside.width);
  Drawing drawing = plot_drawing(plan, place, place.inside.height, measure);
  StackedSetter(diagram, place.inside, place.trial.size, measure).draw(drawing);
  finish(drawing, diagram);
  return drawing;
}

}  // namespace coding
