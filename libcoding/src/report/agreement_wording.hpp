// The words of tables about agreement between coders, in en, tr, fa and az.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "coding/agreement/status.hpp"
#include "coding/text/language.hpp"

namespace coding::report {

enum class AgreementPhrase {
  title,
  measure,
  value,
  standard_error,
  lower,
  upper,
  p_value,
  units,
  observed,
  expected,
  below_667,
  below_800,
  units_needed,
  // measures
  percent,
  percent_pairwise,
  percent_unanimous,
  positive,
  negative,
  miles_huberman,
  turkish,
  holsti,
  iranian,
  cohen,
  kappa_max,
  scott,
  fleiss,
  conger,
  light,
  brennan_prediger,
  gwet,
  bangdiwala,
  alpha,
  nvivo,
  nvivo_weighted,
  nvivo_percent,
  maxqda,
  maxqda_percent,
  pooled,
  short_percent,
  // why there is no value
  no_variation,
  nothing_pairable,
  single_unit,
  coder_empty,
  overlapping,
  not_applicable,
  // notes
  not_corrected,
  interval_note,
  delta_note,
  jackknife_note,
  sampled_coders_note,
  resampled_units,
  resampled_pairs,
  undefined_resamples,
  weights_note,
  level_note,
  distance_note,
  missing_unit_mean,
  missing_rating_weighted,
  missing_pair_weighted,
  missing_ipw,
  categories_declared,
  categories_observed,
  thresholds,
  looks_missing,
  difference_of,
  count_
};

std::string say(AgreementPhrase phrase, const Language& language,
                std::initializer_list<std::string> gaps = {});

// "Cohen’s κ" for "cohen".
std::string name_of_measure(std::string_view measure, const Language& language);

// "κ" for "cohen", where columns are narrow; the whole name for those that have none.
std::string short_name_of_measure(std::string_view measure, const Language& language);

// Why there is no value; empty when the status is ok.
std::string reason(Status status, const Language& language);

}  // namespace coding::report
