// Pairs of codes, and codes against groups of people, as tables.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "coding/analysis/cooccurrence.hpp"
#include "coding/analysis/crosstab.hpp"
#include "coding/table/table.hpp"

namespace coding::report {

// A row a pair: a, b (ids), both, a_total, b_total, units, both shares, all measures, p, p_adjusted. People
// see the measure that sorts, Jaccard and φ; machines all of them. `top` 0: all rows.
struct PairTableOptions {
  Language reader{"en"};
  PairOrder order = PairOrder::both;
  Similarity measure = Similarity::jaccard;  // of PairOrder::measure
  std::size_t top = 0;
};
Table table_of(const CodePairs& facts, const Project& project, const PairTableOptions& options);

// Codes × codes: one measure, or (nothing) how many units hold both; on the diagonal, of counts, how many
// hold the code.
struct PairMatrixOptions {
  Language reader{"en"};
  std::optional<Similarity> measure{};
};
Table matrix_of(const CodePairs& facts, const Project& project, const PairMatrixOptions& options);

// A row a code: for each group `f:GROUP` and `percent:GROUP`, then the tests.
Table table_of(const Crosstab& facts, const Project& project, const Language& reader);

}  // namespace coding::report
