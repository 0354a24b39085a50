#include "cli/version.hpp"

#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "coding/base/version.hpp"

namespace coding::cli {

std::string version_text() {
  return "coding " + std::string(version()) + "\nproject format coding-project/1\n";
}

namespace {

ExitCode run_version(Session& session, const Request&) {
  session.answer(version_text());
  return ExitCode::done;
}

}  // namespace

CommandSpec version_command() {
  return {
      .words = "version",
      .group = Group::help,
      .summary = "Print the version of the program and of its project format.",
      .takes = {.project = false},
      .about =
          "The first line is the program's name and version, for a report or a methods section. The second "
          "names the format of the project folders it reads and writes; docs/formats/project.md describes "
          "it.",
      .examples = {{"coding version", "which program this is"}},
      .exits = {ExitCode::done, ExitCode::asked_wrongly},
      .run = run_version};
}

}  // namespace coding::cli
