// Krippendorff's uα family: how far coders agree who marked and coded stretches of a continuum freely.
//
// Every position is compared, so that a boundary which is a little off costs a little. uα asks about marking
// and coding at once, |uα about marking alone (marked or not), cuα about coding alone (where both marked),
// (k)uα about one code. Krippendorff, Mathet, Bouvry & Widlöcher (2016); Krippendorff (2019), section 12.6.
//
// The idea: all of them are functions of a few lengths per code that one sweep over the sorted borders
// gathers: O(n log m) for n units of m coders and not the O(m² n²) of comparing all pairs of units. The
// lengths of documents add up, and so the bootstrap over documents never touches a unit again.
// docs/methods/unitizing.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "coding/agreement/continuum.hpp"
#include "coding/agreement/status.hpp"
#include "coding/base/estimate.hpp"

namespace coding {

// value = 1 - observed/expected; both are disagreements in positions. Status: nothing_pairable when no
// document was coded by two, or (cuα, (k)uα) no position marked by two; no_variation for 0/0: then there is
// no value, but (k)uα is 1, because nothing was taken for another code; coder_empty when a coder marked
// nothing at all, and the value stands.
struct UnitizedAlpha {
  std::optional<double> value{};
  Status status = Status::ok;
  double observed = 0;
  double expected = 0;
  bool operator==(const UnitizedAlpha&) const = default;
};

struct CodeAlpha {
  CodeNumber code = 0;
  UnitizedAlpha alpha{};
  // The share of the code's length that other coders marked too, with whatever code.
  std::optional<double> coverage{};
  double length = 0;  // positions that bear the code, over all coders
  bool operator==(const CodeAlpha&) const = default;
};

struct UnitizedAlphas {
  UnitizedAlpha both{};            // uα
  UnitizedAlpha marking{};         // |uα
  UnitizedAlpha coding{};          // cuα
  std::vector<CodeAlpha> codes{};  // (k)uα of every code of the continuum, in its order
  std::size_t documents = 0;       // that took part: coded by at least two
  std::size_t documents_left_out = 0;
  bool operator==(const UnitizedAlphas&) const = default;
};

// Throws what check and require_no_overlap throw.
UnitizedAlphas unitized_alphas(const Continuum& continuum);

// Squared distances between codes; by default every two codes are 1 apart.
struct CodeDistances {
  std::vector<double> squared{};  // row by row, codes × codes, symmetric, 0 on the diagonal
  double to_gap = 1;              // between any code and what is not marked
};

struct WeightedAlphas {
  UnitizedAlpha both{};
  UnitizedAlpha coding{};
  bool operator==(const WeightedAlphas&) const = default;
};

// uα and cuα with distances. Throws UsageError "distances-shape" for a table that is no such matrix.
// O(n m + documents × codes²).
WeightedAlphas weighted_unitized_alphas(const Continuum& continuum, const CodeDistances& distances);

struct DocumentBootstrap {
  std::size_t replicates = 1000;
  double confidence = 0.95;
  std::uint64_t seed = 1;
};

// Percentile intervals: documents are drawn with replacement, as many as there are; replicates without a
// value are counted and left out. Nothing when fewer than two documents take part, or a tenth of the
// replicates has no value.
struct BootstrapInterval {
  std::optional<Interval> interval{};
  std::size_t without_value = 0;
  bool operator==(const BootstrapInterval&) const = default;
};
struct UnitizedIntervals {
  BootstrapInterval both{};
  BootstrapInterval marking{};
  BootstrapInterval coding{};
  std::vector<BootstrapInterval> codes{};
  bool operator==(const UnitizedIntervals&) const = default;
};

// Throws as unitized_alphas, and UsageError "bootstrap-options" for no replicates or a confidence that is not
// between 0 and 1. One sweep, then O(replicates × documents × codes in them).
UnitizedIntervals unitized_intervals(const Continuum& continuum, const DocumentBootstrap& options = {});

// ATLAS.ti's coefficients under its names, by Continuum::domains, in order of their codes.
// Cu-α asks whether coders agree on the domains where two marked something (cuα over domains), cu-α of a
// domain whether they agree on its codes (cuα of its codes alone), α-binary of a domain whether they agree on
// where it is (|uα of its codes alone). As there, a coder's units of one domain must not overlap, and for
// Cu-α no units at all: what they overlap in has status overlapping. Throws UsageError "domains-missing" when
// the continuum knows none, and what check throws.
struct DomainAlpha {
  std::string domain{};
  UnitizedAlpha binary{};
  UnitizedAlpha coding{};
  bool operator==(const DomainAlpha&) const = default;
};
struct AtlasAlphas {
  UnitizedAlpha across{};
  std::vector<DomainAlpha> domains{};
  bool operator==(const AtlasAlphas&) const = default;
};
AtlasAlphas atlas_alphas(const Continuum& continuum);

}  // namespace coding
