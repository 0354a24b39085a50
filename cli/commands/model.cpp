// model show, model check: the theory, and what there is to ask of it.
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/report/method_guard.hpp"
#include "coding/report/theory_tables.hpp"

namespace coding::cli {

namespace {

std::vector<std::string> model_table_names() {
  return {"components", "categories", "relations", "core", "matrix"};
}

Table model_table(const Session& session, const Project& project, const CoderId& coder,
                  const std::string& name) {
  const Language reader = reader_of(session);
  const Paradigm paradigm = paradigm_of(project);
  if (name == "categories") return report::model_categories_table(project, paradigm, coder, reader);
  if (name == "relations") return report::relations_table(project, project.relations, reader);
  if (name == "matrix")
    return report::conditional_matrix_table(project, conditional_matrix(project, paradigm), reader);
  if (name == "core") {
    std::optional<CoreFacts> facts;
    if (paradigm.core) facts = core_facts(project, paradigm, *paradigm.core);
    return report::core_table(project, facts, reader);
  }
  return report::components_table(project, paradigm, coder, reader);
}

ExitCode run_show(Session& session, const Request& request) {
  const Project project = open_project(session, {.quotes = false});
  const CoderId coder = shown_coder(session, project);
  if (request.given("table") || !facts_of(format_of(session)).for_people) {
    const std::string name = request.given("table") ? request.text("table") : "components";
    Table table = model_table(session, project, coder, name);
    report::add_guard(table, project.study, report::Output::paradigm);
    answer_table(session, request, std::move(table));
    return ExitCode::done;
  }
  std::vector<Table> tables;
  for (const std::string& name : model_table_names())
    tables.push_back(model_table(session, project, coder, name));
  report::add_guard(tables.back(), project.study, report::Output::paradigm);
  answer_tables(session, request, std::move(tables));
  return ExitCode::done;
}

ExitCode run_check(Session& session, const Request& request) {
  const Project project = open_project(session, {.quotes = false});
  const auto findings = model_check(project);
  answer_table(session, request, report::model_findings_table(findings, reader_of(session)));
  const bool asks = std::any_of(findings.begin(), findings.end(), [](const ModelFinding& finding) {
    return finding.severity == Severity::warning;
  });
  return request.flag("strict") && asks ? ExitCode::answer_is_no : ExitCode::done;
}

}  // namespace

CommandSpec model_show_command() {
  Takes takes = reading;
  takes.coder = true;
  return {
      .words = "model show",
      .group = Group::theory,
      .summary =
          "Show the paradigm model: components, categories, relations, core category, conditional matrix.",
      .options = {{.name = "table",
                   .value = "NAME",
                   .help =
                       "this table alone; by default all for people, and components for csv, tsv and json",
                   .choices = model_table_names()}},
      .takes = takes,
      .about =
          "A category's part in the paradigm is its role (`coding codebook set CODE --role`), else that of "
          "the nearest code above it. A code of a role with others of the same role below it gathers them "
          "and is the component's head; the others are its categories. Open codes are those without any "
          "below them. Segments and participants are one coder's (--coder).\n\n"
          "The tests of the core category are those of Strauss (1987) that can be counted; the conditional "
          "matrix lays the categories out by component and level of action. Docs: "
          "docs/methods/paradigm-model.md.\n\n"
          "Columns: components: role, heads, name, categories, subcategories, open_codes, segments, "
          "participants. categories: role, id, name, action, below, open_codes, segments, participants, "
          "relations. relations: as `coding relations`. core: test, role, value, of, rank. matrix: action, "
          "one column a role with its open codes, total.",
      .examples = {{"coding model show", "everything"},
                   {"coding model show --table matrix", "the conditional matrix alone"}},
      .run = run_show};
}

CommandSpec model_check_command() {
  return {
      .words = "model check",
      .group = Group::theory,
      .summary = "Ask of the model what a reviewer would ask.",
      .options = {{.name = "strict", .help = "exit 1 when there is more than notes"}},
      .takes = reading,
      .about =
          "Axial codes without a role, components without a category, categories in no relation, relations "
          "without a passage or with more against than for them, relations between roles that the kind does "
          "not lead between, rings and contraries, a core category that is missing, says only the study's "
          "title or is not tied to a component, codes that stand at the same passages, open codes of nearly "
          "one name in different categories, empty cells of the conditional matrix. Each is a question, not "
          "an error; thresholds: docs/methods/paradigm-model.md.\n\n"
          "Columns: severity (warning, note), slug, codes, relation, message, hint. Exit status: 0; with "
          "--strict 1 when there is a warning.",
      .examples = {{"coding model check", "all questions"},
                   {"coding model check -f csv", "as a list to work through"}},
      .run = run_check};
}

}  // namespace coding::cli
