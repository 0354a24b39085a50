// Names, a bar for each, and the number behind it: frequencies to look at.
//
// Bars begin at the start of a line of the language. A bar of a group has the group's colour and its mark
// before it, which the legend explains. Numbers are text: the caller writes them in the reader's language.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "coding/figure/axis.hpp"
#include "coding/figure/drawing.hpp"

namespace coding {

struct BarRow {
  std::string name{};
  std::string label{};                                  // "14 (63.6%)"
  double value = 0;                                     // on the axis
  std::optional<std::pair<double, double>> interval{};  // a whisker from one to the other
  std::optional<std::size_t> group{};                   // index into BarDiagram::groups
  bool operator==(const BarRow&) const = default;
};

struct BarDiagram {
  std::string title{};
  std::string description{};                        // the text alternative
  std::vector<std::vector<std::string>> numbers{};  // as Drawing::numbers
  Language language{};
  ChartAxis axis{};
  std::vector<BarRow> rows{};
  std::vector<std::string> groups{};  // a group without a name has its colour, but no place in the legend
  std::vector<std::string> notes{};
  bool operator==(const BarDiagram&) const = default;
};

struct BarOptions {
  PageSize page = PageSize::a4;
  double least_size = 6.5;
  double most_size = 9;
  bool title = true;
};

Drawing bar_drawing(const BarDiagram& diagram, const BarOptions& options = {});

}  // namespace coding
