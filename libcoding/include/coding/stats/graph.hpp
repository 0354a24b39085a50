// How central the nodes of a weighted graph are: strength, betweenness, and the eigenvector.
//
// A weight says how strong a tie is, so that the length of an edge is 1/weight (Newman 2001; Opsahl,
// Agneessens & Skvoretz 2010). Brandes' accumulation (2001) over a plain Dijkstra, since graphs of codes are
// dense. What surprises: 1/3 + 1/6 and 1/2 are one length, which floating point does not know, so lengths
// that differ by less than a thousand millionth are equal; libraries that compare exactly lose such paths.
#pragma once

#include <cstddef>
#include <vector>

namespace coding {

// Symmetric; 0 is no edge. The diagonal is not looked at.
struct WeightedGraph {
  std::size_t nodes = 0;
  std::vector<double> weights{};  // nodes × nodes, none negative

  double at(std::size_t a, std::size_t b) const { return weights[a * nodes + b]; }
};

std::vector<std::size_t> degrees(const WeightedGraph& graph);
std::vector<double> strengths(const WeightedGraph& graph);

// Of the shortest ways between every two other nodes the share that leads through a node, summed and divided
// by the (n - 1)(n - 2) / 2 pairs of them: 0 … 1 (Freeman 1977); 0 with fewer than three nodes. Pairs that no
// way joins count as 0. O(n³).
std::vector<double> betweenness(const WeightedGraph& graph, int jobs = 1);

// A node is central when its neighbours are (Bonacich 1972): the vector of the largest eigenvalue, its
// largest number 1. 0 without an edge and, in a graph of several parts, outside the part with the largest
// eigenvalue. Power iteration from equal numbers, O(n²) each.
std::vector<double> eigenvector_centrality(const WeightedGraph& graph);

// The part of the graph each node belongs to, numbered from 0 by first node.
std::vector<std::size_t> connected_parts(const WeightedGraph& graph);

}  // namespace coding
