// The checks of a command line against a command's description, and the messages when one fails.
#pragma once

#include <string>
#include <vector>

#include "cli/request.hpp"
#include "cli/spec.hpp"

namespace coding::cli {

// That a word, if it is an option, is known, means something for the command, and has the value it needs (in
// it, or the next word).
void check_word(const std::string& word, const std::string* next, const std::vector<OptionSpec>& options,
                const CommandSpec& command);

// One value as text, or several when it is a comma-separated list: allowed, in range, valid UTF-8 unless a
// path.
std::vector<std::string> checked_values(const OptionSpec& option, const std::string& value);

// That a value is one of the choices, if there are any: "WHAT is a, b or c, not …".
void check_choice(const std::string& what, const std::string& value, const std::vector<std::string>& choices,
                  const std::string& slug);

// That required options are there and excluding ones are not together.
void check_together(const CommandSpec& command, const Request::Values& values);

// That there are as many operands as described, each of its choices. The table is for naming a mistyped verb.
void check_operands(const CommandSpec& command, const std::vector<std::string>& operands,
                    const std::vector<CommandSpec>& table);

[[noreturn]] void refuse_second(const OptionSpec& option);
[[noreturn]] void refuse_command(const std::string& first, const std::string& second,
                                 const std::vector<CommandSpec>& table);

}  // namespace coding::cli
