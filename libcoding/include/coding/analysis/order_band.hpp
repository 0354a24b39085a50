// What the curve of new codes, and the stop it suggests, would have been in other orders of the interviews.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "coding/analysis/stop_rules.hpp"
#include "coding/base/estimate.hpp"
#include "coding/stats/accumulation.hpp"

namespace coding {

// Where a rule stops over all the orders; an order in which it never does counts as later than every other.
struct StopSpread {
  StopRule rule{};
  std::optional<std::size_t> median{};     // absent: never
  std::optional<std::size_t> ninetieth{};  // 90th percentile; absent: never
  double never = 0;                        // percent of the orders
};

struct OrderBand {
  std::size_t orders = 0;        // that were looked at
  bool all = false;              // these are all there are
  std::vector<Interval> band{};  // of the cumulative curve after 1, 2 … interviews
  std::vector<StopSpread> stops{};
};

// The band leaves (1 - confidence) / 2 of the orders out on either side. Rules that need more interviews than
// there are have no spread. O(orders × (incidences + kinds + T log orders)), and orders × T numbers of
// memory.
OrderBand order_band(const SampledKinds& sampled, const OrderTrials& trials,
                     const std::vector<StopRule>& rules, double confidence = 0.95);

}  // namespace coding
