// Codes, or people, on a plane: those that are alike lie near each other (multidimensional scaling).
#pragma once

#include "coding/analysis/thing_distances.hpp"
#include "coding/stats/scaling.hpp"

namespace coding {

inline constexpr std::size_t most_scaled = 1'000;

struct ThingMapOptions {
  Things things = Things::codes;
  ThingDistance distance = ThingDistance::jaccard;
  std::size_t minimum = 1;
  std::size_t dimensions = 2;
};

struct ThingMap {
  ThingMapOptions options{};
  ThingSets sets{};
  ScaledMap map{};  // a point for each of sets.items
};

// Throws UsageError "things-too-many" above most_scaled.
ThingMap thing_map(const CodeUnits& units, const ThingMapOptions& options);

}  // namespace coding
