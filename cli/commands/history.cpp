#include "coding/store/history.hpp"

#include "cli/commands.hpp"
#include "cli/faults_answer.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/base/error.hpp"
#include "coding/report/codebook_tables.hpp"
#include "coding/report/project_tables.hpp"
#include "coding/report/source_tables.hpp"
#include "coding/store/biography.hpp"
#include "coding/store/verify.hpp"

namespace coding::cli {

namespace {

HistoryScope scope_of(const Session& session, const Request& request) {
  HistoryScope scope;
  if (session.globals().coder) scope.coder = CoderId{*session.globals().coder};
  if (const auto document = request.optional_text("document")) scope.document = DocumentId{*document};
  return scope;
}

report::HistoryRow row_of(const JournalEntry& entry, bool taken_back) {
  return {.time = entry.time,
          .coder = entry.coder.value,
          .command = entry.command,
          .what = entry.what,
          .why = entry.why,
          .taken_back = taken_back,
          .digest = entry.digest};
}

template <class Row>
void keep_last(std::vector<Row>& rows, const Request& request) {
  const auto wanted = static_cast<std::size_t>(request.optional_integer("last").value_or(0));
  if (wanted > 0 && rows.size() > wanted)
    rows.erase(rows.begin(), rows.end() - static_cast<std::ptrdiff_t>(wanted));
}

ExitCode run_list(Session& session, const Request& request) {
  std::vector<report::HistoryRow> rows;
  for (const HistoryStep& step : history(read_journal(session.project_folder()), scope_of(session, request)))
    rows.push_back(row_of(step.entry, step.taken_back));
  keep_last(rows, request);
  answer_table(session, request, report::history_table(rows, reader_of(session)));
  return rows.empty() ? ExitCode::answer_is_no : ExitCode::done;
}

// A code that was removed has a history, too: what is not found is taken as an id.
CodeId code_meant(Session& session, const Project& project, const std::string& wanted) {
  const auto found = resolve(project.codebook, wanted, project.study.language);
  if (found.size() != 1) return CodeId{wanted};
  say_merged(session, project, wanted);
  return found.front();
}

bool touches(const JournalEntry& entry, const HistoryScope& scope) {
  return !history({entry}, {.coder = scope.coder, .document = scope.document}).empty();
}

ExitCode run_biography(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false});
  const CodeId code = code_meant(session, project, request.operand("CODE"));
  const Code* there = project.codebook.find(code);
  const HistoryScope scope = scope_of(session, request);
  const bool passages = request.flag("passages");
  std::vector<report::BiographyRow> rows;
  for (BiographyStep& step :
       biography(read_journal(session.project_folder()), code, {.passages = passages})) {
    if (!touches(step.entry, scope)) continue;
    rows.push_back({.change = row_of(step.entry, step.taken_back),
                    .events = std::move(step.events),
                    .held = step.held,
                    .passages = std::move(step.passages)});
  }
  keep_last(rows, request);
  const std::string name = there ? there->name : code.value;
  answer_table(session, request,
               passages ? report::biography_passages_table(name, rows, reader_of(session))
                        : report::biography_table(name, rows, reader_of(session)));
  return rows.empty() ? ExitCode::answer_is_no : ExitCode::done;
}

ExitCode run_history(Session& session, const Request& request) {
  if (request.has_operand("CODE")) return run_biography(session, request);
  if (request.flag("passages")) {
    throw UsageError({.slug = "code-missing",
                      .message = "--passages shows what a code held, and no code is named",
                      .hint = "coding history CODE --passages"});
  }
  return run_list(session, request);
}

std::string counted(std::size_t count, const std::string& what, const std::string& several) {
  return std::to_string(count) + " " + (count == 1 ? what : several);
}

ExitCode run_history_verify(Session& session, const Request& request) {
  const Verified verified = verify_history(session.project_folder());
  const std::string proven = counted(verified.entries, "entry", "entries") + " in " +
                             counted(verified.journals, "journal", "journals") + ", " +
                             counted(verified.files, "file", "files");
  Table table = report::faults_table(verified.faults, reader_of(session));
  table.schema = "coding.history-verify/1";
  table.title = "history verify: " + proven;
  return answer_faults(session, request, verified.faults, std::move(table),
                       "the project is what its journals say (" + proven + ")");
}

