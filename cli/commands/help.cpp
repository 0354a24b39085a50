#include "cli/help.hpp"

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/man.hpp"
#include "cli/markdown.hpp"
#include "cli/parse.hpp"
#include "cli/registry.hpp"
#include "cli/session.hpp"
#include "coding/base/error.hpp"

namespace coding::cli {

namespace {

// "codebook add" from the operands; throws when no command begins so.
std::string topic_of(const std::vector<std::string>& operands) {
  std::string words;
  for (const std::string& operand : operands) words += (words.empty() ? "" : " ") + operand;
  if (find_command(commands(), words) != nullptr || !family(commands(), words).empty()) return words;
  std::vector<std::string> known = first_words(commands());
  for (const CommandSpec& command : commands()) {
    if (!command.hidden && command.words.find(' ') != std::string::npos) known.push_back(command.words);
  }
  const std::string suggestion = did_you_mean(words, known);
  throw UsageError({.slug = "command-unknown",
                    .message = "no command is called \"" + words + "\"",
                    .hint = suggestion.empty() ? "coding help lists the commands" : suggestion});
}

std::string list_of(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += word + "\n";
  return out;
}

ExitCode run_help(Session& session, const Request& request) {
  if (request.flag("man")) {
    session.answer(man_page(commands()));
  } else if (request.operands().empty() && request.flag("markdown")) {
    session.answer(list_of(first_words(commands())));
  } else if (request.operands().empty()) {
    session.answer(command_list(commands()));
  } else if (const std::string topic = topic_of(request.operands()); request.flag("markdown")) {
    session.answer(markdown_page(commands(), topic.substr(0, topic.find(' '))));
  } else {
    session.answer(long_help(commands(), topic));
  }
  return ExitCode::done;
}

}  // namespace

CommandSpec help_command() {
  return {
      .words = "help",
      .group = Group::help,
      .summary = "Explain a command, or list all of them.",
      .operands = {{.name = "COMMAND",
                    .help = "a command, of one word or two",
                    .times = Times::any,
                    .completion = Completion::command}},
      .options = {{.name = "man", .help = "the manual page coding(1) of the whole program, in roff"},
                  {.name = "markdown",
                   .help =
                       "the page as Markdown, as in docs/commands; without COMMAND the names of the pages"}},
      .one_of = {{.options = {"man", "markdown"}}},
      .takes = {.project = false, .output = true},
      .about =
          "Without an operand it lists every command with one sentence. With one it says which question "
          "the command answers, which formula it uses, what the columns of its output mean, what it "
          "costs, and which exit status it ends with.",
      .examples = {{"coding help", "every command with what it does"},
                   {"coding help version", "all about one command"},
                   {"coding help --man", "the manual page; save it as coding.1 where man looks"}},
      .exits = {ExitCode::done, ExitCode::asked_wrongly},
      .run = run_help};
}

}  // namespace coding::cli
