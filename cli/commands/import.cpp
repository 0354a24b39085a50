#include <algorithm>

#include "cli/commands.hpp"
#include "cli/counted.hpp"
#include "cli/foreign_import.hpp"
#include "cli/import_files.hpp"
#include "cli/project_access.hpp"
#include "cli/speaker_choice.hpp"
#include "coding/base/error.hpp"
#include "coding/exchange/foreign.hpp"
#include "coding/ingest/importing.hpp"
#include "coding/store/change.hpp"
#include "coding/store/folder.hpp"
#include "coding/store/merge.hpp"

namespace coding::cli {

namespace {

void refuse_one_id_for_many(const Request& request, std::size_t documents) {
  if (documents < 2) return;
  for (const char* option : {"as", "title"}) {
    if (!request.given(option)) continue;
    throw UsageError({.slug = "one-name-for-many",
                      .message = "--" + std::string(option) + " names one document, and " +
                                 std::to_string(documents) + " are given",
                      .hint = "import the files one by one, or leave --" + std::string(option) + " out"});
  }
}

void refuse_bad_date(const std::string& date) {
  if (fits(date, {.key = "date", .type = AttributeType::date})) return;
  throw UsageError({.slug = "date-malformed",
                    .message = "'" + date + "' is not a date",
                    .hint = "write year, month and day: --date 2026-05-30"});
}

std::string extension_of(const std::string& file) {
  const std::string extension = std::filesystem::path(file).extension().string();
  return extension.empty() ? "txt" : extension.substr(1);
}

ImportOptions options_of(const Session& session, const Request& request, const Study& study,
                         const std::string& file) {
  ImportOptions options{.file = file,
                        .language = {request.text("language")},
                        .of_study = study.language,
                        .speakers = speaker_choice(request),
                        .interviewers = request.list("interviewer"),
                        .cleaning = request.list("clean"),
                        .participant = request.optional_text("participant"),
                        .id = request.text("as"),
                        .title = request.text("title"),
                        .date = request.text("date"),
                        .note = request.text("note"),
                        .jobs = jobs_of(session)};
  return options;
}

// What one file gives; nothing when it lay in a folder and is no transcript.
std::vector<Import> imports_of(Session& session, const Request& request, const ImportFile& file,
                               const Study& study) {
  const Language declared{request.text("language")};
  std::vector<Reading> readings;
  try {
    readings = read_source(file.bytes, {.file = file.name,
                                        .format = request.text("from"),
                                        .encoding = request.text("encoding"),
                                        .language = declared.tag.empty() ? study.language : declared,
                                        .program_folders = session.variable("PATH").value_or("")});
  } catch (const DataError& error) {
    if (!file.from_folder || error.diagnostic().slug != "format-unsupported") throw;
    Diagnostic passed = error.diagnostic();
    passed.slug = "passed-over";
    passed.severity = Severity::warning;
    passed.message = "not imported: " + passed.message;
    session.complain(passed);
    return {};
  }
  refuse_one_id_for_many(request, readings.size());
  std::vector<Import> imports;
  for (Reading& reading : readings)
    imports.push_back(import_reading(std::move(reading), options_of(session, request, study, file.name)));
  return imports;
}

// What changes nothing a researcher would look at is said with --verbose only.
bool is_routine(const Diagnostic& told) {
  return told.slug == "bom-removed" || told.slug == "line-ends-changed" || told.slug == "speakers-found" ||
         told.slug == "speakers-none";
}

struct Told {
  std::size_t characters = 0;
  std::size_t with_turns = 0;
  std::size_t turns = 0;
  Diagnostics notes{};
};

void tell(Session& session, const Import& import, Told& told) {
  told.characters += import.text.length();
  const auto turns =
      static_cast<std::size_t>(std::count_if(import.marks.begin(), import.marks.end(),
                                             [](const Mark& mark) { return mark.kind == MarkKind::turn; }));
  told.turns += turns;
  told.with_turns += turns > 0 ? 1 : 0;
  for (const Diagnostic& note : import.notes) {
    if (is_routine(note))
      session.remark(one_line(note));
    else
      told.notes.push_back(note);
  }
}

std::string described(std::size_t documents, const Told& told) {
  std::string what = "imported " + std::to_string(documents) + (documents == 1 ? " document" : " documents") +
                     ", " + std::to_string(told.characters) + " characters";
  if (told.turns == 0) return what;
  what += ", " + std::to_string(told.turns) + " turns";
  if (documents > 1) what += " in " + std::to_string(told.with_turns) + " of them";
  return what;
}

void describe_dry_run(Session& session, const Import& import) {
  std::string who;
  for (const Speaker& speaker : import.document.speakers) {
    who += (who.empty() ? "; speakers: " : ", ") + speaker.label;
    if (speaker.role == SpeakerRole::interviewer) who += " (interviewer)";
  }
  std::string cleaned;
  for (const CleaningStep& step : import.document.cleaning)
    cleaned += (cleaned.empty() ? "; cleaning: " : ", ") + step.rule + " " + std::to_string(step.edits);
  session.say("would import " + import.document.source.file + " as " + import.document.id.value + who +
              cleaned);
}

NewDocument new_document(Import& import, const std::string& extension, std::string source, bool keep_source) {
  return {.document = std::move(import.document),
          .text = std::move(import.text),
          .marks = std::move(import.marks),
          .edits = std::move(import.edits),
          .memos = std::move(import.memos),
          .attributes = std::move(import.attributes),
          .source = std::move(source),
          .keep_source = keep_source,
          .extension = extension};
}

ExitCode merge(Session& session, const Request& request) {
  if (request.operands().size() != 1) {
    throw UsageError({.slug = "merge-one",
                      .message = "--merge takes one project at a time",
                      .hint = "name its folder: coding import ../other --merge"});
  }
  const std::string other = request.operands().front();
  const bool only_look = session.globals().dry_run;
  const JournalNote note = note_of(session, request, "merged the project in " + other);
  const Merged merged = merge_project(session.project_folder(), session.path(other), note, {only_look});
  if (!merged.conflicts.empty()) {
    session.complain(merged.conflicts);
    session.say(counted(merged.conflicts.size(), "conflict") + "; nothing was changed");
    return ExitCode::answer_is_no;
  }
  if (!merged.changed) {
    session.say("there is nothing new in " + other);
    return ExitCode::done;
  }
  session.say((only_look ? "would merge " : "merged ") + other + ": new are " +
                  counted(merged.documents, "document") + ", " + counted(merged.participants, "participant") +
                  ", " + counted(merged.codes, "code") + ", " + counted(merged.segments, "segment") + ", " +
                  counted(merged.declarations, "declaration"),
              "coding check");
  return ExitCode::done;
}

void refuse_projects(const Session& session, const Request& request) {
  for (const std::string& operand : request.operands()) {
    if (operand == "-" || !holds_project(session.path(operand))) continue;
    throw UsageError({.slug = "project-given",
                      .message = "'" + operand + "' is a project, not a folder of transcripts",
                      .hint = "`coding import " + operand +
                              " --merge` joins its work with this project's; its transcripts are in " +
                              operand + "/sources"});
  }
}

ExitCode run_import(Session& session, const Request& request) {
  if (request.given("output")) return import_foreign(session, request);
  if (request.flag("merge")) return merge(session, request);
  refuse_foreign(session, request);
  refuse_projects(session, request);
  refuse_bad_date(request.text("date"));
  const Study study = read_study(session.project_folder());
  auto files = import_files(session, request.operands());
  refuse_one_id_for_many(request, files.size());
  std::vector<NewDocument> documents;
  Told told;
  std::size_t number = 0;
  for (ImportFile& file : files) {
    session.progress("reading", ++number, files.size());
    read_bytes(session, file);
    // Of a table with many documents the file is kept once, with the first.
    bool keep_source = !request.flag("no-keep-source");
    std::vector<Import> imports = imports_of(session, request, file, study);
    for (Import& import : imports) {
      tell(session, import, told);
      if (session.globals().dry_run) describe_dry_run(session, import);
      const bool last = &import == &imports.back();
      documents.push_back(new_document(import, extension_of(file.name),
                                       last ? std::move(file.bytes) : file.bytes, keep_source));
      keep_source = false;
    }
  }
  session.complain(told.notes);
  if (documents.empty()) {
    throw UsageError({.slug = "nothing-imported",
                      .message = "none of the files is a transcript",
                      .hint = "coding help import lists the formats that are read"});
  }
  if (session.globals().dry_run) return ExitCode::done;
  const std::size_t count = documents.size();
  const std::string what = described(count, told);
  add_documents(session.project_folder(), std::move(documents), note_of(session, request, what));
  session.say(what, "coding documents");
  return ExitCode::done;
}

std::vector<std::string> all_formats() {
  std::vector<std::string> out = reading_formats();
  out.insert(out.end(), foreign_formats().begin(), foreign_formats().end());
  return out;
}

std::vector<OptionSpec> import_options() {
  std::vector<OptionSpec> out = {
      {.name = "participant",
       .value = "ID",
       .help =
           "whose words these are, or none for a group; by default the participant named like the document",
       .completion = Completion::participant},
      {.name = "as", .value = "ID", .help = "the document's id; by default the file's name"},
      {.name = "title", .value = "TEXT", .help = "the document's title"},
      {.name = "language",
       .value = "TAG",
       .help = "of the text; by default the project's, or what it looks like"},
      {.name = "date", .value = "DATE", .help = "of the interview, 2026-05-30"},
      {.name = "note", .value = "TEXT", .help = "what a reader must know about the document"},
      {.name = "from",
       .value = "FORMAT",
       .help = "read the file as this format, whatever it looks like",
       .choices = all_formats()},
      {.name = "encoding",
       .value = "NAME",
       .help = "of a text file, such as windows-1254; by default UTF-8, else a guess that is reported"},
      speakers_option("auto"),
      map_option(),
      {.name = "interviewer",
       .value = "LABEL",
       .help = "a speaker who interviews; words are counted without these turns",
       .repeatable = true,
       .comma_separated = true},
      {.name = "clean",
       .value = "RULES",
       .help = "clean the text by these rules, in this order; every edit is kept",
       .choices = cleaning_rules(),
       .comma_separated = true},
      {.name = "no-keep-source", .help = "do not keep a copy of the file in sources/"},
      {.name = "merge", .help = "FILE is another copy of this project: join the work of both"}};
  for (OptionSpec& each : foreign_options()) out.push_back(std::move(each));
  return out;
}

}  // namespace

CommandSpec import_command() {
  return {
      .words = "import",
      .group = Group::start,
      .summary = "Bring transcripts into the project.",
      .operands = {{.name = "FILE",
                    .help =
                        "a transcript in any of the formats below, a folder of them, or - for standard input",
                    .times = Times::at_least_once,
                    .completion = Completion::file}},
      .options = import_options(),
      .takes = {.format = true, .language = true, .coder = true, .jobs = true},
      .writes = true,
      .about =
          "Reads plain text, Markdown, Word (.docx), OpenDocument (.odt), RTF, PDF, HTML, subtitles (.srt, "
          ".vtt), tables (.csv, .tsv: one row a document, or one a turn), transcripts by Whisper and its "
          "relatives (.json), ELAN (.eaf), CHAT (.cha), and text with the time stamps of f4, Zoom or Otter. "
          "What "
          "a file is, its bytes decide and not its name. The text is kept as it is; the file itself goes to "
          "sources/, byte for byte. What has no place in a text is counted and listed; comments become "
          "memos. "
          "All files are imported, or none.\n\n"
          "Speakers: labels such as `Y1:`, `Görüşmeci:` or `[00:01:02] Ana:` become turns where the evidence "
          "is "
          "clear; where it is thin the command says what it saw and makes none. Look at them with `coding "
          "documents turns DOC`; --speakers, --map and --interviewer decide otherwise.\n\n"
          "A document belongs to the participant with its id (Y5.txt is document Y5 of participant Y5) "
          "unless "
          "--participant says otherwise; where several people speak besides interviewers it is a group "
          "interview, and each of them is a participant. Participants who are not known yet are added to "
          "participants.csv.\n\n"
          "Cleaning is asked for, never silent: --clean takes bookmarks, bidi-runs, persian, hyphens, lines "
          "and "
          "spaces. With --dry-run the command says what it would do; `coding documents edits DOC` lists "
          "every "
          "edit.\n\n"
          "Text that is not UTF-8 is converted by its byte order mark, by --encoding, or by a guess that is "
          "always reported; bytes that do not fit are an error with their place, and nothing is ever "
          "replaced.\n\n"
          "With --merge FILE is the folder of another copy of this project: documents, codes and segments of "
          "both, without what either side took out, as one change that `coding undo` takes back. What both "
          "changed differently is listed, nothing is changed, and the exit status is 1.\n\n"
          "With -o FILE is a project of another program, and DIR the folder that becomes a project of it. "
          "What "
          "a project has no place for is listed, each thing with its name, how many there are, what became "
          "of "
          "it and why (columns: what, name, count, fate, why). Which programs' files are read: "
          "docs/formats/codebook-files.md.",
      .examples = {{"coding import Y23.txt Y24.txt", "two interviews of participants Y23 and Y24"},
                   {"coding import codes.qdc -o study", "a new project with the codes of another program"},
                   {"coding import fokus.md --as focus-group --participant none --language tr",
                    "a group interview that belongs to no single participant"}},
      .exits = {ExitCode::done, ExitCode::answer_is_no, ExitCode::asked_wrongly, ExitCode::files_wrong},
      .run = run_import};
}

}  // namespace coding::cli
