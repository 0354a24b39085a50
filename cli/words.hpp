// What one word of a command line is, before any command is known.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/spec.hpp"

namespace coding::cli {

// Begins with a dash and is neither "-" alone (standard input) nor a negative number.
bool is_option(std::string_view word);

// A negative number such as -3 or -0.5.
bool is_number(std::string_view word);

// "a,b,c" as three; one empty text for "".
std::vector<std::string> split_at_commas(const std::string& text);

// By name or by letter; null when there is none.
const OptionSpec* find_option(const std::vector<OptionSpec>& options, std::string_view name);
const OptionSpec* find_letter(const std::vector<OptionSpec>& options, char letter);

// Where the first and second word stand that are neither a global option nor its value, before "--". The
// second is looked for only as far as options are global. Throws UsageError "option-unknown" for another
// option in front.
std::vector<std::size_t> command_places(const std::vector<std::string>& words);

}  // namespace coding::cli
