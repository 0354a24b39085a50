// The conditional matrix as a figure: a grid of cells, each with a number and some names.
//
// For Strauss & Corbin's levels of action (from one person to the world) by the components of the paradigm,
// and for any other grid of categories. A cell without a number and without names is hatched: nothing was
// found there, which is a finding. Written from right to left, the first column stands at the right.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "coding/figure/drawing.hpp"

namespace coding {

struct GridCell {
  std::string number{};
  std::vector<std::string> names{};
  bool operator==(const GridCell&) const = default;
};

struct GridRow {
  std::string title{};
  std::vector<GridCell> cells{};  // one a column; missing ones are empty
  std::string sum{};
  bool operator==(const GridRow&) const = default;
};

struct GridDiagram {
  std::string title{};
  std::string description{};  // the text alternative; empty: the cells in words
  Language language{};
  std::string corner{};  // above the rows' titles
  std::vector<std::string> columns{};
  std::vector<GridRow> rows{};
  std::string sum_title{};          // of the sums; empty: no sums
  std::vector<std::string> sums{};  // of the columns
  std::string sum_of_sums{};
  std::vector<std::string> notes{};
  bool operator==(const GridDiagram&) const = default;
};

struct GridOptions {
  PageSize page = PageSize::a4;
  double least_size = 6.5;
  double most_size = 9;
  bool title = true;
  std::size_t names = 6;  // at most so many in a cell; then "…"
};

Drawing grid_drawing(const GridDiagram& diagram, const GridOptions& options = {});

}  // namespace coding
