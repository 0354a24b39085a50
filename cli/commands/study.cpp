// study, study set: what project.json says of the study.
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "cli/study_fields.hpp"
#include "cli/table_answer.hpp"
#include "coding/base/error.hpp"
#include "coding/query/query.hpp"
#include "coding/report/theory_tables.hpp"
#include "coding/store/change.hpp"
#include "coding/text/trim.hpp"

namespace coding::cli {

namespace {

ExitCode run_study(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false, .quotes = false});
  answer_table(session, request, report::study_table(project, reader_of(session)));
  return ExitCode::done;
}

// A question of a known id is put in other words; one without words goes, unless codes answer it.
void put_question(const Project& project, const std::string& value, Study& study) {
  const std::size_t colon = value.find(':');
  const std::string id(trim(value.substr(0, colon)));
  const auto known = std::find_if(study.questions.begin(), study.questions.end(),
                                  [&](const ResearchQuestion& each) { return each.id == id; });
  if (colon != std::string::npos && trim(value.substr(colon + 1)).empty() && known != study.questions.end()) {
    const auto& codes = project.codebook.codes();
    if (std::any_of(codes.begin(), codes.end(), [&](const Code& code) { return code.question == id; })) {
      throw UsageError({.slug = "question-in-use",
                        .message = "codes answer the research question '" + id + "'",
                        .hint = "give them another one with `coding codebook set CODE --question`"});
    }
    study.questions.erase(known);
    return;
  }
  ResearchQuestion question = question_of(value);
  if (known == study.questions.end())
    study.questions.push_back(std::move(question));
  else
    known->text = question.text;
}

void put_levels(const Project& project, const std::vector<std::string>& names, Study& study) {
  std::vector<std::string> levels;
  for (const std::string& name : names) levels.emplace_back(trim(name));
  for (const Code& code : project.codebook.codes()) {
    if (code.level.empty() || std::find(levels.begin(), levels.end(), code.level) != levels.end()) continue;
    throw UsageError({.slug = "level-in-use",
                      .message = "the code '" + code.id.value + "' stands at the level '" + code.level + "'",
                      .hint = "keep the level, or change its codes with `coding codebook set CODE --level`"});
  }
  study.levels = std::move(levels);
  refuse_bad_levels(study);
}

// A kept query of a known name is put in other words; one without words goes.
void put_query(const Project& project, const std::string& value, Study& study) {
  NamedQuery wanted = named_query_of(value);
  const auto known = std::find_if(study.queries.begin(), study.queries.end(),
                                  [&](const NamedQuery& each) { return each.name == wanted.name; });
  if (wanted.text.empty()) {
    if (known != study.queries.end()) study.queries.erase(known);
    return;
  }
  const std::string name = wanted.name;
  if (known == study.queries.end())
    study.queries.push_back(std::move(wanted));
  else
    known->text = wanted.text;
  Project tried = project;
  tried.study.queries = study.queries;
  parse_query("@" + name, tried);
}

void apply(const Request& request, const Project& project, const CodeId& core, Study& study) {
  if (request.given("title")) study.title = request.text("title");
  if (request.given("description")) study.description = request.text("description");
  if (request.given("language")) {
    study.language = {request.text("language")};
    refuse_bad_language(study.language);
  }
  for (const std::string& question : request.list("question")) put_question(project, question, study);
  if (request.given("levels")) put_levels(project, request.list("levels"), study);
  if (request.given("method"))
    study.method = request.text("method") == "none" ? Method::none : method_named(request.text("method"));
  if (request.given("stage"))
    study.stage = request.text("stage") == "none" ? Stage::none : stage_named(request.text("stage"));
  if (request.given("core")) study.core = core;
  for (const std::string& query : request.list("query")) put_query(project, query, study);
  if (!request.given("family")) return;
  study.families.clear();
  for (const std::string& family : request.list("family")) {
    if (!trim(family).empty()) study.families.push_back(family_of(family));
  }
  for (const Relation& relation : project.relations) kind_at(study, relation.key.kind);
}

void require_something(const Request& request) {
  for (const OptionSpec& option : request.command().options) {
    if (request.given(option.name)) return;
  }
  throw UsageError({.slug = "field-missing",
                    .message = "nothing to change is named",
                    .hint = "name one or more, such as --title TEXT or --core CODE"});
}

