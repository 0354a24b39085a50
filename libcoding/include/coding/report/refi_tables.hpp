// Findings of the linter of REFI-QDA, and what was repaired, as tables.
#pragma once

#include "coding/exchange/refi_repair.hpp"
#include "coding/table/table.hpp"
#include "coding/text/language.hpp"

namespace coding::report {

// One row a finding: severity, slug, message, file, line, column, tools, hint. Schema "coding.refi-lint/1".
Table refi_lint_table(const std::vector<RefiFinding>& findings, const Language& reader);

// The same with a first column, state: repaired or remains. Schema "coding.refi-repair/1".
Table refi_repair_table(const RefiRepair& repair, const Language& reader);

}  // namespace coding::report
