#include "cli/export_graphs.hpp"

#include "cli/counted.hpp"
#include "cli/project_access.hpp"
#include "coding/analysis/network.hpp"
#include "coding/report/data_graphs.hpp"
#include "coding/report/network_tables.hpp"
#include "coding/report/theory_figures.hpp"

namespace coding::cli {

namespace {

// As `coding network` ties codes when nobody says otherwise, but for the random tables.
LabelledGraph cooccurrence_graph(Session& session, const Project& project, const CoderId& coder) {
  const CodeUnits units =
      code_units(project, {.coder = coder, .jobs = jobs_of(session)}, texts_of(session), marks_of(session));
  const Network facts =
      network(units, {.permutations = 0, .seed = session.globals().seed, .jobs = jobs_of(session)});
  return report::network_graph(facts, units, project);
}

LabelledGraph graph_wanted(Session& session, const Project& project, const std::string& name) {
  const CoderId coder = shown_coder(session, project);
  if (name == "cooccurrence") return cooccurrence_graph(session, project, coder);
  if (name == "relations") return report::model_graph(project, project.study.language);
  if (name == "participants") return report::participants_graph(project, coder);
  return report::codebook_graph(project, coder);
}

Losses losses_of_graph(const Project& project, const std::string& name) {
  Losses out;
  const auto add = [&](bool is, const char* what, std::size_t count, const char* why) {
    if (is) add_loss(out, {.what = what, .count = count, .why = why});
  };
  std::size_t evidence = 0;
  for (const Relation& relation : project.relations) evidence += relation.evidence.size();
  add(true, "passages of segments", project.segments.size(), "a graph has counts of them");
  add(true, "documents", project.documents.size(), "a graph is of codes");
  add(name != "participants", "participants", project.participants.size(),
      "another graph has them (--graph participants)");
  add(name != "relations", "relations", project.relations.size(),
      "another graph has them (--graph relations)");
  add(name == "relations", "passages of evidence", evidence, "a graph has counts of them");
  return out;
}

ExportedFile export_graph(Session& session, const Request& request,
                          std::string (*write)(const LabelledGraph&)) {
  const Project project = open_project(session, {.quotes = false});
  const std::string name = request.text("graph");
  const LabelledGraph graph = graph_wanted(session, project, name);
  return {.bytes = write(graph),
          .what = counted(graph.nodes.size(), "node") + " and " + counted(graph.edges.size(), "edge"),
          .losses = losses_of_graph(project, name)};
}

}  // namespace

OptionSpec graph_option() {
  return {
      .name = "graph",
      .value = "NAME",
      .help = "of a graph: the tree of codes, codes together in a person, the model, or who has which code",
      .by_default = "codes",
      .choices = {"codes", "cooccurrence", "relations", "participants"}};
}

ExportedFile export_graphml(Session& session, const Request& request) {
  return export_graph(session, request, graph_graphml);
}

ExportedFile export_gexf(Session& session, const Request& request) {
  return export_graph(session, request, graph_gexf);
}

ExportedFile export_dot(Session& session, const Request& request) {
  return export_graph(session, request, graph_dot);
}

}  // namespace coding::cli
