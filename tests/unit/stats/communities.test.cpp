#include "coding/stats/communities.hpp"

#include <algorithm>
#include <functional>

#include "coding/base/random.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

using Groups = std::vector<std::size_t>;
using Edge = std::pair<std::size_t, std::size_t>;

WeightedGraph unweighted(std::size_t nodes, const std::vector<Edge>& edges) {
  WeightedGraph out{.nodes = nodes, .weights = std::vector<double>(nodes * nodes, 0)};
  for (const auto& [a, b] : edges) out.weights[a * nodes + b] = out.weights[b * nodes + a] = 1;
  return out;
}

WeightedGraph random_graph(std::size_t nodes, std::uint64_t seed) {
  Random random(seed);
  WeightedGraph out{.nodes = nodes, .weights = std::vector<double>(nodes * nodes, 0)};
  for (std::size_t a = 0; a < nodes; ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      const auto weight = static_cast<double>(random.below(2) * random.below(9));
      out.weights[a * nodes + b] = out.weights[b * nodes + a] = weight;
    }
  }
  return out;
}

// Every way to part the nodes into groups.
void each_partition(Groups& of, std::size_t node, std::size_t groups,
                    const std::function<void(const Groups&)>& use) {
  if (node == of.size()) {
    use(of);
    return;
  }
  for (std::size_t group = 0; group <= groups; ++group) {
    of[node] = group;
    each_partition(of, node + 1, std::max(groups, group + 1), use);
  }
}

// Newman's definition, pair by pair.
double slow_modularity(const WeightedGraph& graph, const Groups& of) {
  const auto strength = strengths(graph);
  double whole = 0;
  for (const double each : strength) whole += each;
  double sum = 0;
  for (std::size_t a = 0; a < graph.nodes; ++a) {
    for (std::size_t b = 0; b < graph.nodes; ++b) {
      if (of[a] == of[b]) sum += (a == b ? 0 : graph.at(a, b)) - strength[a] * strength[b] / whole;
    }
  }
  return sum / whole;
}

// Friendships in a karate club (Zachary 1977), numbered from 1 as in the paper.
WeightedGraph karate_club() {
  const std::vector<Edge> edges = {
      {2, 1},   {3, 1},   {3, 2},   {4, 1},   {4, 2},   {4, 3},   {5, 1},   {6, 1},   {7, 1},   {7, 5},
      {7, 6},   {8, 1},   {8, 2},   {8, 3},   {8, 4},   {9, 1},   {9, 3},   {10, 3},  {11, 1},  {11, 5},
      {11, 6},  {12, 1},  {13, 1},  {13, 4},  {14, 1},  {14, 2},  {14, 3},  {14, 4},  {17, 6},  {17, 7},
      {18, 1},  {18, 2},  {20, 1},  {20, 2},  {22, 1},  {22, 2},  {26, 24}, {26, 25}, {28, 3},  {28, 24},
      {28, 25}, {29, 3},  {30, 24}, {30, 27}, {31, 2},  {31, 9},  {32, 1},  {32, 25}, {32, 26}, {32, 29},
      {33, 3},  {33, 9},  {33, 15}, {33, 16}, {33, 19}, {33, 21}, {33, 23}, {33, 24}, {33, 30}, {33, 31},
      {33, 32}, {34, 9},  {34, 10}, {34, 14}, {34, 15}, {34, 16}, {34, 19}, {34, 20}, {34, 21}, {34, 23},
      {34, 24}, {34, 27}, {34, 28}, {34, 29}, {34, 30}, {34, 31}, {34, 32}, {34, 33}};
  std::vector<Edge> from_nought;
  for (const auto& [a, b] : edges) from_nought.emplace_back(a - 1, b - 1);
  return unweighted(34, from_nought);
}

}  // namespace

TEST_CASE("the karate club falls into the four communities of the literature") {
  const Communities found = communities(karate_club(), {.tries = 50});
  CHECK(found.count == 4);
  CHECK(*found.modularity.value == Approx(0.419790).margin(5e-7));
  CHECK(found.of[0] == found.of[1]);
  CHECK(found.of[32] == found.of[33]);
  CHECK(found.of[0] != found.of[33]);
}

TEST_CASE("in small graphs no partition is better than the one that is found") {
  for (std::uint64_t seed = 1; seed <= 25; ++seed) {
    const WeightedGraph graph = random_graph(4 + seed % 5, seed);
    const Communities found = communities(graph, {});
    if (!found.modularity.value) continue;
    double best = -1;
    Groups of(graph.nodes, 0);
    each_partition(of, 0, 0,
                   [&](const Groups& each) { best = std::max(best, slow_modularity(graph, each)); });
    CHECK(*found.modularity.value == Approx(best).margin(1e-12));
  }
}

TEST_CASE("modularity is Newman's sum over pairs") {
  Random random(3);
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const WeightedGraph graph = random_graph(9, 50 + seed);
    Groups of;
    for (std::size_t i = 0; i < 9; ++i) of.push_back(random.below(4));
    CHECK(*modularity(graph, of).value == Approx(slow_modularity(graph, of)).margin(1e-12));
  }
}

TEST_CASE("communities hang together") {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const WeightedGraph graph = random_graph(30, seed);
    const Communities found = communities(graph, {.tries = 2, .seed = seed});
    WeightedGraph inside = graph;
    for (std::size_t a = 0; a < 30; ++a)
      for (std::size_t b = 0; b < 30; ++b)
        if (found.of[a] != found.of[b]) inside.weights[a * 30 + b] = 0;
    CHECK(connected_parts(inside) == found.of);
  }
}

TEST_CASE("the seed alone decides, and two cliques with a bridge are two communities") {
  const WeightedGraph graph = unweighted(7, {{0, 2}, {0, 4}, {2, 4}, {1, 3}, {1, 5}, {3, 5}, {4, 5}});
  const Communities found = communities(graph, {.seed = 9});
  CHECK(found.of == Groups{0, 1, 0, 1, 0, 1, 2});
  CHECK(found.of == communities(graph, {.seed = 9}).of);
  CHECK(found.count == 3);
}

TEST_CASE("without edges everyone is alone, and there is no modularity") {
  const Communities alone = communities(unweighted(3, {}), {});
  CHECK(alone.of == Groups{0, 1, 2});
  CHECK(alone.modularity.why_undefined == "no edges");
  CHECK(communities({}, {}).count == 0);
  const Communities pair = communities(unweighted(2, {{0, 1}}), {});
  CHECK(pair.count == 1);
  CHECK(*pair.modularity.value == 0);
}
