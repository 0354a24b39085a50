// Completion scripts for shells, made from the descriptions. Ids of a project are asked for by the script
// with `coding __complete KIND`; everything else stands in the script.
#pragma once

#include <string>
#include <vector>

#include "cli/spec.hpp"

namespace coding::cli {

std::string bash_completion(const std::vector<CommandSpec>& table);
std::string zsh_completion(const std::vector<CommandSpec>& table);
std::string fish_completion(const std::vector<CommandSpec>& table);

}  // namespace coding::cli
