#include "coding/agreement/weights.hpp"

#include <functional>

#include "coding/agreement/alpha.hpp"
#include "coding/agreement/square_file.hpp"
#include "coding/base/error.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

template <class Failure = UsageError>
std::string slug_of(const std::function<void()>& call) {
  try {
    call();
  } catch (const Failure& error) {
    return error.diagnostic().slug;
  }
  return "";
}

const std::vector<double> gaps = {1, 2, 5};

}  // namespace

TEST_CASE("weights go by the scores, so that a gap counts") {
  CHECK(weights_of(Weighting::linear, gaps).at(0, 1) == Approx(0.75));
  CHECK(weights_of(Weighting::linear, std::vector<double>{1, 2, 3}).at(0, 1) == Approx(0.5));
  CHECK(weights_of(Weighting::quadratic, gaps).at(1, 2) == Approx(1 - 9.0 / 16));
  CHECK(weights_of(Weighting::radical, gaps).at(0, 1) == Approx(0.5));
  CHECK(weights_of(Weighting::ratio, gaps).at(0, 1) == Approx(1 - (1.0 / 9) / (16.0 / 36)));
  CHECK(weights_of(Weighting::ordinal, gaps).at(0, 1) == Approx(1 - 1.0 / 3));
  CHECK(weights_of(Weighting::ordinal, gaps).at(0, 2) == Approx(0));
}

TEST_CASE("every scheme is 1 on the diagonal, symmetric, and never above 1") {
  for (int i = 0; i < 8; ++i) {
    const auto weighting = static_cast<Weighting>(i);
    const Weights weights = weights_of(weighting, gaps);
    CHECK(weighting_named(name_of(weighting)) == weighting);
    for (std::size_t k = 0; k < 3; ++k) {
      CHECK(weights.at(k, k) == 1);
      for (std::size_t l = 0; l < 3; ++l) {
        CHECK(weights.at(k, l) == weights.at(l, k));
        CHECK(weights.at(k, l) <= 1);
      }
    }
  }
  CHECK(!weighting_named("Linear"));
}

TEST_CASE("a ratio scale below zero, and squares that are none, are refused") {
  CHECK(slug_of([] { weights_of(Weighting::ratio, std::vector<double>{-1, 1}); }) == "scores-not-ratio");
  CHECK(slug_of([] { weights_from(2, {1, 0, 0}); }) == "weights-not-square");
  CHECK(slug_of([] { weights_from(2, {1, 0.5, 0.4, 1}); }) == "weights-not-symmetric");
  CHECK(slug_of([] { weights_from(2, {1, 0, 0, 0.9}); }) == "weights-diagonal");
  CHECK(slug_of([] { Metric(Level::ratio, {-1, 1}); }) == "scores-not-ratio");
  CHECK(slug_of([] { Metric(2, {0, 1, 1}); }) == "distances-not-square");
  CHECK(slug_of([] { Metric(2, {0, 1, 2, 0}); }) == "distances-not-symmetric");
  CHECK(slug_of([] { Metric(2, {1, 1, 1, 0}); }) == "distances-diagonal");
  CHECK(slug_of([] { Metric(2, {0, -1, -1, 0}); }) == "distance-negative");
}

TEST_CASE("a square of one's own is read by the names of its rows and columns") {
  const std::string bytes = "weights,never,always,often\noften,0.2,0.8,1\nnever,1,0,0.2\nalways,0,1,0.8\n";
  CHECK(read_square(bytes, "w.csv", {"never", "often", "always"}) ==
        std::vector<double>{1, 0.2, 0, 0.2, 1, 0.8, 0, 0.8, 1});
  CHECK(read_square(",1.0,2\n1,0,3\n2,3,0\n", "w.csv", {"1", "2"}) == std::vector<double>{0, 3, 3, 0});
  CHECK(slug_of<DataError>([&] { read_square(bytes, "w.csv", {"never", "rarely"}); }) == "square-row");
  CHECK(slug_of<DataError>([] {
          read_square(",a,b\na,0,x\nb,1,0\n", "w.csv", {"a", "b"});
        }) == "square-cell");
  CHECK(slug_of<DataError>([] { read_square("", "w.csv", {"a", "b"}); }) == "square-row");
}
