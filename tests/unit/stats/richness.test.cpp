#include "coding/stats/richness.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

#include "coding/base/random.hpp"
#include "coding/stats/accumulation.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

// The published lists of the Ankara study: 50 codes, by how many of the 22 interviews hold each.
Incidence ankara() {
  return {.samples = 22,
          .held = {14, 8, 7, 4, 3, 2, 2, 2, 2, 1, 0, 0, 3, 2, 0, 0, 0, 0, 0, 0, 0, 0},
          .rare_samples = 22};
}

SampledKinds random_samples(std::size_t samples, std::size_t kinds, Random& random) {
  SampledKinds out{.kinds = kinds, .samples = std::vector<std::vector<std::size_t>>(samples)};
  for (auto& sample : out.samples) {
    for (std::size_t kind = 0; kind < kinds; ++kind) {
      if (random.below(3) == 0) sample.push_back(kind);
    }
  }
  return out;
}

// The kinds in t samples, averaged over every choice of t of them.
double mean_over_subsets(const SampledKinds& sampled, std::size_t t) {
  double sum = 0;
  double subsets = 0;
  for (unsigned mask = 0; mask < 1U << sampled.samples.size(); ++mask) {
    if (static_cast<std::size_t>(std::popcount(mask)) != t) continue;
    std::vector<bool> seen(sampled.kinds, false);
    for (std::size_t i = 0; i < sampled.samples.size(); ++i) {
      if ((mask >> i & 1U) == 0) continue;
      for (const std::size_t kind : sampled.samples[i]) seen[kind] = true;
    }
    sum += static_cast<double>(std::count(seen.begin(), seen.end(), true));
    subsets += 1;
  }
  return sum / subsets;
}

}  // namespace

TEST_CASE("Ankara: the estimates of what is unseen are those worked by hand") {
  const Incidence codes = ankara();
  CHECK(codes.kinds() == 50);
  CHECK(codes.incidences() == 219);
  const Richness all = richness(codes);
  CHECK(*all.chao2.value == Approx(61.69).margin(0.005));
  CHECK(*all.chao2_error == Approx(8.24).margin(0.005));
  CHECK(all.chao2.interval->lower == Approx(53.4).margin(0.05));
  CHECK(all.chao2.interval->upper == Approx(90.6).margin(0.05));
  CHECK(*all.chao2_corrected.value == Approx(59.65).margin(0.005));
  CHECK(*all.ice.value == Approx(61.88).margin(0.005));
  CHECK(*all.jackknife1.value == Approx(63.36).margin(0.005));
  CHECK(*all.jackknife2.value == Approx(69.16).margin(0.005));
}

TEST_CASE("Ankara: coverage, and what more interviews would bring") {
  const Incidence codes = ankara();
  CHECK(*coverage(codes).value == Approx(0.9394).margin(0.00005));
  CHECK(*coverage(codes, 5).value == Approx(0.9535).margin(0.00005));
  CHECK(*coverage(codes, 10).value == Approx(0.9643).margin(0.00005));
  CHECK(*coverage(codes, 22).value == Approx(0.9811).margin(0.00005));
  CHECK(*extrapolated(codes, 1).value == Approx(50.60).margin(0.005));
  CHECK(*extrapolated(codes, 5).value == Approx(52.72).margin(0.005));
  CHECK(*extrapolated(codes, 10).value == Approx(54.81).margin(0.005));
  CHECK(*extrapolated(codes, 22).value == Approx(58.05).margin(0.005));
  CHECK(*samples_needed(codes, 0.90).value == Approx(12.1).margin(0.05));
  CHECK(*samples_needed(codes, 0.95).value == Approx(25.1).margin(0.05));
  CHECK(*samples_needed(codes, 0.99).value == Approx(55.5).margin(0.05));
  CHECK(*expected_new(codes).value == Approx(0.60).margin(0.005));
  CHECK(*chance_of_new(codes).value == Approx(0.45).margin(0.005));
}

TEST_CASE("Ankara: the curve without an order") {
  const auto curve = rarefaction(ankara());
  const std::vector<double> begins = {10.0, 16.7, 21.6, 25.4, 28.5, 31.1, 33.4, 35.4, 37.1, 38.7};
  REQUIRE(curve.size() == 22);
  for (std::size_t i = 0; i < begins.size(); ++i) CHECK(curve[i] == Approx(begins[i]).margin(0.05));
  CHECK(curve[19] == Approx(48.7).margin(0.05));
  CHECK(curve[20] == Approx(49.4).margin(0.05));
  CHECK(curve[21] == Approx(50));
}

