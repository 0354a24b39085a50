#include <filesystem>

#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/base/file.hpp"
#include "coding/ingest/codebook_file.hpp"
#include "coding/report/project_tables.hpp"
#include "coding/store/change.hpp"

namespace coding::cli {

namespace {

ExitCode run_codebook(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false, .quotes = false});
  answer_table(session, request,
               report::codebook_table(
                   project, {.reader = reader_of(session), .definitions = request.flag("definitions")}));
  return ExitCode::done;
}

ExitCode run_codebook_import(Session& session, const Request& request) {
  const std::string file = request.operand("FILE");
  const std::string bytes = read_file(session.path(file));
  const auto folder = session.project_folder();
  const Project project = open_project(session, {.segments = false, .quotes = false});
  // Read once for the messages and the dry run; the change reads again what is there at that moment.
  const auto read = read_codebook(bytes, file, project.study, project.codebook);
  const Codebook wanted = merged(project.codebook, read);
  const std::size_t added = wanted.size() - project.codebook.size();
  const std::string what = std::to_string(read.size()) + (read.size() == 1 ? " code from " : " codes from ") +
                           std::filesystem::path(file).filename().string() + ", " + std::to_string(added) +
                           " new";
  if (session.globals().dry_run) {
    session.say("would import " + what);
    return ExitCode::done;
  }
  const bool changed = change_codebook(
      folder,
      [&](Codebook& codebook) {
        codebook = merged(codebook, read_codebook(bytes, file, project.study, codebook));
      },
      note_of(session, request, "imported " + what));
  if (changed) {
    session.say("imported " + what, "coding codebook");
  } else {
    session.say("nothing changed: all of it was there already");
  }
  return ExitCode::done;
}

}  // namespace

CommandSpec codebook_command() {
  return {
      .words = "codebook",
      .group = Group::code,
      .summary = "List the codes as a tree.",
      .options = {{.name = "definitions", .help = "with definition, when to use and when not to use"}},
      .takes = reading,
      .about =
          "The tree in the researcher's order. Two codes may bear one name in different places; the id tells "
          "them apart and never changes.\n\n"
          "Columns (csv, json): id, name, parent, level, question, stage, role, definition, use, avoid, "
          "examples, color, guid. What -f csv prints, codebook import reads.",
      .examples = {{"coding codebook", "the tree with levels and ids"},
                   {"coding codebook --definitions -f html -o codebook.html", "the codebook to hand out"},
                   {"coding codebook -f csv -o codebook.csv", "to edit in a spreadsheet and import again"}},
      .run = run_codebook};
}

CommandSpec codebook_import_command() {
  return {.words = "codebook import",
          .group = Group::code,
          .summary = "Read codes from a CSV file or an indented outline.",
          .operands = {{.name = "FILE", .help = "CSV or outline, UTF-8", .completion = Completion::file}},
          .takes = {.coder = true},
          .writes = true,
          .about =
              "CSV with one row a code: a `name` column and any of id, parent (an id or name), level, "
              "question, definition, "
              "use, avoid, stage, role, examples, color, guid. Or CSV with your level names as columns "
              "(category,subcategory,code), where an empty cell at the start repeats the one above. Or an "
              "outline:\n\n"
              "    Professional growth\n"
              "      classroom management\n"
              "        holding attention: the teacher says that pupils follow\n\n"
              "Codes that are there (by id, or by name under the same parent) are updated, new ones are "
              "added, others stay. "
              "A table without a `parent` column leaves each code where it stands; a file that speaks of "
              "every code also "
              "gives their order. "
              "An id is made once from the name: öz güvenin artması becomes oz-guvenin-artmasi.",
          .examples = {{"coding codebook import codes.csv", "a table of codes"},
                       {"coding codebook import outline.txt --dry-run", "what an outline would add"}},
          .run = run_codebook_import};
}

}  // namespace coding::cli
