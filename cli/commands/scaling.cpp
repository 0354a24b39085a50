#include "cli/commands.hpp"
#include "cli/counting.hpp"
#include "cli/project_access.hpp"
#include "cli/structure_options.hpp"
#include "cli/table_answer.hpp"
#include "coding/report/cluster_tables.hpp"
#include "coding/report/method_guard.hpp"

namespace coding::cli {

namespace {

ExitCode run_scaling(Session& session, const Request& request) {
  answer_counts(session, request, [&](const Counted& counted) -> std::vector<Table> {
    const CodeUnits units = units_wanted(session, request, counted);
    const ThingMapOptions options{.things = things_wanted(request),
                                  .distance = *thing_distance_named(request.text("distance")),
                                  .minimum = static_cast<std::size_t>(request.integer("minimum")),
                                  .dimensions = static_cast<std::size_t>(request.integer("dimensions"))};
    Table table =
        report::scaling_table(thing_map(units, options), units, counted.project, reader_of(session));
    report::add_guard(table, counted.project.study, report::Output::counts);
    return {std::move(table)};
  });
  return ExitCode::done;
}

std::vector<OptionSpec> scaling_options() {
  std::vector<OptionSpec> out = {
      distance_option(),
      unit_option({"participant", "document", "turn", "paragraph", "sentence"},
                  "over which units codes are compared"),
      minimum_option("units that must hold a code, or codes that a participant must have", "1"),
      {.name = "dimensions",
       .value = "N",
       .help = "of the map",
       .by_default = "2",
       .kind = ValueKind::integer,
       .minimum = 1,
       .maximum = 10}};
  const auto scope = code_scope_options("the level whose codes are taken");
  out.insert(out.end(), scope.begin(), scope.end());
  return out;
}

}  // namespace

CommandSpec scaling_command() {
  Takes takes = reading;
  takes.coder = true;
  takes.jobs = true;
  return {
      .words = "scaling",
      .group = Group::count,
      .summary = "Lay codes, or participants, out so that alike ones lie near.",
      .operands = {things_operand("what is laid out; codes by default")},
      .options = with_counting(scaling_options()),
      .takes = takes,
      .about =
          "Multidimensional scaling of the distances of `coding cluster`: metric, from a classical start by "
          "SMACOF, the same map every time. Stress-1 says how far the map is from the distances: below .10 "
          "good, below .20 fair; with many codes that nobody has together it is never small. Formulas and "
          "decided cases: docs/methods/scaling.md.\n\n"
          "Columns: id, name, size, dimension_1, dimension_2 …, stress_share (of the misfit, in percent); "
          "json has stress, steps and settled in meta. At most 1,000 codes or participants.",
      .examples = {{"coding scaling", "codes on a plane"},
                   {"coding scaling participants --minimum 5 -f csv",
                    "participants with five codes or more, to be drawn"}},
      .run = run_scaling};
}

}  // namespace coding::cli
