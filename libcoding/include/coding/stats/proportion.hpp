// A share with its interval.
//
// Wilson's (1927) score interval: centre (p + z²/2n)/(1 + z²/n), half-width z√(p(1−p)/n + z²/4n²)/(1 + z²/n).
// It stays within 0 … 1 and does not shrink to nothing when nobody or everybody has it.
// docs/methods/wilson-interval.md.
#pragma once

#include "coding/base/estimate.hpp"

namespace coding {

// part / whole, 0 … 1. Undefined when whole is 0, or part is negative or more than whole. 0 < confidence < 1.
Estimate wilson_interval(double part, double whole, double confidence = 0.95);

}  // namespace coding
