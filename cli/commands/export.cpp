// export: the project as a file for other programs.
#include "cli/commands.hpp"
#include "cli/exchange_answer.hpp"
#include "cli/export_kinds.hpp"
#include "cli/export_refi.hpp"
#include "cli/project_access.hpp"

namespace coding::cli {

namespace {

ExitCode run_export(Session& session, const Request& request) {
  const std::string file = request.operand("FILE");
  const ExportKind& kind = export_kind(request.text("as"), file);
  refuse_refi_options(request, kind);
  const ExportedFile made = kind.make(session, request);
  for (const std::string& each : made.readable) session.require_allowed(each);
  session.write(file, made.bytes);
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
  for (OptionSpec& each : refi_options()) out.push_back(std::move(each));
  return out;
}

}  // namespace

CommandSpec export_command() {
  return {
      .words = "export",
      .group = Group::exchange,
      .summary = "Write the project for other programs.",
      .operands = {{.name = "FILE",
                    .help = "by its ending, what kind of file it is to be",
                    .completion = Completion::file}},
      .options = export_options(),
      .takes = {.format = true, .language = true, .coder = true, .force = true},
      .about =
          "Kinds of files, with the endings that ask for them:\n\n" + kinds_listed() +
          "\nThe answer lists what the file has no place for: each thing with its name, how many there "
          "are, what became of it and why; with -f json for programs. Nothing in the project changes.\n\n"
          "A .qdpx holds the segments of all coders, or of the one that --coder names. Stages and roles of "
          "codes are sets there, weights are notes, relations are links (docs/formats/refi-qda.md). "
          "--target nvivo writes texts and positions as NVivo for Windows counts them, maxqda repeats "
          "what is known of people at their documents, atlasti as groups of documents. --plain leaves "
          "out the note in which our own programs find what REFI-QDA has no place for.\n\n"
          "Columns: what, name, count, fate, why.",
      .examples = {{"coding export codebook.qdc", "the codebook for another program"},
                   {"coding export study.qdpx", "the whole project for other programs"},
                   {"coding export study.qdpx --target nvivo --force", "the same as NVivo counts"}},
      .run = run_export};
}

}  // namespace coding::cli
