// A person's own words for headings: $XDG_CONFIG_HOME/coding/words.csv, and words.csv of the project over it.
#pragma once

#include "cli/session.hpp"
#include "cli/spec.hpp"

namespace coding::cli {

// Takes the words into use for what the command prints; complains about those that no table has. Throws
// UsageError "option-value" when there are no words in the language of --lang, and what read_own_words
// throws.
void take_own_words(Session& session, const CommandSpec& command);

}  // namespace coding::cli
