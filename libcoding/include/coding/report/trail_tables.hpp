// The audit trail as tables: what the project holds in each of Halpern's classes, and every document with its
// digests.
#pragma once

#include <vector>

#include "coding/audit/trail.hpp"
#include "coding/table/table.hpp"

namespace coding::report {

// class, thing, state (held, none, elsewhere, made-anew), count, first, last, place, sha256: one row a kind
// of record. People see the beginning of a digest.
Table trail_table(const std::vector<TrailRow>& rows, const Language& reader);

// document, participant, date, characters, segments (of all coders), text_sha256, source, source_sha256,
// importer: one row a document. Needs project.segments.
Table trail_documents_table(const Project& project, const Language& reader);

}  // namespace coding::report
