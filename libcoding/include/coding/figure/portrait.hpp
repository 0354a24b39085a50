// The portrait of a document: its coded passages as bars at their places, or as a row of squares.
//
// A row of bars is a code in one document, or a document among others. Passages that overlap lie on lanes
// below each other, so that none hides another. Groups have a colour and a number, which stands in a bar
// where there is room, in every square and at the start of a row that belongs to a group.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "coding/figure/axis.hpp"
#include "coding/figure/drawing.hpp"

namespace coding {

struct PortraitGroup {
  std::string number{};  // as short as "12"
  std::string name{};    // in the legend; empty: not there, since nothing of it is drawn
  bool operator==(const PortraitGroup&) const = default;
};

struct PortraitBar {
  double begin = 0;  // on the axis
  double end = 0;
  std::size_t group = 0;
  bool operator==(const PortraitBar&) const = default;
};

struct PortraitRow {
  std::string name{};
  std::optional<std::size_t> group{};  // whose number stands before the name
  double length = 0;                   // of the text
  std::vector<PortraitBar> bars{};
  std::vector<double> ticks{};  // faint lines: where questions are asked
  bool operator==(const PortraitRow&) const = default;
};

struct PortraitDiagram {
  std::string title{};
  std::string description{};
  Language language{};
  ChartAxis across{};
  std::vector<PortraitGroup> groups{};
  std::vector<PortraitRow> rows{};
  std::string tick_name{};  // in the legend; empty: none
  std::vector<std::string> notes{};
  std::vector<std::vector<std::string>> numbers{};
  bool operator==(const PortraitDiagram&) const = default;
};

struct SquaresRow {
  std::string name{};
  std::vector<std::size_t> groups{};  // one a square, in the order of the text
  bool operator==(const SquaresRow&) const = default;
};

struct SquaresDiagram {
  std::string title{};
  std::string description{};
  Language language{};
  std::vector<PortraitGroup> groups{};
  std::vector<SquaresRow> rows{};
  std::vector<std::string> notes{};
  std::vector<std::vector<std::string>> numbers{};
  bool operator==(const SquaresDiagram&) const = default;
};

struct PortraitDrawingOptions {
  PageSize page = PageSize::a4;
  double least_size = 6.5;
  double most_size = 9;
  bool title = true;
};

// The lane of each bar, from 0: the first that is free where it begins. Bars that touch share a lane.
std::vector<std::size_t> lanes_of(const std::vector<PortraitBar>& bars);

Drawing portrait_drawing(const PortraitDiagram& diagram, const PortraitDrawingOptions& options = {});
Drawing squares_drawing(const SquaresDiagram& diagram, const PortraitDrawingOptions& options = {});

}  // namespace coding
