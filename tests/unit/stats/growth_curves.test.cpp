#include "coding/stats/growth_curves.hpp"

#include <cmath>

#include "tests/catch.hpp"

using namespace coding;

namespace {

constexpr GrowthModel all_models[] = {GrowthModel::is, GrowthModel::iw, GrowthModel::sw};

// The definition, with its gamma functions.
double height(GrowthModel model, double end, double b, double n) {
  if (model == GrowthModel::is) return end * (1 - std::pow(1 - b, n));
  if (model == GrowthModel::iw) return end * b * n / (1 + b * (n - 1));
  return end * (1 - std::exp(std::lgamma(1 - b + n) - std::lgamma(1 - b) - std::lgamma(1 + n)));
}

double squares(GrowthModel model, double end, double b, const std::vector<std::size_t>& seen) {
  double sum = 0;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    const double miss = static_cast<double>(seen[i]) - height(model, end, b, static_cast<double>(i) + 1);
    sum += miss * miss;
  }
  return sum;
}

}  // namespace

TEST_CASE("the fits to a worked example are those of a general least squares program") {
  const std::vector<std::size_t> seen = {8, 13, 16, 18, 19, 20, 20, 21};
  const auto is = fitted(GrowthModel::is, seen).fit.value();
  CHECK(is.end == Approx(21.1326).margin(0.00005));
  CHECK(is.share == Approx(0.37732).margin(0.000005));
  const auto iw = fitted(GrowthModel::iw, seen).fit.value();
  CHECK(iw.end == Approx(26.8040).margin(0.00005));
  CHECK(iw.share == Approx(0.32028).margin(0.000005));
  CHECK(*iw.index == Approx(80.77).margin(0.005));
  const auto sw = fitted(GrowthModel::sw, seen).fit.value();
  CHECK(sw.end == Approx(71.0396).margin(0.00005));
  CHECK(sw.share == Approx(0.12750).margin(0.000005));
}

TEST_CASE("no point near a fit leaves smaller squares, and its error is that of the definition") {
  for (const std::vector<std::size_t>& seen :
       {std::vector<std::size_t>{21, 23, 31, 31, 31, 32, 33, 36, 39, 42}, {5, 8, 9, 11, 11, 12, 12}}) {
    for (const GrowthModel model : all_models) {
      const auto fit = fitted(model, seen).fit.value();
      const double least = squares(model, fit.end, fit.share, seen);
      CHECK(fit.error == Approx(std::sqrt(least / static_cast<double>(seen.size()))).epsilon(1e-6));
      for (const double end : {0.999, 1.0, 1.001}) {
        for (const double share : {0.999, 1.0, 1.001}) {
          CHECK(squares(model, fit.end * end, fit.share * share, seen) >= least * (1 - 1e-9));
        }
      }
    }
  }
}

TEST_CASE("an end below what was seen is impossible, and is said to be") {
  // A late rise, which the curve that flattens soonest cannot follow.
  const auto fit = fitted(GrowthModel::is, {20, 20, 20, 21, 21, 30}).fit.value();
  CHECK(fit.impossible);
  CHECK(fit.end < 30);
  CHECK(*fit.index > 100);
}

TEST_CASE("what stands still has its end at what was seen") {
  for (const GrowthModel model : all_models) {
    const auto fit = fitted(model, {7, 7, 7, 7}).fit.value();
    CHECK(fit.end == Approx(7));
    CHECK(fit.share == 1);
    CHECK(*fit.index == Approx(100));
    CHECK(!fit.impossible);
  }
}

TEST_CASE("there is no fit to two samples, to nothing, or to a straight line") {
  for (const GrowthModel model : all_models) {
    for (const std::vector<std::size_t>& seen :
         {std::vector<std::size_t>{}, {4, 5}, {0, 0, 0, 0}, {3, 6, 9, 12, 15}, {0, 0, 0, 9}}) {
      const auto curve = fitted(model, seen);
      CHECK(!curve.fit);
      CHECK(!curve.why_undefined.empty());
    }
  }
}
