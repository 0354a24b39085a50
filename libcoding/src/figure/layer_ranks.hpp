// The first half of the layered layout: which layer, through which stops, in which order.
#pragma once

#include <cstddef>
#include <vector>

#include "figure/layers.hpp"

namespace coding {

// A box, or a stop of an arrow on its way.
struct LayerStop {
  std::size_t rank = 0;  // even: boxes; odd: labels
  double width = 0;
  double height = 0;
  double face = 0;                    // of a box
  std::vector<std::size_t> before{};  // neighbours in the rank to the left
  std::vector<std::size_t> after{};
  bool box = false;
};

// Along the layers; `turned` when the arrow runs against them.
struct LayerChain {
  std::vector<std::size_t> stops{};  // the boxes at both ends included
  std::size_t label = 0;             // the stop that carries it
  bool turned = false;
};

struct LayerRanks {
  std::vector<LayerStop> stops{};  // the nodes first, in their order
  std::vector<LayerChain> chains{};
  std::vector<std::vector<std::size_t>> ranks{};  // stops from top to bottom
};

LayerRanks ranked(const std::vector<LayerNode>& nodes, const std::vector<LayerEdge>& edges);

}  // namespace coding
