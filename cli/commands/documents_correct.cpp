// `documents correct`: another text in the place of a document's, with everything that stands on it.
#include <algorithm>
#include <set>

#include "cli/commands.hpp"
#include "cli/import_files.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/base/error.hpp"
#include "coding/ingest/headings.hpp"
#include "coding/ingest/importing.hpp"
#include "coding/ingest/languages.hpp"
#include "coding/report/correction_tables.hpp"
#include "coding/store/correct.hpp"
#include "coding/store/marks.hpp"

namespace coding::cli {

namespace {

// The document as it is, and the file that is to take its text's place.
struct Corrected {
  Document document{};
  Text before{};
  std::vector<Mark> marks{};
  Language language{};
  ImportFile file{};
  Reading reading{};
};

Reading only_reading(std::vector<Reading> readings, const ImportFile& file) {
  if (readings.size() == 1) return std::move(readings.front());
  throw UsageError({.slug = "one-text-expected",
                    .message = "'" + file.name + "' holds " + std::to_string(readings.size()) + " documents",
                    .hint = "give a file with the corrected text alone"});
}

ImportFile only_file(Session& session, const std::string& name) {
  auto files = import_files(session, {name});
  if (files.size() != 1 || files.front().from_folder) {
    throw UsageError({.slug = "one-text-expected",
                      .message = "'" + name + "' is a folder",
                      .hint = "name the file with the corrected text"});
  }
  read_bytes(session, files.front());
  return std::move(files.front());
}

Corrected corrected_by(Session& session, const Request& request) {
  const DocumentId id{request.operand("DOC")};
  const Project project = open_project_at(session, id, {.segments = false, .quotes = false});
  Corrected out{.document = document_at(project, id)};
  out.before = read_text(session.project_folder(), out.document);
  out.marks = read_marks(session.project_folder(), out.document);
  out.language = language_of(project, out.document);
  out.file = only_file(session, request.operand("FILE"));
  out.reading =
      only_reading(read_source(out.file.bytes, {.file = out.file.name,
                                                .format = request.text("from"),
                                                .encoding = request.text("encoding"),
                                                .language = out.language,
                                                .program_folders = session.variable("PATH").value_or("")}),
                   out.file);
  if (out.reading.text != out.before) return out;
  throw UsageError({.slug = "text-same",
                    .message = "the file says what the text of '" + id.value + "' says already",
                    .hint = "nothing was changed"});
}

std::vector<Mark> of_kind(const std::vector<Mark>& marks, MarkKind kind) {
  std::vector<Mark> out;
  std::copy_if(marks.begin(), marks.end(), std::back_inserter(out),
               [&](const Mark& mark) { return mark.kind == kind; });
  return out;
}

void replace_kind(std::vector<Mark>& marks, MarkKind kind, const std::vector<Mark>& by) {
  std::erase_if(marks, [&](const Mark& mark) { return mark.kind == kind; });
  marks.insert(marks.end(), by.begin(), by.end());
}

// Turns that were found in the old text are found in the new one, with those that were put in; others, such
// as those of a pattern that somebody gave, go where their words went.
void find_turns_again(const Corrected& corrected, Document& document, std::vector<Mark>& marks) {
  const auto found_in = [&](const Text& text, const std::vector<Mark>& there) {
    return find_turns_anew(document, text, there, {}, corrected.language);
  };
  const auto turns = of_kind(corrected.marks, MarkKind::turn);
  if (of_kind(found_in(corrected.before, corrected.marks).marks, MarkKind::turn) != turns) return;
  TurnsAnew anew = found_in(corrected.reading.text, marks);
  marks = std::move(anew.marks);
  document.speakers = std::move(anew.speakers);
}

// What the file itself says comes first, then what is found in the text where it was found before; the rest
// goes where its words went.
std::vector<Mark> marks_of_correction(const Corrected& corrected, Document& document) {
  const Text& text = corrected.reading.text;
  std::vector<Mark> marks =
      reanchored(corrected.marks, Realignment(corrected.before, text, corrected.language));
  const auto stood = [&](MarkKind kind, const std::vector<Mark>& found) {
    return of_kind(corrected.marks, kind) == found;
  };
  if (stood(MarkKind::heading, find_headings(corrected.before)))
    replace_kind(marks, MarkKind::heading, find_headings(text));
  const auto languages = [&](const Text& of) {
    return language_marks(of, language_stretches(of), corrected.language);
  };
  if (stood(MarkKind::language, languages(corrected.before)))
    replace_kind(marks, MarkKind::language, languages(text));
  std::set<MarkKind> said;
  for (const Mark& mark : corrected.reading.marks) said.insert(mark.kind);
  for (const MarkKind kind : said) replace_kind(marks, kind, of_kind(corrected.reading.marks, kind));
  if (!said.contains(MarkKind::turn)) find_turns_again(corrected, document, marks);
  for (const Mark& mark : marks) {
    const auto known = [&](const Speaker& speaker) { return speaker.label == mark.label; };
    if (mark.kind == MarkKind::turn &&
        std::none_of(document.speakers.begin(), document.speakers.end(), known))
      document.speakers.push_back({.label = mark.label, .role = SpeakerRole::other});
  }
  std::stable_sort(marks.begin(), marks.end(), mark_less);
  return marks;
}

Correction correction_of(Corrected corrected) {
  Correction out{.document = corrected.document};
  out.marks = marks_of_correction(corrected, out.document);
  const std::string extension = std::filesystem::path(corrected.file.name).extension().string();
  out.document.source = {.file = std::filesystem::path(corrected.file.name).filename().string(),
                         .importer = corrected.reading.importer,
                         .encoding = corrected.reading.encoding};
  for (const Omission& omission : corrected.reading.omissions) {
    if (omission.count > 0)
      out.document.source.omitted.push_back({.what = omission.what, .count = omission.count});
  }
  out.text = std::move(corrected.reading.text);
  out.source = std::move(corrected.file.bytes);
  out.extension = extension.empty() ? "txt" : extension.substr(1);
  return out;
}

void tell(Session& session, const Corrected& corrected) {
  for (const Diagnostic& note : corrected.reading.notes) {
    if (note.severity == Severity::note)
      session.remark(one_line(note));
    else
      session.complain(note);
  }
  if (corrected.reading.comments.empty()) return;
  session.complain({.slug = "comments-left-out",
                    .message = std::to_string(corrected.reading.comments.size()) +
                               " comments of the file were not taken in as memos",
                    .hint = "the memos of the document stay as they are",
                    .place = {corrected.file.name},
                    .severity = Severity::note});
}

std::string counted(const std::vector<Reanchored>& all) {
  std::string out;
  for (const Anchoring anchoring :
       {Anchoring::exact, Anchoring::moved, Anchoring::changed, Anchoring::lost}) {
    const auto count =
        std::count_if(all.begin(), all.end(), [&](const auto& one) { return one.anchoring == anchoring; });
    out += (out.empty() ? "" : ", ") + std::to_string(count) + " " + name_of(anchoring);
  }
  return out;
}

ExitCode run_correct(Session& session, const Request& request) {
  Corrected corrected = corrected_by(session, request);
  const DocumentId id = corrected.document.id;
  const Text before = corrected.before;
  const Text after = corrected.reading.text;
  tell(session, corrected);
  const auto planned = planned_correction(session.project_folder(), id, after);
  if (session.globals().dry_run) {
    answer_table(session, request, report::correction_table(id, planned, before, after, reader_of(session)));
    session.say("would correct " + id.value + ": " + counted(planned));
    return ExitCode::done;
  }
  const std::string what = "corrected the text of " + id.value + ": " + counted(planned);
  auto all = correct_document(session.project_folder(), correction_of(std::move(corrected)),
                              note_of(session, request, what));
  const bool any_lost =
      std::any_of(all.begin(), all.end(), [](const auto& one) { return one.anchoring == Anchoring::lost; });
  std::erase_if(all, [](const auto& one) { return one.anchoring == Anchoring::exact; });
  if (!all.empty() || session.globals().format != "text")
    answer_table(session, request, report::correction_table(id, all, before, after, reader_of(session)));
  session.say(what, any_lost ? "coding check" : "");
  return ExitCode::done;
}

}  // namespace

CommandSpec documents_correct_command() {
  Takes takes = reading;
  takes.coder = true;
  return {
      .words = "documents correct",
      .group = Group::start,
      .summary = "Replace a document's text by a corrected one.",
      .operands = {{.name = "DOC", .help = "the document", .completion = Completion::document},
                   {.name = "FILE",
                    .help = "the corrected transcript, in any format `import` reads, or - for standard input",
                    .completion = Completion::file}},
      .options =
          {{.name = "from",
            .value = "FORMAT",
            .help = "read the file as this format, whatever it looks like",
            .choices = reading_formats()},
           {.name = "encoding",
            .value = "NAME",
            .help = "of a text file, such as windows-1254; by default UTF-8, else a guess that is reported"}},
      .takes = takes,
      .writes = true,
      .about =
          "Every segment of every coder follows its words: exact (the same words), moved (the same words "
          "elsewhere, such as in a paragraph that changed places), changed (words inside were corrected, put "
          "in or taken out) or lost (its words are gone, or where they are is ambiguous). Nothing is "
          "dropped: "
          "a lost segment keeps its quote, and `coding check` lists it until somebody codes the passage anew "
          "and takes it out with `uncode`. Line breaks, spaces, case, and the Unicode form of letters make "
          "no "
          "difference.\n\n"
          "Turns, headings and other marks come from the file or are found anew where they were found in the "
          "text; speakers keep their roles. The file takes the place of the one in sources/. What cleaning "
          "had changed is not listed any more. It is all one change, which `coding undo` takes back.\n\n"
          "With --dry-run all segments are listed and nothing is changed; without it those that are not "
          "exact.\n\n"
          "Columns: anchoring, coder, code, start, end, new_start, new_end, was, now.",
      .examples = {{"coding documents correct Y5 Y5-corrected.txt --dry-run",
                    "what would become of the codings"},
                   {"coding documents correct Y5 Y5-corrected.txt --why \"typos\"", "put it in place"}},
      .run = run_correct};
}

}  // namespace coding::cli
