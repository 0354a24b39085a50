// The options with which a passage is named, shared by the commands that code.
#pragma once

#include <vector>

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "cli/spec.hpp"
#include "coding/project/passage.hpp"
#include "coding/project/passage_link.hpp"
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

// "Y5:120:341" and "Y5:words that stand there" link to a passage; nothing for what names no document. Throws
// what locate throws.
std::optional<PassageLink> linked_passage(const Session& session, const Project& project,
                                          const std::string& wanted);

// --value PROPERTY=VALUE, as often as there are properties. Throws UsageError "value-malformed".
OptionSpec values_option();
std::vector<PropertyValue> values_of(const Request& request);

}  // namespace coding::cli
