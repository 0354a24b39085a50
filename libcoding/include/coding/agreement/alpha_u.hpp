// Krippendorff's first coefficient for units on a continuum, α_U of 1995 as corrected in 2004.
//
// For old papers: the uα family (coding/agreement/unitized_alpha.hpp) replaced it, because α_U misbehaves
// with more than two coders. It compares units and not positions, code by code: intersecting units differ by
// the squares of what their borders are apart, a unit inside another coder's gap by the square of its length.
// Krippendorff (1995), On the reliability of unitizing continuous data; (2004), Content Analysis, 2nd ed.,
// section 11.6: the expected disagreement has (l_i + l_j - 1) where 1995 printed +1.
// docs/methods/unitizing.md.
#pragma once

#include <optional>
#include <vector>

#include "coding/agreement/continuum.hpp"
#include "coding/agreement/status.hpp"

namespace coding {

// value = 1 - observed/expected. coder_empty: a coder did not use the code (of the whole: marked nothing),
// and the value stands; no_variation: nobody used it, there is no value.
struct AlphaU {
  std::optional<double> value{};
  Status status = Status::ok;
  double observed = 0;
  double expected = 0;
  bool operator==(const AlphaU&) const = default;
};

struct AlphaUs {
  AlphaU all{};                 // 1 - Σ observed / Σ expected over codes
  std::vector<AlphaU> codes{};  // by number of code
  std::size_t documents = 0;    // that took part: coded by every coder
  std::size_t documents_left_out = 0;
  bool operator==(const AlphaUs&) const = default;
};

// Documents count as one continuum whose gaps end at their borders. Units of different codes may overlap;
// throws what check and require_no_overlap(between_codes) throw. For m coders and n units O(n (m + log n)).
AlphaUs alpha_u_2004(const Continuum& continuum);

}  // namespace coding
