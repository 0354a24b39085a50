// What share of their ratings each coder gave to each category, and the agreement to be expected of coders
// who rate by chance with these shares: Cohen's idea of chance, for any number of coders (Conger 1980).
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "coding/agreement/patterns.hpp"
#include "coding/agreement/weights.hpp"

namespace coding {

// Weights times a vector over the categories.
std::vector<double> times(const Weights& weights, const std::vector<double>& vector);

struct CoderShares {
  std::size_t categories = 0;
  double units = 0;                // rated by anybody
  std::vector<double> rated{};     // by coder: the number of ratings
  std::vector<double> share{};     // by coder, then category
  std::vector<double> weighted{};  // the weights times a coder's shares
  std::vector<double> others{};    // the sum of `weighted` over the other coders
  std::vector<double> own{};       // by coder: shares · others
  double mean_chance = 0;          // mean over pairs of coders of the agreement expected of the two
};

// Requires two coders or more and that every coder rated. O(patterns × coders + coders × categories²).
CoderShares coder_shares(const Patterns& patterns, const Weights& weights);

// What one unit of the pattern adds to mean_chance to first order, times the number of units. `centers`, by
// coder, is what a rating is measured against: `own`, since a coder's shares sum to 1.
double chance_moved_by(const CoderShares& shares, std::span<const double> centers, const Patterns& patterns,
                       std::size_t pattern);

}  // namespace coding
