#include <filesystem>

#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "coding/base/error.hpp"
#include "coding/exchange/codebook_files.hpp"
#include "coding/report/codebook_appendix.hpp"
#include "coding/report/paper.hpp"
#include "coding/report/project_tables.hpp"
#include "coding/table/render.hpp"

namespace coding::cli {

namespace {

CodebookFile table_of(const Project& project) {
  return {.bytes = render(report::codebook_table(project, {}), Format::csv, {})};
}

// For people: category by category, with counts and a passage for each code.
CodebookFile appendix_for(Session& session, const std::string& ending) {
  const Project project = open_project(session);
  const Language reader = reader_of(session);
  const auto entries = report::codebook_appendix(
      project, {.coder = shown_coder(session, project), .reader = reader}, texts_of(session));
  const std::string page = report::appendix_page(entries, project, reader);
  // Nobody would see a name in what is packed.
  session.require_allowed(page);
  if (ending == ".html") return {.bytes = page};
  return {
      .bytes = word_document(
          report::appendix_parts(entries, project, reader),
          {.language = reader, .style = usual_table_style(reader), .words = report::caption_words(reader)})};
}

bool is_for_people(const std::string& ending) { return ending == ".docx" || ending == ".html"; }

// By the ending of the name.
CodebookFile made_for(const std::string& file, const Project& project) {
  const std::string ending = std::filesystem::path(file).extension().string();
  if (ending == ".csv") return table_of(project);
  if (ending == ".md") return codebook_markdown(project.study, project.codebook);
  if (ending == ".txt") return codebook_outline(project.codebook);
  if (ending == ".qdc") return codebook_qdc(project.study, project.codebook);
  throw UsageError({.slug = "format-unknown",
                    .message = "'" + file + "' does not say in which format the codebook is to be written",
                    .hint = "end the name in .csv, .md, .txt (outline), .qdc (REFI-QDA), .docx or .html"});
}

ExitCode run_export(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false, .quotes = false});
  const std::string file = request.operand("FILE");
  if (project.codebook.empty()) {
    throw UsageError({.slug = "codebook-empty",
                      .message = "there are no codes to write",
                      .hint = "`coding codebook add` makes one"});
  }
  const std::string ending = std::filesystem::path(file).extension().string();
  const CodebookFile made = is_for_people(ending) ? appendix_for(session, ending) : made_for(file, project);
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
      .summary = "Write the codebook to a file for other programs or a paper.",
      .operands = {{.name = "FILE",
                    .help = "by its ending: .csv, .md, .txt (outline), .qdc (REFI-QDA), .docx or .html",
                    .completion = Completion::file}},
      .takes = {.language = true, .coder = true, .force = true},
      .about =
          "`codebook import` reads .csv, .md, .txt and .qdc again. What a format has no place for is named, "
          "with the number of codes that have it.\n\n"
          ".docx and .html are for people, such as the appendix of a paper: category by category with "
          "headings, of each code its level, how many segments of how many participants it has, the "
          "definition, when to use it and when not, its examples, or else one passage, chosen so that "
          "different people are heard (docs/methods/quotes.md), in the words of --lang.\n\n"
          ".qdc is the exchange format of ATLAS.ti, MAXQDA, NVivo and others: names, tree, colours, sets and "
          "one description, into which go the definition and, in paragraphs of their own, Brief, Use, Avoid, "
          "Example and Borderline. A code that is not active is not codable there. Its identity is the guid "
          "that the code came with, else one that is the same at every export, so that a program that reads "
          "the file twice knows the codes again. Formats: docs/formats/codebook-files.md.",
      .examples = {{"coding codebook export codebook.qdc", "for another program"},
                   {"coding codebook export codebook.md --force", "to read, and to import again"},
                   {"coding codebook export codebook.docx --lang tr", "for the appendix of a paper"}},
      .run = run_export};
}

}  // namespace coding::cli
