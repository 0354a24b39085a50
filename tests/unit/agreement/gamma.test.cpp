#include "coding/agreement/gamma.hpp"

#include <cmath>

#include "coding/base/error.hpp"
#include "tests/catch.hpp"
#include "tests/unit/agreement/made_up.hpp"

using namespace coding;

namespace {

// Three coders who mark nearly the same.
Continuum near_agreement() {
  Random random(12);
  std::vector<std::vector<MarkedUnit>> coders(3);
  for (std::int64_t i = 0; i < 12; ++i)
    for (auto& units : coders) {
      const auto begin = static_cast<std::int64_t>(20 * i + 1 + static_cast<std::int64_t>(random.below(4)));
      units.push_back({begin, begin + 10, static_cast<CodeNumber>(i % 3)});
    }
  return made_up::continuum(260, 3, std::move(coders));
}

double mean_of(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

}  // namespace

TEST_CASE("γ is 1 for coders who did the same, and less with every difference") {
  const std::vector<MarkedUnit> units = {{0, 10, 0}, {15, 30, 1}, {40, 44, 0}};
  const Gamma same = gamma(made_up::continuum(60, 2, {units, units}));
  CHECK(same.value == 1.0);
  CHECK(same.cat.value == 1.0);
  CHECK(same.observed == 0);
  CHECK(same.unique == true);
  const Gamma near = gamma(made_up::continuum(60, 2, {units, {{0, 10, 0}, {16, 29, 1}, {40, 44, 1}}}));
  CHECK(*near.value < 1);
  CHECK(*near.cat.value < 1);
}

TEST_CASE("γ is one minus the observed disorder over the mean of the samples'") {
  const Gamma found = gamma(near_agreement(), {.samples = 20});
  REQUIRE(found.sample_disorders.size() == 20);
  CHECK(found.expected == Approx(mean_of(found.sample_disorders)));
  CHECK(*found.value == Approx(1 - found.observed / found.expected));
  CHECK(found.at_least == found.value);
  CHECK(found.at_most == found.value);
  CHECK(found.alignments.size() == 1);
  CHECK(found.codes.size() == 3);
}

TEST_CASE("γ comes from its seed, whatever the number of threads") {
  const auto with = [](std::uint64_t seed, int jobs, GammaSampler sampler) {
    GammaOptions options;
    options.samples = 8;
    options.seed = seed;
    options.jobs = jobs;
    options.sampler = sampler;
    return gamma(near_agreement(), options).sample_disorders;
  };
  for (const GammaSampler sampler : {GammaSampler::statistical, GammaSampler::shuffle}) {
    CHECK(with(1, 1, sampler) == with(1, 2, sampler));
    CHECK_FALSE(with(1, 1, sampler) == with(2, 1, sampler));
  }
}

TEST_CASE("a precision asks for as many samples as the first ones vary") {
  GammaOptions options;
  options.samples = 10;
  const std::vector<double> first = gamma(near_agreement(), options).sample_disorders;
  double squares = 0;
  for (const double one : first) squares += (one - mean_of(first)) * (one - mean_of(first));
  const double variation = std::sqrt(squares / 9) / mean_of(first);
  options.precision = variation / 10;
  const std::size_t needed = gamma(near_agreement(), options).sample_disorders.size();
  CHECK(needed == static_cast<std::size_t>(std::ceil(1.96 * 1.96 * 100 - 1e-6)));
  options.precision = 0.9;
  CHECK(gamma(near_agreement(), options).sample_disorders == first);
}

TEST_CASE("a statistical sample resembles the units it is made of") {
  const PlacedUnits units = placed_units(near_agreement().documents[0]);
  Random random(13);
  double count = 0;
  double length = 0;
  double codes[3] = {0, 0, 0};
  for (int i = 0; i < 500; ++i)
    for (const auto& coder : sampled_units(units, 260, GammaSampler::statistical, random))
      for (const PlacedUnit& unit : coder) {
        REQUIRE(unit.begin < unit.end);
        ++count;
        length += unit.end - unit.begin;
        ++codes[unit.code];
      }
  CHECK(count / 1500 == Approx(12));
  CHECK(length / count == Approx(10));
  for (const double code : codes) CHECK(code / count == Approx(1.0 / 3).margin(0.02));
}

TEST_CASE("a shuffled sample shifts one coder's units, and wraps those that would begin outside") {
  const PlacedUnits units = {{{0, 10, 0}, {80, 90, 1}}, {{0, 10, 0}, {80, 90, 1}}};
  Random random(14);
  bool wrapped = false;
  for (int i = 0; i < 200; ++i)
    for (const auto& coder : sampled_units(units, 100, GammaSampler::shuffle, random)) {
      REQUIRE(coder.size() == 2);
      for (const PlacedUnit& unit : coder) {
        CHECK(unit.begin >= 0);
        CHECK(unit.begin < 100);
        CHECK(unit.end - unit.begin == 10);
      }
      const double apart = coder[1].begin - coder[0].begin;
      CHECK((apart == 80 || apart == -20));
      wrapped = wrapped || apart == -20;
    }
  CHECK(wrapped);
}

TEST_CASE("shifts of a shuffled sample are half a mean length apart while there is room") {
  const PlacedUnits units = {{{0, 20, 0}}, {{0, 20, 0}}, {{0, 20, 0}}};
  Random random(15);
  for (int i = 0; i < 200; ++i) {
    const PlacedUnits sample = sampled_units(units, 100, GammaSampler::shuffle, random);
    for (std::size_t a = 0; a < 3; ++a)
      for (std::size_t b = 0; b < a; ++b) CHECK(std::abs(sample[a][0].begin - sample[b][0].begin) >= 9);
  }
}

TEST_CASE("degenerate continua have a status") {
  CHECK(gamma(made_up::continuum(10, 1, {{}, {}})).status == Status::no_variation);
  CHECK_FALSE(gamma(made_up::continuum(10, 1, {{}, {}})).value);
  Continuum apart = made_up::continuum(10, 1, {{{0, 3, 0}}, {}});
  apart.documents[0].coders[1] = std::nullopt;
  CHECK(gamma(apart).status == Status::nothing_pairable);
  const Gamma lonely = gamma(made_up::continuum(10, 1, {{{0, 3, 0}, {5, 9, 0}}, {}}));
  CHECK(lonely.status == Status::coder_empty);
  CHECK(lonely.value);
}

TEST_CASE("units of different documents are never aligned") {
  Continuum continuum = made_up::empty_continuum(2, 1);
  using Units = std::vector<MarkedUnit>;
  continuum.documents.push_back({"Y1", 20, {Units{{0, 5, 0}}, Units{}}});
  continuum.documents.push_back({"Y2", 20, {Units{}, Units{{0, 5, 0}}}});
  continuum.documents.push_back({"Y3", 20, {Units{{0, 5, 0}}, std::nullopt}});
  const Gamma found = gamma(continuum);
  CHECK(found.observed == 2);
  CHECK(found.documents == std::vector<std::size_t>{0, 1});
}

TEST_CASE("options of γ without a meaning are refused") {
  CHECK_THROWS_AS(gamma(near_agreement(), {.samples = 0}), UsageError);
  CHECK_THROWS_AS(gamma(near_agreement(), {.precision = 0.0}), UsageError);
  CHECK_THROWS_AS(gamma(near_agreement(), {.precision = 1.0}), UsageError);
  CHECK_THROWS_AS(gamma_of_samples({{}, {}}, {}), UsageError);
  CHECK_THROWS_AS(gamma_of_samples({{}, {}}, {{{}}}), UsageError);
}

TEST_CASE("Alex, Paul and Suzan have several best alignments, and γ as published by others") {
  using Units = std::vector<MarkedUnit>;
  const Continuum continuum =
      made_up::continuum(60, 7,
                         {Units{{2, 9, 0}, {11, 17, 1}, {24, 30, 4}, {32, 36, 5}, {36, 44, 5}, {44, 60, 6}},
                          Units{{2, 9, 0}, {11, 17, 2}, {19, 25, 4}, {32, 44, 5}},
                          Units{{2, 9, 0}, {11, 17, 3}, {21, 27, 4}, {32, 36, 5}, {36, 40, 5}, {40, 44, 5}}});
  GammaOptions options;
  options.dissimilarity.position = 3;
  options.samples = 300;
  const Gamma statistical = gamma(continuum, options);
  CHECK(statistical.observed == Approx(0.960625));
  CHECK(statistical.unique == false);
  CHECK(*statistical.value == Approx(0.43).margin(0.02));
  options.sampler = GammaSampler::shuffle;
  CHECK(*gamma(continuum, options).value == Approx(0.455).margin(0.02));
}
