#include "coding/analysis/matrix.hpp"

#include <utility>
#include <vector>

#include "cli/commands.hpp"
#include "cli/counting.hpp"
#include "cli/project_access.hpp"
#include "cli/scope_options.hpp"
#include "coding/report/count_tables.hpp"
#include "coding/report/method_guard.hpp"

namespace coding::cli {

namespace {

ExitCode run_matrix(Session& session, const Request& request) {
  answer_counts(session, request, [&](const Counted& counted) -> std::vector<Table> {
    MatrixOptions options{
        .coder = counted.coder,
        .rows = request.text("rows") == "documents" ? MatrixRows::documents : MatrixRows::participants,
        .cells = matrix_cells_named(request.text("cells")),
        .scope = scope_wanted(session, request, counted.project)};
    Table table = report::table_of(matrix(counted.project, options), counted.project,
                                   {.reader = reader_of(session), .transpose = request.flag("transpose")});
    report::add_guard(table, counted.project.study, report::Output::counts);
    return {std::move(table)};
  });
  return ExitCode::done;
}

}  // namespace

CommandSpec matrix_command() {
  Takes takes = reading;
  takes.coder = true;
  takes.jobs = true;
  return {
      .words = "matrix",
      .group = Group::count,
      .summary = "Make the participant-by-code table.",
      .options = with_counting(
          {{.name = "rows",
            .value = "WHAT",
            .help = "what the rows are",
            .by_default = "participants",
            .choices = {"participants", "documents"}},
           {.name = "cells",
            .value = "WHAT",
            .help = "what the cells say: 0 or 1, how many segments, or how many characters",
            .by_default = "presence",
            .choices = {"presence", "segments", "characters"}},
           {.name = "by", .value = "LEVEL", .help = "the level that makes the columns", .by_default = "code"},
           question_option(),
           under_option(),
           set_option(),
           active_option(),
           {.name = "transpose", .help = "codes as rows"}}),
      .takes = takes,
      .about =
          "Who said what: one row a participant, one column a code, with totals. A column above the last "
          "level "
          "is the union of what is below it. With presence, a column's total is the code's frequency and a "
          "row's "
          "the number of codes that participant has. Characters covered twice count once. Definitions: "
          "docs/methods/matrix.md.\n\n"
          "Columns (csv): participant, then one a code under its id, then total; the last row is total.\n\n"
          "In a terminal the codes are numbered, with the legend below; HTML has their names.",
      .examples = {{"coding matrix", "the 0/1 table with margins"},
                   {"coding matrix -f csv", "for R, SPSS or a spreadsheet"},
                   {"coding matrix --by category --cells segments", "how many segments in each category"},
                   {"coding matrix --transpose", "codes as rows"}},
      .run = run_matrix};
}

}  // namespace coding::cli
