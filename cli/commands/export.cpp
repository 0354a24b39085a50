// export: the project as a file for other programs.
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/exchange_answer.hpp"
#include "cli/export_folder.hpp"
#include "cli/export_graphs.hpp"
#include "cli/export_kinds.hpp"
#include "cli/export_tables.hpp"
#include "cli/project_access.hpp"
#include "cli/whose_coding.hpp"
#include "coding/base/error.hpp"

namespace coding::cli {

namespace {

// An option of other kinds is refused, with theirs.
void require_meaning(const Request& request, const ExportKind& kind) {
  for (const OptionSpec& option : request.command().options) {
    const auto is_among = [&](const ExportKind& each) {
      return std::find(each.options.begin(), each.options.end(), option.name) != each.options.end();
    };
    if (option.name == "as" || !request.given(option.name) || is_among(kind)) continue;
    std::string others;
    for (const ExportKind& each : export_kinds())
      if (is_among(each)) others += (others.empty() ? "" : ", ") + each.name;
    throw UsageError({.slug = "option-meaningless",
                      .message = "--" + option.name + " means nothing to a file of kind " + kind.name,
                      .hint = "it is about " + others});
  }
}

ExitCode run_export(Session& session, const Request& request) {
  const std::string file = request.operand("FILE");
  const ExportKind& kind = export_kind(request.text("as"), file);
  require_meaning(request, kind);
  const ExportedFile made = kind.make(session, request);
  for (const std::string& each : made.readable) session.require_allowed(each);
  if (made.files.empty())
    session.write(file, made.bytes);
  else
    write_export_folder(session, file, made.files);
  answer_losses(session, request, made.losses);
  const std::string rest = summary_of(made.losses);
  session.say("wrote " + made.what + " to " + file + (rest.empty() ? "" : "; " + rest));
  return ExitCode::done;
}

std::vector<std::string> kind_names() {
  std::vector<std::string> out;
  for (const ExportKind& each : export_kinds()) out.push_back(each.name);
  return out;
}

std::string kinds_listed() {
  std::string out;
  for (const ExportKind& each : export_kinds()) {
    out += "* " + each.name + " (";
    for (const std::string& ending : each.endings)
      out += (&ending == &each.endings.front() ? "" : ", ") + ending;
    out += "): " + each.about + "\n";
  }
  return out;
}

std::vector<OptionSpec> export_options() {
  std::vector<OptionSpec> out = {{.name = "as",
                                  .value = "KIND",
                                  .help = "the kind of file, whatever its name ends in",
                                  .choices = kind_names()}};
  for (OptionSpec& option : table_option_specs()) out.push_back(std::move(option));
  out.push_back(graph_option());
  out.push_back(documents_option());
  return out;
}

}  // namespace

CommandSpec export_command() {
  return {
      .words = "export",
      .group = Group::exchange,
      .summary = "Write the project for other programs.",
      .operands = {{.name = "FILE",
                    .help = "by its ending, what kind of file it is to be; FOLDER/ with --as csv or tsv",
                    .completion = Completion::file}},
      .options = export_options(),
      .takes = {.format = true, .language = true, .coder = true, .force = true},
      .about =
          "Kinds of files, with the endings that ask for them:\n\n" + kinds_listed() +
          "\nSegments of all coders go out, each with its coder; --coder leaves those of one. Graphs show "
          "one "
          "coder, as counts do. Tables, columns and members: docs/formats/export.md.\n\n"
          "A text in CSV or TSV that a spreadsheet would run as a formula has an apostrophe before it, "
          "unless --raw is said.\n\n"
          "The answer lists what the file has no place for: each thing with its name, how many there "
          "are, what became of it and why; with -f json for programs. Nothing in the project changes.\n\n"
          "Columns: what, name, count, fate, why.",
      .examples = {{"coding export codebook.qdc", "the codebook for another program"},
                   {"coding export coded.csv --with-attributes", "one row a segment, with who said it"},
                   {"coding export data/ --as csv", "all tables, for R and Python"},
                   {"coding export study.sqlite", "a database to query"},
                   {"coding export model.gexf --graph relations", "the model for Gephi"},
                   {"coding export y1.tei.xml --document Y1", "a coded transcript as TEI"}},
      .run = run_export};
}

}  // namespace coding::cli
