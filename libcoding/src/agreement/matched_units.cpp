#include "coding/agreement/matched_units.hpp"

#include <algorithm>
#include <numeric>

#include "agreement/matching.hpp"
#include "coding/base/error.hpp"
#include "coding/base/number.hpp"

namespace coding {

namespace {

using Units = std::vector<MarkedUnit>;

double intersection_over_union(const MarkedUnit& a, const MarkedUnit& b) {
  const std::int64_t common = std::min(a.end, b.end) - std::max(a.begin, b.begin);
  if (common <= 0) return 0;
  const std::int64_t both = (a.end - a.begin) + (b.end - b.begin) - common;
  return static_cast<double>(common) / static_cast<double>(both);
}

std::vector<std::size_t> by_begin(const Units& units) {
  std::vector<std::size_t> order(units.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&units](std::size_t a, std::size_t b) { return units[a].begin < units[b].begin; });
  return order;
}

// The pairs that may match. Each weighs more than all overlaps together, so that more pairs always win.
std::vector<WeightedPair> candidates(const Units& lefts, const Units& rights,
                                     const UnitMatchOptions& options) {
  const std::vector<std::size_t> order = by_begin(rights);
  std::vector<std::int64_t> reach;  // the largest end up to here
  for (const std::size_t i : order)
    reach.push_back(std::max(rights[i].end, reach.empty() ? rights[i].end : reach.back()));
  const double one = static_cast<double>(std::min(lefts.size(), rights.size())) + 1;
  std::vector<WeightedPair> pairs;
  for (std::size_t left = 0; left < lefts.size(); ++left) {
    const auto first = std::partition_point(reach.begin(), reach.end(),
                                            [&](std::int64_t end) { return end <= lefts[left].begin; });
    for (auto i = static_cast<std::size_t>(first - reach.begin());
         i < order.size() && rights[order[i]].begin < lefts[left].end; ++i) {
      const MarkedUnit& right = rights[order[i]];
      if (options.same_code && right.code != lefts[left].code) continue;
      const double overlap = intersection_over_union(lefts[left], right);
      if (overlap > 0 && overlap >= options.threshold) pairs.push_back({left, order[i], one + overlap});
    }
  }
  return pairs;
}

void match(MatchedUnits& out, const ContinuumDocument& document, std::size_t number, std::size_t reference,
           std::size_t other, const UnitMatchOptions& options) {
  const Units& lefts = *document.coders[reference];
  const Units& rights = *document.coders[other];
  out.reference_units += lefts.size();
  out.other_units += rights.size();
  const Matching matching =
      heaviest_matching(lefts.size(), rights.size(), candidates(lefts, rights, options));
  for (std::size_t left = 0; left < lefts.size(); ++left) {
    const std::size_t right = matching.right_of[left];
    if (right == Matching::alone) continue;
    out.matches.push_back({number, left, right, intersection_over_union(lefts[left], rights[right])});
  }
}

std::optional<double> share(std::size_t part, std::size_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

MatchedUnits matched_units(const Continuum& continuum, std::size_t reference, std::size_t other,
                           const UnitMatchOptions& options) {
  check(continuum);
  const bool known = reference < continuum.coders.size() && other < continuum.coders.size();
  if (!known || !(options.threshold > 0 && options.threshold <= 1))
    throw UsageError({.slug = "match-options",
                      .message = "coders " + std::to_string(reference) + " and " + std::to_string(other) +
                                 " of " + std::to_string(continuum.coders.size()) + " at threshold " +
                                 shortest(options.threshold),
                      .hint = "name two coders of the continuum, and a threshold above 0 and up to 1"});
  MatchedUnits out;
  for (std::size_t d = 0; d < continuum.documents.size(); ++d) {
    const ContinuumDocument& document = continuum.documents[d];
    if (document.coders[reference] && document.coders[other])
      match(out, document, d, reference, other, options);
  }
  out.precision = share(out.matches.size(), out.other_units);
  out.recall = share(out.matches.size(), out.reference_units);
  out.f1 = share(2 * out.matches.size(), out.reference_units + out.other_units);
  return out;
}

}  // namespace coding
