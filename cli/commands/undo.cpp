// `undo` and `redo`.
#include "coding/store/undo.hpp"

#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "coding/base/error.hpp"
#include "coding/base/number.hpp"

namespace coding::cli {

namespace {

std::size_t count_of(const Request& request) {
  if (!request.has_operand("N")) return 1;
  const std::string word = request.operand("N");
  const auto number = parse_integer(word);
  if (number && *number > 0) return static_cast<std::size_t>(*number);
  throw UsageError({.slug = "number-expected",
                    .message = "'" + word + "' is not a number of changes",
                    .hint = "write a whole number from 1"});
}

void say_each(Session& session, const std::string& verb, const std::vector<JournalEntry>& entries) {
  for (const JournalEntry& entry : entries) session.say(verb + ": " + entry.what);
}

UndoStacks stacks_of(const Session& session) {
  return undo_stacks(read_journal(session.project_folder(), CoderId{session.coder()}));
}

ExitCode run_undo(Session& session, const Request& request) {
  const std::size_t count = count_of(request);
  if (session.globals().dry_run) {
    say_each(session, "would take back", last_changes(stacks_of(session), {session.coder()}, count));
    return ExitCode::done;
  }
  say_each(session, "took back", undo(session.project_folder(), count, note_of(session, request, "")));
  return ExitCode::done;
}

ExitCode run_redo(Session& session, const Request& request) {
  const std::size_t count = count_of(request);
  if (session.globals().dry_run) {
    say_each(session, "would bring again", last_undone(stacks_of(session), {session.coder()}, count));
    return ExitCode::done;
  }
  say_each(session, "brought again", redo(session.project_folder(), count, note_of(session, request, "")));
  return ExitCode::done;
}

}  // namespace

CommandSpec undo_command() {
  return {
      .words = "undo",
      .group = Group::code,
      .summary = "Take back your last change, or your last N changes.",
      .operands = {{.name = "N", .help = "how many changes; one by default", .times = Times::optional}},
      .takes = {.coder = true},
      .writes = true,
      .about =
          "Every change of yours (or --coder's) can be taken back, the newest first, whatever command made "
          "it: "
          "codings, the codebook, participants, imports. N changes are taken back as one. What other coders "
          "did stays. Undoing is a change of its own with its own entry in the journal, and `coding redo` "
          "takes that one back.\n\n"
          "A change is refused when what it wrote has been changed again by somebody, or when the project "
          "would not be sound without it: a code that others have used meanwhile. Texts that are taken out "
          "are kept in .coding/kept on this machine.",
      .examples = {{"coding undo 2 --coder arastirmaci --dry-run", "what a coder's last two changes were"},
                   {"coding undo --coder arastirmaci", "take the last one back"}},
      .run = run_undo};
}

CommandSpec redo_command() {
  return {.words = "redo",
          .group = Group::code,
          .summary = "Bring again what your last undo took back.",
          .operands = {{.name = "N", .help = "how many undos; one by default", .times = Times::optional}},
          .takes = {.coder = true},
          .writes = true,
          .about =
              "Takes back undos, the newest first. After a new change of yours there is nothing to bring "
              "again, as in an editor; the journal still has it.",
          .examples = {{"coding undo --coder arastirmaci", "take a change back …"},
                       {"coding redo --coder arastirmaci", "… and bring it again"}},
          .run = run_redo};
}

}  // namespace coding::cli
