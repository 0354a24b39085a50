// The project as a coder coded it at first: each passage with the code that it was given when it was coded.
//
// Codes are merged, split and removed as an analysis goes on, so that a count on the codebook as it is says
// nothing of what was new when an interview was coded. The journals know the code that each passage was first
// given. What surprises: passages that were coded and uncoded later are in it, changes that were taken back
// are not; a passage that got another code in one change keeps its first.
#pragma once

#include <vector>

#include "coding/project/project.hpp"
#include "coding/store/journal.hpp"

namespace coding {

// With this coder's segments alone, without quotes. The tree is today's, with the codes that were merged or
// removed since put back where they stood last, at the top where that place is gone. `entries` as
// read_journal gives them. Linear in the entries.
Project as_first_coded(Project project, const std::vector<JournalEntry>& entries, const CoderId& coder);

}  // namespace coding
