#include "coding/figure/graph_text.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/text/escape.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

[[noreturn]] void refuse(const std::string& message) {
  throw UsageError({.slug = "figure-box",
                    .message = message,
                    .hint = "each node has an id of its own, and edges name these ids"});
}

void require_nodes(const LabelledGraph& graph) {
  std::set<std::string> known;
  for (const GraphNode& node : graph.nodes) {
    if (!known.insert(node.id).second) refuse("two nodes of the graph have the id '" + node.id + "'");
  }
  for (const GraphEdge& edge : graph.edges) {
    for (const std::string& end : {edge.from, edge.to}) {
      if (!known.contains(end)) refuse("an edge of the graph names '" + end + "', which is no node");
    }
  }
}

// What neither format can carry becomes a space. Directional marks stay: they are part of the text.
std::string plain(std::string_view text) {
  std::string out;
  const std::string valid = repaired(text);
  for (std::size_t byte = 0; byte < valid.size();) {
    const std::size_t start = byte;
    const char32_t c = next_code_point(valid, byte);
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || (c & 0xFFFE) == 0xFFFE) {
      out += ' ';
    } else {
      out.append(valid, start, byte - start);
    }
  }
  return out;
}

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : plain(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string text_of(const GraphValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  const double number = std::get<double>(value);
  return std::isfinite(number) ? shortest(number) : "";
}

std::string dot_attributes(const std::string& label, const GraphAttributes& attributes) {
  std::string out = " [label=" + in_quotes(label);
  for (const auto& [name, value] : attributes) {
    if (name != "label") out += ", " + in_quotes(name) + "=" + in_quotes(text_of(value));
  }
  return out + "];\n";
}

// A key of GraphML: an attribute of nodes or of edges.
struct GraphKey {
  std::string id;
  std::string name;
  bool number;
};

template <class Things>
std::vector<GraphKey> keys_of(const Things& things, const std::string& prefix) {
  std::vector<GraphKey> keys{{.id = prefix + "0", .name = "label", .number = false}};
  for (const auto& thing : things) {
    for (const auto& [name, value] : thing.attributes) {
      const bool number = std::holds_alternative<double>(value);
      GraphKey* known = nullptr;
      for (GraphKey& key : keys) {
        if (key.name == name) known = &key;
      }
      if (known == nullptr) {
        keys.push_back({.id = prefix + std::to_string(keys.size()), .name = name, .number = number});
      } else {
        known->number = known->number && number;
      }
    }
  }
  return keys;
}

std::string key_element(const GraphKey& key, const std::string& things) {
  return "  <key id=\"" + key.id + "\" for=\"" + things + "\" attr.name=\"" + html_escape(plain(key.name)) +
         "\" attr.type=\"" + (key.number ? "double" : "string") + "\"/>\n";
}

std::string data_element(const std::vector<GraphKey>& keys, const std::string& name,
                         const std::string& text) {
  for (const GraphKey& key : keys) {
    if (key.name == name)
      return "      <data key=\"" + key.id + "\">" + html_escape(plain(text)) + "</data>\n";
  }
  return {};
}

// An attribute called "label" gives way to the label, and of two with one name the first counts.
std::string data_elements(const std::vector<GraphKey>& keys, const std::string& label,
                          const GraphAttributes& attributes) {
  std::string out = data_element(keys, "label", label);
  std::set<std::string> seen{"label"};
  for (const auto& [name, value] : attributes) {
    const std::string text = text_of(value);
    if (!seen.insert(name).second || (text.empty() && std::holds_alternative<double>(value))) continue;
    out += data_element(keys, name, text);
  }
  return out;
}

std::string in_attribute(std::string_view text) { return "\"" + html_escape(plain(text)) + "\""; }

std::string gexf_attributes(const std::vector<GraphKey>& keys, const std::string& things) {
  std::string out;
  for (const GraphKey& key : keys) {
    if (key.name == "label") continue;  // has a place of its own
    out += "      <attribute id=\"" + key.id + "\" title=" + in_attribute(key.name) + " type=\"" +
           (key.number ? "double" : "string") + "\"/>\n";
  }
  if (out.empty()) return out;
  return "    <attributes class=\"" + things + "\">\n" + out + "    </attributes>\n";
}

std::string gexf_values(const std::vector<GraphKey>& keys, const GraphAttributes& attributes) {
  std::string out;
  std::set<std::string> seen{"label"};
  for (const auto& [name, value] : attributes) {
    const std::string text = text_of(value);
    if (!seen.insert(name).second || (text.empty() && std::holds_alternative<double>(value))) continue;
    for (const GraphKey& key : keys) {
      if (key.name == name)
        out += "          <attvalue for=\"" + key.id + "\" value=" + in_attribute(text) + "/>\n";
    }
  }
  return out.empty() ? out : "        <attvalues>\n" + out + "        </attvalues>\n";
}

// A thing with what stands in it; an empty element when that is nothing.
std::string gexf_element(const std::string& begin, const std::string& name, const std::string& values) {
  if (values.empty()) return "      <" + begin + "/>\n";
  return "      <" + begin + ">\n" + values + "      </" + name + ">\n";
}

std::string gexf_weight(const GraphAttributes& attributes) {
  for (const auto& [name, value] : attributes) {
    const auto* number = std::get_if<double>(&value);
    if (name == "weight" && number != nullptr && std::isfinite(*number))
      return " weight=\"" + shortest(*number) + "\"";
  }
  return {};
}

// XML's name tokens, as far as ids of projects use them.
bool is_token(std::string_view id) {
  static constexpr std::string_view letters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._:";
  return !id.empty() && id.find_first_not_of(letters) == std::string_view::npos;
}

bool all_tokens(const LabelledGraph& graph) {
  return std::all_of(graph.nodes.begin(), graph.nodes.end(),
                     [](const GraphNode& node) { return is_token(node.id); });
}

// The nodes as node0, node1 …, with their ids as an attribute.
LabelledGraph numbered_nodes(LabelledGraph graph) {
  std::map<std::string, std::string> numbers;
  for (GraphNode& node : graph.nodes) {
    const std::string number = "node" + std::to_string(numbers.size());
    numbers.emplace(node.id, number);
    node.attributes.insert(node.attributes.begin(), {"id", node.id});
    node.id = number;
  }
  for (GraphEdge& edge : graph.edges) {
    edge.from = numbers.at(edge.from);
    edge.to = numbers.at(edge.to);
  }
  return graph;
}

}  // namespace

