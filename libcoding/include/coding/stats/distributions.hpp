// Probabilities and quantiles of the distributions that tests and intervals need.
//
// Boost.Math computes them in double precision (docs/design/decisions/0040-boost-math.md): relative error
// below 1e-13 also far out in the tails, where 1 - cdf would be 0. Arguments outside the stated range are a
// fault of the caller and asserted.
#pragma once

namespace coding {

// P(X >= x) of the chi-square distribution; x >= 0 (infinity gives 0), degrees > 0.
double chi_square_tail(double x, double degrees);
// The x with chi_square_tail(x, degrees) = tail; 0 < tail <= 1.
double chi_square_quantile(double tail, double degrees);

// P(Z >= z) of the standard normal distribution.
double normal_tail(double z);
// The z with P(Z <= z) = p; 0 < p < 1.
double normal_quantile(double p);

// P(T >= t) of Student's t, and the t with P(T <= t) = p; degrees > 0, 0 < p < 1.
double student_tail(double t, double degrees);
double student_quantile(double p, double degrees);

}  // namespace coding
