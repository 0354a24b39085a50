// A table as the answer of a command, in the format that was asked for.
#pragma once

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "coding/table/table.hpp"

namespace coding::cli {

// Adds the version and the command to the table's meta, renders and answers.
void answer_table(Session& session, const Request& request, Table table);

}  // namespace coding::cli
