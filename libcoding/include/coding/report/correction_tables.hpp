// What became of the segments of a text that was corrected.
#pragma once

#include <vector>

#include "coding/project/reanchor.hpp"
#include "coding/table/table.hpp"

namespace coding::report {

// anchoring, coder, code, start, end, new_start, new_end, was, now: one row a segment, in the order given.
// `was` are the words as they stood in the text before, or those of the quote where the segment was lost
// already; what is lost has no new place and no words now. The table's words are in `reader`'s language.
Table correction_table(const DocumentId& id, const std::vector<Reanchored>& segments, const Text& before,
                       const Text& after, const Language& reader);

}  // namespace coding::report
