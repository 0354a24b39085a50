#include "coding/theory/relation_graph.hpp"

#include <algorithm>
#include <map>
#include <queue>
#include <set>
#include <utility>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/strong_components.hpp>

namespace coding {

namespace {

using Directed = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
using Undirected = boost::adjacency_list<boost::setS, boost::vecS, boost::undirectedS>;
using Ends = std::pair<std::size_t, std::size_t>;

// The relations whose codes are in the codebook.
template <class Use>
void each_relation(const Project& project, Use use) {
  for (const Relation& relation : project.relations) {
    const auto from = project.codebook.position(relation.key.from);
    const auto to = project.codebook.position(relation.key.to);
    if (from && to && *from != *to) use(relation, Ends{*from, *to});
  }
}

std::set<std::string> acyclic_kinds(const RelationFamily& family) {
  std::set<std::string> out;
  for (const RelationKind& kind : family.kinds) {
    if (kind.acyclic && !kind.symmetric) out.insert(kind.name);
  }
  return out;
}

// The shortest way from a code round to itself inside its knot, by breadth.
std::vector<std::size_t> ring_through(const Directed& graph, const std::vector<int>& knots,
                                      std::size_t first) {
  std::map<std::size_t, std::size_t> came_from;
  std::queue<std::size_t> open;
  open.push(first);
  while (!open.empty()) {
    const std::size_t at = open.front();
    open.pop();
    const auto [begin, end] = boost::out_edges(at, graph);
    for (auto edge = begin; edge != end; ++edge) {
      const std::size_t next = boost::target(*edge, graph);
      if (knots[next] != knots[first]) continue;
      if (next == first) {
        std::vector<std::size_t> way{at};
        while (way.back() != first) way.push_back(came_from.at(way.back()));
        std::reverse(way.begin(), way.end());
        return way;
      }
      if (came_from.emplace(next, at).second) open.push(next);
    }
  }
  return {};
}

void add_rings(const Project& project, const RelationFamily& family, std::vector<RelationRing>& out) {
  const auto kinds = acyclic_kinds(family);
  Directed graph(project.codebook.size());
  each_relation(project, [&](const Relation& relation, const Ends& ends) {
    if (kinds.contains(relation.key.kind)) boost::add_edge(ends.first, ends.second, graph);
  });
  std::vector<int> knots(project.codebook.size());
  if (knots.empty()) return;
  boost::strong_components(
      graph, boost::make_iterator_property_map(knots.begin(), boost::get(boost::vertex_index, graph), int{}));
  std::set<int> told;
  for (std::size_t i = 0; i < knots.size(); ++i) {
    if (std::count(knots.begin(), knots.end(), knots[i]) < 2 || !told.insert(knots[i]).second) continue;
    out.push_back({.family = family.name, .codes = ring_through(graph, knots, i)});
  }
}

Undirected undirected(const Project& project) {
  Undirected graph(project.codebook.size());
  each_relation(project,
                [&](const Relation&, const Ends& ends) { boost::add_edge(ends.first, ends.second, graph); });
  return graph;
}

}  // namespace

std::vector<RelationRing> forbidden_rings(const Project& project) {
  std::vector<RelationRing> out;
  for (const RelationFamily& family : families_of(project.study)) add_rings(project, family, out);
  return out;
}

std::vector<bool> reached_from(const Project& project, std::size_t code) {
  const Codebook& codebook = project.codebook;
  const Undirected graph = undirected(project);
  std::vector<bool> tied(codebook.size(), false);
  std::queue<std::size_t> open;
  const auto reach = [&](std::size_t i) {
    if (tied[i]) return;
    tied[i] = true;
    open.push(i);
  };
  for (std::size_t i = code; i < codebook.end_of_subtree(code); ++i) reach(i);
  while (!open.empty()) {
    const std::size_t at = open.front();
    open.pop();
    const auto [begin, end] = boost::adjacent_vertices(at, graph);
    for (auto next = begin; next != end; ++next) reach(*next);
  }
  std::vector<bool> out = tied;
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    if (!tied[i]) continue;
    for (std::size_t k = i; k < codebook.end_of_subtree(i); ++k) out[k] = true;
    for (auto above = codebook.parent(i); above; above = codebook.parent(*above)) out[*above] = true;
  }
  return out;
}

Centrality centrality_of(const Project& project) {
  const Undirected graph = undirected(project);
  const std::size_t size = project.codebook.size();
  Centrality out{.degrees = std::vector<std::size_t>(size, 0), .betweenness = std::vector<double>(size, 0)};
  for (std::size_t i = 0; i < size; ++i) {
    out.degrees[i] = boost::degree(i, graph);
    if (out.degrees[i] > 0) ++out.related;
  }
  if (out.related < 3) return out;
  boost::brandes_betweenness_centrality(
      graph, boost::make_iterator_property_map(out.betweenness.begin(),
                                               boost::get(boost::vertex_index, graph), double{}));
  const auto others = static_cast<double>(out.related - 1);
  for (double& value : out.betweenness) value /= others * (others - 1) / 2;
  return out;
}

}  // namespace coding
