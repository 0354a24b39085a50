// Every coefficient for a continuum by its name: what `coding agree --segments` prints.
//
//   u-alpha u-alpha-binary cu-alpha ku-alpha alpha-u gamma gamma-cat gamma-k
//   boundary boundary-pi boundary-kappa boundary-edits segmentation pk windowdiff windowdiff-padded precision
//   recall f1 atlas-domains (Cu-α) atlas-codes (cu-α) atlas-binary (α-binary)
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "coding/agreement/continuum.hpp"
#include "coding/agreement/gamma.hpp"
#include "coding/agreement/matched_units.hpp"
#include "coding/agreement/status.hpp"
#include "coding/agreement/unitized_alpha.hpp"
#include "coding/base/estimate.hpp"

namespace coding {

struct ContinuumOptions {
  std::optional<DocumentBootstrap> bootstrap{};  // intervals of the uα family; of two documents or more
  GammaOptions gamma{};
  std::int64_t near = 2;  // how far boundaries may lie apart to be a near miss, and one more
  UnitMatchOptions match{};
};

// One number, of one code or of all. A value may have a status other than ok: coder_empty.
struct ContinuumMeasured {
  std::string measure{};
  std::string code{};  // empty: all codes; of atlas-codes and atlas-binary a domain
  std::optional<double> value{};
  Status status = Status::ok;
  std::optional<Interval> interval{};  // of γ the bounds of a search that was cut short
  std::optional<double> observed{};
  std::optional<double> expected{};
  std::optional<double> coverage{};  // of ku-alpha
  // Of γ, γ-cat and γ-k: is the best alignment the only one? Nothing: not known, or another measure.
  std::optional<bool> unique{};
  bool operator==(const ContinuumMeasured&) const = default;
};

std::vector<std::string> continuum_measure_names();

// In the order asked for; measures of codes give a row for each code (atlas-codes, atlas-binary: each
// domain). Boundary, Pk and WindowDiff take every end of a unit as a boundary and documents that all coders
// coded; of two coders the first is the reference, of more the mean over pairs is meant. Throws UsageError
// "measure-unknown", and what the coefficients throw: for the uα family DataError "units-overlap".
std::vector<ContinuumMeasured> measured(const Continuum& continuum, std::span<const std::string> measures,
                                        const ContinuumOptions& options = {});

}  // namespace coding
