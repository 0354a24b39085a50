// When what was coded, as the journals tell it.
#pragma once

#include <vector>

#include "coding/project/coding_event.hpp"
#include "coding/store/journal.hpp"

namespace coding {

// The changes that coded, changed the codebook or wrote memos, in the order of `entries` (read_journal). What
// was taken back, and the taking back itself, are not among them. A passage that got another code in one
// change was recoded and is not given; neither are passages that moved because their text was corrected.
// What surprises: coding again what was uncoded is given again. Linear in the entries' lines.
std::vector<CodingEvent> coding_events(const std::vector<JournalEntry>& entries);

}  // namespace coding
