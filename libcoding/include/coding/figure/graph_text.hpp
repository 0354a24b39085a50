// A labelled graph as text for other programs: Graphviz's DOT, GraphML for Gephi, yEd, Cytoscape or R, and
// GEXF for Gephi and sigma.js.
//
// Plain values in, so that a model, a network of co-occurrence or a codebook can be written. Nodes and edges
// keep their order; attributes are text or numbers, declared once in the order in which they first appear.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "coding/text/language.hpp"

namespace coding {

using GraphValue = std::variant<std::string, double>;
using GraphAttributes = std::vector<std::pair<std::string, GraphValue>>;

struct GraphNode {
  std::string id{};
  std::string label{};
  GraphAttributes attributes{};  // "role", "level" …
  bool operator==(const GraphNode&) const = default;
};

struct GraphEdge {
  std::string from{}, to{};  // ids of nodes
  std::string label{};
  GraphAttributes attributes{};  // "kind", "for", "against" …
  bool operator==(const GraphEdge&) const = default;
};

struct LabelledGraph {
  std::string title{};
  Language language{};  // its direction is that of the layers
  bool directed = true;
  std::vector<GraphNode> nodes{};
  std::vector<GraphEdge> edges{};
  bool operator==(const LabelledGraph&) const = default;
};

// All throw UsageError "figure-box" when two nodes share an id or an edge names none. Control characters
// become spaces: XML has no place for them.

// Boxes in layers from left to right, or from right to left (rankdir=RL).
std::string graph_dot(const LabelledGraph& graph);

// Keys "label" for nodes and edges and one for each attribute: double when all its values are numbers, string
// otherwise. When an id is no name token of XML, nodes are called node0, node1 … and keep their ids as "id".
std::string graph_graphml(const LabelledGraph& graph);

// GEXF 1.3 (gexf.net): attributes as in GraphML; an edge's number "weight" is its weight, and what tells
// edges of the same two nodes apart is their kind, which is the label. No date, so that the same graph gives
// the same bytes.
std::string graph_gexf(const LabelledGraph& graph);

}  // namespace coding
