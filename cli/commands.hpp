// Every command's description; each is defined in cli/commands/<name>.cpp.
#pragma once

#include "cli/spec.hpp"

namespace coding::cli {

// help
CommandSpec help_command();
CommandSpec completion_command();
CommandSpec complete_command();  // hidden: what the completion scripts call
CommandSpec version_command();

}  // namespace coding::cli
