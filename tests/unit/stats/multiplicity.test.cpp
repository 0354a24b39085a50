#include "coding/stats/multiplicity.hpp"

#include <algorithm>

#include "coding/base/random.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

// The fifteen p values of Benjamini and Hochberg (1995), mixed up.
const std::vector<double> published = {0.0459, 0.0001, 0.3240, 0.0298, 0.4262, 1.0000, 0.0004, 0.0278,
                                       0.0019, 0.5719, 0.0095, 0.7590, 0.0201, 0.0344, 0.6528};

// From the definitions: what every level from each p on rejects.
double slow(const std::vector<double>& p, std::size_t of, Multiplicity correction) {
  std::vector<double> sorted = p;
  std::sort(sorted.begin(), sorted.end());
  const auto tests = static_cast<double>(p.size());
  double out = correction == Multiplicity::bh ? 1 : 0;
  for (std::size_t rank = 0; rank < sorted.size(); ++rank) {
    const auto place = static_cast<double>(rank);
    if (correction == Multiplicity::bh && sorted[rank] >= p[of])
      out = std::min(out, tests / (place + 1) * sorted[rank]);
    if (correction == Multiplicity::holm && sorted[rank] <= p[of])
      out = std::max(out, std::min(1.0, (tests - place) * sorted[rank]));
  }
  return out;
}

std::size_t rejected(const std::vector<double>& p, Multiplicity correction) {
  const auto out = adjusted(p, correction);
  return static_cast<std::size_t>(
      std::count_if(out.begin(), out.end(), [](double each) { return each < .05; }));
}

}  // namespace

TEST_CASE("the published example is rejected nine times raw, four times by BH, three times by Holm") {
  CHECK(rejected(published, Multiplicity::none) == 9);
  CHECK(rejected(published, Multiplicity::bh) == 4);
  CHECK(rejected(published, Multiplicity::holm) == 3);
  const auto bh = adjusted(published, Multiplicity::bh);
  CHECK(bh[1] == Approx(0.0015));
  CHECK(bh[10] == Approx(0.035625));
  CHECK(adjusted(published, Multiplicity::holm)[10] == Approx(0.114));
}

TEST_CASE("adjusted p values are those of the definitions, in the order of the raw ones, ties tied") {
  Random random(11);
  for (int round = 0; round < 300; ++round) {
    std::vector<double> p(1 + random.below(30));
    for (double& each : p) each = static_cast<double>(random.below(20)) / (random.below(2) == 0 ? 19 : 400);
    for (double& each : p) each = std::min(each, 1.0);
    for (const Multiplicity correction : {Multiplicity::bh, Multiplicity::holm}) {
      const auto out = adjusted(p, correction);
      for (std::size_t i = 0; i < p.size(); ++i) {
        REQUIRE(out[i] == Approx(slow(p, i, correction)));
        REQUIRE(out[i] >= p[i]);
        REQUIRE(out[i] <= 1);
        for (std::size_t j = 0; j < p.size(); ++j) {
          if (p[i] == p[j]) REQUIRE(out[i] == out[j]);
          if (p[i] < p[j]) REQUIRE(out[i] <= out[j]);
        }
      }
    }
  }
}

TEST_CASE("no tests and one test are what they are") {
  for (const Multiplicity correction : {Multiplicity::none, Multiplicity::bh, Multiplicity::holm}) {
    CHECK(adjusted({}, correction).empty());
    CHECK(adjusted(std::vector<double>{0.03}, correction) == std::vector<double>{0.03});
    CHECK(multiplicity_named(name_of(correction)) == correction);
  }
}
