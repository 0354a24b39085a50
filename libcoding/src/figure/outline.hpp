// Shapes as outlines: moves, lines and curves that every renderer draws in the same way.
#pragma once

#include <vector>

#include "coding/figure/drawing.hpp"

namespace coding {

enum class Pen { move, line, curve, close };

struct OutlineStep {
  Pen pen = Pen::move;
  Point to{};
  Point control_from{};  // of a curve
  Point control_to{};
};

using Outline = std::vector<OutlineStep>;

Outline outline_of(const BoxShape& box);
Outline outline_of(const AreaShape& area);
Outline hatching_of(const BoxShape& box);
// Shortened where a head stands, so that its tip is the last point.
Outline outline_of(const LineShape& line);
Outline head_of(const LineShape& line);  // empty without a head

}  // namespace coding
