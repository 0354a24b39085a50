// What a code that is locked, or not active, refuses.
#pragma once

#include <vector>

#include "coding/project/codebook.hpp"
#include "coding/project/segment.hpp"

namespace coding {

// Throws UsageError "code-locked" when a code that was locked and still is has other words than before, was
// merged, removed, or had another merged into it. Its place in the tree and its sets are free.
void require_locked_kept(const Codebook& before, const Codebook& after);

// Throws UsageError "code-locked" or "code-inactive" when the code takes no new segments.
void require_codable(const Codebook& codebook, const CodeId& code);

// Throws UsageError "code-locked" when the code's segments may not be changed or taken off. An id that no
// code has is free.
void require_unlocked(const Codebook& codebook, const CodeId& code);

// All three for segments of one coder that were changed, both sorted as sort_key says.
void require_allowed(const Codebook& before, const Codebook& after, const std::vector<CodedSegment>& old,
                     const std::vector<CodedSegment>& now);

}  // namespace coding
