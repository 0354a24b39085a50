// The words of tables about saturation, in en, tr, fa and az.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "coding/text/language.hpp"

namespace coding::report {

enum class SaturationPhrase {
  // titles
  curve_title,
  runs_title,
  rules_title,
  growth_title,
  richness_title,
  parts_title,
  // columns
  place,
  interview,
  fresh,
  seen_so_far,
  rarefied,
  after,
  base_and_run,
  base,
  run,
  at_most,
  stop,
  later,
  later_still,
  median,
  ninetieth,
  never_share,
  curve,
  end,
  share,
  index,
  error,
  part,
  last_new,
  stop_at,
  coverage,
  // words in cells
  guest,
  francis,
  never,
  too_few,
  nothing_yet,
  whole,
  // measures
  seen,
  once,
  twice,
  chao2,
  chao2_corrected,
  ice,
  jackknife1,
  jackknife2,
  coverage_percent,
  expected_new,
  chance_of_new,
  codes_after,
  coverage_after,
  interviews_until,
  // reasons
  why_one_sample,
  why_nothing,
  why_all_once,
  why_three,
  why_straight,
  why_never,
  // notes
  interview_note,
  order_collection,
  order_date,
  order_label,
  tied,
  rarefied_note,
  band_note,
  band_all_note,
  stop_note,
  false_stop,
  impossible,
  growth_note,
  richness_note,
  unused,
  codebook_then,
  count_
};

std::string say(SaturationPhrase phrase, const Language& language,
                std::initializer_list<std::string> gaps = {});

// Why a number does not exist, in the reader's words; as it is when there are none.
std::string reason_in_words(std::string_view why, const Language& language);

}  // namespace coding::report
