// No listed name leaves a project whose key this machine knows, unless it is allowed by name.
#pragma once

#include "cli/session.hpp"
#include "cli/spec.hpp"

namespace coding::cli {

// Sets the session's guard when the command answers from a project and a key is known. A key that is known
// and not there is complained about; nothing is held back then. Throws what opening the key throws.
void guard_names(Session& session, const CommandSpec& command);

}  // namespace coding::cli
