// A layered layout of a directed graph: sizes in, places out; it knows nothing of text.
//
// After Sugiyama, Tagawa & Toda (1981): circles are broken where a walk from the first boxes on meets its own
// track; layers by the longest path; an arrow over several layers passes through a stop in each; stops and
// boxes of a layer are ordered by the barycentres of their neighbours, forth and back, and the order with the
// fewest crossings is kept; heights by least squares with the order and the distances kept (pool adjacent
// violators). A label is a stop with a size, in a layer of labels between two layers of boxes (Gansner,
// Koutsofios, North & Vo 1993): so labels lie on nothing.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "coding/figure/drawing.hpp"

namespace coding {

struct LayerNode {
  double width = 0;
  double height = 0;
  double face = 0;                     // how much of the height, around the middle, takes arrows
  std::optional<std::size_t> layer{};  // the first in which it may stand
};

// From one node to another one. Loops are not for layers.
struct LayerEdge {
  std::size_t from = 0;
  std::size_t to = 0;
  double label_width = 0;
  double label_height = 0;
};

struct LayerGaps {
  double across = 12;  // between neighbours of a layer
  double along = 20;   // between layers
};

struct LayeredRoute {
  std::vector<Point> points{};  // from the side of `from` to the side of `to`
  Frame label{};
};

// Places from the origin on, layers from left to right.
struct LayeredPlaces {
  std::vector<Frame> nodes{};
  std::vector<LayeredRoute> routes{};  // one an edge
  double width = 0;
  double height = 0;
};

LayeredPlaces layered(const std::vector<LayerNode>& nodes, const std::vector<LayerEdge>& edges,
                      const LayerGaps& gaps);

}  // namespace coding
