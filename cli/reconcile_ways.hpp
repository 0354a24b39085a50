// The two ways in which `reconcile` is told what was decided.
#pragma once

#include "cli/exit_code.hpp"
#include "cli/reconciling.hpp"

namespace coding::cli {

// --from FILE, or neither: what is undecided is answered as a table, and makes the exit status 1.
ExitCode reconcile_by_decisions(Session& session, const Request& request, Reconciling work);

// --edit.
ExitCode reconcile_in_editor(Session& session, const Request& request, Reconciling work);

}  // namespace coding::cli
