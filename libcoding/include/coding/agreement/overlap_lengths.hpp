// How much of a document two coders gave a code: both, one of them, neither. The table of lengths that coding
// comparison by characters starts from (NVivo's percentage and κ are those of this 2×2 table).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "coding/agreement/continuum.hpp"

namespace coding {

// In positions.
struct OverlapLengths {
  std::size_t document = 0;
  std::int64_t both = 0;
  std::int64_t first_only = 0;
  std::int64_t second_only = 0;
  std::int64_t neither = 0;
  bool operator==(const OverlapLengths&) const = default;
};

// By document that both coded. Units of a coder may overlap: a position is marked once. Throws what check
// throws, and UsageError "overlap-lengths" for a coder or code that there is not. O(n log n).
std::vector<OverlapLengths> overlap_lengths(const Continuum& continuum, std::size_t first, std::size_t second,
                                            CodeNumber code);

// (both + neither) / all, the percentage of agreement by characters; nothing for an empty document.
std::optional<double> agreement_by_length(const OverlapLengths& lengths);

}  // namespace coding
