#include "coding/analysis/codebook_lint.hpp"

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/lexicon/stop_words.hpp"
#include "coding/report/codebook_tables.hpp"

namespace coding::cli {

namespace {

ExitCode run_lint(Session& session, const Request& request) {
  const Project project = open_project(session, {.quotes = false});
  const StopWords stop = stop_words(project.study.language, StopWordGroup::function_words);
  const auto found =
      codebook_lint(project, {.is_stop_word = [&](std::string_view word) { return stop.contains(word); }});
  answer_table(session, request, report::lint_table(found, reader_of(session)));
  const bool any = std::any_of(found.begin(), found.end(),
                               [](const LintFinding& finding) { return finding.severity != Severity::note; });
  return any && request.flag("strict") ? ExitCode::answer_is_no : ExitCode::done;
}

}  // namespace

CommandSpec codebook_lint_command() {
  Takes takes = reading;
  takes.jobs = true;
  return {
      .words = "codebook lint",
      .group = Group::code,
      .summary = "Look for what is missing or double in the codebook.",
      .options = {{.name = "strict", .help = "exit status 1 when there is a warning"}},
      .takes = takes,
      .about =
          "Definitions that are missing (definition-missing), one name in several places (name-homonym), "
          "names "
          "that are nearly one (name-similar), definitions that share most of their words "
          "(definitions-overlap), passages with one code that overlap (segments-overlap); as notes, codes "
          "that "
          "nobody uses (code-unused) and codes with one passage (code-used-once). Codes that are not active "
          "are not asked for definitions and uses.\n\n"
          "A finding is a question to those who code, not an error: names in several places are usual where "
          "categories share their codes. What is compared how: docs/methods/codebook-lint.md.\n\n"
          "Columns: severity, slug, codes (ids), message, hint. Exit status 1 only with --strict.",
      .examples = {{"coding codebook lint", "what to talk about at the next meeting"},
                   {"coding codebook lint -f csv -o lint.csv", "the same as a table to work off"}},
      .exits = {ExitCode::done, ExitCode::answer_is_no, ExitCode::asked_wrongly, ExitCode::files_wrong},
      .run = run_lint};
}

}  // namespace coding::cli