ExitCode run_set(Session& session, const Request& request) {
  require_something(request);
  const Project project = open_project(session, {.segments = false, .quotes = false});
  CodeId core;
  if (!trim(request.text("core")).empty()) core = code_named(session, project, request.text("core"));
  std::string what = "the study's";
  for (const OptionSpec& option : request.command().options) {
    if (request.given(option.name)) what += (what.ends_with("'s") ? " " : ", ") + option.name;
  }
  Study tried = project.study;
  apply(request, project, core, tried);
  if (session.globals().dry_run) {
    session.say("would change " + what);
    return ExitCode::done;
  }
  const bool changed = change_study(
      session.project_folder(), [&](Study& study) { apply(request, project, core, study); },
      note_of(session, request, "changed " + what));
  session.say(changed ? "changed " + what : "nothing changed: it was so already");
  return ExitCode::done;
}

}  // namespace

CommandSpec study_command() {
  return {.words = "study",
          .group = Group::start,
          .summary = "Show what the project says of the study.",
          .takes = reading,
          .about =
              "Title, description, language, research questions, levels, coder, method, stage, core category "
              "and the families of relations with their kinds.\n\n"
              "Columns: key, value.",
          .examples = {{"coding study", "all of it"}, {"coding study -f json", "for a program"}},
          .run = run_study};
}

CommandSpec study_set_command() {
  OptionSpec method = method_option();
  method.choices.emplace_back("none");
  return {
      .words = "study set",
      .group = Group::start,
      .summary = "Change what the project says of the study.",
      .options = {{.name = "title", .value = "TEXT", .help = "the study's title"},
                  {.name = "description", .value = "TEXT", .help = "what a reader must know first"},
                  {.name = "language", .value = "TAG", .help = "of the transcripts: tr, fa, az, en, …"},
                  {.name = "question",
                   .value = "ID: TEXT",
                   .help = "a research question, new or in other words; without words it goes",
                   .repeatable = true},
                  {.name = "levels",
                   .value = "LIST",
                   .help = "names of the codebook's levels, from the top down; those in use must stay",
                   .comma_separated = true},
                  method,
                  {.name = "stage",
                   .value = "STAGE",
                   .help = "the coding that goes on now: new codes and segments get it",
                   .choices = {"open", "axial", "selective", "none"}},
                  {.name = "core",
                   .value = "CODE",
                   .help = "the core category; an empty value takes it away",
                   .completion = Completion::code},
                  {.name = "family",
                   .value = "NAME[: KINDS]",
                   .help = "a family of relations: paradigm, six-cs, or \"own: feeds, starves\"",
                   .repeatable = true},
                  {.name = "query",
                   .value = "NAME: QUERY",
                   .help = "a query to keep, which others name as @NAME; without words it goes",
                   .repeatable = true}},
      .takes = {.coder = true},
      .writes = true,
      .about =
          "The method says in which tradition the study works: results that do not belong to it are shown "
          "all the same, with one sentence that says so.\n\n"
          "The families that are given replace those that were there; an empty value takes all away, and the "
          "study has the paradigm again (Glaser's six Cs where the method is glaserian). What more a kind of "
          "one's own can say (title, roles it leads from and to, acyclic, symmetric, opposite) stands in "
          "project.json: docs/formats/project-folder.md.\n\n"
          "A query that is kept is written once and used in every other: coding frequency --where "
          "@difficult. "
          "Its language is that of `coding find`: docs/formats/queries.md.\n\n"
          "Whose segments count is set by `coding coders study`.",
      .examples = {{"coding study set --stage axial", "from now on axial coding"},
                   {"coding study set --method content-analysis --why \"as the paper says\"",
                    "in which tradition the study works"},
                   {"coding study set --family paradigm --family \"own: feeds, starves\" --dry-run",
                    "the paradigm and two kinds of one's own"},
                   {"coding study set --query \"experienced: kıdem>=10 NOT cinsiyet=Erkek\" --dry-run",
                    "keep a query as @experienced"}},
      .run = run_set};
}

}  // namespace coding::cli
