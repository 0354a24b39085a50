// The words of tables and pages about disagreements, in en, tr, fa and az.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "coding/comparison/disagreements.hpp"
#include "coding/text/language.hpp"

namespace coding::report {

enum class DisagreementPhrase {
  title,
  summary_title,
  disagreement,
  other_coder,
  other_code,
  passage,
  agreed,
  missed_by,
  all,
  share,
  // kinds
  missed,
  boundary,
  split,
  parent,
  sibling,
  other,
  // notes
  counts_note,
  documents_note,
  order_note,
  marks_note,
  offsets_note,
  beside_note,
  split_note,
  two_codes_note,
  share_note,
  chosen_note,
  nothing_note,
  // the page
  page_lead,
  page_agreed,
  page_differs,
  count_
};

std::string say(DisagreementPhrase phrase, const Language& language,
                std::initializer_list<std::string> gaps = {});

std::string title_of(DisagreementKind kind, const Language& language);

// "ayse, mehmet"
std::string names_of(const std::vector<CoderId>& coders);

}  // namespace coding::report
