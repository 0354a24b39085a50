// What a reader of a count must know of how the segments were chosen, in the reader's language.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "coding/project/ids.hpp"
#include "coding/query/segments.hpp"
#include "coding/text/language.hpp"

namespace coding::report {

// Of --where: the query, how many segments it left, and how many documents when it ruled some out.
std::vector<std::string> where_notes(const std::string& query, const Kept& kept, const Language& reader);

// Of --combine: whose segments, and how many had to agree.
std::string combined_note(const std::vector<CoderId>& coders, std::size_t at_least, const Language& reader);

}  // namespace coding::report
