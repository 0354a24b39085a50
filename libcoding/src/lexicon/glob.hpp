// Globs against types, many at a time.
//
// Every type is hashed once from its beginning, so that the hash of any stretch of it is two multiplications
// away. A pattern is looked up by an anchor, a stretch of letters that it cannot match without: the whole
// word, its beginning, its end, or its longest inner run. Only types that hold the anchor are compared. The
// hash is Rabin and Karp's (1987).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "coding/lexicon/patterns.hpp"

namespace coding {

bool glob_matches(std::string_view glob, std::string_view type);

// Fills matched[i] for the patterns i that are words or globs.
void match_globs(std::span<const WordPattern> patterns, std::span<const std::string_view> types,
                 std::vector<std::vector<std::uint32_t>>& matched);

}  // namespace coding
