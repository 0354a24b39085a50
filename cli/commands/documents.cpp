#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/report/project_tables.hpp"

namespace coding::cli {

namespace {

ExitCode run_documents(Session& session, const Request& request) {
  const Project project = open_project(session, {.quotes = false});
  answer_table(session, request, report::documents_table(project, reader_of(session)));
  return ExitCode::done;
}

}  // namespace

CommandSpec documents_command() {
  return {.words = "documents",
          .group = Group::start,
          .summary = "List the documents.",
          .takes = reading,
          .about =
              "One row a document in natural order. `characters` are Unicode code points, the unit of every "
              "position; `segments` counts those of all coders; `order` is the order of collection.\n\n"
              "Columns: id, title, participant, language, date, order, characters, segments.",
          .examples = {{"coding documents", "what has been imported"}},
          .run = run_documents};
}

}  // namespace coding::cli
