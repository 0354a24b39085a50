#include "cli/commands.hpp"
#include "cli/counting.hpp"
#include "cli/project_access.hpp"
#include "cli/structure_options.hpp"
#include "cli/table_answer.hpp"
#include "coding/base/error.hpp"
#include "coding/report/cluster_tables.hpp"
#include "coding/report/method_guard.hpp"

namespace coding::cli {

namespace {

using report::ClusterTable;

ClusterOptions options_wanted(const Session& session, const Request& request) {
  ClusterOptions out{.things = things_wanted(request),
                     .distance = *thing_distance_named(request.text("distance")),
                     .linkage = *linkage_named(request.text("linkage")),
                     .minimum = static_cast<std::size_t>(request.integer("minimum")),
                     .height = request.optional_real("height"),
                     .resamples = static_cast<std::size_t>(request.integer("bootstrap")),
                     .seed = request.globals().seed,
                     .jobs = jobs_of(session)};
  if (const auto groups = request.optional_integer("groups")) out.groups = static_cast<std::size_t>(*groups);
  const bool cut = out.groups || out.height;
  if (!cut && (out.resamples > 0 || request.text("table") == "groups")) {
    throw UsageError({.slug = "groups-missing",
                      .message = "there are no groups without --groups or --height",
                      .hint = "say into how many groups the tree is cut with --groups N"});
  }
  return out;
}

// A machine reads one table at a time: the things when it does not say which.
std::vector<ClusterTable> tables_wanted(const Session& session, const Request& request, bool cut) {
  const std::string name = request.text("table");
  if (name == "steps") return {ClusterTable::steps};
  if (name == "groups") return {ClusterTable::groups};
  if (name == "leaves" || !facts_of(format_of(session)).for_people) return {ClusterTable::leaves};
  if (cut) return {ClusterTable::groups, ClusterTable::steps};
  return {ClusterTable::leaves, ClusterTable::steps};
}

ExitCode run_cluster(Session& session, const Request& request) {
  const ClusterOptions options = options_wanted(session, request);
  answer_counts(session, request, [&](const Counted& counted) {
    const CodeUnits units = units_wanted(session, request, counted);
    const Clusters facts = clusters(units, options);
    std::vector<Table> tables;
    for (const ClusterTable which : tables_wanted(session, request, !facts.groups.empty()))
      tables.push_back(report::cluster_table(which, facts, units, counted.project, reader_of(session)));
    report::add_guard(tables.back(), counted.project.study, report::Output::counts);
    return tables;
  });
  return ExitCode::done;
}

std::vector<OptionSpec> cluster_options() {
  std::vector<OptionSpec> out = {
      distance_option(),
      {.name = "linkage",
       .value = "NAME",
       .help = "how far two groups are; ward needs --distance euclidean",
       .by_default = "average",
       .choices = {"single", "complete", "average", "ward"}},
      unit_option({"participant", "document", "turn", "paragraph", "sentence"},
                  "over which units codes are compared"),
      minimum_option("units that must hold a code, or codes that a participant must have", "1"),
      {.name = "groups",
       .value = "N",
       .help = "cut the tree into so many groups",
       .kind = ValueKind::integer,
       .minimum = 1},
      {.name = "height",
       .value = "H",
       .help = "cut the tree at this height",
       .kind = ValueKind::real,
       .minimum = 0},
      {.name = "bootstrap",
       .value = "N",
       .help = "the stability of the groups over so many resamples",
       .by_default = "0",
       .kind = ValueKind::integer,
       .minimum = 0,
       .maximum = 100000},
      {.name = "table",
       .value = "NAME",
       .help = "this table alone: steps of the tree, leaves in their order, groups",
       .choices = {"steps", "leaves", "groups"}}};
  const auto scope = code_scope_options("the level whose codes are taken");
  out.insert(out.end(), scope.begin(), scope.end());
  return out;
}

}  // namespace

CommandSpec cluster_command() {
  Takes takes = reading;
  takes.coder = true;
  takes.jobs = true;
  takes.seed = true;
  return {
      .words = "cluster",
      .group = Group::count,
      .summary = "Join codes, or participants, that are alike, step by step.",
      .operands = {things_operand("what is joined; codes by default")},
      .options = with_counting(cluster_options()),
      .one_of = {{.options = {"groups", "height"}}},
      .takes = takes,
      .about =
          "Hierarchical clustering: codes by who (or which document, turn, sentence) holds them, "
          "participants "
          "or documents by their codes. The cophenetic correlation says how well a tree suits the distances; "
          "--bootstrap says which groups come again when participants (or codes) are drawn anew. Equal "
          "distances, of which there are many, are joined in the order of the codebook or of the "
          "participants. Groups are a reading aid, not themes. Formulas, limits and decided cases: "
          "docs/methods/clustering.md.\n\n"
          "Columns: leaves (csv, tsv, json by default): place, id, name, size, group. steps: step, left, "
          "right (an id, or # and the number of an earlier step), height, members. groups: group, members, "
          "stability, ids, names.\n\n"
          "Cost: time and memory grow with the square: 500 codes take no time, 10,000 participants 0.4 GB "
          "and one to two seconds; at most 12,000.",
      .examples = {{"coding cluster", "codes by the participants who have them"},
                   {"coding cluster participants --groups 3", "participants in three groups"},
                   {"coding cluster --groups 6 --bootstrap 200", "six groups of codes, with their stability"},
                   {"coding cluster --linkage ward --distance euclidean --table steps -f csv",
                    "Ward's method, for drawing"}},
      .run = run_cluster};
}

}  // namespace coding::cli
