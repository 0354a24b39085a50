#include "coding/analysis/network.hpp"

#include "cli/commands.hpp"
#include "cli/counting.hpp"
#include "cli/project_access.hpp"
#include "cli/structure_options.hpp"
#include "cli/table_answer.hpp"
#include "coding/report/method_guard.hpp"
#include "coding/report/network_tables.hpp"

namespace coding::cli {

namespace {

// What the file is to be is told by its name, unless a format is asked for.
std::string extension_of(const Session& session) {
  const auto& output = session.globals().output;
  return output ? output->extension().string() : "";
}

bool names_graph(const Session& session) {
  return extension_of(session) == ".dot" || extension_of(session) == ".graphml";
}

void answer_graph(Session& session, const LabelledGraph& graph) {
  session.answer(extension_of(session) == ".dot" ? graph_dot(graph) : graph_graphml(graph));
}

Table network_of(Session& session, const Request& request, const Counted& counted, const CodeUnits& units,
                 const Network& facts) {
  const bool ties = request.text("table") == "ties";
  Table table = report::network_table(ties ? report::NetworkTable::ties : report::NetworkTable::nodes, facts,
                                      units, counted.project, reader_of(session));
  report::add_guard(table, counted.project.study, report::Output::counts);
  return table;
}

Network facts_wanted(Session& session, const Request& request, const CodeUnits& units) {
  return network(units,
                 {.weight = request.text("weight") == "jaccard" ? TieWeight::jaccard : TieWeight::count,
                  .minimum = static_cast<std::size_t>(request.integer("minimum")),
                  .permutations = permutations_wanted(request),
                  .seed = request.globals().seed,
                  .jobs = jobs_of(session)});
}

ExitCode run_network(Session& session, const Request& request) {
  if (names_graph(session)) {
    const Counted counted = open_counted(session, request);
    const CodeUnits units = units_wanted(session, request, counted);
    answer_graph(session,
                 report::network_graph(facts_wanted(session, request, units), units, counted.project));
    return ExitCode::done;
  }
  answer_counts(session, request, [&](const Counted& counted) -> std::vector<Table> {
    const CodeUnits units = units_wanted(session, request, counted);
    return {network_of(session, request, counted, units, facts_wanted(session, request, units))};
  });
  return ExitCode::done;
}

std::vector<OptionSpec> network_options() {
  std::vector<OptionSpec> out = {
      unit_option({"participant", "document", "turn", "paragraph", "sentence", "segment"},
                  "where codes stand together"),
      minimum_option("units that must hold both codes of a tie", "2"),
      {.name = "weight",
       .value = "WHAT",
       .help = "how strong a tie is: units that hold both, or their share of those that hold either",
       .by_default = "count",
       .choices = {"count", "jaccard"}},
      {.name = "table",
       .value = "NAME",
       .help = "codes with their measures, or the ties between them",
       .by_default = "nodes",
       .choices = {"nodes", "ties"}},
      permutations_option("random tables to hold it against, 0 for none; by default 1000, fewer of large "
                          "projects")};
  const auto scope = code_scope_options("the level that makes the nodes");
  out.insert(out.end(), scope.begin(), scope.end());
  return out;
}

}  // namespace

CommandSpec network_command() {
  Takes takes = reading;
  takes.coder = true;
  takes.jobs = true;
  takes.seed = true;
  return {
      .words = "network",
      .group = Group::count,
      .summary = "Tie codes that occur together, and ask how central each is.",
      .options = with_counting(network_options()),
      .takes = takes,
      .about =
          "Codes are tied when at least --minimum units hold both. Of each: degree, strength, betweenness "
          "(the length of a tie is 1/weight), eigenvector centrality, and its community (Louvain with the "
          "seed; the modularity stands below).\n\n"
          "Frequent codes are central by construction. So each number stands beside its mean in random "
          "tables where every code has as many units and every unit as many codes as here (curveball, "
          "Strona et al. 2014), with z and p; p_adjusted is corrected among all codes or pairs "
          "(Benjamini-Hochberg). Passages (segment) overlap and have no such tables; betweenness has none "
          "with more than 150 codes. Formulas and decided cases: docs/methods/network.md.\n\n"
          "A file whose name ends in .graphml or .dot (-o) becomes the graph for Gephi, Cytoscape, yEd, R "
          "or Graphviz.\n\n"
          "Columns: nodes: id, name, units, then degree, strength, betweenness and eigenvector, each "
          "followed by the same with _expected, _z, _p, _p_adjusted, and community. ties: a, b, a_name, "
          "b_name, both, weight, expected, z, p, p_adjusted.\n\n"
          "Cost: 10,000 documents with 1,000,000 segments and 500 codes take about three seconds.",
      .examples = {{"coding network", "codes by participants, with measures and communities"},
                   {"coding network --table ties -f csv", "the ties with z and corrected p"},
                   {"coding network --by category --unit sentence", "categories in sentences"},
                   {"coding network --permutations 0 -o codes.graphml", "the graph for another program"}},
      .run = run_network};
}

}  // namespace coding::cli
