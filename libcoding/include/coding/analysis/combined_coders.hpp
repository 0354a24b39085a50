// Several coders' work as one: what at least so many of them coded the same.
//
// A stretch belongs to a code when at least `at_least` coders gave it that code there. Neighbouring pieces
// stay one stretch where at least as many coders have a single segment over both: so one coder's two
// sentences, coded one after the other, stay two. With at_least 1 this is the union of the coders, with all
// of them what everybody agrees on. docs/methods/combined-coders.md.
#pragma once

#include <cstddef>
#include <vector>

#include "coding/project/project.hpp"

namespace coding {

// The segments of a coder `as` who coded just that; sorted as segments are, without quotes, memos and
// weights: nobody gave these. Merged codes count as what they went into. O(n log n).
std::vector<CodedSegment> combined_segments(const Project& project, const std::vector<CoderId>& coders,
                                            std::size_t at_least, const CoderId& as);

// The project with these segments alone and `as` as its only coder, who has gone through the documents that
// at least so many of the coders have gone through.
void combine_coders(Project& project, const std::vector<CoderId>& coders, std::size_t at_least,
                    const CoderId& as);

}  // namespace coding
