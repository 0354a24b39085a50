// How units of several coders are best aligned, and what disorder remains: the inside of the coefficient γ.
//
// A unitary alignment takes at most one unit of each coder and says that they mean the same thing; an
// alignment puts every unit into exactly one. The best alignment has the least disorder (Mathet, Widlöcher &
// Métivier 2015). For two coders it is found exactly as an assignment; for more, exactly by a search with a
// proof, or with a stated bound when a limit was reached. docs/methods/gamma.md.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "coding/agreement/continuum.hpp"

namespace coding {

// A unit at real positions, as samples have them. Requires begin < end.
struct PlacedUnit {
  double begin = 0;
  double end = 0;
  CodeNumber code = 0;
  bool operator==(const PlacedUnit&) const = default;
};

// By coder. Units of one coder may overlap and stand in any order.
using PlacedUnits = std::vector<std::vector<PlacedUnit>>;

// The units of a document, of the coders who coded it.
PlacedUnits placed_units(const ContinuumDocument& document);

// d(u, v) = position × ((|b-b'| + |e-e'|) / (length + length'))² × empty + code × (distance of codes) ×
// empty; d(u, nothing) = empty. position, code and empty are Mathet's α, β and Δ∅.
struct Dissimilarity {
  double position = 1;
  double code = 1;
  double empty = 1;
  // Whether the distance of codes is scaled by `empty` as in the article. One widely used program does not,
  // and differs where empty is not 1.
  bool scale_code = true;
  // Distances of codes row by row, codes × codes, symmetric; empty: 1 between every two codes.
  std::vector<double> codes{};
  std::size_t code_count = 0;  // of the table
};

double position_dissimilarity(const PlacedUnit& a, const PlacedUnit& b, const Dissimilarity& how);
double code_dissimilarity(CodeNumber a, CodeNumber b, const Dissimilarity& how);
// position × the first + code × the second.
double dissimilarity(const PlacedUnit& a, const PlacedUnit& b, const Dissimilarity& how);

// By coder, the number of the unit, or no_unit.
inline constexpr std::size_t no_unit = static_cast<std::size_t>(-1);
using UnitaryAlignment = std::vector<std::size_t>;

struct SearchLimits {
  std::size_t groups = 200'000;  // partial unitary alignments that one look at a stretch of neighbours takes
  std::size_t states = 4'096;    // partial alignments that are kept beside each other
};

struct Alignment {
  std::vector<UnitaryAlignment> unitary{};  // in order of position
  double disorder = 0;
  double lower_bound = 0;  // no alignment has less; the disorder itself when the search was exact
  bool exact = true;
  // Whether no other alignment has this disorder (up to 1e-9); nothing when a limit was reached.
  std::optional<bool> unique = true;
};

// Sum over unitary alignments of the mean dissimilarity of their pairs of coders, divided by the mean number
// of units a coder; 0 when there is no unit. A pair in which one or both have no unit counts `empty`, as in
// both programs that compute γ, so a unit alone costs `empty`. Requires two coders.
double disorder_of(const PlacedUnits& units, const std::vector<UnitaryAlignment>& unitary,
                   const Dissimilarity& how);

// Throws UsageError "gamma-options" for weights that are negative or not finite, empty = 0, a table of codes
// of the wrong shape, or fewer than two coders. For units that few others are near: O(n log n) a coder pair.
Alignment best_alignment(const PlacedUnits& units, const Dissimilarity& how = {},
                         const SearchLimits& limits = {});

// What to do with a unit beside nothing in γ-cat and γ-k: nothing (Mathet 2017), or count each as a pair with
// disorder empty² and weight `empty` as pygamma-agreement 0.5.9 does.
enum class EmptyPairs { left_out, counted };

// The disorder of γ-cat: mean distance of codes over the pairs of units in unitary alignments, weighted by
// max(0, 1 - position dissimilarity) / (units there - 1). For γ-k only pairs in which a unit bears `code`.
// Nothing when no pair has weight; with EmptyPairs::counted 0 if the code occurs, but beside no unit.
std::optional<double> code_disorder(const PlacedUnits& units, const std::vector<UnitaryAlignment>& unitary,
                                    const Dissimilarity& how, std::optional<CodeNumber> code = std::nullopt,
                                    EmptyPairs empty_pairs = EmptyPairs::left_out);

}  // namespace coding
