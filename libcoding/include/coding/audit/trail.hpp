// What a project holds of an audit trail, in Halpern's six classes (Halpern 1983, in Lincoln & Guba 1985).
//
// An auditor wants to go from a finding back to the data and forward again. Each row of the trail is one kind
// of record: how many there are, from which days, where they stand in the folder, and the digest of the file
// that holds them. What surprises: what a project cannot hold (recordings, a proposal, consent forms) is a
// row, too, so that its absence is said and not overlooked. docs/methods/audit-trail.md.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/audit/study_record.hpp"

namespace coding {

enum class TrailClass {
  raw_data,
  reduction,       // data reduction and analysis products
  reconstruction,  // data reconstruction and synthesis products
  process,         // process notes
  intentions,      // materials relating to intentions and dispositions
  instruments      // instrument development information
};
std::string_view name_of(TrailClass which);  // "raw-data", "reduction", …

enum class TrailThing {
  documents,
  sources,
  participants,
  field_memos,
  recordings,
  segments,
  codebook,
  codebook_changes,
  merged_codes,
  code_notes,
  summaries,
  cleaning,
  relations,
  roles,
  comparisons,
  theoretical_memos,
  storyline,
  report,
  journal,
  declarations,
  operational_memos,
  checklist_answers,
  other_memos,
  description,
  questions,
  reflexive_memos,
  proposal,
  prompts,
  attributes,
  queries,
  guide
};
std::string_view name_of(TrailThing thing);  // "documents", …

enum class TrailState {
  held,
  none,       // the project could hold it, and holds none
  elsewhere,  // no project holds it: it is the researcher's to keep
  made_anew   // made from the project whenever it is asked for
};
std::string_view name_of(TrailState state);  // "held", "none", "elsewhere", "made-anew"

struct TrailRow {
  TrailClass which = TrailClass::raw_data;
  TrailThing thing = TrailThing::documents;
  std::size_t count = 0;
  TrailState state = TrailState::none;
  Days days{};
  std::string place{};   // in the project's folder: "documents", "codebook.jsonl"
  std::string digest{};  // SHA-256 of the file; of several, of their digests in the order of their names
};

// Class by class. Needs project.segments of all coders. Reads the files whose digests it gives.
std::vector<TrailRow> audit_trail(const Project& project, const StudyRecord& record);

}  // namespace coding
