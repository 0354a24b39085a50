#include "coding/analysis/order_band.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "coding/stats/sampling.hpp"

namespace coding {

namespace {

constexpr std::size_t no_stop = std::numeric_limits<std::size_t>::max();

// The least stop that a share p of the orders has reached.
std::optional<std::size_t> reached_by(const std::vector<std::size_t>& sorted, double p) {
  const auto place = static_cast<std::size_t>(std::ceil(p * static_cast<double>(sorted.size())));
  const std::size_t stop = sorted[std::max<std::size_t>(place, 1) - 1];
  if (stop == no_stop) return std::nullopt;
  return stop;
}

StopSpread spread_of(const StopRule& rule, std::vector<std::size_t> stops) {
  std::sort(stops.begin(), stops.end());
  const auto never = std::count(stops.begin(), stops.end(), no_stop);
  return {.rule = rule,
          .median = reached_by(stops, 0.5),
          .ninetieth = reached_by(stops, 0.9),
          .never = 100 * static_cast<double>(never) / static_cast<double>(stops.size())};
}

}  // namespace

OrderBand order_band(const SampledKinds& sampled, const OrderTrials& trials,
                     const std::vector<StopRule>& rules, double confidence) {
  const std::size_t samples = sampled.samples.size();
  if (samples == 0 || trials.orders == 0) return {};
  std::vector<StopRule> asked;
  std::copy_if(rules.begin(), rules.end(), std::back_inserter(asked),
               [&](const StopRule& rule) { return rule.base + rule.run <= samples; });
  std::vector<std::vector<double>> heights(samples);
  std::vector<std::vector<std::size_t>> stops(asked.size());
  OrderBand out;
  out.all = visit_orders(samples, trials, [&](const SampleOrder& order) {
    const auto fresh = newly_seen(sampled, order);
    const auto seen = cumulative(fresh);
    for (std::size_t i = 0; i < samples; ++i) heights[i].push_back(static_cast<double>(seen[i]));
    for (std::size_t i = 0; i < asked.size(); ++i)
      stops[i].push_back(stop_of(asked[i], fresh).value_or(no_stop));
  });
  out.orders = heights.front().size();
  const double outside = (1 - confidence) / 2;
  for (auto& each : heights) {
    std::sort(each.begin(), each.end());
    out.band.push_back({quantile(each, outside), quantile(each, 1 - outside)});
  }
  for (std::size_t i = 0; i < asked.size(); ++i)
    out.stops.push_back(spread_of(asked[i], std::move(stops[i])));
  return out;
}

}  // namespace coding
