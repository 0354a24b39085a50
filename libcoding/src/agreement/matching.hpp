// The matching of largest weight between two sets, where anybody may stay alone: exact, for sparse pairs.
//
// Shortest augmenting paths with prices (the Hungarian method; Jonker & Volgenant 1987), searched with
// Dijkstra over the pairs that exist and not over a matrix: for units on a line a search stays near by. The
// prices prove the result, price(left) + price(right) >= weight everywhere, and tell whether it is the only
// one.
#pragma once

#include <cstddef>
#include <vector>

namespace coding {

struct WeightedPair {
  std::size_t left = 0;
  std::size_t right = 0;
  double weight = 0;  // pairs of negative weight are never taken
};

struct Matching {
  static constexpr std::size_t alone = static_cast<std::size_t>(-1);
  std::vector<std::size_t> right_of{};  // by left
  std::vector<std::size_t> left_of{};   // by right
  std::vector<double> left_prices{};
  std::vector<double> right_prices{};
};

// O(lefts × (pairs reached) log pairs).
Matching heaviest_matching(std::size_t lefts, std::size_t rights, const std::vector<WeightedPair>& pairs);

// Whether another matching weighs as much, up to rounding (1e-9). O(lefts + rights + pairs).
bool has_rival(const Matching& matching, const std::vector<WeightedPair>& pairs);

}  // namespace coding
