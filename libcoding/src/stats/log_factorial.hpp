// Logarithms of factorials and of binomial probabilities that stay exact for large numbers. Private to the
// room.
//
// log n! grows so large that a difference of several has few digits left. Loader's way (2000, "Fast and
// accurate computation of binomial probabilities") never forms it: Stirling's error and the deviance are
// small numbers.
#pragma once

namespace coding {

// log n! − ((n + ½) log n − n + ½ log 2π); n >= 0, whole; for 0 it is 0.
double stirling_error(double n);

// log n!; n >= 0, whole.
double log_factorial(double n);

// x log(x / mean) − x + mean; x >= 0, mean > 0.
double deviance_part(double x, double mean);

// The logarithm of the probability of x successes in n tries, each with probability p; q = 1 − p. 0 <= x <=
// n, 0 < p < 1.
double log_binomial_probability(double x, double n, double p, double q);

// Of x marked balls among `drawn` out of `marked` + `unmarked`. The numbers must be possible.
double log_hypergeometric_probability(double x, double marked, double unmarked, double drawn);

}  // namespace coding
