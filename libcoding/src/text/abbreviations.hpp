// Short forms that end in a full stop which ends no sentence: short lists of our own, for Turkish,
// Azerbaijani, Persian and English.
//
// Only what cannot be taken for a word of its own at the end of a sentence, or a title, which stands before a
// name: with a capital (Av., Sok.) where the small form is a word (av, sok). The list stays short on purpose:
// a longer one moved no measure that we know (docs/design/decisions/0027-sentences.md).
#pragma once

#include <string_view>

#include "coding/text/language.hpp"

namespace coding {

// Is `word` (without its last full stop) an abbreviation in the language? Those of English, and those common
// to all, count in every language.
// What was answered for a word is kept, a table a thread.
bool is_abbreviation(std::string_view word, const Language& language);

// Whether an abbreviation of two words ends so (et al, və s); only then is the word before of interest.
bool may_close_abbreviation(std::string_view word, const Language& language);

}  // namespace coding
