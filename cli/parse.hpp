// From the words of a command line to a checked request.
//
// Options, their values and the operands come from the command's description. There is no guessing: a name is
// whole or unknown, but the nearest known ones are named. Global options may stand before or after the
// command.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/request.hpp"
#include "cli/spec.hpp"

namespace coding::cli {

enum class Action { run, show_help, show_version };

struct Parsed {
  Action action = Action::run;
  std::string topic{};               // show_help: the words of the command asked about; empty for the program
  std::optional<Request> request{};  // run; refers to its CommandSpec in the table
};

// The words are those behind the program's name. Throws UsageError: "command-missing", "command-unknown",
// "option-unknown", "option-not-taken", "option-value", "option-value-missing", "option-twice",
// "option-missing", "options-exclude", "operand-missing", "operand-unexpected", "operand-value".
Parsed parse(const std::vector<std::string>& words, const std::vector<CommandSpec>& table);

// The nearest of the known names, or those that `wanted` begins; "did you mean a or b?", or nothing.
std::string did_you_mean(const std::string& wanted, const std::vector<std::string>& known);

}  // namespace coding::cli
