// Codes, or people, in groups of those that are alike: a reading aid, not themes.
//
// A tree over the distances of analysis/thing_distances.hpp (stats/hierarchy.hpp), with the cophenetic
// correlation that says how well a tree suits them at all; cut into groups where that is asked for, and each
// group with its stability when the members are drawn anew (Hennig 2007). docs/methods/clustering.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "coding/analysis/thing_distances.hpp"
#include "coding/stats/hierarchy.hpp"

namespace coding {

// Above these a tree takes more memory, or its stability more time, than a person waits for.
inline constexpr std::size_t most_clustered = 12'000;
inline constexpr std::size_t most_bootstrapped = 2'000;

struct ClusterOptions {
  Things things = Things::codes;
  ThingDistance distance = ThingDistance::jaccard;
  Linkage linkage = Linkage::average;
  std::size_t minimum = 1;              // members that a thing needs to take part
  std::optional<std::size_t> groups{};  // cut into so many
  std::optional<double> height{};       // or at this height; when neither is given nothing is cut
  std::size_t resamples = 0;            // for the stability of the groups
  std::uint64_t seed = 1;
  int jobs = 1;
};

struct ClusterGroup {
  std::vector<std::size_t> members{};  // places in ThingSets::items
  // The mean over the resamples of the largest Jaccard similarity with a group of as many: 0 … 1. Below .5 a
  // group dissolves, above .75 it is stable (Hennig 2007). Undefined without resamples.
  Estimate stability{};
};

struct Clusters {
  ClusterOptions options{};
  ThingSets sets{};
  Hierarchy tree{};                  // of the places in sets.items
  std::vector<std::size_t> order{};  // places, as the leaves of the tree stand
  Estimate cophenetic{};
  std::vector<std::size_t> group_of{};  // by place; empty when nothing is cut
  std::vector<ClusterGroup> groups{};   // by first member
};

// Throws UsageError "ward-distance" for Ward's linkage on other than Euclidean distances, "things-too-many"
// above the limits. O(things²) time and memory, for each resample again.
Clusters clusters(const CodeUnits& units, const ClusterOptions& options);

}  // namespace coding
