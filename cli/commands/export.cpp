// export: the project as a file for other programs.
#include "cli/commands.hpp"
#include "cli/exchange_answer.hpp"
#include "cli/export_kinds.hpp"
#include "cli/project_access.hpp"

namespace coding::cli {

namespace {

ExitCode run_export(Session& session, const Request& request) {
  const std::string file = request.operand("FILE");
  const ExportKind& kind = export_kind(request.text("as"), file);
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

}  // namespace

CommandSpec export_command() {
  return {.words = "export",
          .group = Group::exchange,
          .summary = "Write the project for other programs.",
          .operands = {{.name = "FILE",
                        .help = "by its ending, what kind of file it is to be",
                        .completion = Completion::file}},
          .options = {{.name = "as",
                       .value = "KIND",
                       .help = "the kind of file, whatever its name ends in",
                       .choices = kind_names()}},
          .takes = {.format = true, .language = true, .coder = true, .force = true},
          .about =
              "Kinds of files, with the endings that ask for them:\n\n" + kinds_listed() +
              "\nThe answer lists what the file has no place for: each thing with its name, how many there "
              "are, what became of it and why; with -f json for programs. Nothing in the project changes.\n\n"
              "Columns: what, name, count, fate, why.",
          .examples = {{"coding export codebook.qdc", "the codebook for another program"}},
          .run = run_export};
}

}  // namespace coding::cli
