// The words of tables about pairs of codes and groups of people, in en, tr, fa and az.
#pragma once

#include <initializer_list>
#include <string>

#include "coding/analysis/code_units.hpp"
#include "coding/stats/multiplicity.hpp"
#include "coding/stats/similarity.hpp"
#include "coding/text/language.hpp"

namespace coding::report {

enum class PairPhrase {
  // titles and columns
  cooccurrence_section,
  crosstab_section,
  cooccurrence_title,
  cooccurrence_matrix,
  crosstab_title,
  first_code,
  second_code,
  both,
  in_common,
  first_total,
  second_total,
  share_of_first,
  share_of_second,
  p_fisher,
  p_chosen,
  p_adjusted,
  odds_ratio,
  lower,
  upper,
  smallest_expected,
  cramers_v,
  all,
  group_count,    // "Kadın (n = 19)"
  group_percent,  // "Kadın, %"
  // measures, as the enumeration
  jaccard,
  dice,
  ochiai,
  kulczynski,
  simple_matching,
  russell_rao,
  zeta,
  phi,
  yule_q,
  lift,
  // units, as the enumeration
  participants,
  documents,
  turns,
  paragraphs,
  sentences,
  segments,
  // corrections, as the enumeration
  uncorrected,
  bh,
  holm,
  // notes
  unit_note_people,
  unit_note_documents,
  unit_note_text,
  unit_note_passages,
  not_independent,
  purposive,
  pairs_found,
  rows_found,
  pairs_uncorrected,
  rows_uncorrected,
  tiny_p,
  nothing_tested,
  shown_first,
  codebook_order,
  rare_left_out,
  segments_unheld,
  p_note,
  chi_square_used,
  thin_cells,
  adjusted_odds,
  odds_interval,
  ungrouped,
  matrix_diagonal,
  wilson_note,
  // why a number does not exist
  neither_occurs,
  one_does_not_occur,
  nowhere_or_everywhere,
  products_zero,
  no_units,
  row_empty,
  column_empty,
  one_group,
  not_two_groups,
  too_many_tables,
  nobody_there,
  count_
};

std::string say(PairPhrase phrase, const Language& language, std::initializer_list<std::string> gaps = {});
std::string say(Similarity measure, const Language& language);
std::string say(CountedUnit unit, const Language& language);
std::string say(Multiplicity correction, const Language& language);

// "0.0306", and "< 0.0001" of what would be 0.0000.
std::string p_in_words(double p, const Language& language);

// A reason as the statistics give it, in the reader's words; as it is when there are none.
std::string reason_in_words(const std::string& why, const Language& language);

}  // namespace coding::report
