// Intervals by resampling: of units, of documents, of pairs of ratings; and the jackknife.
//
// They answer different questions and give different intervals, so each has its own name. A resample of units
// is a multinomial draw over the patterns, so it costs the same for a thousand units and for a million. Same
// seed, same numbers, on any number of threads. docs/methods/agreement-intervals.md.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "coding/agreement/alpha.hpp"
#include "coding/agreement/coefficients.hpp"
#include "coding/agreement/patterns.hpp"
#include "coding/base/estimate.hpp"

namespace coding {

// A coefficient as a function of how often each pattern occurs; absent where it is undefined. Safe to call
// from several threads.
using Statistic = std::function<std::optional<double>(std::span<const std::uint64_t> counts)>;

Statistic coefficient_statistic(const Patterns& patterns, Coefficient coefficient,
                                AgreementOptions options = {});
Statistic alpha_statistic(const Patterns& patterns, const Metric& metric);

struct ResamplingOptions {
  std::uint64_t replicates = 1000;
  std::uint64_t seed = 1;
  int jobs = 1;
};

// The coefficients of the resamples that have one, sorted.
struct Replicates {
  std::vector<double> values{};
  std::uint64_t undefined = 0;  // resamples without variation or without pairs: left out
  bool operator==(const Replicates&) const = default;
};

// Units drawn with replacement, as many as there are.
Replicates resample_units(const Patterns& patterns, const Statistic& statistic,
                          const ResamplingOptions& options = {});

// Patterns of units that come in documents.
struct ClusteredPatterns {
  struct Part {
    std::size_t pattern = 0;
    std::uint64_t units = 0;
    bool operator==(const Part&) const = default;
  };
  Patterns patterns{};
  std::vector<std::vector<Part>> clusters{};  // by document
};

// `cluster_of` has a number below `clusters` for each unit. O(units × coders).
ClusteredPatterns clustered_patterns(const Ratings& ratings, std::span<const std::size_t> cluster_of,
                                     std::size_t clusters);

// Whole documents drawn with replacement: units of one document are alike, and a resample of units does not
// know it.
Replicates resample_clusters(const ClusteredPatterns& clustered, const Statistic& statistic,
                             const ResamplingOptions& options = {});

// Krippendorff's (2006, 2011; Hayes' KALPHA): for each pair of ratings of each unit a pair is drawn from all
// observed pairs, expected disagreement held fast. Knows nothing of what the pairs of a unit have in common,
// so its intervals are narrower. Values are not cut at -1; no correction for alphas of 1.
Replicates resample_pairs(const Patterns& patterns, const Metric& metric,
                          const ResamplingOptions& options = {});

// What replicates say. Undefined with fewer than two of them.
double mean_of(const Replicates& replicates);
double standard_error_of(const Replicates& replicates);
Estimate percentile_interval(const Replicates& replicates, double value, double confidence = 0.95);
// Bias-corrected and accelerated (Efron 1987), acceleration from the influence. Undefined when all replicates
// lie on one side of the value.
Estimate bca_interval(const Replicates& replicates, const Agreement& agreement, const Patterns& patterns,
                      double confidence = 0.95);
// The share of the replicates below a threshold: how likely the coefficient fails it.
std::optional<double> chance_below(const Replicates& replicates, double threshold);

// Leaving out one unit at a time. Absent when leaving one out makes the coefficient undefined. O(patterns²).
std::optional<double> jackknife_error(const Patterns& patterns, const Statistic& statistic);

}  // namespace coding
