// coders, coders coded, coders study: who coded what, and whose segments count.
#include <set>

#include "cli/commands.hpp"
#include "cli/counted.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/analysis/scope.hpp"
#include "coding/base/error.hpp"
#include "coding/project/coded_documents.hpp"
#include "coding/report/project_tables.hpp"
#include "coding/store/change.hpp"
#include "coding/store/history.hpp"

namespace coding::cli {

namespace {

using Documents = std::vector<DocumentId>;

ExitCode run_coders(Session& session, const Request& request) {
  const Project project = open_project(session, {.quotes = false});
  const auto times = last_changes(read_journal(session.project_folder()));
  answer_table(session, request, report::coders_table(project, times, reader_of(session)));
  return ExitCode::done;
}

std::string listed(const Documents& documents) {
  std::vector<std::string> names;
  for (const DocumentId& id : documents) names.push_back(id.value);
  return report::listed(names, 10);
}

// What coded/<coder>.jsonl says, also of documents that are no more.
std::set<DocumentId> declared_by(const Project& project, const CoderId& coder) {
  std::set<DocumentId> out;
  for (const Declaration& declaration : project.declarations) {
    if (declaration.coder == coder) out.insert(declaration.document);
  }
  return out;
}

// Throws UsageError "document-unknown" for one that was neither imported nor declared.
Documents documents_named(const Request& request, const Project& project,
                          const std::set<DocumentId>& declared) {
  Documents out;
  for (const std::string& name : request.operands()) {
    const DocumentId id{name};
    if (!declared.contains(id)) document_at(project, id);
    out.push_back(id);
  }
  return out;
}

Documents all_documents(const Project& project, const std::set<DocumentId>& declared) {
  std::set<DocumentId> left = declared;
  Documents out;
  for (const Document& document : project.documents) {
    left.erase(document.id);
    out.push_back(document.id);
  }
  out.insert(out.end(), left.begin(), left.end());
  return out;
}

// Whose declaration changes, each once.
Documents changing(const Documents& meant, std::set<DocumentId> declared, bool taken_back) {
  Documents out;
  for (const DocumentId& id : meant) {
    if (taken_back ? declared.erase(id) > 0 : declared.insert(id).second) out.push_back(id);
  }
  return out;
}

void require_some(const Request& request) {
  if (request.operands().empty() == request.flag("all")) return;
  throw UsageError(
      {.slug = request.flag("all") ? "documents-and-all" : "document-missing",
       .message = request.flag("all") ? "documents and --all were given" : "no document was given",
       .hint = "name the documents, or say --all for every one of the project"});
}

ExitCode run_coded(Session& session, const Request& request) {
  require_some(request);
  const CoderId coder{session.coder()};
  const Project project = open_project(session, {.segments = false});
  const auto declared = declared_by(project, coder);
  const bool taken_back = request.flag("not");
  const Documents meant =
      request.flag("all") ? all_documents(project, declared) : documents_named(request, project, declared);
  const Documents documents = changing(meant, declared, taken_back);
  if (documents.empty()) {
    session.say(taken_back ? "nothing changed: " + coder.value + " has declared none of them"
                           : "nothing changed: " + coder.value + " has declared all of them already");
    return ExitCode::done;
  }
  const std::string what =
      counted(documents.size(), "document") + " as coded by " + coder.value + ": " + listed(documents);
  const std::string told = taken_back ? "back the declaration of " + what : what;
  if (session.globals().dry_run) {
    session.say((taken_back ? "would take " : "would declare ") + told);
    return ExitCode::done;
  }
  const std::string done = (taken_back ? "took " : "declared ") + told;
  const JournalNote note = note_of(session, request, done);
  if (taken_back)
    remove_declarations(session.project_folder(), coder, documents, note);
  else
    add_declarations(session.project_folder(), coder, documents, note);
  session.say(done);
  return ExitCode::done;
}

ExitCode run_study(Session& session, const Request& request) {
  Project project;
  project.coders = read_coders(session.project_folder());
  project.study = read_study(session.project_folder());
  const CoderId coder = choose_coder(project, CoderId{request.operand("CODER")}, {});
  if (project.study.coder == coder) {
    session.say("nothing changed: " + coder.value + " is the study's coder already");
    return ExitCode::done;
  }
  const std::string what = coder.value + " the study's coder";
  if (session.globals().dry_run) {
    session.say("would make " + what);
    return ExitCode::done;
  }
  change_study(
      session.project_folder(), [&](Study& study) { study.coder = coder; },
      note_of(session, request, "made " + what));
  session.say("made " + what);
  return ExitCode::done;
}

}  // namespace

CommandSpec coders_command() {
  return {
      .words = "coders",
      .group = Group::compare,
      .summary = "Show who has coded what.",
      .takes = reading,
      .about =
          "One row a coder. A coder has coded a document who declared it with `coding coders coded`, or "
          "coded "
          "a passage of it. So a document in which a coder found nothing is not mistaken for one that he has "
          "not read. `coding coders study` names the coder whose segments count when nobody says "
          "otherwise.\n\n"
          "Columns: coder, segments, codes (how many different ones), documents (coded), declared (how many "
          "of them), last_change (UTC, from the journal), study (yes: the study's coder).",
      .examples = {{"coding coders", "each coder, and what each has coded"},
                   {"coding coders -f csv", "the same for a spreadsheet"}},
      .run = run_coders};
}

CommandSpec coders_coded_command() {
  return {
      .words = "coders coded",
      .group = Group::compare,
      .summary = "Declare that you have gone through documents.",
      .operands = {{.name = "DOC",
                    .help = "the id of a document",
                    .times = Times::any,
                    .completion = Completion::document}},
      .options = {{.name = "all", .help = "every document"},
                  {.name = "not", .help = "take it back: they are not declared any more"}},
      .takes = {.coder = true},
      .writes = true,
      .about =
          "Says that you (or --coder) have gone through these documents with the codebook, whether or not "
          "you "
          "found anything. Agreement between coders is counted on documents that two or more of them have "
          "coded; one "
          "that holds a segment of a coder counts as coded without being declared. With --not a declaration "
          "is taken back; segments stay as they are.\n\n"
          "The declarations of a coder are the lines of coded/<coder>.jsonl.",
      .examples = {{"coding coders coded Y2 Y4 --coder ikinci", "two documents that ikinci has gone through"},
                   {"coding coders coded --all --coder arastirmaci", "all documents"},
                   {"coding coders coded Y4 --not --coder ikinci", "one of them taken back"}},
      .run = run_coded};
}

CommandSpec coders_study_command() {
  return {
      .words = "coders study",
      .group = Group::compare,
      .summary = "Name the study's coder: whose segments count.",
      .operands = {{.name = "CODER", .help = "one who has coded here", .completion = Completion::coder}},
      .takes = {.coder = true},
      .writes = true,
      .about =
          "Counts, quotes and reports show one coder's segments: --coder's; else the only coder's; else your "
          "own, when you have coded here; else those of the study's coder. It stands in project.json, so "
          "that "
          "whoever opens the project gets the study's numbers.",
      .examples = {{"coding coders study arastirmaci", "the numbers of the study are arastirmaci's"},
                   {"coding coders study ikinci --dry-run", "what would change"}},
      .run = run_study};
}

}  // namespace coding::cli
