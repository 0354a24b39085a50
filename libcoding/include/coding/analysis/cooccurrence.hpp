// Which codes stand together more often than their frequencies would make them.
//
// Every pair of codes over the units of code_units: how many units hold both, each, neither, and from these
// the measures of stats/similarity.hpp and Fisher's exact test, whose p values are corrected for their
// number. Among fifty codes there are 1,225 pairs, of which sixty seem remarkable by chance alone: read the
// corrected p. docs/methods/cooccurrence.md.
//
// What surprises: units of text are not independent (a person repeats themself, sentences follow each other),
// so p of sentences, turns or segments is a way of ordering pairs, no more.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "coding/analysis/code_units.hpp"
#include "coding/base/estimate.hpp"
#include "coding/stats/multiplicity.hpp"
#include "coding/stats/similarity.hpp"

namespace coding {

struct CooccurrenceOptions {
  std::size_t minimum = 1;  // only codes that at least so many units hold
  Multiplicity correction = Multiplicity::bh;
  int jobs = 1;
};

struct CodePair {
  std::uint32_t a = 0;  // positions in CodePairs::codes; a < b
  std::uint32_t b = 0;
  std::uint64_t both = 0;
  Estimate p{};           // Fisher's exact test, two-sided
  Estimate p_adjusted{};  // among all pairs that have a p
};

struct CodePairs {
  CooccurrenceOptions options{};
  CodeUnitsOptions counted{};
  std::string level{};
  std::vector<std::size_t> codes{};     // positions in the codebook, tree order
  std::vector<std::uint64_t> totals{};  // by code: the units that hold it
  std::size_t units = 0;                // N
  std::vector<CodePair> pairs{};        // all of them, by a, then b
  std::size_t rare = 0;                 // codes that fewer than `minimum` units hold
  std::size_t tests = 0;                // pairs that have a p
  std::size_t below = 0;                // of these, with p < .05
  std::size_t below_adjusted = 0;       // with p_adjusted < .05
  Estimate smallest_p{};
  std::size_t segments = 0;  // as in CodeUnits
  std::size_t outside = 0;
  std::size_t unheld = 0;
};

// Throws what shared_units throws. O(units' pairs + pairs of codes × √units).
CodePairs cooccurrence(const CodeUnits& units, const CooccurrenceOptions& options);

// The pair's units with both, only a, only b, neither.
TwoByTwo table_of(const CodePairs& facts, const CodePair& pair);

// Pairs in another order: the largest measure (the smallest p) first; of equal ones that with more units in
// common, then as in the codebook. Undefined ones come last.
enum class PairOrder { codebook, both, p, measure };
std::vector<CodePair> sorted_pairs(const CodePairs& facts, PairOrder order,
                                   Similarity measure = Similarity::jaccard);

}  // namespace coding
