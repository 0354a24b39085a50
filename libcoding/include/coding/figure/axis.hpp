// What charts have in common: axes with round ticks, marks for groups, a legend.
//
// Numbers on an axis are text that the caller writes in the reader's language; nice_ticks says at which
// values and with how many decimals.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "coding/figure/drawing.hpp"

namespace coding {

struct Ticks {
  std::vector<double> at{};  // rising; the first is at most `low`, the last at least `high`
  int decimals = 0;          // that tell them apart
  bool operator==(const Ticks&) const = default;
};

// Multiples of 1, 2 or 5 times a power of ten that hold low … high, about so many steps. Of counts only whole
// numbers. A range without length, or with an end that is no number, gets a length of 1 from its lower end.
struct TickOptions {
  std::size_t steps = 5;
  bool whole = false;
};
Ticks nice_ticks(double low, double high, const TickOptions& options = {});

struct AxisTick {
  double at = 0;
  std::string label{};
  bool operator==(const AxisTick&) const = default;
};

// From the first tick to the last.
struct ChartAxis {
  std::string title{};  // may be empty
  std::vector<AxisTick> ticks{};
  bool operator==(const ChartAxis&) const = default;
};

// Where between the axis's ends a value stands, 0 … 1; values outside stand at the nearer end.
double part_on(const ChartAxis& axis, double value);

// So that groups are told apart without colour.
enum class ChartMark { circle, square, triangle, diamond, ring, frame };
ChartMark group_mark(std::size_t group);

struct LegendEntry {
  std::string name{};
  Paint paint = Tone::ink;
  ChartMark mark = ChartMark::square;
  bool line = false;    // a stroke under the mark, as of a curve
  bool dashed = false;  // that stroke
  bool operator==(const LegendEntry&) const = default;
};

}  // namespace coding
