// What each sample adds to those before it, in one order and in all of them.
//
// The curve of what was seen depends on the order in which samples came; how much, the other orders tell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "coding/stats/richness.hpp"

namespace coding {

// A permutation of the samples' numbers.
using SampleOrder = std::vector<std::size_t>;

// By place in the order: how many kinds are seen there for the first time. O(incidences + kinds).
std::vector<std::size_t> newly_seen(const SampledKinds& sampled, const SampleOrder& order);

// 3 1 0 2 → 3 4 4 6.
std::vector<std::size_t> cumulative(const std::vector<std::size_t>& added);

// Visits all orders of n samples when there are at most `orders`, else as many random ones, which only the
// seed decides.
struct OrderTrials {
  std::size_t orders = 1000;
  std::uint64_t seed = 1;
};
// True when all orders were visited.
bool visit_orders(std::size_t n, const OrderTrials& trials,
                  const std::function<void(const SampleOrder&)>& visit);

}  // namespace coding
