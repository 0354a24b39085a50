// Every coefficient for units and categories by its name, with its precision: what `coding agree` prints of a
// table of ratings.
//
//   percent percent-pairwise percent-unanimous positive negative miles-huberman turkish holsti iranian
//   cohen kappa-max scott fleiss conger light brennan-prediger ac bangdiwala alpha
// and, of coded units alone (comparison/measured_units.hpp), not applicable to a table of ratings:
//   nvivo nvivo-weighted nvivo-percent maxqda maxqda-percent pooled
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "coding/agreement/alpha.hpp"
#include "coding/agreement/coefficients.hpp"
#include "coding/agreement/precision.hpp"
#include "coding/agreement/resampling.hpp"

namespace coding {

enum class Resampled { units, documents, pairs };
enum class IntervalKind { percentile, bca };

struct MeasureOptions {
  Weights weights{};               // of those that take some; identity when without values
  std::optional<Metric> metric{};  // alpha's; without it alpha takes the weights
  MissingRatings missing = MissingRatings::unit_mean;
  PrecisionOptions precision{};
  bool sampled_coders = false;  // the coders are a sample, too: adds their jackknife variance (three or more)
  bool jackknife = false;       // standard errors by leaving one unit out
  std::optional<ResamplingOptions> resampling{};  // errors and intervals by resampling
  Resampled resampled = Resampled::units;         // pairs: of alpha alone
  // What each document adds to the patterns, for resampling documents.
  std::span<const std::vector<ClusteredPatterns::Part>> clusters{};
  IntervalKind interval = IntervalKind::percentile;
  std::optional<double> half_width{};  // asks for the units that a closer interval needs
};

// How the standard error and the interval were made, when the coefficient has any.
struct Measured {
  std::string measure{};
  Agreement agreement{};
  double scale = 1;  // 100 for the Turkish and the Iranian form, which are per cent
  Precision precision{};
  std::optional<double> chance_below_667{};  // by resampling
  std::optional<double> chance_below_800{};
  std::uint64_t undefined_resamples = 0;
  std::optional<std::uint64_t> units_needed{};
};

std::vector<std::string> measure_names();
bool is_corrected_for_chance(std::string_view measure);
bool takes_weights(std::string_view measure);

// In the order asked for. Positive agreement is on the last of two categories, negative on the first. Throws
// UsageError "measure-unknown" with the nearest name, "population-small" for fewer than the units there are.
std::vector<Measured> measured(const Patterns& patterns, std::span<const std::string> measures,
                               const MeasureOptions& options);

// The differences of each two of the measures, on the same units.
struct MeasuredDifference {
  std::string first{};
  std::string second{};
  AgreementDifference difference{};
  Status status = Status::ok;
};
std::vector<MeasuredDifference> differences(const Patterns& patterns, const std::vector<Measured>& measures,
                                            const PrecisionOptions& options);

}  // namespace coding
