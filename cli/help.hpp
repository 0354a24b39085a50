// The help pages as text, made from the descriptions; 80 columns wide whatever the terminal.
#pragma once

#include <string>
#include <vector>

#include "cli/spec.hpp"

namespace coding::cli {

// `coding -h`: one screen, the commands grouped by task.
std::string screen(const std::vector<CommandSpec>& table);

// `coding help`: every command with its sentence.
std::string command_list(const std::vector<CommandSpec>& table);

// `coding CMD -h`: usage, one sentence, examples, options with defaults. `words` may also be the first word
// of commands that only have two ("markup"). Requires words that are in the table.
std::string short_help(const std::vector<CommandSpec>& table, const std::string& words);

// `coding help CMD`: the same with what the command is about and its exit status.
std::string long_help(const std::vector<CommandSpec>& table, const std::string& words);

// "coding code DOC CODE (--quote TEXT | --span A:B) [options]", and with "usage: " before it.
std::string synopsis(const CommandSpec& command);
std::string usage_of(const CommandSpec& command);

// What an option does with its choices, range and default: "the unit (a, b or c; default: a)".
std::string description_of(const OptionSpec& option);

// The paragraphs of an about text; a verbatim one is shown line by line.
struct Paragraph {
  std::string text{};
  bool verbatim = false;
};
std::vector<Paragraph> paragraphs_of(const std::string& about);

}  // namespace coding::cli
