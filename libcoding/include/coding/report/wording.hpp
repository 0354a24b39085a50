// The words of tables and pages in the languages of the program: en, tr, fa, az.
//
// A phrase may hold {}, which stands for a name or number given with it, in order. Every phrase exists in
// every language; the compiler sees to it (src/report/wording.cpp). Languages without words of their own read
// English.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>

#include "coding/text/language.hpp"

namespace coding::report {

enum class Phrase {
  // columns
  participant,
  participants,
  document,
  documents,
  code,
  codes,
  coder,
  coders,
  last_change,
  segments,
  characters,
  level,
  id,
  title,
  language,
  date,
  order,
  quote,
  place,
  memo,
  definition,
  when_to_use,
  when_not_to_use,
  question,
  total,
  speaker,
  role,
  role_participant,
  role_interviewer,
  role_other,
  time,
  change,
  reason,
  state,
  taken_back,
  turn,
  turns,
  words,
  word,
  label,
  kind,
  rule,
  was,
  now,
  author,
  text,
  left_context,
  hit,
  right_context,
  category,
  pattern,
  forms,
  occurrences,
  per_ten_thousand,
  dispersion_dp,
  juilland_d,
  in_target,
  in_reference,
  log_likelihood,
  log_ratio,
  p_value,
  together,
  log_dice,
  pointwise_information,
  all_others,
  // titles
  frequency_of_participants,
  frequency_of_documents,
  frequency_of_segments,
  frequency_of_characters,
  matrix_presence,
  matrix_segments,
  matrix_characters,
  participants_title,
  documents_title,
  codebook_title,
  status_title,
  quotes_title,
  quotes_of,
  quotes_of_all,
  results,
  research_question,
  frequency_section,
  matrix_section,
  table_number,
  turns_title,
  speakers_title,
  marks_title,
  edits_title,
  correction_title,
  anchoring_exact,
  anchoring_moved,
  anchoring_changed,
  anchoring_lost,
  memos_title,
  history_title,
  found_title,
  concordance_title,
  words_title,
  keyness_title,
  collocates_title,
  dictionary_title,
  // notes
  counts_participants,
  counts_documents,
  counts_segments,
  counts_characters,
  union_note,
  several_views,
  outside_rows,
  unattributed,
  unheard,
  nothing_coded,
  no_codes,
  no_quotes,
  coded_by,
  never_used,
  without_segments,
  tree_note,
  without_interviewers,
  without_stop_words,
  grouped_forms,
  nothing_found,
  // pages
  read_as,
  data_files,
  contents,
  count_  // how many there are; not a phrase
};

// The phrase with its gaps filled. Gaps left over stay empty.
std::string say(Phrase phrase, const Language& language, std::initializer_list<std::string> gaps = {});

// A count in the digits of the language.
std::string number(std::size_t count, const Language& language);

}  // namespace coding::report
