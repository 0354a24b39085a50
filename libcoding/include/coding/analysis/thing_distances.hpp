// Codes by the units that hold them, or units by the codes they hold: things as sets, and how far apart two
// are.
//
// What clustering and scaling begin with. A thing that holds too little says nothing about where it belongs,
// so it is left out and named. docs/methods/clustering.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "coding/analysis/code_units.hpp"
#include "coding/stats/hierarchy.hpp"

namespace coding {

enum class Things { codes, units };

// Of two sets with a members in common, b and c of their own, and d members of the whole in neither:
//   jaccard          1 - a / (a+b+c)
//   dice             1 - 2a / (2a+b+c)
//   ochiai           1 - a / √((a+b)(a+c))
//   simple_matching  (b+c) / (a+b+c+d)
//   euclidean        √(b+c), of 0/1 vectors: the one that Ward's linkage may be used with
enum class ThingDistance { jaccard, dice, ochiai, simple_matching, euclidean };

std::string_view name_of(ThingDistance distance);
std::optional<ThingDistance> thing_distance_named(std::string_view name);

struct ThingSets {
  Things things = Things::codes;
  std::vector<std::size_t> items{};  // positions in CodeUnits::codes, or numbers of units; rising
  std::vector<std::vector<std::uint32_t>> sets{};  // of each its members, in rising order
  std::size_t whole = 0;                           // how many members there could be
  std::vector<std::size_t> left_out{};             // items with fewer than `minimum` members
};

// Codes as sets of units, or units as sets of codes; things with at least `minimum` members, never with none.
ThingSets thing_sets(const CodeUnits& units, Things things, std::size_t minimum);

// Two empty sets are alike but for jaccard, dice and ochiai, which call them 1 apart, as they share nothing.
// The distance owns what it needs.
PairDistance distance_of(const ThingSets& sets, ThingDistance distance);

}  // namespace coding
