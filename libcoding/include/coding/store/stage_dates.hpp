// When each stage of coding was worked on, as the journals tell it.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "coding/project/code.hpp"
#include "coding/store/journal.hpp"

namespace coding {

// First and last time of an entry that put in a passage or a code of the stage; undone ones and undoing are
// left out. `entries` as read_journal gives them. One look at each line that came.
std::map<Stage, std::pair<std::string, std::string>> stage_dates(const std::vector<JournalEntry>& entries);

}  // namespace coding
