#include <algorithm>
#include <system_error>

#include "cli/commands.hpp"
#include "cli/name_guard.hpp"
#include "cli/own_words.hpp"
#include "cli/project_access.hpp"
#include "coding/base/error.hpp"
#include "coding/base/file.hpp"
#include "coding/report/results.hpp"
#include "coding/report/results_files.hpp"

namespace coding::cli {

namespace {

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

ExitCode run_report(Session& session, const Request& request) {
  if (request.has_operand("PROJECT")) {
    Globals globals = session.globals();
    globals.project = request.operand("PROJECT");
    session.set_globals(globals);
    take_own_words(session, request.command());
    guard_names(session, request.command());
  }
  const std::filesystem::path folder = session.path(request.text("output"));
  refuse_foreign_folder(session, request.text("output"));
  const Project project = open_project(session);
  const report::Results results =
      report::results_of(project,
                         {.coder = shown_coder(session, project),
                          .reader = reader_of(session),
                          .title = request.text("title"),
                          .sections = request.list("sections"),
                          .quotes_per_code = static_cast<std::size_t>(request.integer("quotes"))},
                         texts_of(session));
  const auto files = report::files_of(results);
  for (const auto& [name, bytes] : files) session.require_allowed(bytes);
  make_folder(folder / "data");
  if (std::any_of(files.begin(), files.end(),
                  [](const auto& file) { return file.first.starts_with("figures/"); }))
    make_folder(folder / "figures");
  for (const auto& [name, bytes] : files) write_file(folder / name, bytes, true);
  session.say("wrote " + std::to_string(files.size()) + " files to " + request.text("output"),
              "open " + (std::filesystem::path(request.text("output")) / "index.html").string());
  return ExitCode::done;
}

}  // namespace

CommandSpec report_command() {
  return {
      .words = "report",
      .group = Group::publish,
      .summary = "Write the results section: tables and quotes.",
      .operands = {{.name = "PROJECT",
                    .help = "the project's folder, as with -C",
                    .times = Times::optional,
                    .completion = Completion::folder}},
      .options = {{.name = "output",
                   .letter = 'o',
                   .value = "DIR",
                   .help = "the folder to write to",
                   .required = true,
                   .completion = Completion::folder},
                  {.name = "title", .value = "TEXT", .help = "instead of the study's title"},
                  {.name = "sections",
                   .value = "LIST",
                   .help =
                       "participants, codebook, theory, frequency, matrix, saturation, quotes; by default "
                       "those that the study has",
                   .comma_separated = true},
                  {.name = "quotes",
                   .value = "N",
                   .help = "quotes a code, of different participants; 0 for all",
                   .by_default = "3",
                   .kind = ValueKind::integer,
                   .minimum = 0}},
      .takes = {.language = true, .coder = true, .force = true},
      .about =
          "Writes what a paper's results section needs: the participants table, the codebook, frequency "
          "tables for "
          "each research question and level, the participant-by-code table, and quotes with their speakers. "
          "index.html leads to results.html (one self-contained page), results.md, results.tex (for "
          "lualatex), results.docx and tables.xlsx (in the style of a paper), and "
          "the tables as data/*.csv and *.json. Where codes have a part in the paradigm there is also the "
          "theory: "
          "the model as figures (figures/*.svg and *.pdf, in the study's language and in those that all "
          "categories "
          "have a gloss in) and tables; in a grounded theory, saturation.\n\n"
          "The same project gives the same bytes. A folder that a report made is written again; any other "
          "that "
          "holds files needs --force.",
      .examples = {{"coding report -o out", "the results section in English"},
                   {"coding report -o out --lang tr", "Turkish headings, decimal comma, %63,6"},
                   {"coding report -o out --sections frequency,matrix", "only the tables of counts"}},
      .run = run_report};
}

}  // namespace coding::cli
