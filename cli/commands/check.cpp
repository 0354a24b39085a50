#include "coding/store/check.hpp"

#include "cli/commands.hpp"
#include "cli/faults_answer.hpp"
#include "cli/name_key.hpp"
#include "cli/project_access.hpp"
#include "coding/report/project_tables.hpp"

namespace coding::cli {

namespace {

// A folder that has lost its project.json is looked at as well.
std::filesystem::path folder_to_check(const Session& session) {
  const auto here = session.path(session.globals().project.value_or("."));
  std::error_code ignored;
  const bool remains = std::filesystem::exists(here / "codebook.jsonl", ignored) ||
                       std::filesystem::exists(here / "participants.csv", ignored);
  return remains && !session.found_project() ? here : session.project_folder();
}

ExitCode run_check(Session& session, const Request& request) {
  if (const auto key = request.optional_text("names")) {
    const Diagnostics faults = listed_names(session, session.path(*key));
    return answer_faults(session, request, faults, report::faults_table(faults, reader_of(session)),
                         "no listed name stands in the project");
  }
  const Diagnostics faults = check_folder(folder_to_check(session));
  return answer_faults(session, request, faults, report::faults_table(faults, reader_of(session)),
                       "the project is sound");
}

}  // namespace

CommandSpec check_command() {
  return {
      .words = "check",
      .group = Group::start,
      .summary = "Look for everything that is wrong with the project folder.",
      .options = {{.name = "names",
                   .value = "KEY",
                   .help = "look for the names of this key instead, in every file",
                   .completion = Completion::file}},
      .takes = reading,
      .about =
          "Reads every file of the project, the texts included, and lists every fault with file, line and "
          "column: malformed lines, unknown codes, spans beyond the text, quotes that are no longer there, a "
          "broken journal, files left by an interrupted change. docs/formats/faults.md explains each slug. "
          "Nothing is changed.\n\n"
          "--names KEY looks for something else: names of a key (`coding help pseudonymise`) that stand "
          "anywhere in the project, in its journal and sources, too. Whole words only, with their endings; "
          "what may be a name and may be not is a note. Files that are no text, a Word file in sources/, "
          "are not looked into, which is a warning.\n\n"
          "Columns: severity, slug, message, file, line, column, hint.",
      .examples = {{"coding check", "list the faults; none is good news"}},
      .exits = {ExitCode::done, ExitCode::answer_is_no, ExitCode::asked_wrongly, ExitCode::files_wrong},
      .speaks_names = true,
      .run = run_check};
}

}  // namespace coding::cli
