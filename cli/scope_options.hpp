// The options that say which codes a count or a comparison is about.
#pragma once

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "cli/spec.hpp"
#include "coding/analysis/scope.hpp"
#include "coding/project/project.hpp"

namespace coding::cli {

OptionSpec question_option();
OptionSpec under_option();
OptionSpec set_option();
OptionSpec active_option();

// How p values of many tests are corrected for their number.
OptionSpec correct_option();

// What --by, --question, --under and --set say; --active is for the caller, since not every command has it.
// Throws what code_named throws.
ScopeOptions scope_wanted(Session& session, const Request& request, const Project& project);

}  // namespace coding::cli
