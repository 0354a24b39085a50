// Random counts: binomial and multinomial numbers, the same everywhere for the same seed.
//
// Below a mean of 10 the binomial's distribution function is inverted by adding up; above, Hörmann's BTRS
// (1993, The generation of binomial random variates, J. Statist. Comput. Simul. 46), a transformed rejection
// whose cost does not grow with n. A multinomial is a chain of binomials of what is left.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "coding/base/random.hpp"

namespace coding {

// Successes of n trials with chance p. Requires 0 <= p <= 1.
std::uint64_t binomial(std::uint64_t n, double p, Random& random);

// How n draws with replacement fall on kinds of which there are `sizes`; into `out`, of the same length.
// Requires a size above 0, or n = 0. O(kinds) whatever n is.
void multinomial(std::uint64_t n, std::span<const std::uint64_t> sizes, Random& random,
                 std::vector<std::uint64_t>& out);

// The value below which the share p of the sorted values lies, linear between two of them (R's type 7).
// Requires values, 0 <= p <= 1.
double quantile(std::span<const double> sorted, double p);

}  // namespace coding
