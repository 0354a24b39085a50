// Communities of a weighted graph: groups with more weight inside than their strengths would give by chance.
//
// Louvain's method (Blondel, Guillaume, Lambiotte & Lefebvre 2008) from several random orders of the nodes,
// the best of them kept; a community that falls into parts is cut into these, which never lowers the
// modularity and is what Traag, Waltman & van Eck (2019) found missing. What surprises: a random graph has
// communities, too, and a high modularity; the number alone proves nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "coding/base/estimate.hpp"
#include "coding/stats/graph.hpp"

namespace coding {

struct CommunityOptions {
  std::size_t tries = 10;
  std::uint64_t seed = 1;
};

struct Communities {
  std::vector<std::size_t> of{};  // by node, numbered from 0 by first node
  std::size_t count = 0;
  Estimate modularity{};  // of this partition; undefined without an edge, where every node is by itself
};

// O(tries × rounds × n²).
Communities communities(const WeightedGraph& graph, const CommunityOptions& options);

// Newman's Q (2004): Σ over communities of inside / 2m - (strength / 2m)². At most 1. Undefined without
// edges.
Estimate modularity(const WeightedGraph& graph, const std::vector<std::size_t>& of);

}  // namespace coding
