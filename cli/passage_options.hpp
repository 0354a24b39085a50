// The options with which a passage is named, shared by the commands that code.
#pragma once

#include <vector>

#include "cli/request.hpp"
#include "cli/spec.hpp"
#include "coding/project/passage.hpp"

namespace coding::cli {

// --quote, --nth, --span, --lines, --turn
std::vector<OptionSpec> passage_options();

// Throws UsageError "span-malformed", "lines-malformed", "nth-without-quote".
Passage passage_of(const Request& request);

}  // namespace coding::cli
