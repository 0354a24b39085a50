#include "coding/stats/distributions.hpp"

#include <cmath>
#include <limits>

#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("the tail of chi-square has the values of every table") {
  CHECK(chi_square_tail(3.841458820694124, 1) == Approx(0.05).epsilon(1e-12));
  CHECK(chi_square_tail(6.634896601021213, 1) == Approx(0.01).epsilon(1e-12));
  CHECK(chi_square_tail(10.827566170662733, 1) == Approx(0.001).epsilon(1e-12));
  CHECK(chi_square_tail(15.136705226623606, 1) == Approx(0.0001).epsilon(1e-10));
  CHECK(chi_square_tail(18.307038053275146, 10) == Approx(0.05).epsilon(1e-12));
  CHECK(chi_square_tail(0, 3) == 1);
  CHECK(chi_square_tail(std::numeric_limits<double>::infinity(), 3) == 0);
}

TEST_CASE("the tail of chi-square with one degree of freedom is that of the error function") {
  for (double x = 0.001; x < 700; x *= 1.7) {
    CHECK(chi_square_tail(x, 1) == Approx(std::erfc(std::sqrt(x / 2))).epsilon(1e-11));
    CHECK(chi_square_tail(x, 2) == Approx(std::exp(-x / 2)).epsilon(1e-11));
  }
}

TEST_CASE("far out a tail is small and not nothing, until no double is left") {
  CHECK(chi_square_tail(1000, 1) > 0);
  CHECK(chi_square_tail(1000, 1) < 1e-200);
  CHECK(chi_square_tail(100000, 1) == 0);
}

TEST_CASE("the quantile of chi-square undoes the tail") {
  CHECK(chi_square_quantile(0.05, 1) == Approx(3.841458820694124).epsilon(1e-12));
  CHECK(chi_square_quantile(0.05, 10) == Approx(18.307038053275146).epsilon(1e-12));
  CHECK(chi_square_quantile(1, 4) == 0);
}

TEST_CASE("the normal distribution has the values of every table") {
  CHECK(normal_tail(0) == 0.5);
  CHECK(normal_tail(1.959963984540054) == Approx(0.025).epsilon(1e-12));
  CHECK(normal_tail(-1.959963984540054) == Approx(0.975).epsilon(1e-12));
  CHECK(normal_quantile(0.975) == Approx(1.959963984540054).epsilon(1e-12));
  CHECK(normal_quantile(0.5) == Approx(0).margin(1e-15));
}

TEST_CASE("Student's t has the values of every table") {
  CHECK(student_quantile(0.975, 1) == Approx(12.706204736174698).epsilon(1e-10));
  CHECK(student_quantile(0.975, 10) == Approx(2.228138851986273).epsilon(1e-10));
  CHECK(student_tail(2.228138851986273, 10) == Approx(0.025).epsilon(1e-10));
}
