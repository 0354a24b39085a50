#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/report/project_tables.hpp"
#include "coding/report/theory_tables.hpp"
#include "coding/store/history.hpp"
#include "coding/store/marks.hpp"

namespace coding::cli {

namespace {

ExitCode run_status(Session& session, const Request& request) {
  const Project project = open_project(session, {.quotes = false});
  if (request.flag("coders")) {
    answer_table(session, request,
                 report::coders_table(project, last_changes(read_journal(session.project_folder())),
                                      reader_of(session)));
    return ExitCode::done;
  }
  const auto stages = stage_progress(project, read_memos(session.project_folder()));
  const Language reader = reader_of(session);
  if (request.flag("stages")) {
    answer_table(session, request, report::stages_table(stages, reader));
  } else if (stages.empty() || !facts_of(format_of(session)).for_people) {
    answer_table(session, request, report::status_table(project, reader));
  } else {
    answer_tables(session, request,
                  {report::status_table(project, reader), report::stages_table(stages, reader)});
  }
  return ExitCode::done;
}

}  // namespace

CommandSpec status_command() {
  return {
      .words = "status",
      .group = Group::start,
      .summary = "Show how far the study is.",
      .options = {{.name = "coders", .help = "one row a coder: what each has done, and when last"},
                  {.name = "stages", .help = "how far open, axial and selective coding are"}},
      .one_of = {{.options = {"coders", "stages"}}},
      .takes = reading,
      .about =
          "Counts documents, participants, codes, segments (of all coders) and coders. `codes` are those of "
          "the last level; a note gives the size of every level. Further notes name the codes that were "
          "never "
          "used and the documents that hold no segment.\n\n"
          "Where codes or segments name a stage, or relations are stated, people also see how far open, "
          "axial "
          "and selective coding are: what is done, and of how much.\n\n"
          "Columns: documents, participants, codes, segments, coders. With --coders the table of `coding "
          "coders`. With --stages: stage, step, done, of.",
      .examples = {{"coding status", "where do I stand?"},
                   {"coding status --coders", "and where does each of us?"}},
      .run = run_status};
}

}  // namespace coding::cli
