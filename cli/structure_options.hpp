// The options that commands about structure share: over which units codes are compared, which take part, and
// how many random tables are drawn.
#pragma once

#include <string>
#include <vector>

#include "cli/counting.hpp"
#include "cli/request.hpp"
#include "cli/session.hpp"
#include "cli/spec.hpp"
#include "coding/analysis/code_units.hpp"
#include "coding/analysis/thing_distances.hpp"
#include "coding/table/table.hpp"

namespace coding::cli {

// --by, --question, --under, --set, --active, with `level` saying what --by decides.
std::vector<OptionSpec> code_scope_options(const std::string& level);
OptionSpec unit_option(std::vector<std::string> choices, const std::string& help);
OptionSpec distance_option();
OptionSpec minimum_option(const std::string& help, const std::string& by_default);
OptionSpec permutations_option(const std::string& help);

// The operand CODES|PARTICIPANTS|DOCUMENTS, and what it means for the units of a project.
OperandSpec things_operand(const std::string& help);
Things things_wanted(const Request& request);

// The project's units for a command with --unit and a scope; of things_operand where the command has it.
// Throws UsageError "unit-of-codes" when --unit is given for people or documents.
CodeUnits units_wanted(Session& session, const Request& request, const Counted& counted);

// --permutations, absent when it was not given.
std::optional<std::size_t> permutations_wanted(const Request& request);

}  // namespace coding::cli
