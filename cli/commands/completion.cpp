#include "cli/completion.hpp"

#include "cli/commands.hpp"
#include "cli/registry.hpp"
#include "cli/session.hpp"
#include "coding/text/visible.hpp"

namespace coding::cli {

namespace {

ExitCode run_completion(Session& session, const Request& request) {
  const std::string shell = request.operand("SHELL");
  session.answer(shell == "bash"  ? bash_completion(commands())
                 : shell == "zsh" ? zsh_completion(commands())
                                  : fish_completion(commands()));
  return ExitCode::done;
}

ExitCode run_complete(Session& session, const Request& request) {
  std::string out;
  for (const Lister& lister : listers()) {
    if (name_of(lister.kind) != request.operand("KIND")) continue;
    for (const Candidate& candidate : lister.list(session)) {
      out += candidate.id + (candidate.note.empty() ? "" : "\t" + visible(candidate.note)) + "\n";
    }
  }
  session.answer(out);
  return ExitCode::done;
}

}  // namespace

CommandSpec completion_command() {
  return {.words = "completion",
          .group = Group::help,
          .summary = "Print a script that completes commands and ids in a shell.",
          .operands = {{.name = "SHELL", .help = "which shell", .choices = {"bash", "zsh", "fish"}}},
          .takes = {.project = false, .output = true},
          .about =
              "The script completes commands, options and the values an option allows. Ids of codes, "
              "documents, participants and coders come from the project that the line is about.",
          .examples = {{"coding completion bash",
                        "a line in ~/.bashrc loads it: eval \"$(coding completion bash)\""},
                       {"coding completion zsh", "save it as _coding in a folder of $fpath"},
                       {"coding completion fish", "save it as ~/.config/fish/completions/coding.fish"}},
          .exits = {ExitCode::done, ExitCode::asked_wrongly},
          .run = run_completion};
}

CommandSpec complete_command() {
  return {.words = "__complete",
          .group = Group::help,
          .summary = "List the ids of one kind, a line each, for the completion scripts.",
          .operands = {{.name = "KIND", .choices = {"document", "code", "participant", "coder", "memo"}}},
          .hidden = true,
          .run = run_complete};
}

}  // namespace coding::cli
