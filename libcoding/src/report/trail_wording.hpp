// The words of the audit trail, in en, tr, fa and az.
#pragma once

#include <initializer_list>
#include <string>

#include "coding/audit/trail.hpp"
#include "coding/text/language.hpp"

namespace coding::report {

enum class TrailPhrase {
  title,
  documents_title,
  section,
  class_,
  record,
  state,
  count,
  first,
  last,
  place,
  digest,
  source,
  source_digest,
  importer,
  halpern_note,
  digest_note,
  several_note,
  // classes, in the order of TrailClass
  raw_data,
  reduction,
  reconstruction,
  process,
  intentions,
  instruments,
  // states, in the order of TrailState
  held,
  none,
  elsewhere,
  made_anew,
  // things, in the order of TrailThing
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
  guide,
  count_
};

std::string say(TrailPhrase phrase, const Language& language, std::initializer_list<std::string> gaps = {});
std::string say(TrailClass which, const Language& language);
std::string say(TrailState state, const Language& language);
std::string say(TrailThing thing, const Language& language);

}  // namespace coding::report
