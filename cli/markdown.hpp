// The pages of docs/commands, made from the descriptions: one a first word, with its two-word commands.
#pragma once

#include <string>
#include <vector>

#include "cli/spec.hpp"

namespace coding::cli {

// Requires a first word that is in the table.
std::string markdown_page(const std::vector<CommandSpec>& table, const std::string& first_word);

}  // namespace coding::cli
