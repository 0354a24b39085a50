#include "coding/analysis/order_band.hpp"

#include <algorithm>
#include <cmath>

#include "coding/base/random.hpp"
#include "coding/stats/sampling.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

constexpr StopRule rule{.base = 2, .run = 1, .percent = 5};

SampledKinds random_samples(std::size_t samples, Random& random) {
  SampledKinds out{.kinds = 9, .samples = std::vector<std::vector<std::size_t>>(samples)};
  for (auto& sample : out.samples) {
    for (std::size_t kind = 0; kind < 9; ++kind) {
      if (random.below(4) == 0) sample.push_back(kind);
    }
  }
  return out;
}

// Heights of the curve over all orders, by recursion over who comes next.
void walk(const SampledKinds& sampled, std::vector<std::size_t> gone,
          std::vector<std::vector<double>>& heights) {
  if (gone.size() == sampled.samples.size()) return;
  for (std::size_t next = 0; next < sampled.samples.size(); ++next) {
    if (std::find(gone.begin(), gone.end(), next) != gone.end()) continue;
    auto longer = gone;
    longer.push_back(next);
    std::vector<bool> seen(sampled.kinds, false);
    for (const std::size_t sample : longer) {
      for (const std::size_t kind : sampled.samples[sample]) seen[kind] = true;
    }
    // As often as there are orders that begin so.
    double times = 1;
    for (std::size_t left = sampled.samples.size() - longer.size(); left > 1; --left)
      times *= static_cast<double>(left);
    const auto height = static_cast<double>(std::count(seen.begin(), seen.end(), true));
    for (double i = 0; i < times; ++i) heights[longer.size() - 1].push_back(height);
    walk(sampled, longer, heights);
  }
}

}  // namespace

TEST_CASE("of few interviews the band is that of all orders") {
  Random random(3);
  for (std::size_t samples = 1; samples <= 6; ++samples) {
    const auto sampled = random_samples(samples, random);
    const auto band = order_band(sampled, {.orders = 720}, {});
    CHECK(band.all);
    std::vector<std::vector<double>> heights(samples);
    walk(sampled, {}, heights);
    REQUIRE(band.band.size() == samples);
    for (std::size_t i = 0; i < samples; ++i) {
      CHECK(band.orders == heights[i].size());
      std::sort(heights[i].begin(), heights[i].end());
      CHECK(band.band[i] == Interval{quantile(heights[i], 0.025), quantile(heights[i], 0.975)});
    }
  }
}

TEST_CASE("drawn orders come near all of them, and the seed alone decides which") {
  Random random(5);
  const auto sampled = random_samples(6, random);
  const auto all = order_band(sampled, {.orders = 720}, {rule});
  const auto drawn = order_band(sampled, {.orders = 719, .seed = 2}, {rule});
  CHECK(!drawn.all);
  CHECK(drawn.orders == 719);
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(std::abs(drawn.band[i].lower - all.band[i].lower) <= 1);
    CHECK(std::abs(drawn.band[i].upper - all.band[i].upper) <= 1);
  }
  CHECK(std::abs(drawn.stops[0].never - all.stops[0].never) < 5);
  CHECK(order_band(sampled, {.orders = 50, .seed = 2}, {}).band ==
        order_band(sampled, {.orders = 50, .seed = 2}, {}).band);
}

TEST_CASE("the stops of all orders are told by their middle, their ninth tenth and those without one") {
  // Three interviews; the third place brings nothing new unless the interview with a code of its own stands
  // there, which is so in two of six orders.
  const SampledKinds sampled{.kinds = 2, .samples = {{0}, {0}, {0, 1}}};
  const auto band = order_band(sampled, {.orders = 6}, {rule});
  REQUIRE(band.stops.size() == 1);
  CHECK(band.stops[0].median == 2);
  CHECK(!band.stops[0].ninetieth);
  CHECK(band.stops[0].never == Approx(100.0 / 3));
}

TEST_CASE(
    "there is no band without interviews or orders, and no spread of a rule that needs more interviews") {
  CHECK(order_band({}, {}, {rule}).band.empty());
  CHECK(order_band({.kinds = 1, .samples = {{0}}}, {.orders = 0}, {rule}).orders == 0);
  const auto one = order_band({.kinds = 1, .samples = {{0}}}, {}, {rule});
  CHECK(one.stops.empty());
  CHECK(one.band == std::vector<Interval>{{1, 1}});
}
