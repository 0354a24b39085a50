// What the numbers of a network are in random tables with the same margins. Private to the room.
#pragma once

#include <vector>

#include "coding/analysis/network.hpp"

namespace coding {

// The codes that take part, and what ties them.
struct TiedCodes {
  std::vector<std::vector<std::uint32_t>> held{};  // by node: the units that hold it
  std::vector<std::uint32_t> both{};               // nodes × nodes
  std::size_t units = 0;

  std::uint32_t at(std::size_t a, std::size_t b) const { return both[a * held.size() + b]; }
};

WeightedGraph graph_of(const TiedCodes& codes, const NetworkOptions& options);

// Fills in `chance` of all nodes and ties; requires tables > 0.
void add_chance(Network& out, const TiedCodes& codes);

}  // namespace coding
