#include "coding/store/history.hpp"

#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/report/source_tables.hpp"

namespace coding::cli {

namespace {

HistoryScope scope_of(const Session& session, const Request& request) {
  HistoryScope scope;
  if (session.globals().coder) scope.coder = CoderId{*session.globals().coder};
  if (const auto document = request.optional_text("document")) scope.document = DocumentId{*document};
  if (!request.has_operand("CODE")) return scope;
  // A code that was removed has a history, too: what is not found is taken as an id.
  const Project project = open_project(session, {.segments = false});
  const std::string wanted = request.operand("CODE");
  const auto found = resolve(project.codebook, wanted, project.study.language);
  scope.code = found.size() == 1 ? found.front() : CodeId{wanted};
  return scope;
}

ExitCode run_history(Session& session, const Request& request) {
  const auto steps = history(read_journal(session.project_folder()), scope_of(session, request));
  const auto wanted = static_cast<std::size_t>(request.optional_integer("last").value_or(0));
  std::vector<report::HistoryRow> rows;
  for (const HistoryStep& step : steps) {
    const JournalEntry& entry = step.entry;
    rows.push_back({.time = entry.time,
                    .coder = entry.coder.value,
                    .command = entry.command,
                    .what = entry.what,
                    .why = entry.why,
                    .taken_back = step.taken_back,
                    .digest = entry.digest});
  }
  if (wanted > 0 && rows.size() > wanted)
    rows.erase(rows.begin(), rows.end() - static_cast<std::ptrdiff_t>(wanted));
  answer_table(session, request, report::history_table(rows, reader_of(session)));
  return rows.empty() ? ExitCode::answer_is_no : ExitCode::done;
}

}  // namespace

CommandSpec history_command() {
  Takes takes = reading;
  takes.coder = true;
  return {
      .words = "history",
      .group = Group::read,
      .summary = "List what was changed, when, by whom and why.",
      .operands = {{.name = "CODE",
                    .help = "only changes of this code and of segments with it",
                    .times = Times::optional,
                    .completion = Completion::code}},
      .options = {{.name = "document",
                   .value = "ID",
                   .help = "only changes of this document and of its segments",
                   .completion = Completion::document},
                  {.name = "last",
                   .value = "N",
                   .help = "only the last N",
                   .kind = ValueKind::integer,
                   .minimum = 1}},
      .takes = takes,
      .about =
          "The journals of all coders in one list, by time: every change with its reason, where --why gave "
          "one. --coder shows one coder's. Changes that `coding undo` took back are marked; the undo has a "
          "row of its own.\n\n"
          "Columns: time, coder, command, what, why, state (taken_back or empty), digest (of the line in the "
          "journal). Exit status 1: there is none.",
      .examples = {{"coding history --last 3", "what was done last"},
                   {"coding history duygudaşlık", "the life of a code"}},
      .exits = {ExitCode::done, ExitCode::answer_is_no, ExitCode::asked_wrongly, ExitCode::files_wrong},
      .run = run_history};
}

}  // namespace coding::cli
