#include "coding/lexicon/dispersion.hpp"

#include <cmath>
#include <numeric>
#include <vector>

#include "coding/base/error.hpp"
#include "coding/base/random.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

using Counts = std::vector<std::uint64_t>;

// DP from the occurrences themselves, one at a time.
double slow_dp(const Counts& counts, const Counts& sizes) {
  double dp = 0;
  for (std::size_t part = 0; part < counts.size(); ++part) {
    double expected = 0;
    double observed = 0;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
      for (std::uint64_t k = 0; k < sizes[i]; ++k) expected += i == part ? 1 : 0;
      for (std::uint64_t k = 0; k < counts[i]; ++k) observed += i == part ? 1 : 0;
    }
    const auto words = static_cast<double>(std::accumulate(sizes.begin(), sizes.end(), std::uint64_t{0}));
    const auto count = static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::uint64_t{0}));
    dp += std::abs(observed / count - expected / words);
  }
  return dp / 2;
}

}  // namespace

TEST_CASE("the worked example of Gries (2008) has the published values") {
  // Five parts of 9, 10, 10, 10 and 11 words, in which the word stands 1, 2, 3, 4 and 5 times.
  const Dispersion d = dispersion(Counts{1, 2, 3, 4, 5}, Counts{9, 10, 10, 10, 11});
  CHECK(d.range == 5);
  CHECK(d.parts == 5);
  CHECK(*d.dp.value == Approx(0.18).epsilon(1e-12));
  CHECK(*d.dp_norm.value == Approx(0.18 / 0.82).epsilon(1e-12));
  CHECK(*d.juilland_d.value == Approx(0.785).margin(0.0005));
}

TEST_CASE("two thirds in one of three equal parts and a third in another have a DP of a third") {
  CHECK(*dispersion(Counts{2, 1, 0}, Counts{30, 30, 30}).dp.value ==
        Approx(1.0 / 3));  // Gries (2008), corrected 2012
}

TEST_CASE("a word as even as the sizes allow has DP 0 and D 1") {
  const Dispersion d = dispersion(Counts{1, 2, 3}, Counts{100, 200, 300});
  CHECK(*d.dp.value == Approx(0).margin(1e-15));
  CHECK(*d.juilland_d.value == Approx(1));
}

TEST_CASE("a word in the smallest part only has DPnorm 1, and D 0") {
  const Dispersion d = dispersion(Counts{4, 0, 0}, Counts{10, 20, 30});
  CHECK(d.range == 1);
  CHECK(*d.dp_norm.value == Approx(1));
  CHECK(*d.juilland_d.value == Approx(0).margin(1e-12));
}

TEST_CASE("DP agrees with its definition on random parts, and doubling the texts changes nothing") {
  Random random(5);
  for (int round = 0; round < 100; ++round) {
    Counts sizes;
    Counts counts;
    for (std::size_t i = 0; i < 2 + random.below(6); ++i) {
      sizes.push_back(1 + random.below(50));
      counts.push_back(random.below(sizes.back() + 1));
    }
    counts[0] = 1;
    const Dispersion d = dispersion(counts, sizes);
    CHECK(*d.dp.value == Approx(slow_dp(counts, sizes)).margin(1e-12));
    for (auto& size : sizes) size *= 2;
    for (auto& count : counts) count *= 2;
    const Dispersion doubled = dispersion(counts, sizes);
    CHECK(*doubled.dp.value == Approx(*d.dp.value));
    CHECK(*doubled.juilland_d.value == Approx(*d.juilland_d.value).margin(1e-12));
    CHECK(*d.juilland_d.value >= 0);
    CHECK(*d.juilland_d.value <= 1);
  }
}

TEST_CASE("parts without words take no part") {
  const Dispersion with = dispersion(Counts{1, 0, 3}, Counts{10, 0, 20});
  CHECK(with == dispersion(Counts{1, 3}, Counts{10, 20}));
  CHECK(with.parts == 2);
}

TEST_CASE("what has no dispersion says why") {
  CHECK(dispersion(Counts{0, 0}, Counts{10, 10}).dp.why_undefined == "the word does not occur");
  CHECK(dispersion(Counts{}, Counts{}).juilland_d.why_undefined == "the word does not occur");
  const Dispersion one = dispersion(Counts{3}, Counts{10});
  CHECK(*one.dp.value == 0);
  CHECK(one.dp_norm.why_undefined == "only one part has words");
  CHECK(one.juilland_d.why_undefined == "only one part has words");
}

TEST_CASE("counts that do not fit their parts are refused") {
  CHECK_THROWS_AS(dispersion(Counts{3}, Counts{2}), UsageError);
  CHECK_THROWS_AS(dispersion(Counts{3, 1}, Counts{5}), UsageError);
}
