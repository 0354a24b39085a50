// The sums that alpha is made of, for one set of counts of the patterns: what a bootstrap computes again and
// again.
//
// With m ratings in a unit, N in all, n_c of category c: alpha = 1 - (N - 1) A / E with A the sum over units
// of the squared distances of their ordered pairs over m - 1, and E the same of all ordered pairs of ratings,
// not divided. Nominal, interval and ordinal distances need no pairs: sums of squares about a mean do. For
// ordinal the score of a category is its mid-rank among all ratings; for interval four numbers a pattern are
// all there is, however many different scores there are.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "agreement/pattern_runs.hpp"
#include "coding/agreement/alpha.hpp"

namespace coding {

struct DisagreementTotals {
  double within = 0;   // A
  double overall = 0;  // E
  double ratings = 0;  // N
};

// Absent when nothing differs.
std::optional<double> alpha_of(const DisagreementTotals& disagreement);

class DisagreementSums {
 public:
  DisagreementSums(const Patterns& patterns, const Metric& metric);

  // With these counts of the patterns. O(patterns and their categories).
  DisagreementTotals of(std::span<const std::uint64_t> counts) const;

  const PatternRuns& runs() const { return runs_; }
  const Metric& metric() const { return metric_; }
  // By category, over the units with two ratings or more.
  std::vector<double> category_counts(std::span<const std::uint64_t> counts) const;
  // By pattern; `scores` are the mid-ranks when the level is ordinal.
  double within_unit(std::size_t pattern, std::span<const double> scores) const;

 private:
  // An interval pattern's part of the sums over all ratings, scores taken from their mean.
  struct Moments {
    double within = 0;
    double ratings = 0;
    double sum = 0;
    double squares = 0;
  };

  bool needs_pairs() const;
  void take_moments(const Patterns& patterns);
  DisagreementTotals from_moments(std::span<const std::uint64_t> counts) const;
  double overall(std::span<const double> category_counts, std::span<const double> scores) const;

  Metric metric_;
  PatternRuns runs_;
  std::vector<double> within_;    // by pattern, unless ordinal or interval
  std::vector<Moments> moments_;  // by pattern, when interval
};

std::vector<double> mid_ranks(std::span<const double> category_counts);

}  // namespace coding
