// The words of the pages in en, tr, fa and az: what stands on them, and what their script says.
#pragma once

#include <initializer_list>
#include <string>

#include "coding/text/language.hpp"

namespace coding::site {

enum class SitePhrase {
  // around every page
  skip,
  pages,
  start,
  tables,
  figures,
  memos,
  about,
  codebook_appendix,
  gaps_note,
  page_of,
  previous_page,
  next_page,
  // the first page
  method,
  languages,
  questions,
  prompt,
  paper,
  // lists and pages of things
  passages,
  passages_short,
  no_documents,
  no_participants,
  nobody,
  codes_below,
  code_above,
  other_names,
  relations,
  speaks_for,
  speaks_against,
  together_with,
  in_transcripts,
  line,
  continued,
  shortened,
  also_coded,
  remark,
  weight,
  legend,
  legend_note,
  about_study,
  about_relation,
  no_passages,
  properties,
  // tables
  rows_on_page,
  table_hint,
  // methods and notes
  shown_coder,
  no_coder,
  other_coders,
  coders_went_through,
  notes_counts,
  notes_search,
  notes_search_cut,
  notes_keys,
  keys,
  key_search,
  key_next,
  key_previous,
  key_escape,
  made_with,
  // said by the script
  search,
  search_hint,
  search_loading,
  search_nothing,
  search_more,
  search_times,
  filter_table,
  filter_rows,
  sort_by,
  sorted_up,
  sorted_down,
  only_group,
  show_all,
  passage_now,
  count_
};

std::string say(SitePhrase phrase, const Language& language, std::initializer_list<std::string> gaps = {});

}  // namespace coding::site
