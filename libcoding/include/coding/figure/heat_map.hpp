// A grid of shades: who said what, and who is like whom.
//
// Rows and columns stand as they are given; trees beside them, when there are any, say in which order their
// neighbours were joined (a dendrogram). A cell's number is painted in it when there is room, in black or
// white as its shade needs; the scale below names some shades. Written from right to left, the first column
// stands at the right.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "coding/figure/drawing.hpp"

namespace coding {

struct HeatCell {
  std::optional<double> part{};  // 0 … 1 of the shades; nothing is white
  std::string label{};           // painted when there is room
  bool operator==(const HeatCell&) const = default;
};

// Of n things join i makes group n + i of two groups; things are numbered in the order in which they stand.
struct HeatJoin {
  std::size_t left = 0;
  std::size_t right = 0;
  double part = 0;  // 0 … 1: how far apart they are
  bool operator==(const HeatJoin&) const = default;
};

struct HeatMap {
  std::string title{};
  std::string description{};                        // the text alternative
  std::vector<std::vector<std::string>> numbers{};  // as Drawing::numbers
  Language language{};
  std::vector<std::string> columns{};
  std::vector<std::string> rows{};
  std::vector<HeatCell> cells{};  // rows × columns, row after row
  std::vector<HeatJoin> column_tree{};
  std::vector<HeatJoin> row_tree{};
  std::string scale_title{};
  std::vector<HeatCell> scale{};
  std::vector<std::string> notes{};
  bool operator==(const HeatMap&) const = default;
};

struct HeatOptions {
  PageSize page = PageSize::a4;
  double least_size = 6;
  double most_size = 9;
  bool title = true;
};

// Requires a cell for each row and column, and joins of things that are there.
Drawing heat_drawing(const HeatMap& map, const HeatOptions& options = {});

}  // namespace coding
