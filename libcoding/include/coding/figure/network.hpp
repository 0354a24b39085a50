// A network as a figure: circles for what is tied, lines for the ties.
//
// A circle's area says how often, a line's width how strong; groups have a colour and a number, which stands
// in the circle, so that a grey print keeps them. Places come from springs (Kamada & Kawai 1989): who is tied
// stands near, and no direction or distance means more than that. Then circles and their names are pushed
// apart until none lies on another. docs/methods/figure-layouts.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "coding/figure/drawing.hpp"

namespace coding {

struct NetworkCircle {
  std::string name{};
  double share = 1;       // of the largest, 0 … 1: the circle's area
  std::size_t group = 0;  // its place in NetworkDiagram::groups
  bool operator==(const NetworkCircle&) const = default;
};

struct NetworkLine {
  std::size_t a = 0;  // places in NetworkDiagram::circles
  std::size_t b = 0;
  double share = 1;  // of the strongest, 0 … 1: the line's width
  bool operator==(const NetworkLine&) const = default;
};

struct NetworkGroup {
  std::string number{};  // in the circles, as short as "12"; written in the reader's digits
  std::string name{};    // in the legend, behind the number
  bool operator==(const NetworkGroup&) const = default;
};

struct NetworkDiagram {
  std::string title{};
  std::string description{};
  Language language{};
  std::vector<NetworkGroup> groups{};
  std::vector<NetworkCircle> circles{};
  std::vector<NetworkLine> lines{};
  std::vector<std::string> notes{};
  std::vector<std::vector<std::string>> numbers{};  // as Drawing has them
  bool operator==(const NetworkDiagram&) const = default;
};

struct NetworkDrawingOptions {
  PageSize page = PageSize::a4;
  double least_size = 6.5;
  double most_size = 9;
  bool title = true;
  std::uint64_t seed = 1;  // of the springs' starts
};

// The most circles that can be told apart on a page of any size.
inline constexpr std::size_t most_network_circles = 300;

// Throws UsageError "figure-crowded" when there are more than most_network_circles.
Drawing network_drawing(const NetworkDiagram& diagram, const NetworkDrawingOptions& options = {});

}  // namespace coding
