#include <filesystem>

#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/base/file.hpp"
#include "coding/ingest/codebook_file.hpp"
#include "coding/report/codebook_tables.hpp"
#include "coding/report/project_tables.hpp"
#include "coding/store/change.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/width.hpp"

namespace coding::cli {

namespace {

// The words of a passage, when the document is there and has it.
std::function<std::string(const PassageLink&)> words_at(const Session& session, const Project& project) {
  return [&project, text_of = texts_of(session)](const PassageLink& link) {
    const Document* document = find_document(project, link.document);
    if (!document || link.span.end > document->length) return std::string();
    const Text text = text_of(*document);
    return coding::truncate(collapse_spaces(text.slice(link.span)), 200);
  };
}

ExitCode run_codebook(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false, .quotes = false});
  if (request.flag("merged")) {
    answer_table(session, request, report::merged_table(project, reader_of(session)));
    return ExitCode::done;
  }
  answer_table(session, request,
               report::codebook_table(project, {.reader = reader_of(session),
                                                .definitions = request.flag("definitions"),
                                                .words_at = words_at(session, project)}));
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
      .options = {{.name = "definitions", .help = "with definition, when to use and when not to use"},
                  {.name = "merged", .help = "the codes that were merged into others, instead of the tree"}},
      .one_of = {{.options = {"definitions", "merged"}}},
      .takes = reading,
      .about =
          "The tree in the researcher's order. Two codes may bear one name in different places; the id tells "
          "them apart and never changes.\n\n"
          "Columns (csv, json): id, name, parent, level, question, stage, role, action, gloss, brief, "
          "definition, use, "
          "avoid, "
          "examples, borderline, sets, color, active, locked (yes or no; empty: active and not locked), "
          "guid. "
          "What -f csv prints, codebook import reads. With --merged: name, id, into, definition.",
      .examples = {{"coding codebook", "the tree with levels and ids"},
                   {"coding codebook --definitions -f html -o codebook.html", "the codebook to hand out"},
                   {"coding codebook -f csv -o codebook.csv", "to edit in a spreadsheet and import again"}},
      .run = run_codebook};
}

CommandSpec codebook_import_command() {
  return {.words = "codebook import",
          .group = Group::code,
          .summary = "Read codes from a table, an outline, Markdown or .qdc.",
          .operands = {{.name = "FILE",
                        .help = "CSV, outline, Markdown or .qdc (REFI-QDA), UTF-8",
                        .completion = Completion::file}},
          .takes = {.coder = true},
          .writes = true,
          .about =
              "CSV with one row a code: a `name` column and any of id, parent (an id or name), level, "
              "question, brief, "
              "definition, use, avoid, stage, role, action, gloss, examples, borderline, sets, color, "
              "active, locked, guid. "
              "Or CSV with your level names as columns "
              "(category,subcategory,code), where an empty cell at the start repeats the one above. Or an "
              "outline:\n\n"
              "    Professional growth\n"
              "      classroom management\n"
              "        holding attention: the teacher says that pupils follow\n\n"
              "Or the Markdown and the .qdc that `coding codebook export` writes; in a .qdc of any program a "
              "code is "
              "known again by its guid.\n\n"
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
