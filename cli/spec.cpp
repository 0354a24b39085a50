#include "cli/spec.hpp"

#include <algorithm>
#include <cstdint>

#include "coding/base/number.hpp"

namespace coding::cli {

std::string name_of(Group group) {
  switch (group) {
    case Group::start:
      return "start";
    case Group::code:
      return "code";
    case Group::theory:
      return "theory";
    case Group::read:
      return "read";
    case Group::count:
      return "count";
    case Group::compare:
      return "compare";
    case Group::publish:
      return "publish";
    case Group::exchange:
      return "exchange";
    case Group::help:
      return "help";
  }
  return "";
}

std::string title_of(Group group) {
  switch (group) {
    case Group::start:
      return "start a study";
    case Group::code:
      return "code the texts";
    case Group::theory:
      return "build theory";
    case Group::read:
      return "read and search";
    case Group::count:
      return "count";
    case Group::compare:
      return "compare coders";
    case Group::publish:
      return "publish";
    case Group::exchange:
      return "exchange";
    case Group::help:
      return "get help";
  }
  return "";
}

std::string name_of(Completion completion) {
  switch (completion) {
    case Completion::none:
      return "";
    case Completion::file:
      return "file";
    case Completion::folder:
      return "folder";
    case Completion::document:
      return "document";
    case Completion::code:
      return "code";
    case Completion::participant:
      return "participant";
    case Completion::coder:
      return "coder";
    case Completion::memo:
      return "memo";
    case Completion::format:
      return "format";
    case Completion::language:
      return "language";
    case Completion::command:
      return "command";
  }
  return "";
}

const std::vector<std::string>& all_formats() {
  static const std::vector<std::string> formats = {"text", "markdown", "csv", "tsv", "json", "html", "latex"};
  return formats;
}

const std::vector<OptionSpec>& global_options() {
  static const std::vector<OptionSpec> options = {
      {.name = "project",
       .letter = 'C',
       .value = "DIR",
       .help = "the project's folder; by default this one or the nearest above",
       .completion = Completion::folder},
      {.name = "format",
       .letter = 'f',
       .value = "FORMAT",
       .help = "how the answer is written",
       .by_default = "text",
       .choices = all_formats(),
       .completion = Completion::format},
      {.name = "output",
       .letter = 'o',
       .value = "FILE",
       .help = "write the answer to FILE, a new one",
       .completion = Completion::file},
      {.name = "force", .help = "replace what is there"},
      {.name = "lang",
       .value = "LANG",
       .help = "language of headings and numbers",
       .by_default = "en",
       .choices = {"en", "tr", "fa", "az"},
       .completion = Completion::language},
      {.name = "coder",
       .value = "NAME",
       .help = "whose coding; by default $CODING_CODER, else your user name",
       .completion = Completion::coder},
      {.name = "seed",
       .value = "N",
       .help = "where the random numbers start",
       .by_default = "1",
       .kind = ValueKind::integer,
       .minimum = 0},
      {.name = "jobs",
       .value = "N",
       .help = "processors to work on; by default all",
       .kind = ValueKind::integer,
       .minimum = 1,
       .maximum = 1024},
      {.name = "why", .value = "TEXT", .help = "the reason, kept in the journal"},
      {.name = "dry-run", .help = "say what would be changed and change nothing"},
      {.name = "allow-names", .help = "let names of the key out (coding pseudonymise)"},
      {.name = "quiet", .help = "say nothing on stderr but errors and warnings"},
      {.name = "verbose", .help = "say more on stderr about what is done"},
      {.name = "color",
       .value = "WHEN",
       .help = "when to colour",
       .by_default = "auto",
       .choices = {"auto", "always", "never"}},
      {.name = "help", .letter = 'h', .help = "a short help page"},
      {.name = "version", .help = "the program's version"},
  };
  return options;
}

bool may_let_names_out(const CommandSpec& command) {
  return command.takes.project && !command.writes && !command.speaks_names && !command.hidden;
}

bool takes(const CommandSpec& command, const std::string& global) {
  const Takes& taken = command.takes;
  if (global == "project") return taken.project;
  if (global == "format") return taken.format;
  if (global == "output") return taken.output;
  if (global == "force") return taken.output || taken.force;
  if (global == "lang") return taken.language;
  if (global == "coder") return taken.coder;
  if (global == "seed") return taken.seed;
  if (global == "jobs") return taken.jobs;
  if (global == "allow-names") return may_let_names_out(command);
  if (global == "why" || global == "dry-run") return command.writes;
  return true;
}

std::vector<OptionSpec> options_of(const CommandSpec& command) {
  std::vector<OptionSpec> out = command.options;
  const auto declared = [&](const OptionSpec& global) {
    return std::any_of(command.options.begin(), command.options.end(),
                       [&](const OptionSpec& own) { return own.name == global.name; });
  };
  for (OptionSpec global : global_options()) {
    if (!takes(command, global.name) || declared(global)) continue;
    if (global.name == "format") global.choices = command.formats;
    out.push_back(std::move(global));
  }
  return out;
}

std::string spelling(const OptionSpec& option) {
  std::string out = option.letter == 0 ? "" : "-" + std::string(1, option.letter) + ", ";
  out += "--" + option.name;
  if (!option.implied.empty()) return out + " [" + option.value + "]";
  return option.value.empty() ? out : out + " " + option.value;
}

std::string limit_text(const OptionSpec& option, double limit) {
  return option.kind == ValueKind::integer ? std::to_string(static_cast<std::int64_t>(limit))
                                           : shortest(limit);
}

}  // namespace coding::cli
