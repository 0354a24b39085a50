// "Did you mean …": the known names nearest to a mistyped one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace coding {

// How many insertions, deletions, replacements and swaps of neighbours make one text the other, where no part
// is edited twice: the optimal string alignment distance, counted in code points. Both must be valid UTF-8.
// Costs length × length.
std::size_t edit_distance(std::string_view a, std::string_view b);

// At most three of `known`, nearest first (ties in the order of `known`), each within a third of the wanted
// text's length, at least 1. Nothing when `wanted` is empty or not valid UTF-8.
std::vector<std::string> nearest(std::string_view wanted, const std::vector<std::string>& known);

}  // namespace coding
