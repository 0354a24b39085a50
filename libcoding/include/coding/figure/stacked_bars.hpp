// Stacked bars over time, with lines of marks above them for what happened besides.
//
// Parts of a bar are told apart by colour and by the mark of their group in them, so that a grey print keeps
// them. Time runs from the start to the end of a line of the language.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "coding/figure/axis.hpp"
#include "coding/figure/drawing.hpp"

namespace coding {

struct StackedBar {
  std::string label{};               // below the axis; left out where there is no room
  std::vector<std::size_t> parts{};  // one a group
  bool operator==(const StackedBar&) const = default;
};

// A line of marks: "memos", with how many under each bar.
struct MarkedLine {
  std::string name{};
  std::vector<std::size_t> counts{};  // one a bar; 0: no mark
  std::vector<std::string> labels{};  // the counts in the reader's digits
  bool operator==(const MarkedLine&) const = default;
};

struct StackedDiagram {
  std::string title{};
  std::string description{};
  Language language{};
  std::string across_title{};
  ChartAxis up{};
  std::vector<std::string> groups{};  // their names, for the legend
  std::vector<StackedBar> bars{};
  std::vector<MarkedLine> lines{};
  std::vector<std::string> notes{};
  std::vector<std::vector<std::string>> numbers{};
  bool operator==(const StackedDiagram&) const = default;
};

struct StackedOptions {
  PageSize page = PageSize::a4;
  double least_size = 7;
  double most_size = 10;
  bool title = true;
};

Drawing stacked_drawing(const StackedDiagram& diagram, const StackedOptions& options = {});

}  // namespace coding
