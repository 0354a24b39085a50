#include "coding/stats/distributions.hpp"

#include <cassert>
#include <cmath>

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace coding {

namespace {

// double throughout, so that the result does not depend on what long double is; no exceptions: the ranges
// are asserted here, and a tail too small for a double is 0.
namespace policies = boost::math::policies;
using Policy = policies::policy<policies::promote_double<false>, policies::promote_float<false>,
                                policies::overflow_error<policies::ignore_error>,
                                policies::underflow_error<policies::ignore_error>>;
using ChiSquare = boost::math::chi_squared_distribution<double, Policy>;
using Normal = boost::math::normal_distribution<double, Policy>;
using Student = boost::math::students_t_distribution<double, Policy>;

}  // namespace

double chi_square_tail(double x, double degrees) {
  assert(x >= 0 && degrees > 0);
  if (std::isinf(x)) return 0;
  return boost::math::cdf(boost::math::complement(ChiSquare(degrees), x));
}

double chi_square_quantile(double tail, double degrees) {
  assert(tail > 0 && tail <= 1 && degrees > 0);
  return boost::math::quantile(boost::math::complement(ChiSquare(degrees), tail));
}

double normal_tail(double z) { return boost::math::cdf(boost::math::complement(Normal(), z)); }

double normal_quantile(double p) {
  assert(p > 0 && p < 1);
  return boost::math::quantile(Normal(), p);
}

double student_tail(double t, double degrees) {
  assert(degrees > 0);
  return boost::math::cdf(boost::math::complement(Student(degrees), t));
}

double student_quantile(double p, double degrees) {
  assert(p > 0 && p < 1 && degrees > 0);
  return boost::math::quantile(Student(degrees), p);
}

}  // namespace coding
