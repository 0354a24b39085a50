// p values of many tests at once, made larger so that they may be read one by one.
//
//   holm  nobody is wrong even once: with probability 1 − α no true hypothesis is rejected (Holm 1979)
//   bh    at most a share α of what is rejected is wrong, on average, when the tests are independent or
//         depend on each other positively (Benjamini & Hochberg 1995)
// docs/methods/multiplicity.md.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace coding {

enum class Multiplicity { none, bh, holm };

std::string_view name_of(Multiplicity correction);
// Throws DataError "correction-unknown".
Multiplicity multiplicity_named(std::string_view name);

// In the order of `p`; each at least its p and at most 1, equal where the p are equal, and in the same order.
// Requires 0 <= p <= 1. O(n log n).
std::vector<double> adjusted(std::span<const double> p, Multiplicity correction);

}  // namespace coding
