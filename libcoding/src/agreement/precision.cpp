#include "coding/agreement/precision.hpp"

#include <algorithm>
#include <cmath>

#include "coding/stats/distributions.hpp"

namespace coding {

namespace {

double sum_of_squares(const std::vector<double>& influence, const Patterns& patterns) {
  double sum = 0;
  for (std::size_t i = 0; i < influence.size(); ++i)
    sum += static_cast<double>(patterns.counts[i]) * influence[i] * influence[i];
  return sum;
}

// Of a mean over `units` whose deviations are the influence.
double variance_of_mean(const std::vector<double>& influence, const Patterns& patterns, std::uint64_t units,
                        const PrecisionOptions& options) {
  const auto n = static_cast<double>(units);
  const double divisor = options.error == ErrorKind::linearised ? n - 1 : n;
  const auto rated = static_cast<double>(patterns.units);
  const double unseen = options.population ? std::max(0.0, 1 - rated / *options.population) : 1;
  return unseen * sum_of_squares(influence, patterns) / (n * divisor);
}

Precision precision_at(double value, double standard_error, double degrees, double confidence) {
  const double reach = student_quantile(1 - (1 - confidence) / 2, degrees) * standard_error;
  Precision out{.standard_error = standard_error,
                .interval = Interval{value - reach, value + reach},
                .degrees = degrees};
  if (standard_error == 0) return out;
  out.p_one_sided = student_tail(value / standard_error, degrees);
  out.p_two_sided = 2 * student_tail(std::abs(value / standard_error), degrees);
  return out;
}

}  // namespace

std::string_view name_of(ErrorKind kind) { return kind == ErrorKind::linearised ? "linearised" : "delta"; }

Precision precision_of(const Agreement& agreement, const Patterns& patterns,
                       const PrecisionOptions& options) {
  if (agreement.status != Status::ok) return {.status = agreement.status};
  if (agreement.units < 2 || agreement.rated < 2) return {.status = Status::single_unit};
  const double error = std::sqrt(variance_of_mean(agreement.influence, patterns, agreement.units, options));
  return precision_with(*agreement.value, error, static_cast<double>(agreement.rated - 1),
                        options.confidence);
}

Precision precision_with(double value, double standard_error, double degrees, double confidence) {
  Precision out = precision_at(value, standard_error, degrees, confidence);
  out.interval->upper = std::min(1.0, out.interval->upper);
  return out;
}

AgreementDifference difference_of(const Agreement& first, const Agreement& second, const Patterns& patterns,
                                  const PrecisionOptions& options) {
  for (const Agreement* each : {&first, &second}) {
    if (each->status != Status::ok) return {.precision = {.status = each->status}};
  }
  const double value = *first.value - *second.value;
  if (first.rated < 2) return {value, {.status = Status::single_unit}};
  // A coefficient's influence is that of a mean over its own units; a common number of units joins two.
  const auto scale = [&](const Agreement& each) {
    return static_cast<double>(first.rated) / static_cast<double>(each.units);
  };
  std::vector<double> influence(first.influence.size());
  for (std::size_t i = 0; i < influence.size(); ++i)
    influence[i] = scale(first) * first.influence[i] - scale(second) * second.influence[i];
  const double error = std::sqrt(variance_of_mean(influence, patterns, first.rated, options));
  return {value, precision_at(value, error, static_cast<double>(first.rated - 1), options.confidence)};
}

std::optional<std::uint64_t> units_needed(const Agreement& agreement, const Patterns& patterns,
                                          double half_width, double confidence) {
  if (agreement.status != Status::ok || agreement.units < 2 || !(half_width > 0)) return std::nullopt;
  const double variance = variance_of_mean(agreement.influence, patterns, agreement.units, {}) *
                          static_cast<double>(agreement.units);
  const double z = normal_quantile(1 - (1 - confidence) / 2);
  return static_cast<std::uint64_t>(std::ceil(variance * z * z / (half_width * half_width)));
}

}  // namespace coding
