// Text set by Pango, for measuring and for painting. The only header of the room that names Pango.
//
// Lines are taken from Pango one by one and placed by us: their distance follows from size and script, so
// that a page looks the same whichever font stands in, and Arabic faces with their tall boxes do not tear a
// list apart. Hinting is off and metrics are unrounded: a line is as wide at 72 dpi as at 2400.
#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <vector>

#include "coding/figure/drawing.hpp"

namespace coding {

struct ObjectRelease {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using ObjectPtr = std::unique_ptr<T, ObjectRelease>;

struct SetLine {
  PangoLayoutLine* line = nullptr;  // owned by its layout
  std::string text{};
  double x = 0;  // of its left end
  double top = 0;
  double baseline = 0;
  double width = 0;
  double height = 0;  // the distance of lines
  double size = 0;    // of the letters
  bool right_to_left = false;
  bool bullet = false;
};

struct SetText {
  std::vector<ObjectPtr<PangoLayout>> layouts{};
  std::vector<SetLine> lines{};
  double height = 0;
  int missing = 0;  // letters without a glyph
};

// The lines of paragraphs at a width, from the origin (0, 0) on.
SetText set_paragraphs(const std::vector<TextParagraph>& paragraphs, double width, const Language& language);

// The lines of a text at its place on the page; those of text that runs upwards as they stand before they are
// turned, in a frame with its corner at the origin and as wide as the text's is high.
SetText set_text(const TextShape& text, const Language& language);

// Where a line's left end on the baseline comes to stand, and by how many degrees it is turned there,
// clockwise: 0, or 90 to one side for text that runs upwards.
Point place_of(const TextShape& text, const SetLine& line);
int turn_of(const TextShape& text, const SetLine& line);

// The distance of a paragraph's lines.
double line_distance(const TextParagraph& paragraph);

// A run's text as it is set: valid UTF-8 without control characters and directional embeddings.
std::string drawable(std::string_view text);

}  // namespace coding
