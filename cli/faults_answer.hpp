// Faults of a project as the answer of a command.
#pragma once

#include <string>

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "coding/table/table.hpp"

namespace coding::cli {

// As text: a line a fault, that editors and scripts understand, and a summary, `sound` when there is none
// worse than a note; in other formats the table. Exit status 1 when there is an error.
ExitCode answer_faults(Session& session, const Request& request, const Diagnostics& faults, Table table,
                       const std::string& sound);

}  // namespace coding::cli
