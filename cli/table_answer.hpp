// A table as the answer of a command, in the format that was asked for.
#pragma once

#include <vector>

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "coding/table/render.hpp"
#include "coding/table/table.hpp"

namespace coding::cli {

// Adds the version and the command to the table's meta and what --style, --caption and --table-number say,
// renders and answers. Throws UsageError "option-meaningless" when they mean nothing to the format.
void answer_table(Session& session, const Request& request, Table table);

// The same with several, one below the other. Requires a format for people.
void answer_tables(Session& session, const Request& request, std::vector<Table> tables);

// Throws UsageError "format-binary" when the answer would be a workbook or a document of Word on a terminal.
void refuse_binary_on_terminal(const Session& session);

// --style, else that of the language for .docx, else plain.
TableStyle style_of(const Session& session);

// The format that was asked for, else text.
Format format_of(const Session& session);

}  // namespace coding::cli
