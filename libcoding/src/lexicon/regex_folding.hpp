// A regular expression for folded words: its letters folded, its signs as they are.
#pragma once

#include <string>
#include <string_view>

#include "coding/text/match_key.hpp"

namespace coding {

// Letters of every script are folded one at a time by the match key (I becomes ı in Turkish, ي becomes ی).
// Escapes (\d, \p{Lu}, \x{131}, \N{…}), POSIX classes ([:alpha:]), flags ((?i)) and names of groups stay.
// Nothing else is looked at: whether the expression is well formed, the expression's reader says.
std::string folded_regex(std::string_view valid, const MatchOptions& options);

}  // namespace coding
