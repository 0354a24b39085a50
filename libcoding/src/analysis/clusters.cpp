#include "coding/analysis/clusters.hpp"

#include <algorithm>
#include <string>

#include "base/parallel.hpp"
#include "coding/base/error.hpp"
#include "coding/base/random.hpp"

namespace coding {

namespace {

void require_possible(const ClusterOptions& options, std::size_t things) {
  if (options.linkage == Linkage::ward && options.distance != ThingDistance::euclidean) {
    throw UsageError({.slug = "ward-distance",
                      .message = "Ward's linkage needs Euclidean distances, not '" +
                                 std::string(name_of(options.distance)) + "'",
                      .hint = "say --distance euclidean, or --linkage average"});
  }
  if (things > most_clustered) {
    throw UsageError({.slug = "things-too-many",
                      .message = std::to_string(things) + " are too many for a tree, which takes at most " +
                                 std::to_string(most_clustered),
                      .hint = "ask for fewer with --minimum, or cluster the codes"});
  }
  if (options.resamples > 0 && things > most_bootstrapped) {
    throw UsageError({.slug = "things-too-many",
                      .message = "the stability of groups of " + std::to_string(things) +
                                 " is not computed, only of at most " + std::to_string(most_bootstrapped),
                      .hint = "leave --bootstrap away, or ask for fewer with --minimum"});
  }
}

std::vector<std::size_t> cut(const Hierarchy& tree, const ClusterOptions& options) {
  if (options.groups) return cut_into(tree, *options.groups);
  if (options.height) return cut_at(tree, *options.height);
  return {};
}

std::vector<ClusterGroup> groups_of(const std::vector<std::size_t>& group_of) {
  std::vector<ClusterGroup> out;
  for (std::size_t i = 0; i < group_of.size(); ++i) {
    if (group_of[i] == out.size()) out.emplace_back();
    out[group_of[i]].members.push_back(i);
  }
  return out;
}

// The members drawn with replacement: each draw is a member of its own.
ThingSets resampled(const ThingSets& sets, Random& random) {
  std::vector<std::vector<std::uint32_t>> draws(sets.whole);
  for (std::size_t i = 0; i < sets.whole; ++i)
    draws[random.below(sets.whole)].push_back(static_cast<std::uint32_t>(i));
  ThingSets out{.things = sets.things, .items = sets.items, .whole = sets.whole};
  for (const auto& set : sets.sets) {
    out.sets.emplace_back();
    for (const std::uint32_t member : set)
      out.sets.back().insert(out.sets.back().end(), draws[member].begin(), draws[member].end());
  }
  return out;
}

// Of each group the largest Jaccard similarity with one of the others.
std::vector<double> likeness(const std::vector<ClusterGroup>& groups,
                             const std::vector<std::size_t>& other_of) {
  const std::size_t others = other_of.empty() ? 0 : 1 + *std::max_element(other_of.begin(), other_of.end());
  std::vector<std::size_t> sizes(others, 0);
  for (const std::size_t other : other_of) ++sizes[other];
  std::vector<double> out;
  for (const ClusterGroup& group : groups) {
    std::vector<std::size_t> common(others, 0);
    for (const std::size_t member : group.members) ++common[other_of[member]];
    double most = 0;
    for (std::size_t i = 0; i < others; ++i) {
      most = std::max(most, static_cast<double>(common[i]) /
                                static_cast<double>(group.members.size() + sizes[i] - common[i]));
    }
    out.push_back(most);
  }
  return out;
}

void add_stability(Clusters& out) {
  const ClusterOptions& options = out.options;
  if (options.resamples == 0) {
    for (ClusterGroup& group : out.groups) group.stability.why_undefined = "no resamples";
    return;
  }
  Random seeds(options.seed);
  std::vector<std::uint64_t> seed(options.resamples);
  for (std::uint64_t& each : seed) each = seeds.next();
  std::vector<std::vector<double>> like(options.resamples);
  in_parallel(options.resamples, options.jobs, [&](std::size_t i, std::size_t) {
    Random random(seed[i]);
    const ThingSets drawn = resampled(out.sets, random);
    const Hierarchy tree =
        hierarchy(drawn.items.size(), distance_of(drawn, options.distance), {.linkage = options.linkage});
    like[i] = likeness(out.groups, cut_into(tree, out.groups.size()));
  });
  for (std::size_t group = 0; group < out.groups.size(); ++group) {
    double sum = 0;
    for (const auto& each : like) sum += each[group];
    out.groups[group].stability.value = sum / static_cast<double>(options.resamples);
  }
}

}  // namespace

Clusters clusters(const CodeUnits& units, const ClusterOptions& options) {
  Clusters out{.options = options, .sets = thing_sets(units, options.things, options.minimum)};
  const std::size_t things = out.sets.items.size();
  require_possible(options, things);
  const PairDistance distance = distance_of(out.sets, options.distance);
  out.tree = hierarchy(things, distance, {.linkage = options.linkage, .jobs = options.jobs});
  out.order = leaf_order(out.tree);
  out.cophenetic = cophenetic_correlation(out.tree, distance, options.jobs);
  out.group_of = cut(out.tree, options);
  out.groups = groups_of(out.group_of);
  add_stability(out);
  return out;
}

}  // namespace coding
