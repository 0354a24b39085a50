#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "cli/study_record.hpp"
#include "cli/table_answer.hpp"
#include "coding/audit/trail.hpp"
#include "coding/report/trail_tables.hpp"

namespace coding::cli {

namespace {

ExitCode run_audit_trail(Session& session, const Request& request) {
  const Project project = open_project(session, {.quotes = false});
  const Language reader = reader_of(session);
  const std::string& wanted = request.text("table");
  const bool both = wanted.empty() && facts_of(format_of(session)).for_people;
  std::vector<Table> tables;
  if (wanted != "documents")
    tables.push_back(report::trail_table(audit_trail(project, record_of(session)), reader));
  if (wanted == "documents" || both) tables.push_back(report::trail_documents_table(project, reader));
  answer_tables(session, request, std::move(tables));
  return ExitCode::done;
}

}  // namespace

CommandSpec audit_trail_command() {
  return {
      .words = "audit trail",
      .group = Group::publish,
      .summary = "List what an auditor can follow, in Halpern's six classes.",
      .options = {{.name = "table",
                   .value = "NAME",
                   .help = "this table alone; by default both for people, and classes for csv, tsv and json",
                   .choices = {"classes", "documents"}}},
      .takes = reading,
      .about =
          "What the project holds of an audit trail (Halpern 1983; Lincoln and Guba 1985): raw data; "
          "products of data reduction and analysis; of reconstruction and synthesis; process notes; "
          "materials on intentions and dispositions; the development of the instruments. Of each kind of "
          "record how many there are, from which days, where they stand and the SHA-256 of the file; the "
          "second table has every document with the digest of its text and of the file it came from. What "
          "is not there, and what no project can hold, is a row as well.\n\n"
          "`coding history verify` proves that the project is what its journals say. "
          "docs/methods/audit-trail.md.\n\n"
          "Columns: class, thing, state (held, none, elsewhere, made-anew), count, first, last, place, "
          "sha256; of documents: document, participant, date, characters, segments, text_sha256, source, "
          "source_sha256, importer.",
      .examples = {{"coding audit trail", "both tables"},
                   {"coding audit trail --table documents -f csv", "every document with its digests"}},
      .run = run_audit_trail};
}

}  // namespace coding::cli