ExitCode run_history_adopt(Session& session, const Request& request) {
  const bool only_look = session.globals().dry_run;
  const auto paths = only_look
                         ? files_changed_outside(session.project_folder())
                         : adopt_outside_changes(session.project_folder(), note_of(session, request, ""));
  const std::string verb = only_look ? "would take in: " : "took in: ";
  for (const std::string& path : paths) session.say(verb + path);
  if (paths.empty()) session.say("nothing was changed outside coding; nothing is to be taken in");
  return ExitCode::done;
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
                    .help = "the life of this code, with what was merged into it",
                    .times = Times::optional,
                    .completion = Completion::code}},
      .options = {{.name = "document",
                   .value = "ID",
                   .help = "only changes of this document and of its segments",
                   .completion = Completion::document},
                  {.name = "passages", .help = "of a code: the passages it held after each step"},
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
          "journal). Exit status 1: there is none.\n\n"
          "With CODE, its life: added, defined, renamed, moved, merged from another, coded 3, uncoded 1, "
          "from or "
          "to another code, and how many passages it then held; a passage that a coder had given it twice "
          "counts once. From a merging on, what the merged code has belongs to it. Columns then: time, "
          "coder, "
          "command, events, what, why, held, state, digest; with --passages time, events, digest, document, "
          "coder, start, end, text.",
      .examples = {{"coding history --last 3", "what was done last"},
                   {"coding history duygudaşlık", "the life of a code"},
                   {"coding history duygudaşlık --passages --last 1",
                    "what it holds, as the journal tells it"}},
      .exits = {ExitCode::done, ExitCode::answer_is_no, ExitCode::asked_wrongly, ExitCode::files_wrong},
      .run = run_history};
}

CommandSpec history_verify_command() {
  return {
      .words = "history verify",
      .group = Group::read,
      .summary = "Prove that the project is what its journals say.",
      .takes = reading,
      .about =
          "Follows the chain of every journal from its first entry, does all changes again from nothing, and "
          "compares: every line of every file must be one that the journals put in, every text and source "
          "the one whose digest they name. One altered byte anywhere is named with file, line and column.\n\n"
          "A file that somebody changed with an editor is named as well (changed-outside): the bytes do not "
          "tell a hand from a bad disk. When it was meant, `coding history adopt` takes it into the journal. "
          "After git joined the work of several people the lines of a file are proven, not their order. "
          "Changes in .gitattributes are a warning, it is the team's own; .coding/ is not looked at, it is "
          "this machine's.\n\n"
          "Columns: severity, slug, message, file, line, column, hint. Exit status 1: there is an error. "
          "docs/formats/faults.md explains each slug. `coding check` asks another question: whether what is "
          "there makes sense.",
      .examples = {{"coding history verify", "before a study is archived, or after a disk was repaired"}},
      .exits = {ExitCode::done, ExitCode::answer_is_no, ExitCode::asked_wrongly, ExitCode::files_wrong},
      .run = run_history_verify};
}

CommandSpec history_adopt_command() {
  return {
      .words = "history adopt",
      .group = Group::read,
      .summary = "Take changes made outside coding into the journal.",
      .takes = {.coder = true},
      .writes = true,
      .about =
          "A project is plain text, and changing it with an editor is allowed. `coding history verify` names "
          "what was changed so; this command writes it into your journal as one entry, with the lines that "
          "came and went, so that the project is again what its journals say. No other file is touched. Look "
          "first at what verify says: a byte that a bad disk altered would be taken in as well. A journal "
          "that was altered cannot be taken in.",
      .examples = {{"coding history adopt --dry-run", "which files that would be"},
                   {"coding history adopt --why \"typos in the codebook, by hand\"", "take them in"}},
      .run = run_history_adopt};
}

}  // namespace coding::cli
