#include "coding/stats/gini.hpp"

#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("Gini is nought for equal shares and (n - 1) / n when one has everything") {
  CHECK(*gini({2, 2, 2, 2}).value == 0.0);
  CHECK(*gini({7}).value == 0.0);
  CHECK(*gini({0, 0, 0, 4}).value == Approx(0.75));
  CHECK(*gini({3, 1, 1, 1}).value == Approx(0.25));
}

TEST_CASE("Gini is the mean difference of all pairs over twice the mean") {
  const std::vector<std::size_t> shares = {9, 0, 4, 4, 1, 13};
  double differences = 0.0;
  double sum = 0.0;
  for (const std::size_t a : shares) {
    sum += static_cast<double>(a);
    for (const std::size_t b : shares) differences += static_cast<double>(a > b ? a - b : b - a);
  }
  const auto n = static_cast<double>(shares.size());
  CHECK(*gini(shares).value == Approx(differences / (2.0 * n * sum)));
}

TEST_CASE("Gini of nobody and of nothing is undefined") {
  CHECK_FALSE(gini({}).value);
  CHECK_FALSE(gini({0, 0}).value);
  CHECK_FALSE(gini({0, 0}).why_undefined.empty());
}
