// Where the nodes of a graph stand so that those that are tied stand near each other.
//
// Kamada & Kawai's springs (1989), as Boost.Graph has them, for each connected part by itself: a spring
// between every two nodes, as long as the shortest way between them. Several starts on a circle, of which the
// layout with the fewest crossings is kept. The starts are drawn from the seed, and the places are rounded,
// so that equal input gives equal places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "coding/figure/drawing.hpp"

namespace coding {

struct SpringTie {
  std::size_t a = 0;
  std::size_t b = 0;
  double length = 1;  // that the spring would like to have; more than 0
};

struct SpringOptions {
  std::uint64_t seed = 1;
  std::size_t starts = 8;
  double aspect = 1.5;  // of the whole: how many times as wide as high, roughly
};

// One place a node. The length of a tie is about what was asked for; parts of the graph stand side by side,
// the largest first, and none inside another's rectangle. `groups` (one number a node, or nothing) decides
// who are neighbours at the first start. O(starts × nodes³) of the largest part.
std::vector<Point> spring_layout(std::size_t nodes, const std::vector<SpringTie>& ties,
                                 const std::vector<std::size_t>& groups, const SpringOptions& options = {});

}  // namespace coding
