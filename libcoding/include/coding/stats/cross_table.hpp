// How far rows and columns of a table of counts are from independent: χ², Cramér's V, and the odds ratio.
//
// χ² compares each count with the one expected from the margins; its p is of the chi-square distribution,
// which needs expected counts that are not small (5 is the usual limit: Cochran 1954), so they come along.
// Cramér's V = √(χ² / (N·min(r−1, c−1))) is 0 … 1. docs/methods/crosstab.md.
#pragma once

#include <cstddef>
#include <vector>

#include "coding/base/estimate.hpp"
#include "coding/stats/contingency.hpp"
#include "coding/stats/exact_tests.hpp"

namespace coding {

struct ChiSquareTest {
  Estimate value{};
  Estimate p{};
  Estimate cramers_v{};
  std::size_t degrees = 0;
  std::size_t below_five = 0;    // cells whose expected count is below 5
  Estimate smallest_expected{};  // of all cells
  bool operator==(const ChiSquareTest&) const = default;
};

// All undefined when a row or a column is empty, or there are fewer than two of either.
ChiSquareTest chi_square_test(const CountTable& table);

// The expected count of each cell, row after row: row total × column total / N. Requires N > 0.
std::vector<double> expected_counts(const CountTable& table);

// ad / bc with its interval from the normal distribution of its logarithm (Woolf 1955). When a cell is 0, ½
// is added to all four first (Haldane 1956; Anscombe 1956), and `adjusted` says so. Undefined when a row or a
// column is empty, or a count is negative or not finite. 0 < confidence < 1.
struct OddsRatio {
  Estimate ratio{};
  bool adjusted = false;
  bool operator==(const OddsRatio&) const = default;
};
OddsRatio odds_ratio(const TwoByTwo& table, double confidence = 0.95);

}  // namespace coding
