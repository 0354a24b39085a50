// Which units of two coders are the same finding: matched by how much they cover in common.
//
// Two units may match when their intersection over union reaches a threshold (and, unless told otherwise,
// their codes are equal). Of all matchings the one with most pairs counts, and among those the one with the
// largest sum of intersections over union. Precision, recall and F1 as in the search for named entities and
// objects; F1 is the same whoever is taken as the standard. docs/methods/segmentation.md.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "coding/agreement/continuum.hpp"

namespace coding {

struct UnitMatchOptions {
  double threshold = 0.5;  // of intersection over union, more than 0 and at most 1
  bool same_code = true;
};

// Numbers of units as the continuum lists them.
struct UnitMatch {
  std::size_t document = 0;
  std::size_t reference = 0;
  std::size_t other = 0;
  double overlap = 0;  // intersection over union
  bool operator==(const UnitMatch&) const = default;
};

struct MatchedUnits {
  std::vector<UnitMatch> matches{};
  std::size_t reference_units = 0;
  std::size_t other_units = 0;
  std::optional<double> precision{};  // matches / units of the other; nothing when it has none
  std::optional<double> recall{};     // matches / units of the reference
  std::optional<double> f1{};         // 2 matches / units of both; nothing when neither has one
  bool operator==(const MatchedUnits&) const = default;
};

// Over the documents that both coders coded. Units of a coder may overlap. Throws what check throws, and
// UsageError "match-options" for a threshold that is not in (0, 1] or a coder that there is not. O(n log n)
// for units that overlap few others.
MatchedUnits matched_units(const Continuum& continuum, std::size_t reference, std::size_t other,
                           const UnitMatchOptions& options = {});

}  // namespace coding
