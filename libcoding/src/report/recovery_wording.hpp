// The words of tables about what was recovered from print, in en, tr, fa and az.
#pragma once

#include <initializer_list>
#include <string>

#include "coding/audit/recover.hpp"
#include "coding/text/language.hpp"

namespace coding::report {

enum class RecoveryPhrase {
  // titles
  participants_title,
  codes_title,
  placements_title,
  quotes_title,
  not_read_title,
  // columns
  line,
  certainty,
  because,
  printed,
  times,
  under,
  count,
  // certainties, as the enumeration
  sure,
  likely,
  doubtful,
  // grounds, as the enumeration
  bounded_name,
  quoted_name,
  labelled_name,
  words_cut,
  ending_cut,
  sentence_start,
  announced,
  headed,
  bare_heading,
  speaker_behind,
  speaker_before,
  speaker_in_sentence,
  no_marks,
  table_row,
  columns_guessed,
  in_prose,
  numbered_question,
  // reasons, as the enumeration
  no_ids,
  weak_ids,
  no_name,
  names_people,
  long_clause,
  mixed_bracket,
  coding_rule,
  speaker_not_told,
  several_speakers,
  unclosed_quote,
  count_differs,
  columns_not_told,
  outside_table,
  printed_twice,
  other_count,
  reversed_table,
  empty_category,
  // notes
  counted,
  place_note,
  proposal_note,
  count_
};

std::string say(RecoveryPhrase phrase, const Language& language,
                std::initializer_list<std::string> gaps = {});
std::string say(Certainty certainty, const Language& language);
std::string say(RecoveryGround ground, const Language& language);
std::string say(NotReadWhy why, const Language& language);

}  // namespace coding::report
