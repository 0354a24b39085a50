#include "coding/stats/graph.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/parallel.hpp"

namespace coding {

namespace {

constexpr double unreached = std::numeric_limits<double>::infinity();
constexpr double same_length = 1e-9;

// Shortest ways from one node to all others, and what goes through each node on them.
class WaysFrom {
 public:
  WaysFrom(const std::vector<double>& lengths, std::size_t nodes) : lengths_(lengths), nodes_(nodes) {}

  // Adds to `through` the dependencies of the source on each node (Brandes 2001).
  void add(std::size_t source, std::vector<double>& through) {
    walk(source);
    std::vector<double> depends(nodes_, 0);
    for (std::size_t place = order_.size(); place-- > 1;) {
      const std::size_t node = order_[place];
      for (std::size_t earlier = 0; earlier < place; ++earlier) {
        const std::size_t before = order_[earlier];
        if (leads_to(before, node)) depends[before] += ways_[before] / ways_[node] * (1 + depends[node]);
      }
      through[node] += depends[node];
    }
  }

 private:
  bool leads_to(std::size_t before, std::size_t node) const {
    return far_[before] + lengths_[before * nodes_ + node] <= far_[node] * (1 + same_length);
  }

  // Nodes from near to far, with their distance and the number of shortest ways.
  void walk(std::size_t source) {
    far_.assign(nodes_, unreached);
    ways_.assign(nodes_, 0);
    open_.resize(nodes_);
    for (std::size_t i = 0; i < nodes_; ++i) open_[i] = i;
    order_.clear();
    far_[source] = 0;
    while (!open_.empty()) {
      auto nearest = open_.begin();
      for (auto each = open_.begin(); each != open_.end(); ++each) {
        if (far_[*each] < far_[*nearest]) nearest = each;
      }
      const std::size_t node = *nearest;
      if (far_[node] == unreached) return;
      *nearest = open_.back();
      open_.pop_back();
      const double* row = &lengths_[node * nodes_];
      for (const std::size_t other : open_) far_[other] = std::min(far_[other], far_[node] + row[other]);
      ways_[node] = node == source ? 1 : 0;
      for (const std::size_t before : order_) {
        if (leads_to(before, node)) ways_[node] += ways_[before];
      }
      order_.push_back(node);
    }
  }

  const std::vector<double>& lengths_;
  std::size_t nodes_;
  std::vector<double> far_{};
  std::vector<double> ways_{};
  std::vector<std::size_t> open_{};
  std::vector<std::size_t> order_{};
};

}  // namespace

std::vector<std::size_t> degrees(const WeightedGraph& graph) {
  std::vector<std::size_t> out(graph.nodes, 0);
  for (std::size_t a = 0; a < graph.nodes; ++a) {
    for (std::size_t b = 0; b < graph.nodes; ++b) out[a] += a != b && graph.at(a, b) > 0 ? 1 : 0;
  }
  return out;
}

std::vector<double> strengths(const WeightedGraph& graph) {
  std::vector<double> out(graph.nodes, 0);
  for (std::size_t a = 0; a < graph.nodes; ++a) {
    for (std::size_t b = 0; b < graph.nodes; ++b) out[a] += a == b ? 0 : graph.at(a, b);
  }
  return out;
}

std::vector<double> betweenness(const WeightedGraph& graph, int jobs) {
  std::vector<double> out(graph.nodes, 0);
  if (graph.nodes < 3) return out;
  std::vector<double> lengths(graph.weights.size(), unreached);
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    if (graph.weights[i] > 0) lengths[i] = 1 / graph.weights[i];
  }
  // Sums are made block by block and then in the order of blocks, so that the jobs do not change a digit.
  constexpr std::size_t block = 16;
  std::vector<std::vector<double>> parts((graph.nodes + block - 1) / block,
                                         std::vector<double>(graph.nodes, 0));
  in_parallel(parts.size(), jobs, [&](std::size_t part, std::size_t) {
    WaysFrom ways(lengths, graph.nodes);
    const std::size_t end = std::min(graph.nodes, (part + 1) * block);
    for (std::size_t source = part * block; source < end; ++source) ways.add(source, parts[part]);
  });
  for (const auto& part : parts) {
    for (std::size_t i = 0; i < graph.nodes; ++i) out[i] += part[i];
  }
  const auto others = static_cast<double>(graph.nodes - 1);
  // Every pair was met from both its ends.
  for (double& value : out) value /= others * (others - 1);
  return out;
}

std::vector<double> eigenvector_centrality(const WeightedGraph& graph) {
  const auto sums = strengths(graph);
  const double most = sums.empty() ? 0 : *std::max_element(sums.begin(), sums.end());
  std::vector<double> at(graph.nodes, most > 0 ? 1.0 : 0.0);
  if (most <= 0) return at;
  // Added to the diagonal: it leaves the vectors as they are, and two-sided graphs no longer swing.
  const double shift = most / 4;
  std::vector<double> next(graph.nodes);
  for (int step = 0; step < 10000; ++step) {
    for (std::size_t a = 0; a < graph.nodes; ++a) {
      const double* row = &graph.weights[a * graph.nodes];
      double sum = (shift - row[a]) * at[a];
      for (std::size_t b = 0; b < graph.nodes; ++b) sum += row[b] * at[b];
      next[a] = sum;
    }
    const double scale = *std::max_element(next.begin(), next.end());
    double moved = 0;
    for (std::size_t a = 0; a < graph.nodes; ++a) {
      next[a] /= scale;
      moved = std::max(moved, std::abs(next[a] - at[a]));
    }
    at.swap(next);
    if (moved < 1e-12) break;
  }
  // Parts with a smaller eigenvalue fade and never end.
  for (double& value : at) value = value < 1e-9 ? 0 : value;
  return at;
}

std::vector<std::size_t> connected_parts(const WeightedGraph& graph) {
  std::vector<std::size_t> out(graph.nodes, graph.nodes);
  std::size_t parts = 0;
  for (std::size_t first = 0; first < graph.nodes; ++first) {
    if (out[first] != graph.nodes) continue;
    std::vector<std::size_t> open{first};
    out[first] = parts;
    while (!open.empty()) {
      const std::size_t at = open.back();
      open.pop_back();
      for (std::size_t other = 0; other < graph.nodes; ++other) {
        if (out[other] != graph.nodes || other == at || graph.at(at, other) <= 0) continue;
        out[other] = parts;
        open.push_back(other);
      }
    }
    ++parts;
  }
  return out;
}

}  // namespace coding
