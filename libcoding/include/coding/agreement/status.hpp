// Whether a coefficient of agreement exists, and if it does not, why.
//
// Programs disagree about degenerate ratings: 1, 0, NaN or an exception for coders who used one category
// only. Here the value is absent and the status says why (docs/methods/agreement.md).
#pragma once

#include <string_view>

namespace coding {

enum class Status {
  ok,
  no_variation,      // only one category was used, or chance alone would agree always: 0/0
  nothing_pairable,  // no unit was rated by two coders
  single_unit,       // the value exists or not, but one unit has no standard error
  coder_empty,       // a coder rated, or marked, nothing at all
  overlapping,       // a coder gave two codes to one place, and the coefficient takes one at a time
  not_applicable     // the coefficient is not made for these ratings, as Cohen's for three coders
};

// "ok", "no-variation", "nothing-pairable", "single-unit", "coder-empty", "overlapping",
// "not-applicable".
std::string_view name_of(Status status);

}  // namespace coding
