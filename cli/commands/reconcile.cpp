// From what two coders differ on to a third coding, their consensus: by a table of decisions, or in an
// editor.
#include "cli/commands.hpp"
#include "cli/disagreement_choice.hpp"
#include "cli/reconcile_ways.hpp"
#include "cli/whose_coding.hpp"

namespace coding::cli {

namespace {

ExitCode run_reconcile(Session& session, const Request& request) {
  Reconciling work = open_reconciling(session, request);
  return request.flag("edit") ? reconcile_in_editor(session, request, std::move(work))
                              : reconcile_by_decisions(session, request, std::move(work));
}

std::vector<OptionSpec> options() {
  std::vector<OptionSpec> out = {coders_option(), documents_option()};
  out.push_back(
      {.name = "from",
       .value = "FILE",
       .help = "decisions: the table of `disagreements -f csv` with the columns decision and reason",
       .completion = Completion::file});
  out.push_back(
      {.name = "edit", .help = "both codings of each document in your editor, one after the other"});
  out.push_back({.name = "as",
                 .value = "NAME",
                 .help = "the coder to write; by default uzlasma in a Turkish study, else consensus",
                 .completion = Completion::coder});
  out.push_back({.name = "continue", .help = "that coder has coded already: go on, and keep what is there"});
  return out;
}

}  // namespace

CommandSpec reconcile_command() {
  return {
      .words = "reconcile",
      .group = Group::compare,
      .summary = "Make one coding of two, decision by decision.",
      .options = options(),
      .one_of = {{.options = {"from", "edit"}}},
      .takes = reading,
      .writes = true,
      .about =
          "Writes a third coder, the consensus. What both coders gave on the same words is taken over; of "
          "what "
          "they differ on only what you decided. What is undecided stays out, is printed as `coding "
          "disagreements` prints it, and makes the exit status 1. Both codings stay as they are, and `coding "
          "undo` takes the consensus back. What a coder gave is taken over with a locked code, too; no "
          "decision "
          "makes new passages with one.\n\n"
          "--from reads the table of `coding disagreements -f csv` with a column decision and perhaps one "
          "named reason. A decision is first (as the row's coder has it), second (as the other coder has it; "
          "where that one has nothing: without it), both, neither, or a code, perhaps with a place "
          "(trust:120:140). An empty cell is no decision. A reason becomes the remark of its segments; where "
          "none is left it stands in the journal.\n\n"
          "--edit opens each document with both codings in brackets; what only one coder has bears the "
          "remark "
          "`? CODER`. Take the remark out to keep the segment, or write a reason in its place; take out the "
          "brackets to drop it. Each document is a change of its own; a file in which something is undecided "
          "is kept for --continue.\n\n"
          "Afterwards it tells how many passages the two agree on, and each of them with the consensus, and "
          "names for each code that was decided about the command that writes the rule into the codebook.",
      .examples = {{"coding reconcile --from decisions.csv --as kurul --dry-run", "what it would come to"},
                   {"coding reconcile --from decisions.csv --why \"toplantı, 3 Mart\"",
                    "what was decided at the meeting"}},
      .exits = {ExitCode::done, ExitCode::answer_is_no, ExitCode::asked_wrongly, ExitCode::files_wrong},
      .run = run_reconcile};
}

}  // namespace coding::cli
