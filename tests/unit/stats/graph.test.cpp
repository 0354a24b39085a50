#include "coding/stats/graph.hpp"

#include <cmath>
#include <functional>

#include "coding/base/random.hpp"
#include "jacobi.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

using Edge = std::tuple<std::size_t, std::size_t, double>;

WeightedGraph graph_of(std::size_t nodes, const std::vector<Edge>& edges) {
  WeightedGraph out{.nodes = nodes, .weights = std::vector<double>(nodes * nodes, 0)};
  for (const auto& [a, b, weight] : edges) out.weights[a * nodes + b] = out.weights[b * nodes + a] = weight;
  return out;
}

// Weights of which 1/weight is a whole number of twelfths, so that equal ways are many and exactly known.
WeightedGraph random_graph(std::size_t nodes, std::uint64_t seed) {
  constexpr double weights[] = {0, 0, 1, 2, 3, 4, 6, 12};
  Random random(seed);
  std::vector<Edge> edges;
  for (std::size_t a = 0; a < nodes; ++a)
    for (std::size_t b = 0; b < a; ++b) edges.emplace_back(a, b, weights[random.below(8)]);
  return graph_of(nodes, edges);
}

// All ways from one node to another that meet no node twice, with their lengths in twelfths.
void each_way(const WeightedGraph& graph, std::vector<std::size_t>& way, std::size_t end, long length,
              const std::function<void(const std::vector<std::size_t>&, long)>& use) {
  if (way.back() == end) {
    use(way, length);
    return;
  }
  for (std::size_t next = 0; next < graph.nodes; ++next) {
    const double weight = graph.at(way.back(), next);
    if (weight <= 0 || std::find(way.begin(), way.end(), next) != way.end()) continue;
    const std::size_t at = way.back();
    way.push_back(next);
    each_way(graph, way, end, length + std::lround(12 / graph.at(at, next)), use);
    way.pop_back();
  }
}

// The slow twin: every way of every pair.
std::vector<double> slow_betweenness(const WeightedGraph& graph) {
  std::vector<double> out(graph.nodes, 0);
  for (std::size_t a = 0; a < graph.nodes; ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      long least = -1;
      std::vector<std::size_t> way{a};
      each_way(graph, way, b, 0,
               [&](const auto&, long length) { least = least < 0 ? length : std::min(least, length); });
      double ways = 0;
      std::vector<double> through(graph.nodes, 0);
      each_way(graph, way, b, 0, [&](const std::vector<std::size_t>& found, long length) {
        if (length != least) return;
        ++ways;
        for (std::size_t i = 1; i + 1 < found.size(); ++i) ++through[found[i]];
      });
      for (std::size_t i = 0; i < graph.nodes; ++i) out[i] += ways > 0 ? through[i] / ways : 0;
    }
  }
  const auto n = static_cast<double>(graph.nodes);
  for (double& each : out) each /= (n - 1) * (n - 2) / 2;
  return out;
}

}  // namespace

TEST_CASE("betweenness is what counting all shortest ways gives, also where many are equally long") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const WeightedGraph graph = random_graph(3 + seed % 5, seed);
    const auto expected = slow_betweenness(graph);
    const auto found = betweenness(graph);
    for (std::size_t i = 0; i < graph.nodes; ++i) CHECK(found[i] == Approx(expected[i]).margin(1e-9));
  }
}

TEST_CASE("the middle of a star lies on every way, its ends on none") {
  const WeightedGraph star = graph_of(5, {{0, 1, 1}, {0, 2, 2}, {0, 3, 3}, {0, 4, 4}});
  CHECK(betweenness(star) == std::vector<double>{1, 0, 0, 0, 0});
  CHECK(degrees(star) == std::vector<std::size_t>{4, 1, 1, 1, 1});
  CHECK(strengths(star) == std::vector<double>{10, 1, 2, 3, 4});
}

TEST_CASE("a strong way round is shorter than a weak tie") {
  const WeightedGraph graph = graph_of(3, {{0, 1, 10}, {1, 2, 10}, {0, 2, 1}});
  CHECK(betweenness(graph) == std::vector<double>{0, 1, 0});
}

TEST_CASE("jobs change no digit of betweenness") {
  const WeightedGraph graph = random_graph(40, 77);
  CHECK(betweenness(graph, 1) == betweenness(graph, 4));
}

TEST_CASE("the eigenvector is that of Jacobi's rotations") {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const WeightedGraph graph = random_graph(8, 100 + seed);
    const auto parts = connected_parts(graph);
    if (*std::max_element(parts.begin(), parts.end()) > 0) continue;
    test::Square square(8, std::vector<double>(8));
    for (std::size_t i = 0; i < 8; ++i)
      for (std::size_t j = 0; j < 8; ++j) square[i][j] = graph.at(i, j);
    auto twin = test::jacobi(square).vectors.front();
    double most = 0;
    for (const double each : twin) most = std::max(most, std::abs(each));
    const auto found = eigenvector_centrality(graph);
    for (std::size_t i = 0; i < 8; ++i) CHECK(found[i] == Approx(std::abs(twin[i]) / most).margin(1e-8));
  }
}

TEST_CASE("a two-sided graph has an eigenvector, though its powers swing") {
  const auto found = eigenvector_centrality(graph_of(3, {{0, 1, 1}, {0, 2, 1}}));
  CHECK(found[0] == 1);
  CHECK(found[1] == Approx(std::sqrt(0.5)));
  CHECK(found[2] == Approx(std::sqrt(0.5)));
}

TEST_CASE("outside the strongest part nothing is central") {
  const auto found = eigenvector_centrality(graph_of(5, {{0, 1, 1}, {2, 3, 5}}));
  CHECK(found == std::vector<double>{0, 0, 1, 1, 0});
}

TEST_CASE("parts are numbered by their first node") {
  CHECK(connected_parts(graph_of(6, {{0, 3, 1}, {2, 5, 1}, {5, 1, 1}})) ==
        std::vector<std::size_t>{0, 1, 1, 0, 2, 1});
  CHECK(connected_parts({}).empty());
}

TEST_CASE("graphs without nodes, with one, with two and without edges have measures of 0") {
  CHECK(betweenness({}).empty());
  CHECK(eigenvector_centrality({}).empty());
  CHECK(betweenness(graph_of(1, {})) == std::vector<double>{0});
  CHECK(betweenness(graph_of(2, {{0, 1, 3}})) == std::vector<double>{0, 0});
  CHECK(eigenvector_centrality(graph_of(2, {{0, 1, 3}})) == std::vector<double>{1, 1});
  CHECK(eigenvector_centrality(graph_of(3, {})) == std::vector<double>{0, 0, 0});
  CHECK(betweenness(graph_of(4, {})) == std::vector<double>{0, 0, 0, 0});
}
