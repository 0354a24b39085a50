// Segments of merged codes, read as what they now are.
//
// Merging codes touches no segment: the id of the merged code stays in its line and stands for the code it
// went into. These functions go from what is written to what is meant, and back.
#pragma once

#include <vector>

#include "coding/project/codebook.hpp"
#include "coding/project/segment.hpp"

namespace coding {

// Each segment gets the code it now is. A passage that one coder had coded with several codes that are one
// now is one segment: the code's own segment if there is one, with the others' memos behind its memo, and of
// weight and stage the first that is said. Segments of one coder, document and span must stand together, as
// sort_key has it. Where nothing was merged, nothing is looked at. O(n).
void follow_merged(const Codebook& codebook, std::vector<CodedSegment>& segments);

// What `other` says goes to `kept`, a segment of the same passage: its memo behind the memo there, weight and
// stage where there is none.
void take_along(CodedSegment& kept, CodedSegment&& other);

// The way back: what to write where `written` was shown with merged codes followed, and came back as `after`.
// What is as it was keeps every segment that it was made of; what differs is as in `after`.
std::vector<CodedSegment> as_written(const Codebook& codebook, const std::vector<CodedSegment>& written,
                                     std::vector<CodedSegment> after);

}  // namespace coding
