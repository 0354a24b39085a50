// The options with which a passage is named, shared by the commands that code.
#pragma once

#include <vector>

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "cli/spec.hpp"
#include "coding/project/passage.hpp"
#include "coding/project/project.hpp"

namespace coding::cli {

// --quote, --nth, --span, --lines, --turn
std::vector<OptionSpec> passage_options();

// Where a passage of a document stands; marks are read when it is a turn. Throws what locate and locate_turn
// throw.
Span located(const Session& session, const Project& project, const Document& document, const Text& text,
             const Passage& passage);

// Throws UsageError "span-malformed", "lines-malformed", "nth-without-quote".
Passage passage_of(const Request& request);

}  // namespace coding::cli
