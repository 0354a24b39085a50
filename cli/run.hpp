// A whole run of the program in this process: words in, exit code out.
#pragma once

#include <string>
#include <vector>

#include "cli/exit_code.hpp"
#include "cli/registry.hpp"
#include "cli/session.hpp"

namespace coding::cli {

// Parses, runs the command, turns exceptions into messages and exit codes, flushes the answer. Never throws.
ExitCode run(const std::vector<std::string>& words, const Environment& environment,
             const std::vector<CommandSpec>& table = commands());

}  // namespace coding::cli
