// Which documents a coder has gone through: those he declared, and those in which he coded something.
//
// Agreement is counted on documents that two or more of its coders have gone through. What surprises: a
// document without a segment counts when it was declared, and one with a segment counts without a
// declaration, so that nobody who codes has to declare anything but where nothing was found.
#pragma once

#include <vector>

#include "coding/project/project.hpp"

namespace coding {

// Documents of the project, each once, in its order; what a declaration or a segment names and the project
// does not hold is left out. Needs the coder's segments in `project`. O(segments + declarations + documents).
std::vector<DocumentId> documents_coded_by(const Project& project, const CoderId& coder);

// Those of them that were declared. Needs no segments.
std::vector<DocumentId> documents_declared_by(const Project& project, const CoderId& coder);

}  // namespace coding
