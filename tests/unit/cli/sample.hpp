// A small table of commands with every kind of option and operand, for the tests of the command line.
#pragma once

#include <filesystem>
#include <sstream>

#include "cli/commands.hpp"
#include "cli/run.hpp"
#include "coding/base/error.hpp"
#include "tests/catch.hpp"

namespace coding::cli {

inline ExitCode answer_words(Session& session, const Request& request) {
  session.answer(request.command().words + "\n");
  return ExitCode::done;
}

inline std::vector<CommandSpec> sample() {
  const CommandSpec frequency{
      .words = "frequency",
      .group = Group::count,
      .summary = "Count how many participants carry each code.",
      .options =
          {{.name = "by",
            .value = "LEVEL",
            .help = "what is counted",
            .by_default = "code",
            .choices = {"code", "category"}},
           {.name = "measure",
            .value = "LIST",
            .help = "which measures",
            .by_default = "f",
            .choices = {"f", "percent", "rank"},
            .comma_separated = true},
           {.name = "least", .value = "X", .help = "the least share", .kind = ValueKind::real, .minimum = 0}},
      .takes = reading,
      .about =
          "Which themes are shared by most?\n\nThe share is f / n.\n\n  column  meaning\n  f       "
          "participants",
      .examples = {{"coding frequency --by category", "categories, the most frequent first"}},
      .run = answer_words};
  const CommandSpec code{
      .words = "code",
      .group = Group::code,
      .summary = "Code a passage.",
      .operands = {{.name = "DOC", .help = "a document", .completion = Completion::document},
                   {.name = "CODE", .help = "a code", .completion = Completion::code}},
      .options = {{.name = "quote", .value = "TEXT", .help = "its text", .repeatable = true},
                  {.name = "lines", .value = "A-B", .help = "its lines"},
                  {.name = "nth",
                   .value = "N",
                   .help = "which of several",
                   .kind = ValueKind::integer,
                   .minimum = 1,
                   .maximum = 99},
                  {.name = "new", .help = "make the code when it is not there"}},
      .one_of = {{.options = {"quote", "lines"}, .required = true}},
      .takes = {.coder = true},
      .writes = true,
      .run = answer_words};
  const CommandSpec add{.words = "codebook add",
                        .group = Group::code,
                        .summary = "Add a code.",
                        .operands = {{.name = "NAME", .help = "its name"}},
                        .options = {{.name = "parent",
                                     .letter = 'p',
                                     .value = "CODE",
                                     .help = "the code above it",
                                     .completion = Completion::code}},
                        .writes = true,
                        .run = answer_words};
  const CommandSpec copy{
      .words = "copy",
      .group = Group::exchange,
      .summary = "Copy files.",
      .operands =
          {{.name = "KIND", .help = "which", .choices = {"text", "notes"}},
           {.name = "FILE", .help = "a file", .times = Times::at_least_once, .completion = Completion::file},
           {.name = "DIR", .help = "where to", .completion = Completion::folder}},
      .options = {{.name = "output", .letter = 'o', .value = "DIR", .help = "another place"}},
      .run = answer_words};
  return {
      code,
      {.words = "codebook",
       .group = Group::code,
       .summary = "List the codes.",
       .takes = reading,
       .run = answer_words},
      add,
      {.words = "codebook move", .group = Group::code, .summary = "Move a code.", .run = answer_words},
      {.words = "markup show", .group = Group::code, .summary = "Show a coded text.", .run = answer_words},
      frequency,
      copy,
      help_command(),
      completion_command(),
      complete_command(),
      version_command(),
  };
}

// One run in this process.
struct Ran {
  ExitCode code = ExitCode::done;
  std::string out{};
  std::string err{};
};

inline Ran run_sample(const std::vector<std::string>& words,
                      const std::vector<CommandSpec>& table = sample()) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const Environment environment{
      .in = in, .out = out, .err = err, .folder = std::filesystem::temp_directory_path()};
  const ExitCode code = run(words, environment, table);
  return {code, out.str(), err.str()};
}

}  // namespace coding::cli
