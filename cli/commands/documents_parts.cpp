// What stands beside a document's text: `documents turns`, `speakers`, `marks`, `edits` and `text`.
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "cli/speaker_choice.hpp"
#include "cli/table_answer.hpp"
#include "coding/base/error.hpp"
#include "coding/ingest/importing.hpp"
#include "coding/report/source_tables.hpp"
#include "coding/store/change.hpp"
#include "coding/store/marks.hpp"

namespace coding::cli {

namespace {

OperandSpec document_operand() {
  return {.name = "DOC", .help = "the document", .completion = Completion::document};
}

Document document_named(const Session& session, const Request& request) {
  const DocumentId id{request.operand("DOC")};
  return document_at(open_project_at(session, id, {.segments = false, .quotes = false}), id);
}

std::vector<Mark> marks_of(const Session& session, const Document& document) {
  return read_marks(session.project_folder(), document);
}

ExitCode run_turns(Session& session, const Request& request) {
  const Document document = document_named(session, request);
  const Text text = read_text(session.project_folder(), document);
  answer_table(session, request,
               report::turns_table(document, marks_of(session, document), text, reader_of(session)));
  return ExitCode::done;
}

ExitCode run_marks(Session& session, const Request& request) {
  const Document document = document_named(session, request);
  const Text text = read_text(session.project_folder(), document);
  std::vector<MarkKind> kinds;
  for (const std::string& kind : request.list("kind")) kinds.push_back(mark_kind_named(kind));
  answer_table(session, request,
               report::marks_table(document, marks_of(session, document), text, kinds, reader_of(session)));
  return ExitCode::done;
}

ExitCode run_edits(Session& session, const Request& request) {
  const Document document = document_named(session, request);
  const Text text = read_text(session.project_folder(), document);
  const auto edits = read_edits(session.project_folder(), document, text);
  answer_table(session, request, report::edits_table(document, edits, text, reader_of(session)));
  return ExitCode::done;
}

ExitCode run_text(Session& session, const Request& request) {
  const Document document = document_named(session, request);
  session.answer(read_text(session.project_folder(), document).bytes());
  return ExitCode::done;
}

// Adds the speakers whose turns are there and who are not known yet, such as after --speakers none.
Speaker& speaker_at(Document& document, const std::vector<Mark>& marks, const std::string& label) {
  const auto same = [&](const Speaker& speaker) { return speaker.label == label; };
  const auto found = std::find_if(document.speakers.begin(), document.speakers.end(), same);
  if (found != document.speakers.end()) return *found;
  const bool speaks = std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
    return mark.kind == MarkKind::turn && mark.label == label;
  });
  if (speaks) return document.speakers.emplace_back(Speaker{.label = label});
  std::string known;
  for (const Speaker& speaker : document.speakers) known += (known.empty() ? "" : ", ") + speaker.label;
  throw UsageError(
      {.slug = "speaker-unknown",
       .message = "nobody called '" + label + "' speaks in " + document.id.value,
       .hint = known.empty() ? "no turns were found when it was imported" : "the speakers are " + known});
}

void assign(Document& document, const std::vector<Mark>& marks, const Request& request) {
  for (const auto& [option, role] :
       {std::pair{"interviewer", SpeakerRole::interviewer}, std::pair{"other", SpeakerRole::other}}) {
    for (const std::string& label : request.list(option)) {
      Speaker& speaker = speaker_at(document, marks, label);
      speaker.role = role;
      speaker.participant = {};
    }
  }
  for (const std::string& pair : request.list("participant")) {
    const auto sign = pair.rfind('=');
    const std::string label = pair.substr(0, sign);
    Speaker& speaker = speaker_at(document, marks, label);
    speaker.role = SpeakerRole::participant;
    speaker.participant = {sign == std::string::npos ? label : pair.substr(sign + 1)};
    document.participant = {};
  }
}

// What the document and its marks are to be: the turns first, then who their speakers are.
void change_speakers(Document& document, std::vector<Mark>& marks, const Text& text, const Request& request,
                     const Language& of_study, Diagnostics& notes) {
  if (request.given("speakers")) {
    TurnsAnew anew = find_turns_anew(document, text, marks, speaker_choice(request), of_study);
    marks = std::move(anew.marks);
    document.speakers = std::move(anew.speakers);
    notes = std::move(anew.notes);
  }
  assign(document, marks, request);
}

void refuse_map_alone(const Request& request) {
  if (!request.given("map") || request.given("speakers")) return;
  throw UsageError({.slug = "map-alone",
                    .message = "--map says what labels become while turns are made",
                    .hint = "make them anew: --speakers auto --map LABEL=LABEL"});
}

std::string turn_count(const std::vector<Mark>& marks) {
  const auto turns =
      std::count_if(marks.begin(), marks.end(), [](const Mark& mark) { return mark.kind == MarkKind::turn; });
  return std::to_string(turns) + (turns == 1 ? " turn" : " turns");
}

