#include <filesystem>

#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "coding/base/error.hpp"
#include "coding/exchange/codebook_files.hpp"
#include "coding/report/project_tables.hpp"
#include "coding/table/render.hpp"

namespace coding::cli {

namespace {

CodebookFile table_of(const Project& project) {
  return {.bytes = render(report::codebook_table(project, {}), Format::csv, {})};
}

// By the ending of the name.
CodebookFile made_for(const std::string& file, const Project& project) {
  const std::string ending = std::filesystem::path(file).extension().string();
  if (ending == ".csv") return table_of(project);
  if (ending == ".md") return codebook_markdown(project.study, project.codebook);
  if (ending == ".txt") return codebook_outline(project.codebook);
  if (ending == ".qdc") return codebook_qdc(project.study, project.codebook);
  throw UsageError({.slug = "format-unknown",
                    .message = "'" + file + "' does not say in which format the codebook is to be written",
                    .hint = "end the name in .csv, .md, .txt (outline) or .qdc (REFI-QDA)"});
}

ExitCode run_export(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false, .quotes = false});
  const std::string file = request.operand("FILE");
  if (project.codebook.empty()) {
    throw UsageError({.slug = "codebook-empty",
                      .message = "there are no codes to write",
                      .hint = "`coding codebook add` makes one"});
  }
  const CodebookFile made = made_for(file, project);
  session.write(file, made.bytes);
  const std::size_t codes = project.codebook.size();
  session.say("wrote " + std::to_string(codes) + (codes == 1 ? " code to " : " codes to ") + file);
  for (const auto& [what, count] : made.left_out)
    session.say("left out, because the format has no place for it: " + what + " (" + std::to_string(count) +
                ")");
  return ExitCode::done;
}

}  // namespace

CommandSpec codebook_export_command() {
  return {
      .words = "codebook export",
      .group = Group::code,
      .summary = "Write the codebook to a file for other programs.",
      .operands = {{.name = "FILE",
                    .help = "by its ending: .csv, .md, .txt (outline) or .qdc (REFI-QDA)",
                    .completion = Completion::file}},
      .takes = {.force = true},
      .about =
          "`codebook import` reads each of these files again. What a format has no place for is named, with "
          "the number of codes that have it.\n\n"
          ".qdc is the exchange format of ATLAS.ti, MAXQDA, NVivo and others: names, tree, colours, sets and "
          "one description, into which go the definition and, in paragraphs of their own, Brief, Use, Avoid, "
          "Example and Borderline. A code that is not active is not codable there. Its identity is the guid "
          "that the code came with, else one that is the same at every export, so that a program that reads "
          "the file twice knows the codes again. Formats: docs/formats/codebook-files.md.",
      .examples = {{"coding codebook export codebook.qdc", "for another program"},
                   {"coding codebook export codebook.md --force", "to read, and to import again"}},
      .run = run_export};
}

}  // namespace coding::cli
