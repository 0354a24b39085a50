// How evenly a word is spread over the parts of a corpus: documents, participants, turns.
//
// Range, Gries' DP and DPnorm, Juilland's D; docs/methods/dispersion.md has formulas and worked numbers. What
// surprises: the parts of a study are of unequal size, so D is computed from rates (count / size), as Gries
// (2008) does, not from counts as Juilland did with his equal parts; parts without words take no part.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "coding/base/estimate.hpp"

namespace coding {

struct Dispersion {
  std::size_t range = 0;  // parts in which the word occurs
  std::size_t parts = 0;  // parts that have words
  // ½ Σ |v_i - s_i|: 0 as even as the sizes allow, towards 1 all in one small part. Undefined when the word
  // does not occur.
  Estimate dp{};
  // DP / (1 - the smallest part's share), so that the largest possible value is 1 (Lijffijt & Gries 2012).
  // Undefined when the word does not occur or fewer than two parts have words.
  Estimate dp_norm{};
  // 1 - V / √(n - 1), V the coefficient of variation (population) of the n parts' rates: 1 even, 0 all in one
  // part. Undefined as dp_norm.
  Estimate juilland_d{};
  bool operator==(const Dispersion&) const = default;
};

// counts[i] of the sizes[i] words of part i. Throws UsageError "dispersion-counts" when the lists differ in
// length or a count exceeds its size. Linear.
Dispersion dispersion(std::span<const std::uint64_t> counts, std::span<const std::uint64_t> sizes);

}  // namespace coding
