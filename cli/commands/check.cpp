#include "coding/store/check.hpp"

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/complaint.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/report/project_tables.hpp"

namespace coding::cli {

namespace {

// The faults as lines that editors and scripts understand: file:line:column: error: message [slug]
std::string lines_of(const Diagnostics& faults) {
  std::string out;
  for (const Diagnostic& fault : faults) {
    out += one_line(fault) + " [" + fault.slug + "]\n";
    if (!fault.hint.empty()) out += "  hint: " + fault.hint + "\n";
  }
  return out;
}

std::string summary_of(const Diagnostics& faults) {
  const auto count = [&](Severity severity) {
    return std::count_if(faults.begin(), faults.end(),
                         [&](auto& fault) { return fault.severity == severity; });
  };
  if (faults.empty()) return "the project is sound";
  std::string out;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const auto found = count(severity);
    if (found == 0) continue;
    out +=
        (out.empty() ? "" : ", ") + std::to_string(found) + " " + name_of(severity) + (found == 1 ? "" : "s");
  }
  return out;
}

// A folder that has lost its project.json is looked at as well.
std::filesystem::path folder_to_check(const Session& session) {
  const auto here = session.path(session.globals().project.value_or("."));
  std::error_code ignored;
  const bool remains = std::filesystem::exists(here / "codebook.jsonl", ignored) ||
                       std::filesystem::exists(here / "participants.csv", ignored);
  return remains && !session.found_project() ? here : session.project_folder();
}

ExitCode run_check(Session& session, const Request& request) {
  const Diagnostics faults = check_folder(folder_to_check(session));
  if (session.globals().format == "text") {
    session.answer(shown(lines_of(faults) + summary_of(faults) + "\n", true));
  } else {
    answer_table(session, request, report::faults_table(faults, reader_of(session)));
  }
  const bool sound = std::none_of(faults.begin(), faults.end(),
                                  [](const Diagnostic& fault) { return fault.severity == Severity::error; });
  return sound ? ExitCode::done : ExitCode::answer_is_no;
}

}  // namespace

CommandSpec check_command() {
  return {
      .words = "check",
      .group = Group::start,
      .summary = "Look for everything that is wrong with the project folder.",
      .takes = reading,
      .about =
          "Reads every file of the project, the texts included, and lists every fault with file, line and "
          "column: malformed lines, unknown codes, spans beyond the text, quotes that are no longer there, a "
          "broken journal, files left by an interrupted change. docs/formats/faults.md explains each slug. "
          "Nothing is changed.\n\n"
          "Columns: severity, slug, message, file, line, column, hint.",
      .examples = {{"coding check", "list the faults; none is good news"}},
      .exits = {ExitCode::done, ExitCode::answer_is_no, ExitCode::asked_wrongly, ExitCode::files_wrong},
      .run = run_check};
}

}  // namespace coding::cli
