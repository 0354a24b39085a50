// A tree of names, indented and joined by lines, with a bar and a number behind each.
//
// Rows flow through as many columns as the page needs; what is below one root stays together. Numbers are
// text: the caller writes them in the reader's language.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "coding/figure/drawing.hpp"

namespace coding {

struct TreeRow {
  std::string name{};
  std::string label{};    // the number
  double part = 0;        // 0 … 1: the bar's length
  std::size_t depth = 0;  // 0 a root; at most one more than the row before
  std::size_t group = 0;  // its bar's colour
  bool operator==(const TreeRow&) const = default;
};

struct TreeDiagram {
  std::string title{};
  std::string description{};                        // the text alternative
  std::vector<std::vector<std::string>> numbers{};  // as Drawing::numbers
  Language language{};
  std::vector<TreeRow> rows{};
  std::vector<std::string> notes{};
  bool operator==(const TreeDiagram&) const = default;
};

struct TreeOptions {
  PageSize page = PageSize::a4;
  double least_size = 6.5;
  double most_size = 9.5;
  bool title = true;
};

Drawing tree_drawing(const TreeDiagram& diagram, const TreeOptions& options = {});

}  // namespace coding
