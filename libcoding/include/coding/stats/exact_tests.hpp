// Exact tests of tables of counts, given their margins: Fisher's for two rows and two columns, Freeman and
// Halton's for more.
//
// Of all tables with the margins of the observed one, those that are at most as probable as it are taken
// together: their probability is p (Fisher 1935; Freeman & Halton 1951; R's fisher.test). Probabilities that
// differ by less than one part in ten million are equal, as in R. The mid-p takes equally probable tables by
// half, which makes up for the test's caution (Lancaster 1961). docs/methods/exact-tests.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "coding/base/estimate.hpp"
#include "coding/stats/contingency.hpp"

namespace coding {

struct ExactTest {
  Estimate p{};
  Estimate mid_p{};
  bool operator==(const ExactTest&) const = default;
};

// Undefined when a row or a column is empty, so that there is only one table; when a count is negative or not
// whole; when all together are 2^53 or more. No p below 2.2e-308 is given. Relative error below 1e-12.
// O(log n + √n).
ExactTest fisher_exact(const TwoByTwo& table);

// Counts, row after row.
struct CountTable {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<std::uint64_t> cells{};
  std::uint64_t at(std::size_t row, std::size_t column) const { return cells[row * columns + column]; }
  bool operator==(const CountTable&) const = default;
};

// Undefined as above, with fewer than two rows or columns, and when more tables than `most_tables` have these
// margins: then expected counts are large and chi_square_test does as well. O(tables × rows).
ExactTest fisher_exact(const CountTable& table, std::size_t most_tables = 200'000);

}  // namespace coding
