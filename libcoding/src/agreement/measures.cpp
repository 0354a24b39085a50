#include "coding/agreement/measures.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "agreement/linear.hpp"
#include "coding/base/error.hpp"
#include "coding/text/nearest.hpp"

namespace coding {

namespace {

enum class Kind { coefficient, alpha, positive, negative, holsti, greatest_kappa, of_coded_units };

struct MeasureKind {
  std::string_view name;
  Kind kind;
  Coefficient coefficient = Coefficient::percent;
  bool corrected = true;
  bool weighted = false;
  double scale = 1;
};

constexpr std::array<MeasureKind, 25> kinds = {
    {{"percent", Kind::coefficient, Coefficient::percent, false, true},
     {"percent-pairwise", Kind::coefficient, Coefficient::percent_pairwise, false, true},
     {"percent-unanimous", Kind::coefficient, Coefficient::percent_unanimous, false},
     {"positive", Kind::positive, Coefficient::percent, false},
     {"negative", Kind::negative, Coefficient::percent, false},
     {"miles-huberman", Kind::coefficient, Coefficient::percent_unanimous, false},
     {"turkish", Kind::coefficient, Coefficient::percent_unanimous, false, false, 100},
     {"holsti", Kind::holsti, Coefficient::percent, false},
     {"iranian", Kind::holsti, Coefficient::percent, false, false, 100},
     {"cohen", Kind::coefficient, Coefficient::cohen, true, true},
     {"kappa-max", Kind::greatest_kappa},
     {"scott", Kind::coefficient, Coefficient::scott, true, true},
     {"fleiss", Kind::coefficient, Coefficient::fleiss, true, true},
     {"conger", Kind::coefficient, Coefficient::conger, true, true},
     {"light", Kind::coefficient, Coefficient::light, true, true},
     {"brennan-prediger", Kind::coefficient, Coefficient::brennan_prediger, true, true},
     {"ac", Kind::coefficient, Coefficient::gwet, true, true},
     {"bangdiwala", Kind::coefficient, Coefficient::bangdiwala},
     {"alpha", Kind::alpha, Coefficient::weighted_alpha, true, true},
     {"nvivo", Kind::of_coded_units},
     {"nvivo-weighted", Kind::of_coded_units},
     {"nvivo-percent", Kind::of_coded_units, Coefficient::percent, false},
     {"maxqda", Kind::of_coded_units},
     {"maxqda-percent", Kind::of_coded_units, Coefficient::percent, false},
     {"pooled", Kind::of_coded_units}}};

const MeasureKind& kind_named(std::string_view name) {
  const auto found = std::ranges::find(kinds, name, &MeasureKind::name);
  if (found != kinds.end()) return *found;
  const auto near = nearest(name, measure_names());
  throw UsageError(
      {.slug = "measure-unknown",
       .message = "there is no measure '" + std::string(name) + "'",
       .hint = near.empty() ? "`coding help agree` lists them" : "did you mean " + near.front() + "?"});
}

Agreement specific(const Patterns& patterns, std::size_t category) {
  return patterns.categories == 2 ? specific_agreement(patterns, category)
                                  : undefined(patterns, Status::not_applicable);
}

Agreement other_than_coefficient(const Patterns& patterns, const MeasureKind& kind,
                                 const MeasureOptions& options) {
  switch (kind.kind) {
    case Kind::alpha:
      return krippendorff_alpha(patterns, *options.metric);
    case Kind::positive:
      return specific(patterns, 1);
    case Kind::negative:
      return specific(patterns, 0);
    case Kind::holsti:
      return holsti(patterns);
    case Kind::of_coded_units:
      return undefined(patterns, Status::not_applicable);
    default:
      return greatest_kappa(patterns);
  }
}

bool is_coefficient(const MeasureKind& kind, const MeasureOptions& options) {
  return kind.kind == Kind::coefficient || (kind.kind == Kind::alpha && !options.metric);
}

Statistic statistic_of(const Patterns& patterns, const MeasureKind& kind, const MeasureOptions& options) {
  if (kind.kind == Kind::alpha && options.metric) return alpha_statistic(patterns, *options.metric);
  if (is_coefficient(kind, options))
    return coefficient_statistic(patterns, kind.coefficient,
                                 {.weights = options.weights, .missing = options.missing});
  return [&patterns, &kind, &options](std::span<const std::uint64_t> counts) {
    return other_than_coefficient(recounted(patterns, {counts.begin(), counts.end()}), kind, options).value;
  };
}

Replicates resampled(const Patterns& patterns, const MeasureKind& kind, const MeasureOptions& options) {
  if (options.resampled == Resampled::documents) {
    ClusteredPatterns clustered{.patterns = patterns};
    clustered.clusters.assign(options.clusters.begin(), options.clusters.end());
    return resample_clusters(clustered, statistic_of(patterns, kind, options), *options.resampling);
  }
  // Bags are fewer, and alpha does not ask who rated.
  const Patterns bags = kind.kind == Kind::alpha ? bags_of(patterns) : Patterns();
  const Patterns& drawn = kind.kind == Kind::alpha ? bags : patterns;
  return options.resampled == Resampled::pairs
             ? resample_pairs(drawn, *options.metric, *options.resampling)
             : resample_units(drawn, statistic_of(drawn, kind, options), *options.resampling);
}

void add_resampling(const Patterns& patterns, const MeasureKind& kind, const MeasureOptions& options,
                    Measured& out) {
  if (options.resampled == Resampled::pairs && (kind.kind != Kind::alpha || !options.metric)) return;
  const Replicates replicates = resampled(patterns, kind, options);
  out.undefined_resamples = replicates.undefined;
  out.precision = {.status = out.agreement.status};
  if (replicates.values.size() < 2) return;
  out.precision.standard_error = standard_error_of(replicates);
  out.precision.interval =
      (options.interval == IntervalKind::bca
           ? bca_interval(replicates, out.agreement, patterns, options.precision.confidence)
           : percentile_interval(replicates, *out.agreement.value, options.precision.confidence))
          .interval;
  out.chance_below_667 = chance_below(replicates, 0.667);
  out.chance_below_800 = chance_below(replicates, 0.8);
}

Agreement value_of(const Patterns& patterns, const MeasureKind& kind, const MeasureOptions& options) {
  if (is_coefficient(kind, options))
    return agreement(patterns, kind.coefficient, {.weights = options.weights, .missing = options.missing});
  return other_than_coefficient(patterns, kind, options);
}

// What leaving out a coder at a time says of how other coders would have done (Gwet 2014, chapter 5). Absent
// for two coders, or where the coefficient is undefined without one of them.
std::optional<double> coder_variance(const Patterns& patterns, const MeasureKind& kind,
                                     const MeasureOptions& options) {
  if (patterns.coders < 3) return std::nullopt;
  const auto coders = static_cast<double>(patterns.coders);
  std::vector<double> values;
  double mean = 0;
  for (std::size_t coder = 0; coder < patterns.coders; ++coder) {
    const auto value = value_of(without_coder(patterns, coder), kind, options).value;
    if (!value) return std::nullopt;
    values.push_back(*value);
    mean += *value / coders;
  }
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return (coders - 1) / coders * squares;
}

void add_coders(const Patterns& patterns, const MeasureKind& kind, const MeasureOptions& options,
                Measured& out) {
  if (!out.precision.standard_error) return;
  const auto variance = coder_variance(patterns, kind, options);
  const double error = *out.precision.standard_error;
  out.precision = variance ? precision_with(*out.agreement.value, std::sqrt(error * error + *variance),
                                            out.precision.degrees, options.precision.confidence)
                           : Precision{.status = Status::not_applicable};
}

void add_precision(const Patterns& patterns, const MeasureKind& kind, const MeasureOptions& options,
                   Measured& out) {
  if (kind.kind == Kind::greatest_kappa) {  // a bound of the margins, not an estimate
    out.precision.status = out.agreement.status;
    return;
  }
  out.precision = precision_of(out.agreement, patterns, options.precision);
  if (out.agreement.status != Status::ok) return;
  if (options.half_width)
    out.units_needed =
        units_needed(out.agreement, patterns, *options.half_width, options.precision.confidence);
  if (options.jackknife && out.precision.status == Status::ok) {
    const auto error = jackknife_error(patterns, statistic_of(patterns, kind, options));
    out.precision = error ? precision_with(*out.agreement.value, *error, out.precision.degrees,
                                           options.precision.confidence)
                          : Precision{.status = Status::no_variation};
  }
  if (options.sampled_coders) add_coders(patterns, kind, options, out);
  if (options.resampling) add_resampling(patterns, kind, options, out);
}

void require_population(const Patterns& patterns, const std::optional<double>& population) {
  if (!population || *population >= static_cast<double>(patterns.units)) return;
  throw UsageError({.slug = "population-small",
                    .message = "the population is smaller than the " + std::to_string(patterns.units) +
                               " units that were rated",
                    .hint = "the population is all units there are, rated or not"});
}

}  // namespace

std::vector<std::string> measure_names() {
  std::vector<std::string> out;
  for (const MeasureKind& kind : kinds) out.emplace_back(kind.name);
  return out;
}

bool is_corrected_for_chance(std::string_view measure) { return kind_named(measure).corrected; }
bool takes_weights(std::string_view measure) { return kind_named(measure).weighted; }

std::vector<Measured> measured(const Patterns& patterns, std::span<const std::string> measures,
                               const MeasureOptions& options) {
  require_population(patterns, options.precision.population);
  std::vector<Coefficient> wanted;
  for (const std::string& name : measures) {
    if (is_coefficient(kind_named(name), options)) wanted.push_back(kind_named(name).coefficient);
  }
  std::vector<Agreement> coefficients =
      agreements(patterns, wanted, {.weights = options.weights, .missing = options.missing});
  std::vector<Measured> out;
  std::size_t next = 0;
  for (const std::string& name : measures) {
    const MeasureKind& kind = kind_named(name);
    Measured each{.measure = name, .scale = kind.scale};
    each.agreement = is_coefficient(kind, options) ? std::move(coefficients[next++])
                                                   : other_than_coefficient(patterns, kind, options);
    add_precision(patterns, kind, options, each);
    out.push_back(std::move(each));
  }
  return out;
}

std::vector<MeasuredDifference> differences(const Patterns& patterns, const std::vector<Measured>& measures,
                                            const PrecisionOptions& options) {
  std::vector<MeasuredDifference> out;
  for (std::size_t i = 0; i < measures.size(); ++i) {
    for (std::size_t j = i + 1; j < measures.size(); ++j) {
      const Measured& first = measures[i];
      const Measured& second = measures[j];
      const bool comparable =
          first.scale == second.scale && first.measure != "kappa-max" && second.measure != "kappa-max";
      if (!comparable) continue;
      const AgreementDifference difference =
          difference_of(first.agreement, second.agreement, patterns, options);
      out.push_back({first.measure, second.measure, difference, difference.precision.status});
    }
  }
  return out;
}

}  // namespace coding
