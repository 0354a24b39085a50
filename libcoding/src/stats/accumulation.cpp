#include "coding/stats/accumulation.hpp"

#include <algorithm>
#include <numeric>

#include "coding/base/random.hpp"

namespace coding {

namespace {

bool at_most(std::size_t n, std::size_t orders) {
  std::size_t factorial = 1;
  for (std::size_t i = 2; i <= n; ++i) {
    if (factorial > orders / i) return false;
    factorial *= i;
  }
  return factorial <= orders;
}

}  // namespace

std::vector<std::size_t> newly_seen(const SampledKinds& sampled, const SampleOrder& order) {
  std::vector<bool> seen(sampled.kinds, false);
  std::vector<std::size_t> out;
  out.reserve(order.size());
  for (const std::size_t sample : order) {
    std::size_t fresh = 0;
    for (const std::size_t kind : sampled.samples[sample]) {
      if (!seen[kind]) ++fresh;
      seen[kind] = true;
    }
    out.push_back(fresh);
  }
  return out;
}

std::vector<std::size_t> cumulative(const std::vector<std::size_t>& added) {
  std::vector<std::size_t> out(added.size());
  std::partial_sum(added.begin(), added.end(), out.begin());
  return out;
}

bool visit_orders(std::size_t n, const OrderTrials& trials,
                  const std::function<void(const SampleOrder&)>& visit) {
  SampleOrder order(n);
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (at_most(n, trials.orders)) {
    do visit(order);
    while (std::next_permutation(order.begin(), order.end()));
    return true;
  }
  Random random(trials.seed);
  for (std::size_t i = 0; i < trials.orders; ++i) {
    shuffle(order, random);
    visit(order);
  }
  return false;
}

}  // namespace coding
