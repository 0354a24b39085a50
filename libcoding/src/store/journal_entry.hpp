// One line of a journal.
#pragma once

#include <string_view>

#include "coding/store/journal.hpp"
#include "store/json.hpp"

namespace coding {

// Throws DataError "journal-malformed", "merge-conflict".
JournalEntry parse_entry(const JsonSource& source, std::string_view line);

// What a line's own seal says of it.
enum class Seal { none, right, wrong };
Seal seal_of(std::string_view line);

}  // namespace coding
