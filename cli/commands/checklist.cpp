// checklist, checklist answer: what COREQ and SRQR ask, what the project says, what the author said.
#include <algorithm>
#include <iterator>

#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "cli/study_record.hpp"
#include "cli/table_answer.hpp"
#include "coding/audit/checklists.hpp"
#include "coding/base/error.hpp"
#include "coding/base/version.hpp"
#include "coding/report/checklist_tables.hpp"
#include "coding/store/change.hpp"
#include "coding/store/marks.hpp"
#include "coding/text/trim.hpp"

namespace coding::cli {

namespace {

ExitCode run_checklist(Session& session, const Request& request) {
  const Project project = open_project(session, {.quotes = false});
  const Checklist checklist = checklist_named(request.operand("CHECKLIST")).value();
  const CoderId coder = shown_coder(session, project);
  const StudyRecord record = record_of(session);
  const MethodFacts methods = method_facts(project, record, {.coder = coder, .jobs = jobs_of(session)});
  const report::MethodTextOptions options{
      .reader = reader_of(session), .gloss = {request.text("gloss")}, .version = std::string(version())};
  const auto sentences = report::method_sentences(methods, project, options);
  const ChecklistFacts facts = checklist_facts(project, record, coder, checklist);
  answer_table(session, request, report::checklist_table(checklist, {project, sentences, facts}, options));
  return ExitCode::done;
}

std::size_t item_of(const Request& request, Checklist checklist) {
  const std::string& wanted = request.operand("ITEM");
  for (const ChecklistItem& item : items_of(checklist)) {
    if (std::to_string(item.number) == wanted) return item.number;
  }
  throw UsageError({.slug = "item-unknown",
                    .message = std::string(name_of(checklist)) + " has no item '" + wanted + "'",
                    .hint = "its items are 1 to " + std::to_string(items_of(checklist).size())});
}

std::string words_of(Session& session, const Request& request) {
  std::string text = request.operand("TEXT");
  if (text == "-") text.assign(std::istreambuf_iterator<char>(session.in()), {});
  return std::string(trim(text));
}

ExitCode run_answer(Session& session, const Request& request) {
  const Checklist checklist = checklist_named(request.operand("CHECKLIST")).value();
  const std::size_t number = item_of(request, checklist);
  const std::string item = std::string(name_of(checklist)) + " " + std::to_string(number);
  const Memo memo{.id = answer_id(checklist, number),
                  .type = std::string(answer_type),
                  .author = session.coder(),
                  .date = session.timestamp().substr(0, 10),
                  .text = words_of(session, request)};
  const std::string what = (memo.text.empty() ? "took back the answer to " : "answered ") + item;
  if (session.globals().dry_run) {
    session.say("would have " + what);
    return ExitCode::done;
  }
  const JournalNote note = note_of(session, request, what);
  const auto memos = read_memos(session.project_folder());
  const bool there =
      std::any_of(memos.begin(), memos.end(), [&](const Memo& each) { return each.id == memo.id; });
  if (!memo.text.empty())
    put_memos(session.project_folder(), {memo}, note);
  else if (there)
    remove_memo(session.project_folder(), memo.id, note);
  session.say(memo.text.empty() && !there ? "nothing changed: there was no answer" : what,
              "coding checklist " + std::string(name_of(checklist)));
  return ExitCode::done;
}

OperandSpec checklist_operand() {
  return {.name = "CHECKLIST",
          .help = "coreq (32 items, interviews and focus groups) or srqr (21 items, qualitative research)",
          .choices = {"coreq", "srqr"}};
}

}  // namespace

CommandSpec checklist_command() {
  Takes takes = reading;
  takes.coder = true;
  takes.jobs = true;
  return {
      .words = "checklist",
      .group = Group::publish,
      .summary = "Fill in COREQ or SRQR as far as the project can.",
      .operands = {checklist_operand()},
      .options = {{.name = "gloss",
                   .value = "LANGUAGE",
                   .help = "names of codes from their glosses of this language, where they have one"}},
      .takes = takes,
      .about =
          "The 32 items of COREQ (Tong, Sainsbury and Craig 2007) or the 21 of SRQR (O'Brien et al. 2014), "
          "named in words of our own: of each what the project says, and who says it. Filled by the project "
          "means that nothing is left to add; partly, that the author completes it; what only the author "
          "knows stands as a gap in brackets. `coding checklist answer` keeps the author's answers in the "
          "project, so that the table is whole the next time.\n\n"
          "docs/methods/checklists.md says which facts stand behind which item.\n\n"
          "Columns: number, domain, item, state (project, partly, author, answered), text.",
      .examples = {{"coding checklist coreq", "the 32 items, in English"},
                   {"coding checklist coreq -o coreq.docx --lang tr", "for the journal, in Turkish"},
                   {"coding checklist srqr -f csv", "for a spreadsheet"}},
      .run = run_checklist};
}

CommandSpec checklist_answer_command() {
  return {.words = "checklist answer",
          .group = Group::publish,
          .summary = "Keep the author's answer to an item of a checklist.",
          .operands = {checklist_operand(),
                       {.name = "ITEM", .help = "its number"},
                       {.name = "TEXT",
                        .help = "the answer; - reads standard input, an empty one takes it back"}},
          .takes = {.coder = true},
          .writes = true,
          .about =
              "The answer is a memo of the type `checklist` about the study, with the id coreq-5 for item 5 "
              "of COREQ: it stands in the history, is undone like any change, and can be read and changed in "
              "an editor. `coding checklist` shows it before what the project says.",
          .examples = {{"coding checklist answer coreq 14 \"Okullarda, boş bir derslikte\"",
                        "where the data were collected"},
                       {"coding checklist coreq -f markdown", "the table with it"}},
          .run = run_answer};
}

}  // namespace coding::cli
