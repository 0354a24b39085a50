#include "coding/stats/proportion.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "coding/stats/distributions.hpp"

namespace coding {

Estimate wilson_interval(double part, double whole, double confidence) {
  assert(confidence > 0 && confidence < 1);
  if (whole == 0) return {std::nullopt, std::nullopt, "there is nobody to count"};
  if (part < 0 || part > whole) return {std::nullopt, std::nullopt, "the part is not of the whole"};
  const double z = normal_quantile(0.5 + confidence / 2);
  const double p = part / whole;
  const double shrink = 1 + z * z / whole;
  const double centre = (p + z * z / (2 * whole)) / shrink;
  const double half = z * std::sqrt(p * (1 - p) / whole + z * z / (4 * whole * whole)) / shrink;
  // At the ends the bound is the end itself, which rounding may miss by a hair.
  const double lower = part == 0 ? 0 : std::max(0.0, centre - half);
  const double upper = part == whole ? 1 : std::min(1.0, centre + half);
  return {p, Interval{lower, upper}, ""};
}

}  // namespace coding
