#include <cmath>

#include "agreement/coder_shares.hpp"
#include "agreement/linear.hpp"
#include "coding/agreement/precision.hpp"

namespace coding {

namespace {

bool is_complete(const Patterns& patterns) {
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    if (rated(patterns.pattern(i)) < patterns.coders) return false;
  }
  return patterns.size() > 0;
}

// By each pair of categories, as often as chance would have it.
double cohen_variance(const CoderShares& shares, const Weights& weights, double expected) {
  const std::size_t q = shares.categories;
  double sum = 0;
  for (std::size_t k = 0; k < q; ++k) {
    for (std::size_t l = 0; l < q; ++l) {
      const double mean = shares.weighted[q + k] + shares.weighted[l];
      const double away = weights.at(k, l) - mean;
      sum += shares.share[k] * shares.share[q + l] * away * away;
    }
  }
  return (sum - expected * expected) / (shares.units * (1 - expected) * (1 - expected));
}

double fleiss_variance(const Patterns& patterns) {
  std::vector<double> shares(patterns.categories, 0.0);
  const double ratings = static_cast<double>(patterns.units) * static_cast<double>(patterns.coders);
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    for (const Rating rating : patterns.pattern(i))
      shares[static_cast<std::size_t>(rating)] += static_cast<double>(patterns.counts[i]) / ratings;
  }
  double spread = 0;
  double skew = 0;
  for (const double p : shares) {
    spread += p * (1 - p);
    skew += p * (1 - p) * (1 - 2 * p);
  }
  return 2 / (spread * spread * ratings * static_cast<double>(patterns.coders - 1)) *
         (spread * spread - skew);
}

}  // namespace

std::optional<double> null_z(const Patterns& patterns, Coefficient coefficient, const Weights& weights) {
  if (coefficient != Coefficient::cohen && coefficient != Coefficient::fleiss) return std::nullopt;
  if (!is_complete(patterns) || (coefficient == Coefficient::fleiss && !weights.is_identity()))
    return std::nullopt;
  const Agreement value = agreement(patterns, coefficient, {.weights = weights});
  if (!value.value) return std::nullopt;
  const double variance = coefficient == Coefficient::cohen
                              ? cohen_variance(coder_shares(patterns, weights), weights, value.expected)
                              : fleiss_variance(patterns);
  if (!(variance > 0)) return std::nullopt;
  return *value.value / std::sqrt(variance);
}

}  // namespace coding
