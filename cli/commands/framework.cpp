// framework, and framework import: the matrix of cases and codes with the researcher's summaries, and the
// summaries of a spreadsheet.
#include "coding/analysis/framework.hpp"

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/given_file.hpp"
#include "cli/memo_words.hpp"
#include "cli/project_access.hpp"
#include "cli/scope_options.hpp"
#include "cli/table_answer.hpp"
#include "coding/base/error.hpp"
#include "coding/ingest/summaries_file.hpp"
#include "coding/report/framework_table.hpp"
#include "coding/store/change.hpp"
#include "coding/store/marks.hpp"

namespace coding::cli {

namespace {

// One summary a person, a code and an author: another one by the same author takes its place.
Memo memo_for(const std::vector<Memo>& memos, const SummaryRow& row, const CodeId& code,
              const Session& session) {
  const auto there = std::find_if(memos.begin(), memos.end(), [&](const Memo& memo) {
    return memo.type == "summary" && memo.participant.value == row.participant && memo.code == code &&
           memo.author == session.coder();
  });
  Memo memo = there == memos.end() ? Memo{.type = "summary",
                                          .code = code,
                                          .participant = {row.participant},
                                          .author = session.coder(),
                                          .date = day_of(session.timestamp())}
                                   : *there;
  memo.text = row.summary;
  return memo;
}

// What the matrix itself printed and nobody changed is not somebody else's summary.
bool is_unchanged(const std::vector<Memo>& memos, const SummaryRow& row, const CodeId& code) {
  return std::any_of(memos.begin(), memos.end(), [&](const Memo& memo) {
    return memo.participant.value == row.participant && memo.code == code && memo.text == row.summary;
  });
}

std::vector<Memo> summaries_of(Session& session, const Project& project, const std::vector<Memo>& memos,
                               const GivenFile& file, Diagnostics& faults) {
  std::vector<Memo> out;
  for (const SummaryRow& row : read_summaries(file.bytes, file.name)) {
    try {
      if (find_participant(project, {row.participant}) == nullptr) {
        throw UsageError({.slug = "participant-unknown",
                          .message = "there is no participant '" + row.participant + "'",
                          .hint = "`coding participants` lists them"});
      }
      const CodeId code = resolve_one(project.codebook, row.code, project.study.language);
      if (!is_unchanged(memos, row, code)) out.push_back(memo_for(memos, row, code, session));
    } catch (const Error& error) {
      faults.push_back(error.diagnostic());
      faults.back().place = {file.name, row.line};
    }
  }
  return out;
}

ExitCode run_import(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false});
  const GivenFile file = given_file(session, request.operand("FILE"));
  Diagnostics faults;
  std::vector<Memo> memos =
      summaries_of(session, project, read_memos(session.project_folder()), file, faults);
  if (!faults.empty()) {
    session.complain(faults);
    session.say("nothing was written");
    return ExitCode::files_wrong;
  }
  const std::string what = std::to_string(memos.size()) + (memos.size() == 1 ? " summary" : " summaries");
  if (session.globals().dry_run) {
    session.say("would write " + what);
    return ExitCode::done;
  }
  if (memos.empty()) {
    session.say("nothing changed: they stand there already");
    return ExitCode::done;
  }
  put_memos(session.project_folder(), std::move(memos), note_of(session, request, "wrote " + what));
  session.say("wrote " + what, "coding framework");
  return ExitCode::done;
}

ExitCode run_framework(Session& session, const Request& request) {
  const Project project = open_shown_project(session, {.quotes = false});
  const std::vector<Memo> memos = read_memos(session.project_folder());
  FrameworkOptions options{.coder = shown_coder(session, project),
                           .scope = scope_wanted(session, request, project)};
  const Framework facts = framework(project, memos, options);
  const bool people = facts_of(format_of(session)).for_people;
  answer_table(session, request,
               people ? report::framework_table(facts, project, memos, reader_of(session))
                      : report::framework_cells_table(facts, project, memos, reader_of(session)));
  return ExitCode::done;
}

}  // namespace

CommandSpec framework_command() {
  Takes takes = reading;
  takes.coder = true;
  takes.jobs = true;
  return {.words = "framework",
          .group = Group::count,
          .summary = "Make the framework matrix: what each person says of each code, in your words.",
          .options = {{.name = "by",
                       .value = "LEVEL",
                       .help = "the level that makes the columns",
                       .by_default = "category"},
                      question_option(),
                      under_option(),
                      set_option(),
                      active_option()},
          .takes = takes,
          .about =
              "One row a participant, one column a code (of the level category by default). A cell holds the "
              "summaries that you wrote and the number of passages they rest on. Empty cells are told apart: "
              "nothing "
              "said, not asked, no data (docs/methods/framework.md).\n\n"
              "A summary is a memo of the type summary about a person and a code: coding memo add TEXT "
              "--participant Y5 --code CODE --type summary. That somebody was not asked is one of the type "
              "not-asked, about the code or one above it. Many are written in a spreadsheet: see coding help "
              "framework "
              "import.\n\n"
              "Columns (csv, json): participant, code, name, state (said, nothing-said, not-asked, no-data), "
              "segments, passages, summary, author; one row a cell.",
          .examples = {{"coding framework", "participants by categories"},
                       {"coding framework -f csv", "a row a cell, to write summaries into"},
                       {"coding framework --by subcategory --lang tr -f html", "for a page"}},
          .run = run_framework};
}

CommandSpec framework_import_command() {
  return {
      .words = "framework import",
      .group = Group::count,
      .summary = "Take the summaries of a framework matrix from a spreadsheet.",
      .operands = {{.name = "FILE",
                    .help = "a table with the columns participant, code and summary; - reads standard input",
                    .completion = Completion::file}},
      .takes = {.coder = true},
      .writes = true,
      .about =
          "Print the matrix with coding framework -f csv, write into the column summary, and take it back: "
          "each row with a summary becomes a memo of yours about that person and code, all of them one "
          "change. A summary of yours that stands there is replaced, another author's stays; a row without a "
          "summary changes nothing. A row with a fault is named with its line, and nothing is written.",
      .examples = {{"coding framework -f csv -o matrix.csv", "a row a cell"},
                   {"coding framework import matrix.csv --dry-run", "what would be written"}},
      .run = run_import};
}

}  // namespace coding::cli
