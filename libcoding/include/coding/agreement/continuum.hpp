// What several coders marked on a continuum: text, or time, that nobody cut into units beforehand.
//
// A document is a stretch from 0 to its length; its borders are hard: no unit runs over them, nothing is
// compared across them. Of each document it is known who coded it, because a coder who coded a document and
// found nothing says something, and one who never saw it says nothing. Positions are integers (characters,
// seconds, lines) and ranges half-open: [0,5) and [5,9) touch and do not overlap.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "coding/base/diagnostic.hpp"

namespace coding {

// The longest document, in positions: products of lengths and coders must stay whole numbers.
inline constexpr std::int64_t longest_stretch = 1'000'000'000'000;

// A number of Continuum::codes.
using CodeNumber = std::uint32_t;

struct MarkedUnit {
  std::int64_t begin = 0;
  std::int64_t end = 0;  // behind the last position
  CodeNumber code = 0;
  bool operator==(const MarkedUnit&) const = default;
};

struct ContinuumDocument {
  std::string name{};  // of the document; for messages
  std::int64_t length = 0;
  // One entry a coder of the continuum; nothing: that coder did not code this document.
  std::vector<std::optional<std::vector<MarkedUnit>>> coders{};
  bool operator==(const ContinuumDocument&) const = default;
};

struct Continuum {
  std::vector<std::string> coders{};
  std::vector<std::string> codes{};
  // Of each code the group of codes it belongs to, ATLAS.ti's "semantic domain"; empty: none are known.
  std::vector<std::string> domains{};
  std::vector<ContinuumDocument> documents{};
  bool operator==(const Continuum&) const = default;
};

// Two units of one coder with a position in common.
struct UnitOverlap {
  std::size_t document = 0;
  std::size_t coder = 0;
  MarkedUnit first{};
  MarkedUnit second{};
  bool operator==(const UnitOverlap&) const = default;
};

// Whether units of one coder may overlap when they bear different codes (never when they bear the same one).
enum class Overlaps { none, between_codes };

// The first overlap by document, coder, begin. O(n log n).
std::optional<UnitOverlap> first_overlap(const Continuum& continuum, Overlaps allowed = Overlaps::none);

// Throws DataError "units-overlap" that names the coder, the document and both units.
void require_no_overlap(const Continuum& continuum, Overlaps allowed = Overlaps::none);

// Throws UsageError "continuum-shape" for a document with another number of coders than the continuum, or a
// length that is negative or beyond longest_stretch, and DataError "unit-outside" for a unit that is empty,
// leaves its document or bears a number that no code has; "continuum-shape", too, for domains that are
// neither none nor one a code.
void check(const Continuum& continuum);

// Whether a document takes part in a coefficient: at least two coders coded it.
bool is_pairable(const ContinuumDocument& document);
// How many coders coded it.
std::size_t coder_count(const ContinuumDocument& document);

// The units with these codes alone: kept[code] says which. Codes keep their numbers and domains.
Continuum only_codes(const Continuum& continuum, const std::vector<bool>& kept);

// The units with each code replaced: by[code] is a number of `codes`. What comes out knows no domains.
Continuum with_codes(const Continuum& continuum, const std::vector<CodeNumber>& by,
                     std::vector<std::string> codes);

}  // namespace coding
