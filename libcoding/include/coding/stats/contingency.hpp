// Tables of counts: how far two classifications are from independent, and how large the difference is.
//
// The log-likelihood ratio G² = 2 Σ O ln(O/E) (Dunning 1993) over all cells of the table; a cell with O = 0
// adds nothing. Beside it Pearson's χ², with and without Yates' correction, and the log ratio (Hardie 2014)
// as effect size. G² and χ² say how sure, the log ratio says how much; with much text everything is sure.
// docs/methods/keyness.md.
#pragma once

#include <span>

#include "coding/base/estimate.hpp"

namespace coding {

// Counts of a 2×2 table; rows and columns may be swapped.
//   a b
//   c d
struct TwoByTwo {
  double a = 0;
  double b = 0;
  double c = 0;
  double d = 0;
  bool operator==(const TwoByTwo&) const = default;
};

// Undefined when a row or a column of the table is empty, or a count is negative or not finite. One degree of
// freedom: p is chi_square_tail(value, 1).
Estimate log_likelihood(const TwoByTwo& table);
Estimate chi_square(const TwoByTwo& table);
// With Yates' correction: |ad - bc| is lessened by n/2, at most to 0.
Estimate yates_chi_square(const TwoByTwo& table);

// G² of one word in k texts: counts[i] of sizes[i] words. The table is 2×k (the word, all other words); k - 1
// degrees of freedom, where k is the number of sizes that are not 0. Undefined when fewer than two texts have
// words, when the word occurs nowhere or is every word, or when a count exceeds its size.
Estimate log_likelihood(std::span<const double> counts, std::span<const double> sizes);

// The two-term G² of Rayson & Garside (2000), without the cells of the other words: what many published
// tables of key words hold. A little smaller than the four-term G². Undefined as above.
Estimate two_term_log_likelihood(double count, double size, double other_count, double other_size);

// log2 of the relation of two relative frequencies: 1 means twice as frequent, -1 half as frequent. A count
// of 0 is taken as 0.5, and `adjusted` says so. Undefined when both counts are 0, or a size is 0.
struct LogRatio {
  Estimate ratio{};
  bool adjusted = false;
  bool operator==(const LogRatio&) const = default;
};
LogRatio log_ratio(double count, double size, double other_count, double other_size);

}  // namespace coding