TEST_CASE("rarefaction is the mean over all choices of samples") {
  Random random(7);
  for (int round = 0; round < 30; ++round) {
    const auto sampled = random_samples(1 + random.below(8), random.below(12), random);
    const auto curve = rarefaction(incidence_of(sampled));
    REQUIRE(curve.size() == sampled.samples.size());
    for (std::size_t t = 1; t <= curve.size(); ++t) {
      CHECK(curve[t - 1] == Approx(mean_over_subsets(sampled, t)).margin(1e-12));
    }
  }
}

TEST_CASE("incidence counts samples that hold a kind, and leaves out what nobody saw") {
  const Incidence counted = incidence_of({.kinds = 4, .samples = {{0, 1}, {0}, {}}});
  CHECK(counted.samples == 3);
  CHECK(counted.held == std::vector<std::size_t>{1, 1, 0});
  CHECK(counted.rare_samples == 2);
  CHECK(counted.kinds() == 2);
}

TEST_CASE("nothing is estimated from one sample, or from nothing") {
  for (const Incidence& thin : {Incidence{}, Incidence{.samples = 1, .held = {5}, .rare_samples = 1},
                                Incidence{.samples = 4, .held = {0, 0, 0, 0}}}) {
    const Richness none = richness(thin);
    for (const Estimate& each :
         {none.chao2, none.chao2_corrected, none.ice, none.jackknife1, none.jackknife2, coverage(thin),
          extrapolated(thin, 3), samples_needed(thin, 0.9), expected_new(thin), chance_of_new(thin)}) {
      CHECK(!each.value);
      CHECK(!each.why_undefined.empty());
    }
    CHECK(!none.chao2_error);
    CHECK(rarefaction(thin).size() == thin.samples);
  }
}

TEST_CASE("without a kind seen once nothing is missing, and no interval pretends to know more") {
  const Incidence full{.samples = 3, .held = {0, 4, 2}, .rare_samples = 3};
  const Richness all = richness(full);
  CHECK(*all.chao2.value == 6);
  CHECK(!all.chao2.interval);
  CHECK(!all.chao2_error);
  CHECK(*coverage(full).value == 1);
  CHECK(*extrapolated(full, 9).value == 6);
  CHECK(*expected_new(full).value == 0);
  CHECK(*samples_needed(full, 0.99).value == 0);
}

TEST_CASE("without a kind seen twice Chao2 takes its other form") {
  const Incidence thin{.samples = 4, .held = {3, 0, 1, 0}, .rare_samples = 4};
  const Richness all = richness(thin);
  CHECK(*all.chao2.value == Approx(4 + 0.75 * 3));
  // 0.75*3 + 0.75²*3*25/4 − 0.75²*81/(4*6.25)
  CHECK(*all.chao2_error == Approx(std::sqrt(2.25 + 0.5625 * 18.75 - 0.5625 * 81 / 25)));
  CHECK(*coverage(thin).value == Approx(1 - 0.5 * 3.0 / 4));
  const Incidence one{.samples = 4, .held = {1, 0, 1, 0}, .rare_samples = 3};
  CHECK(*richness(one).chao2.value == 2);
  CHECK(!richness(one).chao2.interval);
  CHECK(*coverage(one).value == 1);
}

TEST_CASE("when every kind was seen once coverage is near nothing, and ICE does not exist") {
  const Incidence unique{.samples = 5, .held = {5, 0, 0, 0, 0}, .rare_samples = 5};
  CHECK(*richness(unique).chao2.value == Approx(5 + 0.8 * 10));
  CHECK(richness(unique).ice.why_undefined == "everything rare was found once");
  CHECK(*coverage(unique).value == Approx(1.0 / 9));
}

TEST_CASE("kinds that more than ten samples hold are all that ICE counts when there are no others") {
  Incidence common{.samples = 12, .held = std::vector<std::size_t>(12, 0)};
  common.held[11] = 3;
  CHECK(*richness(common).ice.value == 3);
}
