// Who says it: each code against an attribute of the participants.
//
// People are the units, never segments: a person who says a thing ten times is one person. Per code a table
// of two rows (has it, has it not) and a column a group, with Fisher's exact test (Freeman and Halton's for
// more than two groups), χ² with its smallest expected count, Cramér's V, and of two groups the odds ratio.
// In a purposive sample all of these describe, and none infers. docs/methods/crosstab.md.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "coding/analysis/attribute_groups.hpp"
#include "coding/analysis/code_units.hpp"
#include "coding/stats/cross_table.hpp"
#include "coding/stats/exact_tests.hpp"
#include "coding/stats/multiplicity.hpp"

namespace coding {

struct CrosstabOptions {
  CoderId coder{};
  ScopeOptions scope{};
  GroupingOptions grouping{};
  Multiplicity correction = Multiplicity::bh;
  double confidence = 0.95;  // of the odds ratio's interval
  int jobs = 1;
};

struct CrosstabRow {
  std::size_t code = 0;               // position in the codebook
  std::vector<std::size_t> counts{};  // by group: people who have it
  std::vector<Estimate> percent{};    // by group, 0 … 100
  std::size_t f = 0;                  // in all groups
  Estimate percent_of_all{};
  ChiSquareTest chi_square{};
  ExactTest exact{};
  OddsRatio odds{};       // first group against the second; undefined with more or fewer
  Estimate p{};           // of the exact test; where that has too many tables, of χ²
  Estimate p_adjusted{};  // among the rows that have a p
  bool is_exact = true;
};

struct Crosstab {
  CrosstabOptions options{};
  std::string level{};
  AttributeGroups groups{};
  std::size_t people = 0;   // in groups: what 100 % is
  std::size_t unheard = 0;  // participants without a document: in no group
  std::vector<CrosstabRow> rows{};
  std::size_t tests = 0;
  std::size_t below = 0;           // rows with p < .05
  std::size_t below_adjusted = 0;  // with p_adjusted < .05
  std::size_t thin = 0;            // rows with an expected count below 5
  std::size_t segments = 0;        // of the coder, in all
};

// Throws what attribute_groups and scope_of throw. O(segments × depth + codes × tables).
Crosstab crosstab(const Project& project, const CrosstabOptions& options);

}  // namespace coding
