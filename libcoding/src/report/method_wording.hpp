// The sentences of the methods paragraph, in en, tr, fa and az.
#pragma once

#include <string>
#include <vector>

#include "coding/text/language.hpp"

namespace coding::report {

enum class MethodPhrase {
  title,
  topic,
  state,
  sentence,
  // states
  from_project,
  partly,
  for_author,
  answered,
  // design and data
  design,
  design_gap,
  data,
  documents_only,
  no_documents,
  dated_between,
  dated_on,
  collection_gap,
  // coding
  nothing_coded,
  one_coder,
  coders,
  coder_item,
  counts_of,
  coders_gap,
  double_coding,
  stages,
  stage_item,
  stage_item_dated,
  from_to,
  entered_on,
  entered_between,
  codebook,
  codebook_flat,
  core,
  in_vivo,
  memos,
  // agreement
  agreement,
  resolved_gap,
  why_nothing_coded,
  why_one_coder,
  why_not_shared,
  why_undefined,
  // saturation
  reached,
  never_reached,
  by_collection,
  by_date,
  by_label,
  coverage,
  too_few,
  first_ones_empty,
  sufficiency_gap,
  // software
  software,
  reference,
  count_
};

// Gaps are numbered (report/numbered_gaps.hpp).
std::string say(MethodPhrase phrase, const Language& language, const std::vector<std::string>& gaps = {});

// "; ", in Persian "؛ ".
std::string between_items(const Language& language);

}  // namespace coding::report
