#include <algorithm>

#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "coding/base/error.hpp"
#include "coding/base/file.hpp"
#include "coding/ingest/transcript.hpp"
#include "coding/store/change.hpp"
#include "coding/store/folder.hpp"
#include "coding/text/nearest.hpp"

namespace coding::cli {

namespace {

void refuse_one_id_for_many(const Request& request) {
  if (request.operands().size() < 2) return;
  for (const char* option : {"as", "title"}) {
    if (!request.given(option)) continue;
    throw UsageError({.slug = "one-name-for-many",
                      .message = "--" + std::string(option) + " names one document, and " +
                                 std::to_string(request.operands().size()) + " files are given",
                      .hint = "import the files one by one, or leave --" + std::string(option) + " out"});
  }
}

std::string extension_of(const std::filesystem::path& file) {
  const std::string extension = file.extension().string();
  return extension.empty() ? "txt" : extension.substr(1);
}

void refuse_bad_date(const std::string& date) {
  if (fits(date, {.key = "date", .type = AttributeType::date})) return;
  throw UsageError({.slug = "date-malformed",
                    .message = "'" + date + "' is not a date",
                    .hint = "write year, month and day: --date 2026-05-30"});
}

NewDocument document_from(Session& session, const Request& request, const std::string& file,
                          const Language& of_study) {
  const Language language{request.text("language")};
  std::string bytes = read_file(session.path(file));
  Transcript transcript = read_transcript(bytes, file, language.tag.empty() ? of_study : language);
  for (const Diagnostic& note : transcript.notes) session.remark(one_line(note));
  Document document{
      .id = request.given("as") ? DocumentId{request.text("as")} : document_id_for(file),
      .title = request.given("title") ? request.text("title") : transcript.title,
      .language = language,
      .date = request.text("date"),
      .note = request.text("note"),
      .source = {.file = std::filesystem::path(file).filename().string(), .importer = transcript.importer}};
  const std::string participant =
      request.given("participant") ? request.text("participant") : document.id.value;
  if (participant != "none") document.participant = {participant};
  return {.document = std::move(document),
          .text = std::move(transcript.text),
          .source = std::move(bytes),
          .keep_source = !request.flag("no-keep-source"),
          .extension = extension_of(file)};
}

std::string described(const std::vector<NewDocument>& documents) {
  std::size_t characters = 0;
  for (const NewDocument& document : documents) characters += document.text.length();
  const std::string count = std::to_string(documents.size());
  return "imported " + count + (documents.size() == 1 ? " document" : " documents") + ", " +
         std::to_string(characters) + " characters";
}

ExitCode run_import(Session& session, const Request& request) {
  refuse_one_id_for_many(request);
  refuse_bad_date(request.text("date"));
  const Language of_study = read_study(session.project_folder()).language;
  std::vector<NewDocument> documents;
  for (const std::string& file : request.operands()) {
    session.progress("reading", documents.size() + 1, request.operands().size());
    documents.push_back(document_from(session, request, file, of_study));
  }
  const std::string what = described(documents);
  if (session.globals().dry_run) {
    for (const NewDocument& document : documents) {
      session.say("would import " + document.document.source.file + " as " + document.document.id.value);
    }
    return ExitCode::done;
  }
  add_documents(session.project_folder(), std::move(documents), note_of(session, request, what));
  session.say(what, "coding documents");
  return ExitCode::done;
}

}  // namespace

CommandSpec import_command() {
  return {
      .words = "import",
      .group = Group::start,
      .summary = "Bring transcripts into the project.",
      .operands = {{.name = "FILE",
                    .help = "plain text or Markdown, UTF-8",
                    .times = Times::at_least_once,
                    .completion = Completion::file}},
      .options = {{.name = "participant",
                   .value = "ID",
                   .help =
                       "whose words these are, or none; by default the participant named like the document",
                   .completion = Completion::participant},
                  {.name = "as", .value = "ID", .help = "the document's id; by default the file's name"},
                  {.name = "title", .value = "TEXT", .help = "the document's title"},
                  {.name = "language", .value = "TAG", .help = "of the text; by default the project's"},
                  {.name = "date", .value = "DATE", .help = "of the interview, 2026-05-30"},
                  {.name = "note", .value = "TEXT", .help = "what a reader must know about the document"},
                  {.name = "no-keep-source", .help = "do not keep a copy of the file in sources/"}},
      .takes = {.coder = true},
      .writes = true,
      .about =
          "Reads text files and stores them as documents. The text is kept as it is: only a byte order mark "
          "is "
          "removed and line ends become LF. The file itself goes to sources/, byte for byte. All files are "
          "imported, or none.\n\n"
          "A document belongs to the participant with its id (Y5.txt is document Y5 of participant Y5) "
          "unless "
          "--participant says otherwise; participants who are not known yet are added to participants.csv. A "
          "second interview of one person: coding import Y5-second.txt --participant Y5.\n\n"
          "Files that are not UTF-8 text are refused with the place and the remedy; an encoding is never "
          "guessed.",
      .examples = {{"coding import Y23.txt Y24.txt", "two interviews of participants Y23 and Y24"},
                   {"coding import fokus.md --as focus-group --participant none --language tr",
                    "a group interview that belongs to no single participant"}},
      .run = run_import};
}

}  // namespace coding::cli
