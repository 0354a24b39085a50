// The words of tables about agreement on a continuum, in en, tr, fa and az.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "coding/text/language.hpp"

namespace coding::report {

enum class ContinuumPhrase {
  title,
  coverage,
  observed,
  expected,
  marked,
  // measures
  u_alpha,
  u_alpha_binary,
  cu_alpha,
  ku_alpha,
  alpha_u,
  gamma,
  gamma_cat,
  gamma_k,
  boundary,
  boundary_pi,
  boundary_kappa,
  boundary_edits,
  segmentation,
  pk,
  windowdiff,
  precision,
  recall,
  f1,
  windowdiff_padded,
  atlas_domains,
  atlas_codes,
  atlas_binary,
  // notes
  documents_note,
  bootstrap_note,
  samples_note,
  not_unique_note,
  coder_empty_note,
  bounds_note,
  count_
};

std::string say(ContinuumPhrase phrase, const Language& language,
                std::initializer_list<std::string> gaps = {});

// "uα" for "u-alpha".
std::string name_of_continuum_measure(std::string_view measure, const Language& language);

}  // namespace coding::report
