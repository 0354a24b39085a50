#include "cli/commands.hpp"
#include "cli/counting.hpp"
#include "cli/project_access.hpp"
#include "cli/scope_options.hpp"
#include "cli/structure_options.hpp"
#include "cli/table_answer.hpp"
#include "coding/base/error.hpp"
#include "coding/report/correspondence_tables.hpp"
#include "coding/report/method_guard.hpp"

namespace coding::cli {

namespace {

using report::CorrespondenceTable;

// A machine reads one table at a time: the codes when it does not say which.
std::vector<CorrespondenceTable> tables_wanted(const Session& session, const Request& request) {
  const std::string name = request.text("table");
  if (name == "axes") return {CorrespondenceTable::axes};
  if (name == "rows") return {CorrespondenceTable::rows};
  if (name == "groups") return {CorrespondenceTable::groups};
  if (name == "codes" || !facts_of(format_of(session)).for_people) return {CorrespondenceTable::codes};
  std::vector<CorrespondenceTable> all = {CorrespondenceTable::axes, CorrespondenceTable::codes,
                                          CorrespondenceTable::rows};
  if (request.given("attribute")) all.push_back(CorrespondenceTable::groups);
  return all;
}

CorrespondenceOptions options_wanted(Session& session, const Request& request, const Counted& counted) {
  CorrespondenceOptions options{
      .matrix = {.coder = counted.coder,
                 .rows =
                     request.text("rows") == "documents" ? MatrixRows::documents : MatrixRows::participants,
                 .cells = request.text("cells") == "segments" ? MatrixCells::segments : MatrixCells::presence,
                 .scope = scope_wanted(session, request, counted.project)},
      .minimum = static_cast<std::size_t>(request.integer("minimum")),
      .axes = static_cast<std::size_t>(request.integer("axes")),
      .grouping = {.attribute = request.text("attribute"), .cuts = request.list("cut")}};
  return options;
}

ExitCode run_correspondence(Session& session, const Request& request) {
  if (request.text("table") == "groups" && !request.given("attribute")) {
    throw UsageError({.slug = "attribute-missing",
                      .message = "there are no groups without an attribute",
                      .hint = "name one with --attribute"});
  }
  answer_counts(session, request, [&](const Counted& counted) {
    const CorrespondenceMap facts =
        correspondence_map(counted.project, options_wanted(session, request, counted));
    std::vector<Table> tables;
    for (const CorrespondenceTable which : tables_wanted(session, request))
      tables.push_back(report::correspondence_table(which, facts, counted.project, reader_of(session)));
    report::add_guard(tables.back(), counted.project.study, report::Output::counts);
    return tables;
  });
  return ExitCode::done;
}

std::vector<OptionSpec> correspondence_options() {
  std::vector<OptionSpec> out = {
      {.name = "rows",
       .value = "WHAT",
       .help = "what the rows are",
       .by_default = "participants",
       .choices = {"participants", "documents"}},
      {.name = "cells",
       .value = "WHAT",
       .help = "what the cells say: 0 or 1, or how many segments",
       .by_default = "presence",
       .choices = {"presence", "segments"}},
      minimum_option("rows that must hold a code", "3"),
      {.name = "axes",
       .value = "N",
       .help = "how many axes are shown",
       .by_default = "2",
       .kind = ValueKind::integer,
       .minimum = 1,
       .maximum = 20},
      {.name = "attribute",
       .value = "NAME",
       .help = "lay the values of this attribute of participants over the map"},
      {.name = "cut",
       .value = "VALUE,…",
       .help = "where the attribute's numbers or dates are cut: 10,20 makes <10, 10–<20 and ≥20",
       .comma_separated = true},
      {.name = "table",
       .value = "NAME",
       .help = "this table alone; by default all of them for people, and codes for csv, tsv and json",
       .choices = {"axes", "codes", "rows", "groups"}}};
  const auto scope = code_scope_options("the level that makes the columns");
  out.insert(out.end(), scope.begin(), scope.end());
  return out;
}

}  // namespace

CommandSpec correspondence_command() {
  Takes takes = reading;
  takes.coder = true;
  takes.jobs = true;
  return {
      .words = "correspondence",
      .group = Group::count,
      .summary = "Lay participants and codes out on one map.",
      .options = with_counting(correspondence_options()),
      .takes = takes,
      .about =
          "Correspondence analysis of the table of `coding matrix`: which codes lie on the same side as "
          "which "
          "participants. Shares of inertia say how much an axis shows, contributions which points make it, "
          "cos² how well it shows a point; read no point off an axis where its cos² is small. Codes that "
          "few hold lie far out and own the first axes, so codes of fewer than --minimum rows take no part "
          "and are named. Formulas and decided cases: docs/methods/correspondence-analysis.md.\n\n"
          "Columns: axes: axis, inertia, share, cumulative. codes and rows: id, name, mass, inertia (share "
          "of "
          "the whole), then of each axis axis_1, contribution_1, cos2_1. groups (with --attribute): value, "
          "n, and of each axis axis_1, cos2_1. Shares and contributions are percentages.",
      .examples = {{"coding correspondence", "axes, codes and participants"},
                   {"coding correspondence --by category --cells segments --minimum 1",
                    "categories by numbers of segments"},
                   {"coding correspondence --table rows --axes 3 -f csv", "participants, to be drawn"},
                   {"coding correspondence --attribute kıdem --cut 10,20 --table groups",
                    "where groups of people lie"}},
      .run = run_correspondence};
}

}  // namespace coding::cli
