#include "coding/analysis/network.hpp"

#include <algorithm>

#include "analysis/network_chance.hpp"

namespace coding {

namespace {

TiedCodes tied_codes(const CodeUnits& units, const NetworkOptions& options, Network& out) {
  TiedCodes codes{.units = units.units};
  for (std::size_t i = 0; i < units.codes.size(); ++i) {
    if (units.held[i].empty()) {
      ++out.unused;
      continue;
    }
    out.nodes.push_back({.code = i, .units = units.held[i].size()});
    codes.held.push_back(units.held[i]);
  }
  const auto shared = shared_units(units, options.jobs);
  for (const NetworkNode& a : out.nodes) {
    for (const NetworkNode& b : out.nodes) codes.both.push_back(shared[a.code * units.codes.size() + b.code]);
  }
  return codes;
}

void add_ties(Network& out, const TiedCodes& codes, const WeightedGraph& graph) {
  for (std::size_t a = 0; a < graph.nodes; ++a) {
    for (std::size_t b = a + 1; b < graph.nodes; ++b) {
      if (graph.at(a, b) > 0) {
        out.ties.push_back({.a = a, .b = b, .both = codes.at(a, b), .weight = graph.at(a, b)});
      } else if (codes.at(a, b) > 0) {
        ++out.weak;
      }
    }
  }
}

void add_measures(Network& out, const WeightedGraph& graph) {
  const auto degree = degrees(graph);
  const auto strength = strengths(graph);
  const auto between = betweenness(graph, out.options.jobs);
  const auto eigenvector = eigenvector_centrality(graph);
  for (std::size_t i = 0; i < graph.nodes; ++i) {
    out.nodes[i].degree.value = static_cast<double>(degree[i]);
    out.nodes[i].strength.value = strength[i];
    out.nodes[i].betweenness.value = between[i];
    out.nodes[i].eigenvector.value = eigenvector[i];
  }
}

void add_reason(AgainstChance& chance, const std::string& why) {
  for (Estimate* each : {&chance.expected, &chance.z, &chance.p, &chance.p_adjusted})
    each->why_undefined = why;
}

void add_reasons(Network& out) {
  for (NetworkNode& node : out.nodes) {
    for (NodeMeasure* each : {&node.degree, &node.strength, &node.betweenness, &node.eigenvector})
      add_reason(each->chance, out.why_no_chance);
  }
  for (NetworkTie& tie : out.ties) add_reason(tie.chance, out.why_no_chance);
}

}  // namespace

std::string_view name_of(TieWeight weight) { return weight == TieWeight::count ? "count" : "jaccard"; }

std::size_t tables_for(const CodeUnits& units) {
  // About a nanosecond each: dealing out, counting pairs, finding the eigenvector, and paths where they are
  // looked for.
  std::size_t incidences = 0;
  std::size_t codes = 0;
  for (const auto& held : units.held) {
    incidences += held.size();
    codes += held.empty() ? 0 : 1;
  }
  const std::size_t paths = codes <= most_with_paths ? codes * codes * codes * 2 : 0;
  const std::size_t work = 40 * incidences + codes * codes * (30 + units.units / 128) + paths;
  constexpr std::size_t most_work = 2'000'000'000;
  return std::clamp<std::size_t>(most_work / std::max<std::size_t>(work, 1), 20, 1000);
}

Network network(const CodeUnits& units, const NetworkOptions& options) {
  Network out{.options = options};
  const TiedCodes codes = tied_codes(units, options, out);
  const WeightedGraph graph = graph_of(codes, options);
  add_ties(out, codes, graph);
  add_measures(out, graph);
  out.communities = communities(graph, {.seed = options.seed});
  for (std::size_t i = 0; i < graph.nodes; ++i) out.nodes[i].community = out.communities.of[i];
  out.tables = options.permutations.value_or(tables_for(units));
  if (units.options.unit == CountedUnit::segment) {
    out.why_no_chance = "passages overlap";
  } else if (out.tables == 0) {
    out.why_no_chance = "no permutations";
  } else if (out.nodes.size() < 2) {
    out.why_no_chance = "fewer than two codes";
  }
  if (out.why_no_chance.empty()) {
    add_chance(out, codes);
  } else {
    out.tables = 0;
    add_reasons(out);
  }
  return out;
}

}  // namespace coding
