// How the spans of one document stand to each other: for each of some spans whether another one stands so.
//
// Each relation is decided in one sweep over the spans sorted by their beginnings or ends, so that a document
// with n and m of them costs (n + m) log m and not n × m.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "coding/query/query.hpp"
#include "coding/text/span.hpp"

namespace coding {

// A span that knows whose it is: nothing stands to itself.
struct PlacedSpan {
  Span span{};
  std::uint32_t id = 0;
};

// How far it is from the end of one passage to the beginning of another; never less for an earlier end or a
// later beginning.
using DistanceBetween = std::function<std::size_t(std::size_t end, std::size_t begin)>;

struct HowNear {
  std::size_t limit = 0;
  DistanceBetween distance{};
};

// For each of `spans`: does one of `others` with another id stand so that the span overlaps it, is within it,
// contains, equals, follows or precedes it? Not for SpanRelation::same.
std::vector<bool> stand_so(SpanRelation relation, const std::vector<PlacedSpan>& spans,
                           std::vector<PlacedSpan> others, const std::optional<HowNear>& near = {});

}  // namespace coding
