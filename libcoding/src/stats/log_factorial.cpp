#include "stats/log_factorial.hpp"

#include <array>
#include <cmath>
#include <numbers>

namespace coding {

namespace {

const double half_log_two_pi = 0.5 * std::log(2 * std::numbers::pi);

// Of 1 … 15 by the definition, where Stirling's series is not yet exact.
std::array<double, 16> small_errors() {
  std::array<double, 16> out{};
  double factorial = 1;
  for (int n = 1; n < 16; ++n) {
    factorial *= n;
    out[static_cast<std::size_t>(n)] =
        std::log(factorial) - ((n + 0.5) * std::log(static_cast<double>(n)) - n + half_log_two_pi);
  }
  return out;
}

}  // namespace

double stirling_error(double n) {
  static const auto small = small_errors();
  if (n < 16) return small[static_cast<std::size_t>(n)];
  const double square = n * n;
  return (1.0 / 12 -
          (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square) / square) /
         n;
}

double log_factorial(double n) {
  if (n < 2) return 0;
  return (n + 0.5) * std::log(n) - n + half_log_two_pi + stirling_error(n);
}

double deviance_part(double x, double mean) {
  if (x == 0) return mean;
  if (std::abs(x - mean) >= 0.1 * (x + mean)) return x * std::log(x / mean) + mean - x;
  const double v = (x - mean) / (x + mean);
  double sum = (x - mean) * v;
  double power = 2 * x * v;
  for (int j = 1; j < 1000; ++j) {
    power *= v * v;
    const double next = sum + power / (2 * j + 1);
    if (next == sum) break;
    sum = next;
  }
  return sum;
}

double log_binomial_probability(double x, double n, double p, double q) {
  if (n == 0) return 0;
  if (x == 0) return n * (p > 0.1 ? std::log(q) : std::log1p(-p));
  if (x == n) return n * (q > 0.1 ? std::log(p) : std::log1p(-q));
  const double exponent = stirling_error(n) - stirling_error(x) - stirling_error(n - x) -
                          deviance_part(x, n * p) - deviance_part(n - x, n * q);
  return exponent - half_log_two_pi + 0.5 * (std::log(n) - std::log(x) - std::log(n - x));
}

double log_hypergeometric_probability(double x, double marked, double unmarked, double drawn) {
  const double all = marked + unmarked;
  if (drawn == 0 || drawn == all || marked == 0 || unmarked == 0) return 0;
  const double p = drawn / all;
  const double q = (all - drawn) / all;
  return log_binomial_probability(x, marked, p, q) + log_binomial_probability(drawn - x, unmarked, p, q) -
         log_binomial_probability(drawn, all, p, q);
}

}  // namespace coding
