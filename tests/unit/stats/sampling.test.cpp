#include "coding/stats/sampling.hpp"

#include <cmath>
#include <numeric>

#include "coding/stats/distributions.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

// Chances of 0 … n successes, by the recurrence.
std::vector<double> chances(std::uint64_t n, double p) {
  std::vector<double> out;
  for (std::uint64_t k = 0; k <= n; ++k) {
    const auto a = static_cast<double>(n);
    const auto b = static_cast<double>(k);
    out.push_back(std::exp(std::lgamma(a + 1) - std::lgamma(b + 1) - std::lgamma(a - b + 1) +
                           b * std::log(p) + (a - b) * std::log1p(-p)));
  }
  return out;
}

// The chance of a fit as bad as this one, if the numbers are what they should be (cells of 5 or more).
double fit(std::uint64_t n, double p, std::uint64_t seed) {
  constexpr int draws = 200000;
  std::vector<double> counts(n + 1, 0.0);
  Random random(seed);
  for (int i = 0; i < draws; ++i) counts[binomial(n, p, random)] += 1;
  const auto expected = chances(n, p);
  double statistic = 0;
  double rest = 0;
  double rest_expected = 0;
  double cells = 0;
  for (std::size_t k = 0; k <= n; ++k) {
    const double here = draws * expected[k];
    if (here < 5) {
      rest += counts[k];
      rest_expected += here;
      continue;
    }
    statistic += (counts[k] - here) * (counts[k] - here) / here;
    cells += 1;
  }
  if (rest_expected > 0) statistic += (rest - rest_expected) * (rest - rest_expected) / rest_expected;
  return chi_square_tail(statistic, std::max(1.0, cells - (rest_expected > 0 ? 0 : 1)));
}

}  // namespace

TEST_CASE("binomial numbers fall as they should, few and many, by both ways") {
  CHECK(fit(1, 0.3, 1) > 0.001);
  CHECK(fit(12, 0.5, 2) > 0.001);
  CHECK(fit(300, 0.01, 3) > 0.001);
  CHECK(fit(40, 0.26, 4) > 0.001);  // just above a mean of 10
  CHECK(fit(1000, 0.4, 5) > 0.001);
  CHECK(fit(1000, 0.97, 6) > 0.001);
}

TEST_CASE("binomial numbers have their limits") {
  Random random(1);
  CHECK(binomial(0, 0.5, random) == 0);
  CHECK(binomial(9, 0, random) == 0);
  CHECK(binomial(9, 1, random) == 9);
  for (int i = 0; i < 1000; ++i) CHECK(binomial(1'000'000'000'000, 0.999999, random) <= 1'000'000'000'000);
}

TEST_CASE("a multinomial spends every draw, on kinds that there are, in proportion") {
  Random random(2);
  const std::vector<std::uint64_t> sizes = {5, 0, 20, 75};
  std::vector<std::uint64_t> out;
  std::vector<double> sums(4, 0.0);
  for (int i = 0; i < 2000; ++i) {
    multinomial(100, sizes, random, out);
    CHECK(std::accumulate(out.begin(), out.end(), std::uint64_t{0}) == 100);
    for (std::size_t k = 0; k < 4; ++k) sums[k] += static_cast<double>(out[k]) / 2000;
  }
  CHECK(sums[0] == Approx(5).margin(0.3));
  CHECK(sums[1] == 0);
  CHECK(sums[2] == Approx(20).margin(0.5));
  CHECK(sums[3] == Approx(75).margin(0.5));
}

TEST_CASE("quantiles lie between the values, as R's type 7") {
  const std::vector<double> sorted = {1, 2, 4, 8};
  CHECK(quantile(sorted, 0) == 1);
  CHECK(quantile(sorted, 1) == 8);
  CHECK(quantile(sorted, 0.5) == 3);
  CHECK(quantile(sorted, 0.25) == 1.75);
}
