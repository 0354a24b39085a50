#include "coding/agreement/overlap_lengths.hpp"

#include <algorithm>

#include "coding/base/error.hpp"

namespace coding {

namespace {

using Units = std::vector<MarkedUnit>;

// The stretches that bear the code, apart and in order.
Units joined(const Units& units, CodeNumber code) {
  Units sorted;
  for (const MarkedUnit& unit : units)
    if (unit.code == code) sorted.push_back(unit);
  std::sort(sorted.begin(), sorted.end(),
            [](const MarkedUnit& a, const MarkedUnit& b) { return a.begin < b.begin; });
  Units out;
  for (const MarkedUnit& unit : sorted) {
    if (!out.empty() && unit.begin <= out.back().end)
      out.back().end = std::max(out.back().end, unit.end);
    else
      out.push_back(unit);
  }
  return out;
}

std::int64_t length_of(const Units& units) {
  std::int64_t length = 0;
  for (const MarkedUnit& unit : units) length += unit.end - unit.begin;
  return length;
}

std::int64_t common_length(const Units& a, const Units& b) {
  std::int64_t length = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    length += std::max<std::int64_t>(0, std::min(a[i].end, b[j].end) - std::max(a[i].begin, b[j].begin));
    if (a[i].end < b[j].end)
      ++i;
    else
      ++j;
  }
  return length;
}

}  // namespace

std::vector<OverlapLengths> overlap_lengths(const Continuum& continuum, std::size_t first, std::size_t second,
                                            CodeNumber code) {
  check(continuum);
  if (first >= continuum.coders.size() || second >= continuum.coders.size() || code >= continuum.codes.size())
    throw UsageError({.slug = "overlap-lengths",
                      .message = "coders " + std::to_string(first) + " and " + std::to_string(second) +
                                 " of " + std::to_string(continuum.coders.size()) + ", code " +
                                 std::to_string(code) + " of " + std::to_string(continuum.codes.size()),
                      .hint = "name two coders and a code of the continuum"});
  std::vector<OverlapLengths> out;
  for (std::size_t d = 0; d < continuum.documents.size(); ++d) {
    const ContinuumDocument& document = continuum.documents[d];
    if (!document.coders[first] || !document.coders[second]) continue;
    const Units a = joined(*document.coders[first], code);
    const Units b = joined(*document.coders[second], code);
    const std::int64_t both = common_length(a, b);
    const std::int64_t first_only = length_of(a) - both;
    const std::int64_t second_only = length_of(b) - both;
    out.push_back({d, both, first_only, second_only, document.length - both - first_only - second_only});
  }
  return out;
}

std::optional<double> agreement_by_length(const OverlapLengths& lengths) {
  const std::int64_t agreed = lengths.both + lengths.neither;
  const std::int64_t all = agreed + lengths.first_only + lengths.second_only;
  if (all == 0) return std::nullopt;
  return static_cast<double>(agreed) / static_cast<double>(all);
}

}  // namespace coding
