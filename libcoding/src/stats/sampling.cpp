#include "coding/stats/sampling.hpp"

#include <array>
#include <cmath>
#include <cstddef>

namespace coding {

namespace {

// ln(k!) less Stirling's formula.
double stirling_rest(double k) {
  static constexpr std::array<double, 10> small = {
      0.08106146679532726,  0.04134069595540929, 0.02767792568499834, 0.02079067210376509,
      0.01664469118982119,  0.01387612882307075, 0.01189670994589177, 0.01041126526197209,
      0.009255462182712733, 0.008330563433362871};
  if (k < 10) return small[static_cast<std::size_t>(k)];
  const double squared = (k + 1) * (k + 1);
  return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / squared) / squared) / (k + 1);
}

// n p < 10, p <= 1/2.
std::uint64_t by_inversion(std::uint64_t n, double p, Random& random) {
  const double odds = p / (1 - p);
  const auto trials = static_cast<double>(n);
  double chance = std::exp(trials * std::log1p(-p));
  double left = random.unit();
  std::uint64_t k = 0;
  while (left >= chance && k < n) {
    left -= chance;
    ++k;
    chance *= odds * (trials - static_cast<double>(k) + 1) / static_cast<double>(k);
  }
  return k;
}

// n p >= 10, p <= 1/2. Names as in the paper.
std::uint64_t by_rejection(std::uint64_t trials, double p, Random& random) {
  const auto n = static_cast<double>(trials);
  const double deviation = std::sqrt(n * p * (1 - p));
  const double b = 1.15 + 2.53 * deviation;
  const double a = -0.0873 + 0.0248 * b + 0.01 * p;
  const double c = n * p + 0.5;
  const double v_r = 0.92 - 4.2 / b;
  const double r = p / (1 - p);
  const double alpha = (2.83 + 5.1 / b) * deviation;
  const double m = std::floor((n + 1) * p);
  for (;;) {
    const double u = random.unit() - 0.5;
    double v = random.unit();
    const double us = 0.5 - std::abs(u);
    const double k = std::floor((2 * a / us + b) * u + c);
    if (!(k >= 0 && k <= n)) continue;
    if (us >= 0.07 && v <= v_r) return static_cast<std::uint64_t>(k);
    v = std::log(v * alpha / (a / (us * us) + b));
    const double bound = (m + 0.5) * std::log((m + 1) / (r * (n - m + 1))) +
                         (n + 1) * std::log((n - m + 1) / (n - k + 1)) +
                         (k + 0.5) * std::log(r * (n - k + 1) / (k + 1)) + stirling_rest(m) +
                         stirling_rest(n - m) - stirling_rest(k) - stirling_rest(n - k);
    if (v <= bound) return static_cast<std::uint64_t>(k);
  }
}

}  // namespace

std::uint64_t binomial(std::uint64_t n, double p, Random& random) {
  if (n == 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - binomial(n, 1 - p, random);
  return static_cast<double>(n) * p < 10 ? by_inversion(n, p, random) : by_rejection(n, p, random);
}

void multinomial(std::uint64_t n, std::span<const std::uint64_t> sizes, Random& random,
                 std::vector<std::uint64_t>& out) {
  std::uint64_t all = 0;
  for (const std::uint64_t size : sizes) all += size;
  out.resize(sizes.size());
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    out[i] =
        sizes[i] == all ? n : binomial(n, static_cast<double>(sizes[i]) / static_cast<double>(all), random);
    n -= out[i];
    all -= sizes[i];
  }
}

double quantile(std::span<const double> sorted, double p) {
  const double place = p * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  if (below + 1 >= sorted.size()) return sorted.back();
  return sorted[below] + (place - static_cast<double>(below)) * (sorted[below + 1] - sorted[below]);
}

}  // namespace coding
