// compare: constant comparison, the incidents of a code side by side, and the memo about what was seen.
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/editor.hpp"
#include "cli/memo_words.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/analysis/scope.hpp"
#include "coding/base/error.hpp"
#include "coding/report/theory_tables.hpp"
#include "coding/store/change.hpp"
#include "coding/store/marks.hpp"

namespace coding::cli {

namespace {

// Whole passages of both sides of a pair, in the order of the pairs, each once.
std::vector<PassageLink> passages_of(const Project& project, const IncidentComparison& comparison,
                                     const Request& request) {
  const auto pair = request.optional_integer("pair");
  if (pair && static_cast<std::size_t>(*pair) > comparison.pairs.size()) {
    throw UsageError({.slug = "pair-outside",
                      .message = "there is no pair " + std::to_string(*pair) + ": the code has " +
                                 std::to_string(comparison.pairs.size()),
                      .hint = "`coding compare " + comparison.code.value + "` shows them in order, from 1"});
  }
  std::vector<PassageLink> out;
  for (std::size_t i = 0; i < comparison.pairs.size(); ++i) {
    if (pair && i + 1 != static_cast<std::size_t>(*pair)) continue;
    for (const Incident* incident : {&comparison.pairs[i].older, &comparison.pairs[i].newer}) {
      const CodedSegment& segment = project.segments[incident->segment];
      const PassageLink link{segment.document, segment.span};
      if (std::find(out.begin(), out.end(), link) == out.end()) out.push_back(link);
    }
  }
  return out;
}

ExitCode write_memo(Session& session, const Request& request, const Project& project,
                    const IncidentComparison& comparison) {
  Memo memo{.type = "comparison",
            .code = comparison.code,
            .passages = passages_of(project, comparison, request),
            .author = session.coder(),
            .date = day_of(session.timestamp()),
            .text = memo_words(session, request.text("memo"))};
  const std::string what =
      "a comparison of " + std::to_string(memo.passages.size()) + " passages with " + comparison.code.value;
  if (session.globals().dry_run) {
    session.say("would write " + what);
    return ExitCode::done;
  }
  const std::string id = add_memo(session.project_folder(), memo, note_of(session, request, "wrote " + what));
  session.say("wrote " + what + ": " + id, "coding memos --type comparison");
  return ExitCode::done;
}

ExitCode run_compare(Session& session, const Request& request) {
  // Who writes a memo may have coded nothing: then it is about the incidents that others see, too.
  const bool writes = request.given("memo");
  const Project project = writes ? open_project(session) : open_shown_project(session);
  const CoderId coder = writes ? choose_coder(project, {}, {session.coder()}) : shown_coder(session, project);
  const auto memos = read_memos(session.project_folder());
  if (!request.has_operand("CODE")) {
    answer_table(
        session, request,
        report::compared_codes_table(project, compared_codes(project, memos, coder), reader_of(session)));
    return ExitCode::done;
  }
  const CodeId code = code_named(session, project, request.operand("CODE"));
  const IncidentComparison comparison =
      compare_incidents(project, memos, code, {.coder = coder, .below = request.flag("below")});
  if (writes) return write_memo(session, request, project, comparison);
  answer_table(session, request,
               report::incidents_table(project, comparison, texts_of(session), reader_of(session)));
  return ExitCode::done;
}

}  // namespace

CommandSpec compare_command() {
  Takes takes = reading;
  takes.coder = true;
  return {
      .words = "compare",
      .group = Group::theory,
      .summary = "Lay the incidents of a code side by side, the oldest against the newest.",
      .operands = {{.name = "CODE",
                    .help = "without it: how far the comparison of each code is",
                    .times = Times::optional,
                    .completion = Completion::code}},
      .options = {{.name = "below", .help = "with the incidents of the codes below it"},
                  {.name = "memo",
                   .value = "TEXT",
                   .help = "write what the comparison showed; - reads standard input, an empty one opens the "
                           "editor"},
                  {.name = "pair",
                   .value = "N",
                   .help = "the memo is about this pair, from 1; by default about all of them",
                   .kind = ValueKind::integer,
                   .minimum = 1}},
      .takes = takes,
      .writes = true,
      .about =
          "Constant comparison (Glaser and Strauss): each incident of a code is held against others, in the "
          "same and in other people's interviews. The pairs go from both ends inwards, the oldest against "
          "the newest, those of different people first. The order is that of the collection, else the dates, "
          "else the labels, which is an assumption and told as one.\n\n"
          "A memo of a comparison is a memo of the type `comparison` about the code, linked to the passages "
          "that were compared; the table shows it beside the pairs. Without CODE: each code with two "
          "incidents or more, how many comparison memos it has, and which codes were never compared.\n\n"
          "Columns: older_document, older_participant, older_start, older_end, older_text, older_values, the "
          "same of newer, memos. Without CODE: id, name, incidents, participants, memos, last.",
      .examples = {{"coding compare sosyalleşme", "its incidents in pairs"},
                   {"coding compare sosyalleşme --pair 1 --memo \"İkisinde de yeni insanlar var\" --dry-run",
                    "what the first pair showed"},
                   {"coding compare", "what was compared, and what was not"}},
      .run = run_compare};
}

}  // namespace coding::cli
