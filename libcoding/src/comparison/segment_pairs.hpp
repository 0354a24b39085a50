// The segments of two coders in one document, paired one to one.
//
// Greedy: of all pairs that may be, the best is taken, then the best of what is left. The same code goes
// before other codes, and what shares most goes first (intersection over union). Same words with the same
// code are found by merging sorted lists, so the pairs that have to be weighed are those of what people
// disagree on.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "coding/comparison/disagreements.hpp"
#include "coding/project/codebook.hpp"
#include "coding/text/span.hpp"

namespace coding {

struct PlacedSegment {
  Span span{};
  std::size_t code = 0;     // position in the codebook
  std::size_t segment = 0;  // position in the project
  auto operator<=>(const PlacedSegment&) const = default;
};

// How two different codes are related.
DisagreementKind relation_of(const Codebook& codebook, std::size_t a, std::size_t b);

struct SegmentPair {
  bool agreed = false;
  DisagreementKind kind = DisagreementKind::missed;
  bool of_second = false;  // the second coder's segment is told about, the first one has none
  std::size_t segment = 0;
  std::optional<std::size_t> other{};
};

// Both sorted, each span and code once. In order of place, the first coder's before the second's.
std::vector<SegmentPair> paired(const Codebook& codebook, const std::vector<PlacedSegment>& first,
                                const std::vector<PlacedSegment>& second);

}  // namespace coding
