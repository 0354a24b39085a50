#include "coding/stats/communities.hpp"

#include <algorithm>
#include <numeric>

#include "coding/base/random.hpp"

namespace coding {

namespace {

// Gains below this share of the whole weight are rounding.
constexpr double no_gain = 1e-12;

// Graph with loops, as communities become nodes. A loop counts twice in a strength.
struct Level {
  std::size_t nodes = 0;
  std::vector<double> weights{};  // the diagonal: twice the weight inside
  std::vector<double> strength{};
};

Level level_of(std::size_t nodes, std::vector<double> weights) {
  Level out{.nodes = nodes, .weights = std::move(weights), .strength = std::vector<double>(nodes, 0)};
  for (std::size_t a = 0; a < nodes; ++a) {
    for (std::size_t b = 0; b < nodes; ++b) out.strength[a] += out.weights[a * nodes + b];
  }
  return out;
}

class LocalMoves {
 public:
  LocalMoves(const Level& level, double whole) : level_(level), whole_(whole), sums_(level.strength) {
    of_.resize(level.nodes);
    std::iota(of_.begin(), of_.end(), std::size_t{0});
  }

  const std::vector<std::size_t>& of() const { return of_; }

  // Moves nodes to where they fit best until none moves; says whether any did.
  bool settle(Random& random) {
    std::vector<std::size_t> order(of_);
    std::iota(order.begin(), order.end(), std::size_t{0});
    shuffle(order, random);
    bool any = false;
    for (bool moved = true; moved;) {
      moved = false;
      for (const std::size_t node : order) moved = move(node) || moved;
      any = any || moved;
    }
    return any;
  }

 private:
  bool move(std::size_t node) {
    to_.assign(level_.nodes, 0);
    near_.clear();
    const double* row = &level_.weights[node * level_.nodes];
    for (std::size_t other = 0; other < level_.nodes; ++other) {
      if (other == node || row[other] <= 0) continue;
      if (to_[of_[other]] == 0) near_.push_back(of_[other]);
      to_[of_[other]] += row[other];
    }
    const std::size_t home = of_[node];
    sums_[home] -= level_.strength[node];
    const auto gain = [&](std::size_t community) {
      return to_[community] - sums_[community] * level_.strength[node] / whole_;
    };
    std::sort(near_.begin(), near_.end());
    std::size_t best = home;
    double most = gain(home) + no_gain * whole_;
    for (const std::size_t community : near_) {
      if (gain(community) <= most) continue;
      best = community;
      most = gain(community) + no_gain * whole_;
    }
    sums_[best] += level_.strength[node];
    of_[node] = best;
    return best != home;
  }

  const Level& level_;
  double whole_;                   // twice the weight of all edges
  std::vector<double> sums_;       // of strengths, by community
  std::vector<std::size_t> of_{};  // by node
  std::vector<double> to_{};       // weight from the node in hand to each community
  std::vector<std::size_t> near_{};
};

std::size_t number_by_first(std::vector<std::size_t>& of) {
  std::vector<std::size_t> numbers(of.size(), of.size());
  std::size_t count = 0;
  for (std::size_t& each : of) {
    if (numbers[each] == of.size()) numbers[each] = count++;
    each = numbers[each];
  }
  return count;
}

Level joined(const Level& level, const std::vector<std::size_t>& of, std::size_t count) {
  std::vector<double> weights(count * count, 0);
  for (std::size_t a = 0; a < level.nodes; ++a) {
    for (std::size_t b = 0; b < level.nodes; ++b)
      weights[of[a] * count + of[b]] += level.weights[a * level.nodes + b];
  }
  return level_of(count, std::move(weights));
}

std::vector<std::size_t> one_try(const Level& first, double whole, Random& random) {
  std::vector<std::size_t> out(first.nodes);
  std::iota(out.begin(), out.end(), std::size_t{0});
  Level level = first;
  while (true) {
    LocalMoves moves(level, whole);
    if (!moves.settle(random)) return out;
    std::vector<std::size_t> of = moves.of();
    const std::size_t count = number_by_first(of);
    for (std::size_t& each : out) each = of[each];
    level = joined(level, of, count);
  }
}

// Without the ties between communities the graph falls into parts: these.
std::vector<std::size_t> parts_within(const WeightedGraph& graph, const std::vector<std::size_t>& of) {
  WeightedGraph inside = graph;
  for (std::size_t a = 0; a < graph.nodes; ++a) {
    for (std::size_t b = 0; b < graph.nodes; ++b) {
      if (of[a] != of[b]) inside.weights[a * graph.nodes + b] = 0;
    }
  }
  return connected_parts(inside);
}

}  // namespace

Estimate modularity(const WeightedGraph& graph, const std::vector<std::size_t>& of) {
  const auto strength = strengths(graph);
  const double whole = std::accumulate(strength.begin(), strength.end(), 0.0);
  if (whole <= 0) return {.why_undefined = "no edges"};
  std::vector<double> sums(graph.nodes, 0);
  double inside = 0;
  for (std::size_t a = 0; a < graph.nodes; ++a) {
    sums[of[a]] += strength[a];
    for (std::size_t b = 0; b < graph.nodes; ++b) inside += a != b && of[a] == of[b] ? graph.at(a, b) : 0;
  }
  double expected = 0;
  for (const double sum : sums) expected += sum / whole * (sum / whole);
  return {.value = inside / whole - expected};
}

Communities communities(const WeightedGraph& graph, const CommunityOptions& options) {
  Communities out{.of = connected_parts(graph)};
  out.modularity = modularity(graph, out.of);
  if (out.modularity.value) {
    std::vector<double> weights = graph.weights;
    for (std::size_t i = 0; i < graph.nodes; ++i) weights[i * graph.nodes + i] = 0;
    const Level level = level_of(graph.nodes, std::move(weights));
    const double whole = std::accumulate(level.strength.begin(), level.strength.end(), 0.0);
    Random random(options.seed);
    for (std::size_t i = 0; i < options.tries; ++i) {
      const auto found = parts_within(graph, one_try(level, whole, random));
      const Estimate quality = modularity(graph, found);
      if (*quality.value <= *out.modularity.value + no_gain) continue;
      out.of = found;
      out.modularity = quality;
    }
  }
  out.count = number_by_first(out.of);
  return out;
}

}  // namespace coding