std::string graph_dot(const LabelledGraph& graph) {
  require_nodes(graph);
  std::string out = (graph.directed ? "digraph " : "graph ") + in_quotes(graph.title) + " {\n";
  out += std::string("  rankdir=") + (is_right_to_left(graph.language) ? "RL" : "LR") + ";\n";
  out += "  charset=\"UTF-8\";\n  node [shape=box, style=rounded];\n";
  for (const GraphNode& node : graph.nodes)
    out += "  " + in_quotes(node.id) + dot_attributes(node.label, node.attributes);
  const std::string arrow = graph.directed ? " -> " : " -- ";
  for (const GraphEdge& edge : graph.edges) {
    out += "  " + in_quotes(edge.from) + arrow + in_quotes(edge.to) +
           dot_attributes(edge.label, edge.attributes);
  }
  return out + "}\n";
}

std::string graph_graphml(const LabelledGraph& original) {
  require_nodes(original);
  const bool numbered = !all_tokens(original);
  const LabelledGraph graph = numbered ? numbered_nodes(original) : original;
  const std::vector<GraphKey> node_keys = keys_of(graph.nodes, "n");
  const std::vector<GraphKey> edge_keys = keys_of(graph.edges, "e");
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
      "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
      "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
  if (!graph.title.empty()) out += "  <desc>" + html_escape(plain(graph.title)) + "</desc>\n";
  for (const GraphKey& key : node_keys) out += key_element(key, "node");
  for (const GraphKey& key : edge_keys) out += key_element(key, "edge");
  out += std::string("  <graph edgedefault=\"") + (graph.directed ? "" : "un") + "directed\">\n";
  for (const GraphNode& node : graph.nodes) {
    out += "    <node id=\"" + node.id + "\">\n" + data_elements(node_keys, node.label, node.attributes) +
           "    </node>\n";
  }
  for (const GraphEdge& edge : graph.edges) {
    out += "    <edge source=\"" + edge.from + "\" target=\"" + edge.to + "\">\n" +
           data_elements(edge_keys, edge.label, edge.attributes) + "    </edge>\n";
  }
  return out + "  </graph>\n</graphml>\n";
}

std::string graph_gexf(const LabelledGraph& graph) {
  require_nodes(graph);
  const std::vector<GraphKey> node_keys = keys_of(graph.nodes, "n");
  const std::vector<GraphKey> edge_keys = keys_of(graph.edges, "e");
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
      "xsi:schemaLocation=\"http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd\" version=\"1.3\">\n"
      "  <meta>\n    <creator>coding</creator>\n";
  if (!graph.title.empty()) out += "    <description>" + html_escape(plain(graph.title)) + "</description>\n";
  out += std::string("  </meta>\n  <graph defaultedgetype=\"") + (graph.directed ? "" : "un") +
         "directed\" mode=\"static\">\n" + gexf_attributes(node_keys, "node") +
         gexf_attributes(edge_keys, "edge");
  out += "    <nodes>\n";
  for (const GraphNode& node : graph.nodes) {
    out += gexf_element("node id=" + in_attribute(node.id) + " label=" + in_attribute(node.label), "node",
                        gexf_values(node_keys, node.attributes));
  }
  out += "    </nodes>\n    <edges>\n";
  std::size_t number = 0;
  for (const GraphEdge& edge : graph.edges) {
    const std::string kind =
        edge.label.empty() ? "" : " label=" + in_attribute(edge.label) + " kind=" + in_attribute(edge.label);
    out += gexf_element("edge id=\"" + std::to_string(number++) + "\" source=" + in_attribute(edge.from) +
                            " target=" + in_attribute(edge.to) + kind + gexf_weight(edge.attributes),
                        "edge", gexf_values(edge_keys, edge.attributes));
  }
  return out + "    </edges>\n  </graph>\n</gexf>\n";
}

}  // namespace coding
