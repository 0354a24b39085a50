// What the coefficients of one table with one set of weights share: made once, asked by each.
#pragma once

#include <vector>

#include "agreement/pattern_runs.hpp"
#include "coding/agreement/patterns.hpp"
#include "coding/agreement/weights.hpp"

namespace coding {

struct WeighedTable {
  const Patterns& patterns;
  const Weights& weights;
  PatternRuns runs;
  std::vector<double> agreeing{};  // by pattern: the weights of all ordered pairs of its ratings
  double units = 0;                // rated by anybody
  double pairable = 0;             // with two ratings or more

  WeighedTable(const Patterns& of, const Weights& by) : patterns(of), weights(by), runs(of) {
    std::uint64_t pairs = 0;
    agreeing.reserve(patterns.size());
    for (std::size_t i = 0; i < patterns.size(); ++i) {
      agreeing.push_back(agreeing_pairs(runs.of(i), runs.rated(i), weights));
      if (runs.rated(i) >= 2) pairs += patterns.counts[i];
    }
    units = static_cast<double>(patterns.units);
    pairable = static_cast<double>(pairs);
  }

  double count(std::size_t pattern) const { return static_cast<double>(patterns.counts[pattern]); }
  double pairs(std::size_t pattern) const {
    return static_cast<double>(runs.rated(pattern)) * (runs.rated(pattern) - 1.0);
  }
};

}  // namespace coding
