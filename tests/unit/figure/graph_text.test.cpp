#include "coding/figure/graph_text.hpp"

#include <limits>

#include "coding/base/error.hpp"
#include "coding/base/process.hpp"
#include "coding/figure/render.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

LabelledGraph example() {
  return {.title = "a \"graph\"",
          .language = {"fa"},
          .nodes = {{.id = "causal-1", .label = "عوامل <فردی> & \"من\"", .attributes = {{"role", "causal"}}},
                    {.id = "core", .label = "a\\n\nb", .attributes = {{"role", "core"}, {"count", 3.0}}}},
          .edges = {{.from = "causal-1",
                     .to = "core",
                     .label = "causes",
                     .attributes = {{"kind", "causes"}, {"for", 3.0}, {"against", 0.5}}}}};
}

// Whether xmllint takes it for XML; installed with what the tests need.
bool is_xml(const std::string& text) {
  const auto program = find_program("xmllint", "/usr/bin:/usr/local/bin:/opt/homebrew/bin");
  REQUIRE(program.has_value());
  return run_program({*program, "--noout", "--nonet", "-"}, text).ok();
}

}  // namespace

TEST_CASE("DOT says direction, nodes and edges, and nothing escapes its quotes") {
  const std::string wanted =
      "digraph \"a \\\"graph\\\"\" {\n"
      "  rankdir=RL;\n"
      "  charset=\"UTF-8\";\n"
      "  node [shape=box, style=rounded];\n"
      "  \"causal-1\" [label=\"عوامل <فردی> & \\\"من\\\"\", \"role\"=\"causal\"];\n"
      "  \"core\" [label=\"a\\\\n b\", \"role\"=\"core\", \"count\"=\"3\"];\n"
      "  \"causal-1\" -> \"core\" [label=\"causes\", \"kind\"=\"causes\", \"for\"=\"3\", "
      "\"against\"=\"0.5\"];\n"
      "}\n";
  CHECK(graph_dot(example()) == wanted);
  LabelledGraph graph = example();
  graph.language = {"tr"};
  CHECK(graph_dot(graph).find("rankdir=LR;") != std::string::npos);
}

TEST_CASE("GraphML declares each attribute with its type and is well-formed") {
  const std::string xml = graph_graphml(example());
  CHECK(xml.find("<key id=\"n2\" for=\"node\" attr.name=\"count\" attr.type=\"double\"/>") !=
        std::string::npos);
  CHECK(xml.find("<key id=\"e0\" for=\"edge\" attr.name=\"label\" attr.type=\"string\"/>") !=
        std::string::npos);
  CHECK(xml.find("<edge source=\"causal-1\" target=\"core\">") != std::string::npos);
  CHECK(xml.find("<data key=\"n0\">عوامل &lt;فردی&gt; &amp; &quot;من&quot;</data>") != std::string::npos);
  CHECK(xml.find("<data key=\"e2\">3</data>") != std::string::npos);
  CHECK(is_xml(xml));
}

TEST_CASE("control characters and odd ids leave GraphML well-formed") {
  LabelledGraph graph = example();
  graph.nodes[0].id = "two words";
  graph.edges[0].from = "two words";
  graph.nodes[0].label = std::string("\x01\x1b\xff", 3) + "\xEF\xBF\xBE";
  graph.edges[0].attributes = {{"for", std::numeric_limits<double>::quiet_NaN()}, {"label", "not this"}};
  const std::string xml = graph_graphml(graph);
  CHECK(xml.find("<edge source=\"node0\" target=\"node1\">") != std::string::npos);
  CHECK(xml.find(">two words</data>") != std::string::npos);
  CHECK(xml.find("nan") == std::string::npos);
  CHECK(xml.find("not this") == std::string::npos);
  CHECK(graph_dot(graph).find("not this") == std::string::npos);
  CHECK(is_xml(xml));
}

TEST_CASE("an attribute that is a number here and a text there is text") {
  LabelledGraph graph = example();
  graph.nodes[0].attributes = {{"count", "many"}};
  CHECK(graph_graphml(graph).find("attr.name=\"count\" attr.type=\"string\"") != std::string::npos);
}

TEST_CASE("edges that name no node, and ids twice, are refused") {
  LabelledGraph graph = example();
  graph.edges[0].to = "nowhere";
  CHECK_THROWS_AS(graph_dot(graph), UsageError);
  CHECK_THROWS_AS(graph_graphml(graph), UsageError);
  graph = example();
  graph.nodes[1].id = "causal-1";
  CHECK_THROWS_AS(graph_dot(graph), UsageError);
}

TEST_CASE("an SVG is XML, whatever the text") {
  Drawing drawing{.width = 100, .height = 100, .title = "]]><&\"'", .description = "\x0B\x1F"};
  drawing.shapes.emplace_back(
      TextShape{.frame = {.width = 90, .height = 90},
                .paragraphs = {{.runs = {{.text = std::string("<\0&\xff\x08\"'>", 8) + "\xEF\xBF\xBF"}}}}});
  CHECK(is_xml(render_drawing(drawing, ImageFormat::svg)));
}

TEST_CASE("ties without direction are written without arrows") {
  LabelledGraph graph = example();
  graph.directed = false;
  CHECK(graph_dot(graph).find("graph \"a") == 0);
  CHECK(graph_dot(graph).find("\"causal-1\" -- \"core\"") != std::string::npos);
  CHECK(graph_graphml(graph).find("edgedefault=\"undirected\"") != std::string::npos);
  CHECK(is_xml(graph_graphml(graph)));
}

TEST_CASE("GEXF has weights, kinds and attributes, and nothing escapes its quotes") {
  LabelledGraph graph = example();
  graph.edges[0].attributes.emplace_back("weight", 2.5);
  graph.nodes[1].label = "ışık \"<&>\"";
  const std::string xml = graph_gexf(graph);
  CHECK(xml.find("version=\"1.3\"") != std::string::npos);
  CHECK(xml.find("<edge id=\"0\" source=\"causal-1\" target=\"core\" label=\"causes\" kind=\"causes\" "
                 "weight=\"2.5\">") != std::string::npos);
  CHECK(xml.find("label=\"عوامل &lt;فردی&gt; &amp; &quot;من&quot;\"") != std::string::npos);
  CHECK(xml.find("label=\"ışık &quot;&lt;&amp;&gt;&quot;\"") != std::string::npos);
  CHECK(is_xml(xml));
}
