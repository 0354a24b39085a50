#include <algorithm>
#include <atomic>
#include <system_error>

#include "cli/commands.hpp"
#include "cli/name_guard.hpp"
#include "cli/name_key.hpp"
#include "cli/own_words.hpp"
#include "cli/project_access.hpp"
#include "cli/report_check.hpp"
#include "cli/study_record.hpp"
#include "cli/table_answer.hpp"
#include "coding/base/derived_file.hpp"
#include "coding/base/error.hpp"
#include "coding/base/file.hpp"
#include "coding/report/results.hpp"
#include "coding/report/results_files.hpp"
#include "coding/site/site.hpp"
#include "coding/store/marks.hpp"
#include "coding/text/join.hpp"

namespace coding::cli {

namespace {

using ReportFiles = std::vector<std::pair<std::string, std::string>>;

// A folder that a report made before may be written again; another that holds files may not.
void refuse_foreign_folder(const Session& session, const std::string& named) {
  const std::filesystem::path folder = session.path(named);
  std::error_code ignored;
  if (session.globals().force || !std::filesystem::exists(folder, ignored)) return;
  if (std::filesystem::is_directory(folder, ignored) && std::filesystem::is_empty(folder, ignored)) return;
  const auto index = folder / "index.html";
  const bool ours = std::filesystem::is_regular_file(index, ignored) &&
                    read_file(index).find("<meta name=\"generator\" content=\"coding ") != std::string::npos;
  if (ours) return;
  throw UsageError({.slug = "folder-not-empty",
                    .message = "the folder holds files that no report made",
                    .hint = "name a new folder, or --force to write into this one",
                    .place = {named}});
}

void make_folder(const std::filesystem::path& folder) {
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  if (!failure) return;
  throw Error({.slug = "file-unwritable",
               .message = "cannot make the folder: " + failure.message(),
               .hint = "check the permissions and the space left",
               .place = {folder.string()}});
}

bool is_among(const std::vector<std::string>& sections, const char* section) {
  return sections.empty() || std::find(sections.begin(), sections.end(), section) != sections.end();
}

bool wants(const Request& request, const char* section) {
  return is_among(request.list("sections"), section);
}

// The journal of a large study is long, and only these tell what it and the memos say.
bool tell_of_the_study(const std::vector<std::string>& sections) {
  return is_among(sections, "methods") || is_among(sections, "checklists") || is_among(sections, "trail") ||
         is_among(sections, "transcripts");
}

// The names of a key must not leave in the bytes, nor in what a reader sees of them.
void look_at(const Session& session, const std::string& path, const std::string& bytes) {
  session.require_allowed(bytes);
  if (path.ends_with(".html")) session.require_allowed(site::visible_words(bytes));
}

bool holds_names_back(const Session& session) {
  return !session.globals().allow_names && known_key(session, session.project_folder());
}

// Nothing is written where a name would leave.
void look_at_all(const Session& session, const site::SiteSource& source, site::SiteOptions options,
                 const ReportFiles& files) {
  if (!holds_names_back(session)) return;
  for (const auto& [name, bytes] : files) look_at(session, name, bytes);
  options.jobs = 1;
  site::write_site(source, options,
                   [&](const std::string& path, const std::string& bytes) { look_at(session, path, bytes); });
}

void make_folders(const std::filesystem::path& folder, const ReportFiles& files, bool transcripts) {
  for (const char* room : {"data", "assets", "tables"}) make_folder(folder / room);
  const auto is_figure = [](const auto& file) { return file.first.starts_with("figures/"); };
  if (std::any_of(files.begin(), files.end(), is_figure)) make_folder(folder / "figures");
  if (!transcripts) return;
  for (const char* room : {"codes", "documents", "participants", "search"}) make_folder(folder / room);
}

// Not synced: what is lost with the power can be made again.
std::size_t write_all(const std::filesystem::path& folder, const site::SiteSource& source,
                      const site::SiteOptions& options, const ReportFiles& files) {
  std::atomic<std::size_t> written = files.size();
  for (const auto& [name, bytes] : files) write_derived_file(folder / name, bytes);
  site::write_site(source, options, [&](const std::string& path, const std::string& bytes) {
    write_derived_file(folder / path, bytes);
    ++written;
  });
  return written;
}

// With --sections, passages stand in it where quotes or transcripts do.
std::vector<report::CodebookEntry> appendix_of(const Session& session, const Request& request,
                                               const Project& project, const CoderId& coder) {
  if (!wants(request, "appendix")) return {};
  return report::codebook_appendix(project,
                                   {.coder = coder,
                                    .reader = reader_of(session),
                                    .passages = wants(request, "quotes") || wants(request, "transcripts")},
                                   texts_of(session));
}

void take_project(Session& session, const Request& request) {
  if (!request.has_operand("PROJECT")) return;
  Globals globals = session.globals();
  globals.project = request.operand("PROJECT");
  session.set_globals(globals);
  take_own_words(session, request.command());
  guard_names(session, request.command());
}

// -f and its like are of the changes; a folder holds all formats.
void require_sense(const Request& request) {
  const Globals& globals = request.globals();
  if (!request.given("output") && !request.given("check")) {
    throw UsageError({.slug = "option-missing",
                      .message = "coding report needs --output DIR or --check OLD",
                      .hint = "-o DIR writes a report; --check OLD tells what has changed since one"});
  }
  const bool of_table =
      globals.format != "text" || globals.style || globals.table_number || !globals.captions.empty();
  if (request.given("check") || !of_table) return;
  throw UsageError({.slug = "option-meaningless",
                    .message = "-f, --style, --caption and --table-number are of what --check answers",
                    .hint = "a report has its tables in all formats"});
}

report::ResultsOptions options_asked(const Session& session, const Request& request, const Project& project,
                                     const StudyRecord& record) {
  return {.coder = shown_coder(session, project),
          .reader = reader_of(session),
          .title = request.text("title"),
          .sections = request.list("sections"),
          .quotes_per_code = static_cast<std::size_t>(request.integer("quotes")),
          .record = &record,
          .jobs = jobs_of(session)};
}

void write_report(Session& session, const Request& request, const Project& project,
                  const report::ResultsOptions& asked) {
  const report::Results results = report::results_of(project, asked, texts_of(session));
  const ReportFiles files = report::files_of(results);
  const bool transcripts = wants(request, "transcripts");
  const std::vector<Memo> memos = transcripts ? asked.record->memos : std::vector<Memo>{};
  const site::SiteSource source = {.project = project,
                                   .results = results,
                                   .memos = memos,
                                   .text_of = texts_of(session),
                                   .marks_of = marks_of(session),
                                   .codebook = appendix_of(session, request, project, asked.coder)};
  const site::SiteOptions options = {
      .coder = asked.coder, .reader = asked.reader, .transcripts = transcripts, .jobs = asked.jobs};
  look_at_all(session, source, options, files);
  const std::filesystem::path folder = session.path(request.text("output"));
  make_folders(folder, files, transcripts);
  const std::size_t written = write_all(folder, source, options, files);
  session.say("wrote " + std::to_string(written) + " files to " + request.text("output"),
              "open " + (std::filesystem::path(request.text("output")) / "index.html").string());
}

ExitCode run_report(Session& session, const Request& request) {
  require_sense(request);
  take_project(session, request);
  if (request.given("output")) refuse_foreign_folder(session, request.text("output"));
  std::optional<OldReport> old;
  if (request.given("check")) old = read_old_report(session, request.text("check"));
  if (old && old->made_with && session.globals().coder) old->made_with->coder = {*session.globals().coder};
  const Project project = open_project(session);
  const bool tells = tell_of_the_study(request.list("sections")) ||
                     (old && old->made_with && tell_of_the_study(old->made_with->sections));
  const StudyRecord record = tells ? record_of(session) : StudyRecord{};
  const report::ResultsOptions asked = options_asked(session, request, project, record);
  report::ReportChanges changes;
  if (old) changes = changes_since(*old, project, texts_of(session), asked);
  if (request.given("output")) write_report(session, request, project, asked);
  if (!old) return ExitCode::done;
  answer_table(session, request, report::changes_table(changes, request.text("check"), reader_of(session)));
  return changes.changes.empty() ? ExitCode::done : ExitCode::answer_is_no;
}

}  // namespace

CommandSpec report_command() {
  return {
      .words = "report",
      .group = Group::publish,
      .summary = "Write the report: linked pages, tables, figures and quotes.",
      .operands = {{.name = "PROJECT",
                    .help = "the project's folder, as with -C",
                    .times = Times::optional,
                    .completion = Completion::folder}},
      .options = {{.name = "output",
                   .letter = 'o',
                   .value = "DIR",
                   .help = "the folder to write to",
                   .completion = Completion::folder},
                  {.name = "check",
                   .value = "OLD",
                   .help = "which tables and sentences have changed since the report in this folder",
                   .completion = Completion::folder},
                  {.name = "title", .value = "TEXT", .help = "instead of the study's title"},
                  {.name = "sections",
                   .value = "LIST",
                   .help = join(report::all_sections(), ", ") + "; by default those that the study has",
                   .comma_separated = true},
                  {.name = "quotes",
                   .value = "N",
                   .help = "quotes a code, of different participants; 0 for all",
                   .by_default = "3",
                   .kind = ValueKind::integer,
                   .minimum = 0}},
      .takes = {.format = true, .language = true, .coder = true, .force = true},
      .about =
          "Writes a folder that a browser opens without a network: index.html leads to the participants, "
          "the codes with all their passages, the transcripts with the passages marked, the tables, in "
          "which every count leads to what it counts, figures and memos; and a search. It can be read "
          "without a script.\n\n"
          "Beside them stand the codebook with an example of each code, COREQ and SRQR as far as the "
          "project fills them in (`coding checklist`), and the audit trail in Halpern's six classes "
          "(`coding audit trail`).\n\n"
          "In the same folder stands what a paper's methods and results sections need: the methods "
          "paragraph (`coding methods`), the participants table, the codebook, frequency tables for each "
          "research question and level, the participant-by-code table, groups of participants code by "
          "code where an attribute has two to six values, the first pairs of codes, and quotes with their "
          "speakers, as results.html (one self-contained page), results.md, results.tex (for lualatex), "
          "results.docx, and the tables as tables.xlsx (both in the style of a paper), data/*.csv and "
          "*.json. Where codes have a part in the paradigm there is also the theory: the model as figures "
          "(figures/*.svg and *.pdf, in the study's language and in those that all categories have a "
          "gloss in) and tables; in a grounded theory, saturation. The section figures shows who said "
          "what, frequencies, the codebook as a tree and which codes stand together, of the last level "
          "that a page can hold.\n\n"
          "With --sections, only these; without transcripts among them no page holds a transcript, a "
          "passage or a memo, but for the quotes.\n\n"
          "--check OLD compares the project with the report in the folder OLD, as that one was made "
          "(language, coder, sections), and lists every cell, row, column, table and sentence that would "
          "be another now; the exit status is 1 when there are any. Nothing is written but with -o. "
          "Columns: what (table, sentence), table, row, column, change (changed, new, gone), was, now.\n\n"
          "The same project gives the same bytes. A folder that a report made is written again; any other "
          "that holds files needs --force.",
      .examples = {{"coding report -o out", "the results section in English"},
                   {"coding report -o out --lang tr", "Turkish headings, decimal comma, %63,6"},
                   {"coding report -o out --sections frequency,matrix",
                    "only the tables of counts, no transcripts"},
                   {"coding report --check out", "what is another than in the report of last week"}},
      .exits = {ExitCode::done, ExitCode::answer_is_no, ExitCode::asked_wrongly, ExitCode::files_wrong},
      .run = run_report};
}

}  // namespace coding::cli
