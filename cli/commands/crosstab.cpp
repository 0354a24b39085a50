#include "coding/analysis/crosstab.hpp"

#include "cli/commands.hpp"
#include "cli/counting.hpp"
#include "cli/project_access.hpp"
#include "cli/scope_options.hpp"
#include "coding/report/method_guard.hpp"
#include "coding/report/pair_tables.hpp"

namespace coding::cli {

namespace {

ExitCode run_crosstab(Session& session, const Request& request) {
  answer_counts(session, request, [&](const Counted& counted) -> std::vector<Table> {
    const Project& project = counted.project;
    CrosstabOptions options{.coder = counted.coder,
                            .scope = scope_wanted(session, request, project),
                            .grouping = {.attribute = request.text("by"), .cuts = request.list("cut")},
                            .correction = multiplicity_named(request.text("correct")),
                            .confidence = request.real("confidence"),
                            .jobs = jobs_of(session)};
    options.scope.level = request.text("level");
    Table table = report::table_of(crosstab(project, options), project, reader_of(session));
    report::add_guard(table, project.study, report::Output::counts);
    return {std::move(table)};
  });
  return ExitCode::done;
}

}  // namespace

CommandSpec crosstab_command() {
  Takes takes = reading;
  takes.coder = true;
  takes.jobs = true;
  return {
      .words = "crosstab",
      .group = Group::count,
      .summary = "Compare groups of participants, code by code.",
      .options = with_counting(
          {{.name = "by",
            .value = "ATTRIBUTE",
            .help = "the attribute of the participants whose values are the groups",
            .required = true},
           {.name = "cut",
            .value = "VALUE,…",
            .help = "where numbers or dates are cut: 10,20 makes <10, 10–<20 and ≥20",
            .comma_separated = true},
           {.name = "level", .value = "LEVEL", .help = "the level that makes the rows", .by_default = "code"},
           correct_option(),
           {.name = "confidence",
            .value = "C",
            .help = "of the odds ratio's interval",
            .by_default = "0.95",
            .kind = ValueKind::real,
            .minimum = 0.5,
            .maximum = 0.9999},
           question_option(),
           under_option(),
           set_option(),
           active_option()}),
      .takes = takes,
      .about =
          "Who speaks of it: for each code how many people of each group have it, of how many, and the "
          "tests of the table. People are the units, never segments. p is Fisher's exact test (of more "
          "than two groups Freeman and Halton's); where that would take too long, χ², whose expected "
          "counts are large then. p_adjusted is corrected for the number of codes. In a purposive sample "
          "all of this describes these people and no others. docs/methods/crosstab.md.\n\n"
          "Groups are the values of the attribute as they are written; numbers and dates with more than "
          "six values need --cut. Who has no value is left out and named.\n\n"
          "Columns: id, name, path, level, then for each group f:GROUP and percent:GROUP, then f, "
          "percent, chi_square, degrees, p_chi_square, smallest_expected, expected_below_5, cramers_v, "
          "odds_ratio, odds_lower, odds_upper, odds_adjusted (yes: ½ was added to each cell, one being "
          "0), p_fisher, p_mid, test (fisher, chi-square), p, p_adjusted.",
      .examples = {{"coding crosstab --by rol", "every code by a participant's role"},
                   {"coding crosstab --by kıdem --cut 10,20 --level category", "seniority in three groups"},
                   {"coding crosstab --by eğitim --correct holm -f csv", "for R or a spreadsheet"}},
      .run = run_crosstab};
}

}  // namespace coding::cli
