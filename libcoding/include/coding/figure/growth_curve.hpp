// A curve that grows step by step, with the band in which it would lie in other orders, bars for what each
// step brought, and marks where a rule would have stopped.
//
// Steps stand at 1, 2, … from the start to the end of a line of the language. Curves are told apart by their
// mark and by dashes, the band by its ground, so that a grey print keeps them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "coding/figure/axis.hpp"

namespace coding {

struct GrowthStep {
  std::string name{};  // below the axis; left out where there is no room
  double value = 0;    // of the curve
  double gain = 0;     // the bar
  double lower = 0;    // of the band
  double upper = 0;
  double expected = 0;  // of the second curve
  bool operator==(const GrowthStep&) const = default;
};

// Behind a step; several at one step share a line.
struct GrowthStop {
  std::size_t after = 0;  // steps
  std::string label{};    // "a": short
  bool operator==(const GrowthStop&) const = default;
};

struct GrowthDiagram {
  std::string title{};
  std::string description{};
  Language language{};
  std::string across_title{};
  ChartAxis up{};
  std::vector<GrowthStep> steps{};
  std::vector<GrowthStop> stops{};
  // For the legend; what has no name is not drawn.
  std::string value_name{}, gain_name{}, band_name{}, expected_name{}, stop_name{};
  std::vector<std::string> notes{};
  std::vector<std::vector<std::string>> numbers{};
  bool operator==(const GrowthDiagram&) const = default;
};

struct GrowthOptions {
  PageSize page = PageSize::a4;
  double least_size = 7;
  double most_size = 10;
  bool title = true;
};

Drawing growth_drawing(const GrowthDiagram& diagram, const GrowthOptions& options = {});

}  // namespace coding