ExitCode run_speakers(Session& session, const Request& request) {
  refuse_map_alone(request);
  const DocumentId id{request.operand("DOC")};
  const Project project = open_project_at(session, id, {.segments = false, .quotes = false});
  Document document = document_at(project, id);
  auto marks = marks_of(session, document);
  const bool asked = request.given("speakers") || request.given("interviewer") || request.given("other") ||
                     request.given("participant");
  if (!asked) {
    answer_table(session, request, report::speakers_table(document, marks, reader_of(session)));
    return ExitCode::done;
  }
  const Text text = request.given("speakers") ? read_text(session.project_folder(), document) : Text();
  Diagnostics notes;
  change_speakers(document, marks, text, request, project.study.language, notes);
  for (const Diagnostic& note : notes) {
    if (note.slug == "speakers-found")
      session.remark(one_line(note));
    else
      session.complain(note);
  }
  if (session.globals().dry_run) {
    answer_table(session, request, report::speakers_table(document, marks, reader_of(session)));
    return ExitCode::done;
  }
  const std::string what = request.given("speakers") ? "made " + turn_count(marks) + " in " + id.value
                                                     : "said who speaks in " + id.value;
  const bool changed = change_marks(
      session.project_folder(), id,
      [&](Document& there, std::vector<Mark>& marks_there) {
        change_speakers(there, marks_there, text, request, project.study.language, notes);
      },
      note_of(session, request, what));
  session.say(changed ? what : "nothing changes: that is what the project says already");
  return ExitCode::done;
}

}  // namespace

CommandSpec documents_turns_command() {
  return {
      .words = "documents turns",
      .group = Group::start,
      .summary = "List who says what in a document.",
      .operands = {document_operand()},
      .takes = reading,
      .about =
          "One row a turn, in the order of the text. Turns are what `import` made of the labels in the text "
          "or of what the source says; `said` is where the words behind the label begin. Times are those of "
          "the recording.\n\n"
          "Columns: turn, speaker, role, participant, begin_ms, end_ms, start, said, end, text.",
      .examples = {{"coding documents turns Y5", "the turns of one interview"}},
      .run = run_turns};
}

CommandSpec documents_speakers_command() {
  Takes takes = reading;
  takes.coder = true;
  return {
      .words = "documents speakers",
      .group = Group::start,
      .summary = "Show or say who speaks in a document.",
      .operands = {document_operand()},
      .options = {speakers_option(""),
                  map_option(),
                  {.name = "interviewer",
                   .value = "LABEL",
                   .help = "this speaker interviews",
                   .repeatable = true,
                   .comma_separated = true},
                  {.name = "participant",
                   .value = "LABEL=ID",
                   .help = "this speaker is that participant; the document is a group interview then",
                   .repeatable = true,
                   .comma_separated = true},
                  {.name = "other",
                   .value = "LABEL",
                   .help = "this speaker is neither, such as an interpreter",
                   .repeatable = true,
                   .comma_separated = true}},
      .takes = takes,
      .writes = true,
      .about =
          "Without an option: one row a speaker with the number of turns. Words are counted without the "
          "turns of "
          "interviewers. In a document without a participant of its own (a group interview) a coded passage "
          "belongs to the participant who says most of it.\n\n"
          "--speakers makes the turns anew from the labels in the text, as `import` does: auto, none, or a "
          "regular expression. The text, its codings and its other marks stay as they are, and speakers who "
          "keep their label keep their role.\n\n"
          "Columns: label, role, participant, turns, characters.",
      .examples = {{"coding documents speakers Y5", "who speaks, and how much"},
                   {"coding documents speakers Y5 --speakers '(Y\\d+|G):'", "only these labels make turns"},
                   {"coding documents speakers Y5 --interviewer G", "G asks the questions"}},
      .run = run_speakers};
}

CommandSpec documents_marks_command() {
  return {
      .words = "documents marks",
      .group = Group::start,
      .summary = "List a document's pages, headings, times and other marks.",
      .operands = {document_operand()},
      .options = {{.name = "kind",
                   .value = "KINDS",
                   .help = "only these",
                   .choices = {"turn", "page", "time", "heading", "language", "cell", "footnote", "aside"},
                   .comma_separated = true}},
      .takes = reading,
      .about =
          "What the source says about stretches of the text: turns, pages, time stamps, headings, stretches "
          "in "
          "another language, cells of tables (label table:row:column), footnotes, and what stood beside the "
          "running text.\n\n"
          "Columns: kind, label, level, begin_ms, end_ms, start, end, text.",
      .examples = {{"coding documents marks Y5 --kind heading,page", "where headings and pages are"}},
      .run = run_marks};
}

CommandSpec documents_edits_command() {
  return {
      .words = "documents edits",
      .group = Group::start,
      .summary = "List what cleaning changed in a document.",
      .operands = {document_operand()},
      .takes = reading,
      .about =
          "Every edit that `import --clean` made, in the order of the text, with what stands beside it: the "
          "list to look through after cleaning. Positions are those of the document's text; with the edits "
          "undone it is the source's text again.\n\n"
          "Columns: rule, start, end, left, was, now, right.",
      .examples = {{"coding documents edits Y5", "what was cleaned"}},
      .run = run_edits};
}

CommandSpec documents_text_command() {
  return {.words = "documents text",
          .group = Group::start,
          .summary = "Print a document's text.",
          .operands = {document_operand()},
          .takes = {.output = true},
          .about =
              "The text itself, byte for byte as it is stored: UTF-8, line ends LF. Of a source that was "
              "UTF-8 with "
              "LF and not cleaned these are the bytes that were imported.",
          .examples = {{"coding documents text Y5", "read an interview"}},
          .run = run_text};
}

}  // namespace coding::cli
