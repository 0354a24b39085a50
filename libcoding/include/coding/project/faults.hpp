// What can be wrong with a project as a whole: every fault, not only the first.
//
// Each is one Diagnostic with a stable slug; docs/formats/faults.md lists them all. A place names the file of
// the project folder the fault stands in when that is known from the values alone.
#pragma once

#include "coding/base/diagnostic.hpp"
#include "coding/project/project.hpp"

namespace coding {

// Errors: "participant-unknown", "code-unknown", "document-unknown", "span-outside", "span-empty",
// "segment-twice", "attribute-mismatch", "level-unknown", "question-unknown", "weight-outside",
// "declared-twice", "name-invalid", "participant-duplicate", "document-duplicate",
// "participant-without-documents" (a note), "coder-unknown" (a warning: the study's coder). O(n log n).
Diagnostics faults_of(const Project& project);

// The text against the segments of its document: "quote-mismatch" and "span-outside".
Diagnostics faults_of_text(const Project& project, const Document& document, const Text& text);

}  // namespace coding
