// How sure a coefficient of agreement is: standard error, interval, test, comparison, sample size.
//
// All come from the coefficient's influence: what each unit adds to it to first order. Their variance over n
// is the coefficient's. The units are taken as a sample of many; the coders as the only ones there are,
// unless a jackknife over coders is asked for. docs/methods/agreement.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "coding/agreement/coefficients.hpp"
#include "coding/agreement/status.hpp"
#include "coding/base/estimate.hpp"

namespace coding {

enum class ErrorKind {
  linearised,  // divided by n - 1 (Gwet 2008, 2014; R's irrCAC for raw ratings)
  delta        // divided by n (Fleiss, Cohen & Everitt 1969; irrCAC for tables, vcd, psych, misskappa)
};

std::string_view name_of(ErrorKind kind);

struct PrecisionOptions {
  ErrorKind error = ErrorKind::linearised;
  double confidence = 0.95;            // 0 < confidence < 1
  std::optional<double> population{};  // units there are in all, at least those rated: shrinks the variance
};

// Student's t with n - 1 degrees of freedom, n the units with a rating. The interval's upper end is cut to 1;
// the lower end is not cut.
struct Precision {
  Status status = Status::ok;  // that of the coefficient, or single_unit
  std::optional<double> standard_error{};
  std::optional<Interval> interval{};
  std::optional<double> p_one_sided{};  // of agreement no greater than chance; absent when the error is 0
  std::optional<double> p_two_sided{};  // of a coefficient of 0
  double degrees = 0;
  bool operator==(const Precision&) const = default;
};

Precision precision_of(const Agreement& agreement, const Patterns& patterns,
                       const PrecisionOptions& options = {});

// The same from a standard error that was found otherwise; the interval's upper end is cut to 1.
Precision precision_with(double value, double standard_error, double degrees, double confidence = 0.95);

// The difference of two coefficients of the same units (paired): Gwet 2016. Both must be of `patterns`.
struct AgreementDifference {
  double value = 0;  // first - second
  Precision precision{};
};
AgreementDifference difference_of(const Agreement& first, const Agreement& second, const Patterns& patterns,
                                  const PrecisionOptions& options = {});

// The z that older programs (R's irr, SPSS) print beside Cohen's and Fleiss' kappa: the value over its
// standard error if coders rated by chance (Fleiss, Cohen & Everitt 1969; Fleiss, Nee & Landis 1979). For
// recomputing papers; never for an interval. Weights for cohen alone. Nothing for other coefficients, missing
// ratings, or where the coefficient or the error does not exist.
std::optional<double> null_z(const Patterns& patterns, Coefficient coefficient, const Weights& weights = {});

// Units to be rated so that the interval reaches no farther than `half_width` to each side, if they are like
// these. Absent when there is no standard error. Normal approximation.
std::optional<std::uint64_t> units_needed(const Agreement& agreement, const Patterns& patterns,
                                          double half_width, double confidence = 0.95);

}  // namespace coding
