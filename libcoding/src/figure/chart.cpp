#include "figure/chart.hpp"

#include <algorithm>
#include <cmath>

#include "coding/figure/typeset.hpp"

namespace coding {

namespace {

constexpr double grid_width = 0.4;

// Where each entry of a legend stands: the frame of its mark and words.
std::vector<Frame> legend_frames(const std::vector<LegendEntry>& entries, double width, double size,
                                 TextMeasure& measure) {
  std::vector<Frame> out;
  double x = 0;
  double y = 0;
  const double height = line_of(size);
  for (const LegendEntry& entry : entries) {
    const double words = measure.width(chart_words(entry.name, measure.language(), {.size = size}));
    const double needed = std::min(width, (entry.line ? 2.6 : 1.6) * size + words + 0.5);
    if (x > 0 && x + needed > width) {
      x = 0;
      y += height;
    }
    out.push_back({.x = x, .y = y, .width = needed, .height = height});
    x += needed + 1.5 * size;
  }
  return out;
}

}  // namespace

// High enough for Arabic letters, so that a mirrored chart has the same places.
double line_of(double size) { return 1.52 * size; }

TextParagraph chart_words(const std::string& text, const Language& language, const ChartWords& words) {
  return {.runs = {{.text = text, .bold = words.bold, .tone = words.tone}},
          .size = words.size,
          .side = words.side,
          .right_to_left = is_right_to_left(language)};
}

void add_words(Drawing& drawing, const Frame& frame, const TextParagraph& words) {
  drawing.shapes.emplace_back(TextShape{.frame = frame, .paragraphs = {words}, .centred = true});
}

void add_line(Drawing& drawing, Point from, Point to, const Paint& stroke, double width) {
  drawing.shapes.emplace_back(LineShape{.points = {from, to}, .stroke = stroke, .width = width});
}

void add_mark(Drawing& drawing, ChartMark mark, Point centre, double radius, const Paint& paint) {
  const Frame around = frame_around(centre, radius);
  const auto [x, y] = centre;
  switch (mark) {
    case ChartMark::circle:
      drawing.shapes.emplace_back(
          BoxShape{.frame = around, .radius = radius, .fill = paint, .stroke = Tone::none});
      return;
    case ChartMark::square:
      drawing.shapes.emplace_back(BoxShape{.frame = around, .fill = paint, .stroke = Tone::none});
      return;
    case ChartMark::triangle:
      drawing.shapes.emplace_back(AreaShape{
          .points = {{x, y - radius}, {around.right(), around.bottom()}, {around.x, around.bottom()}},
          .fill = paint});
      return;
    case ChartMark::diamond:
      drawing.shapes.emplace_back(
          AreaShape{.points = {{x, around.y}, {around.right(), y}, {x, around.bottom()}, {around.x, y}},
                    .fill = paint});
      return;
    case ChartMark::ring:
    case ChartMark::frame:
      drawing.shapes.emplace_back(BoxShape{.frame = frame_around(centre, radius * 0.85),
                                           .radius = mark == ChartMark::ring ? radius * 0.85 : 0,
                                           .fill = Tone::paper,
                                           .stroke = paint,
                                           .width = radius * 0.45});
      return;
  }
}

Point ChartPlaces::at(const ChartAxis& across, const ChartAxis& up, double x, double y) const {
  return {.x = area.x + part_on(across, x) * area.width, .y = area.bottom() - part_on(up, y) * area.height};
}

double axis_height(const ChartAxis& axis, double size) {
  const double line = line_of(size);
  return line + 0.4 * size + (axis.title.empty() ? 0 : line);
}

ChartPlaces chart_places(const ChartAxis& across, const ChartAxis& up, const Frame& inside, double size,
                         TextMeasure& measure) {
  double numbers = 0;
  for (const AxisTick& tick : up.ticks)
    numbers = std::max(numbers, measure.width(chart_words(tick.label, measure.language(), {.size = size})));
  const double line = line_of(size);
  const double left = numbers + 0.9 * size + (up.title.empty() ? 0 : 1.3 * line);
  const double above = 0.7 * size;
  const double right = 1.5 * size;
  const double below = axis_height(across, size);
  return {.area = {.x = inside.x + left,
                   .y = inside.y + above,
                   .width = std::max(1.0, inside.width - left - right),
                   .height = std::max(1.0, inside.height - above - below)}};
}

void add_axis_below(Drawing& drawing, const ChartAxis& axis, const Frame& area, double size,
                    const Language& language) {
  const double line = line_of(size);
  const double slot =
      axis.ticks.size() > 1 ? area.width / static_cast<double>(axis.ticks.size() - 1) : area.width;
  for (const AxisTick& tick : axis.ticks) {
    const double x = area.x + part_on(axis, tick.at) * area.width;
    add_line(drawing, {x, area.y}, {x, area.bottom() + 0.3 * size}, Tone::tint, grid_width);
    const TextParagraph label =
        chart_words(tick.label, language, {.size = size, .side = TextSide::centre, .tone = Tone::muted});
    const double width = std::min(slot, text_width({label}, language) + 1);
    add_words(drawing, {.x = x - width / 2, .y = area.bottom() + 0.4 * size, .width = width, .height = line},
              label);
  }
  if (axis.title.empty()) return;
  add_words(drawing,
            {.x = area.x, .y = area.bottom() + 0.4 * size + line, .width = area.width, .height = line},
            chart_words(axis.title, language, {.size = size, .side = TextSide::centre}));
}

void add_axes(Drawing& drawing, const ChartAxis& across, const ChartAxis& up, const ChartPlaces& places,
              double size, const Language& language) {
  const Frame& area = places.area;
  const double line = line_of(size);
  const double room = 0.5 * size;
  for (const AxisTick& tick : up.ticks) {
    const double y = area.bottom() - part_on(up, tick.at) * area.height;
    add_line(drawing, {area.x, y}, {area.right(), y}, Tone::tint, grid_width);
    const double width = text_width({chart_words(tick.label, language, {.size = size})}, language) + 0.5;
    add_words(drawing, {.x = area.x - room - width, .y = y - line / 2, .width = width, .height = line},
              chart_words(tick.label, language, {.size = size, .side = TextSide::end, .tone = Tone::muted}));
  }
  add_axis_below(drawing, across, {.x = area.x, .y = area.bottom(), .width = area.width}, size, language);
  add_line(drawing, {area.x, area.bottom()}, {area.right(), area.bottom()}, Tone::muted, 0.75);
  add_line(drawing, {area.x, area.y}, {area.x, area.bottom()}, Tone::muted, 0.75);
  if (up.title.empty()) return;
  double numbers = 0;
  for (const AxisTick& tick : up.ticks)
    numbers = std::max(numbers, text_width({chart_words(tick.label, language, {.size = size})}, language));
  const double right = area.x - 0.9 * size - numbers;
  drawing.shapes.emplace_back(
      TextShape{.frame = {.x = right - 1.2 * line, .y = area.y, .width = 1.2 * line, .height = area.height},
                .paragraphs = {chart_words(up.title, language, {.size = size, .side = TextSide::centre})},
                .centred = true,
                .upwards = true});
}

double legend_height(const std::vector<LegendEntry>& entries, double width, double size,
                     TextMeasure& measure) {
  const auto frames = legend_frames(entries, width, size, measure);
  return frames.empty() ? 0 : frames.back().bottom() + 0.6 * size;
}

void add_legend(Drawing& drawing, const std::vector<LegendEntry>& entries, const Frame& frame, double size,
                TextMeasure& measure) {
  const auto frames = legend_frames(entries, frame.width, size, measure);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const LegendEntry& entry = entries[i];
    Frame at = frames[i];
    at.x += frame.x;
    at.y += frame.y;
    const double width = (entry.line ? 2 : 1) * size;
    const Point middle{.x = at.x + width / 2, .y = at.y + at.height / 2};
    if (entry.line) {
      drawing.shapes.emplace_back(LineShape{.points = {{at.x, middle.y}, {at.x + width, middle.y}},
                                            .stroke = entry.paint,
                                            .width = 1.4,
                                            .dashed = entry.dashed});
    }
    add_mark(drawing, entry.mark, middle, 0.38 * size, entry.paint);
    const double indent = width + 0.6 * size;
    add_words(drawing, {.x = at.x + indent, .y = at.y, .width = at.width - indent, .height = at.height},
              chart_words(entry.name, measure.language(), {.size = size}));
  }
}

}  // namespace coding
