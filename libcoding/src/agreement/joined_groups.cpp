#include <algorithm>
#include <map>
#include <utility>

#include "agreement/matching.hpp"
#include "agreement/unit_groups.hpp"

namespace coding {

namespace {

struct Pair {
  double saved;
  std::size_t a;
  std::size_t b;
};

// Pairs of units of different coders that may be together.
std::vector<Pair> possible_pairs(const GroupProblem& problem) {
  std::vector<Pair> out;
  for (std::size_t a = 0; a < problem.coder.size(); ++a) {
    for (const Together& other : problem.together[a]) {
      if (problem.coder[a] < problem.coder[other.unit]) out.push_back({other.pair, a, other.unit});
    }
  }
  return out;
}

// No solution saves more than each two coders' best matching does, and all joins that there can be.
double bound_of(const GroupProblem& problem, const std::vector<Pair>& pairs) {
  const std::size_t units = problem.coder.size();
  std::map<std::pair<std::size_t, std::size_t>, std::vector<WeightedPair>> by_coders;
  for (const Pair& pair : pairs)
    by_coders[{problem.coder[pair.a], problem.coder[pair.b]}].push_back({pair.a, pair.b, pair.saved});
  std::map<std::size_t, std::size_t> units_of;
  std::size_t most = 0;
  for (const std::size_t coder : problem.coder) most = std::max(most, ++units_of[coder]);
  double out = problem.joining * static_cast<double>(units - most);
  for (const auto& [coders, between] : by_coders) {
    const Matching matching = heaviest_matching(units, units, between);
    for (const double price : matching.left_prices) out += price;
    for (const double price : matching.right_prices) out += price;
  }
  return out;
}

// What joining two groups saves; nothing when a coder has units in both.
double gain_of(const GroupProblem& problem, const std::vector<std::size_t>& one,
               const std::vector<std::size_t>& other) {
  double gain = problem.joining;
  for (const std::size_t a : one) {
    for (const std::size_t b : other) {
      if (problem.coder[a] == problem.coder[b]) return 0;
      gain += problem.pair(a, b);
    }
  }
  return gain;
}

}  // namespace

GroupSolution joined_groups(const GroupProblem& problem) {
  const std::size_t units = problem.coder.size();
  std::vector<Pair> pairs = possible_pairs(problem);
  GroupSolution out;
  out.bound = bound_of(problem, pairs);
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const Pair& x, const Pair& y) { return x.saved > y.saved; });
  std::vector<std::vector<std::size_t>> groups(units);
  std::vector<std::size_t> group_of(units);
  for (std::size_t unit = 0; unit < units; ++unit) {
    groups[unit] = {unit};
    group_of[unit] = unit;
  }
  for (const Pair& pair : pairs) {
    const std::size_t to = group_of[pair.a];
    const std::size_t from = group_of[pair.b];
    if (to == from || gain_of(problem, groups[to], groups[from]) <= 0) continue;
    for (const std::size_t b : groups[from]) group_of[b] = to;
    groups[to].insert(groups[to].end(), groups[from].begin(), groups[from].end());
    groups[from].clear();
  }
  std::erase_if(groups, [](const auto& group) { return group.empty(); });
  out.groups = std::move(groups);
  out.saved = saved_by(problem, out.groups);
  out.exact = out.saved >= out.bound - 1e-9;
  out.unique = false;
  return out;
}

}  // namespace coding
