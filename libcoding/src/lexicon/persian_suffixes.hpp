// The endings of Persian nouns and adjectives: plural, indefinite, possessive, comparative.
//
// A list of our own from the grammar: a plural (ها ان ات) may be followed by the yeh of indefiniteness or a
// possessive ending, which may also stand alone. Verbs are left alone.
#pragma once

#include <string_view>
#include <vector>

namespace coding {

// What remains of a word (a key) without each suffix that it ends in, the longest suffix first; only
// remainders of at least three letters.
std::vector<std::string_view> persian_remainders(std::string_view key);

}  // namespace coding
