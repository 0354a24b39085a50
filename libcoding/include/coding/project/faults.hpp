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
// "declared-twice", "name-invalid", "core-unknown", those of relations, a value of a property that there is
// not
// ("value-unknown", a warning), "participant-duplicate", "document-duplicate",
// "participant-without-documents" (a note), "coder-unknown" (a warning: the study's coder). O(n log n).
Diagnostics faults_of(const Project& project);

// Of one relation and its evidence, at relations.jsonl: "code-unknown", "kind-unknown", "relation-to-itself",
// "document-unknown", "span-outside", "span-empty". Codes may be merged ones.
Diagnostics faults_of_relation(const Project& project, const Relation& relation);

// The text against the segments of its document: "quote-mismatch" and "span-outside".
Diagnostics faults_of_text(const Project& project, const Document& document, const Text& text);

}  // namespace coding
