// The parts of charts as shapes: words, marks, axes, a legend.
//
// Everything is placed from left to right, as page.hpp says; finish() mirrors it.
#pragma once

#include <string>
#include <vector>

#include "coding/figure/axis.hpp"
#include "figure/text_measure.hpp"

namespace coding {

// The room of a line, whatever the script.
double line_of(double size);

struct ChartWords {
  double size = 8;
  TextSide side = TextSide::start;
  bool bold = false;
  Paint tone = Tone::ink;
};
TextParagraph chart_words(const std::string& text, const Language& language, const ChartWords& words);

// One paragraph around the middle of a frame's height.
void add_words(Drawing& drawing, const Frame& frame, const TextParagraph& words);

void add_line(Drawing& drawing, Point from, Point to, const Paint& stroke, double width);

// `radius` is half of the mark's width.
void add_mark(Drawing& drawing, ChartMark mark, Point centre, double radius, const Paint& paint);

// The areas of a chart with two axes: the one between them, and what the numbers and titles take.
struct ChartPlaces {
  Frame area{};
  Point at(const ChartAxis& across, const ChartAxis& up, double x, double y) const;
};

// Where the area between the axes lies when a chart takes all of a frame.
ChartPlaces chart_places(const ChartAxis& across, const ChartAxis& up, const Frame& inside, double size,
                         TextMeasure& measure);
// Grid, axes, numbers and titles around it; grid lines stand at the ticks of `up`.
void add_axes(Drawing& drawing, const ChartAxis& across, const ChartAxis& up, const ChartPlaces& places,
              double size, const Language& language);

// The numbers of an axis below an area and thin lines up through it; for charts whose rows are names.
double axis_height(const ChartAxis& axis, double size);
void add_axis_below(Drawing& drawing, const ChartAxis& axis, const Frame& area, double size,
                    const Language& language);

// A legend in rows of a frame's width: how high it is (0 without entries), and the shapes.
double legend_height(const std::vector<LegendEntry>& entries, double width, double size,
                     TextMeasure& measure);
void add_legend(Drawing& drawing, const std::vector<LegendEntry>& entries, const Frame& frame, double size,
                TextMeasure& measure);

}  // namespace coding
