#include "analysis/network_chance.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "coding/stats/curveball.hpp"
#include "coding/stats/multiplicity.hpp"

namespace coding {

namespace {

// Of many numbers at once, over the tables of one walk. The numbers are kept less what they are in the
// project, so that little is lost.
struct Moments {
  std::vector<double> sums{};
  std::vector<double> squares{};
  std::vector<std::uint32_t> at_least{};  // tables with at least as much as the project
  std::vector<std::uint32_t> at_most{};

  void add(const std::vector<double>& values, const std::vector<double>& found) {
    sums.resize(values.size(), 0);
    squares.resize(values.size(), 0);
    at_least.resize(values.size(), 0);
    at_most.resize(values.size(), 0);
    for (std::size_t i = 0; i < values.size(); ++i) {
      const double off = values[i] - found[i];
      const double rounding = 1e-9 * std::abs(found[i]);
      sums[i] += off;
      squares[i] += off * off;
      at_least[i] += off >= -rounding ? 1 : 0;
      at_most[i] += off <= rounding ? 1 : 0;
    }
  }
  void add(const Moments& other) {
    for (std::size_t i = 0; i < other.sums.size(); ++i) {
      sums[i] += other.sums[i];
      squares[i] += other.squares[i];
      at_least[i] += other.at_least[i];
      at_most[i] += other.at_most[i];
    }
  }
};

AgainstChance against(double found, const Moments& all, std::size_t i, double tables) {
  AgainstChance out;
  const double off = all.sums[i] / tables;
  out.expected.value = found + off;
  const double variance = tables > 1 ? (all.squares[i] - all.sums[i] * off) / (tables - 1) : 0;
  if (variance <= 1e-12 * found * found) {
    out.z.why_undefined = out.p.why_undefined = out.p_adjusted.why_undefined = "the same in all tables";
    return out;
  }
  out.z.value = -off / std::sqrt(variance);
  const double fewer = std::min(all.at_least[i], all.at_most[i]);
  out.p.value = std::min(1.0, 2 * (fewer + 1) / (tables + 1));
  return out;
}

// Numbers that cannot vary are in no test.
void adjust(std::vector<AgainstChance>& all) {
  std::vector<double> p;
  std::vector<std::size_t> tested;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].p.value) continue;
    p.push_back(*all[i].p.value);
    tested.push_back(i);
  }
  const auto corrected = adjusted(p, Multiplicity::bh);
  for (std::size_t i = 0; i < tested.size(); ++i) all[tested[i]].p_adjusted.value = corrected[i];
}

std::vector<double> as_numbers(const std::vector<std::size_t>& counts) {
  return {counts.begin(), counts.end()};
}

// What is asked of a table: how central its nodes are, or how strong the ties are that the project has.
using Measured = std::function<std::vector<double>(const TiedCodes&, const WeightedGraph&)>;

struct ChanceOf {
  Measured measured{};
  std::vector<double> found{};
  std::vector<Moments> walks = std::vector<Moments>(curveball_walks);

  std::vector<AgainstChance> chances(std::size_t tables) {
    for (std::size_t walk = 1; walk < walks.size(); ++walk) walks[0].add(walks[walk]);
    std::vector<AgainstChance> out;
    for (std::size_t i = 0; i < found.size(); ++i)
      out.push_back(against(found[i], walks[0], i, static_cast<double>(tables)));
    adjust(out);
    return out;
  }
};

ChanceOf chance_of_nodes(const Network& network, NodeMeasure NetworkNode::*measure, Measured measured) {
  ChanceOf out{.measured = std::move(measured)};
  for (const NetworkNode& node : network.nodes) out.found.push_back((node.*measure).value);
  return out;
}

// Of all pairs, tied or not: to correct among those alone that turned out strong would be to choose first and
// test afterwards.
ChanceOf chance_of_pairs(const TiedCodes& found) {
  ChanceOf out;
  out.measured = [](const TiedCodes& codes, const WeightedGraph& graph) {
    std::vector<double> both;
    both.reserve(graph.nodes * graph.nodes / 2);
    for (std::size_t b = 1; b < graph.nodes; ++b) {
      for (std::size_t a = 0; a < b; ++a) both.push_back(codes.at(a, b));
    }
    return both;
  };
  out.found = out.measured(found, {.nodes = found.held.size()});
  return out;
}

std::size_t place_of(const NetworkTie& tie) { return tie.b * (tie.b - 1) / 2 + tie.a; }

}  // namespace

WeightedGraph graph_of(const TiedCodes& codes, const NetworkOptions& options) {
  const std::size_t nodes = codes.held.size();
  WeightedGraph out{.nodes = nodes, .weights = std::vector<double>(nodes * nodes, 0)};
  for (std::size_t a = 0; a < nodes; ++a) {
    for (std::size_t b = 0; b < nodes; ++b) {
      const double both = codes.at(a, b);
      if (a == b || both <= 0 || both < static_cast<double>(options.minimum)) continue;
      const double either = static_cast<double>(codes.held[a].size() + codes.held[b].size()) - both;
      out.weights[a * nodes + b] = options.weight == TieWeight::count ? both : both / either;
    }
  }
  return out;
}

void add_chance(Network& out, const TiedCodes& codes) {
  using Node = NetworkNode;
  const bool with_paths = out.nodes.size() <= most_with_paths;
  std::vector<NodeMeasure Node::*> measures = {&Node::degree, &Node::strength, &Node::eigenvector};
  std::vector<ChanceOf> all = {
      chance_of_nodes(
          out, &Node::degree,
          [](const TiedCodes&, const WeightedGraph& graph) { return as_numbers(degrees(graph)); }),
      chance_of_nodes(out, &Node::strength,
                      [](const TiedCodes&, const WeightedGraph& graph) { return strengths(graph); }),
      chance_of_nodes(out, &Node::eigenvector, [](const TiedCodes&, const WeightedGraph& graph) {
        return eigenvector_centrality(graph);
      })};
  if (with_paths) {
    measures.push_back(&Node::betweenness);
    all.push_back(chance_of_nodes(out, &Node::betweenness, [](const TiedCodes&, const WeightedGraph& graph) {
      return betweenness(graph);
    }));
  }
  all.push_back(chance_of_pairs(codes));
  visit_curveball(codes.held, codes.units,
                  {.tables = out.tables, .seed = out.options.seed, .jobs = out.options.jobs},
                  [&](std::size_t walk, const HoldersOfKinds& holders) {
                    const TiedCodes table{holders, joint_counts(holders, codes.units), codes.units};
                    const WeightedGraph graph = graph_of(table, out.options);
                    for (ChanceOf& each : all) each.walks[walk].add(each.measured(table, graph), each.found);
                  });
  std::vector<std::vector<AgainstChance>> chances;
  for (ChanceOf& each : all) chances.push_back(each.chances(out.tables));
  for (std::size_t i = 0; i < out.nodes.size(); ++i) {
    for (std::size_t k = 0; k < measures.size(); ++k) (out.nodes[i].*measures[k]).chance = chances[k][i];
    if (with_paths) continue;
    const Estimate none{.why_undefined = "too many codes for paths"};
    out.nodes[i].betweenness.chance = {none, none, none, none};
  }
  for (NetworkTie& tie : out.ties) tie.chance = chances.back()[place_of(tie)];
}

}  // namespace coding
