// The words of reporting checklists, in en, tr, fa and az: their items in our own words, and what a project
// has to say of them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "coding/audit/checklists.hpp"
#include "coding/text/language.hpp"

namespace coding::report {

enum class ChecklistPhrase {
  coreq_title,
  srqr_title,
  section,
  number,
  domain,
  item,
  state,
  said,
  gap,
  own_words,
  tally,
  // domains, in the order of ChecklistDomain
  team,
  design,
  analysis,
  title_and_abstract,
  introduction,
  methods,
  results,
  discussion,
  other,
  // evidence
  interviewers,
  other_speakers,
  attributes,
  questions,
  prompts,
  repeats,
  length,
  field_memos,
  reflexive_memos,
  imports,
  cleaning,
  in_vivo,
  quotations,
  themes,
  rare_codes,
  counter_evidence,
  claims,
  trail,
  study_title,
  count_
};

// Gaps are numbered (report/numbered_gaps.hpp).
std::string say(ChecklistPhrase phrase, const Language& language, const std::vector<std::string>& gaps = {});
std::string say(ChecklistDomain domain, const Language& language);

// What the item asks for, in a few words.
std::string words_of_item(Checklist checklist, std::size_t number, const Language& language);

}  // namespace coding::report
