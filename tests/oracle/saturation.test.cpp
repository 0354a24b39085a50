// Saturation of the published Ankara study, in the order of its labels, which data/ankara gives as the order
// of collection. The numbers were worked out from the article's lists with a script of another language.
#include "coding/analysis/saturation.hpp"

#include "coding/store/folder.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

Saturation ankara(std::size_t orders = 1000) {
  const Project project = read_project(CODING_SOURCE_DIR "/data/ankara");
  return saturation(project, {.coder = {"arastirmaci"}, .trials = {.orders = orders}});
}

std::string stop_in(const Saturation& facts, const StopRule& rule) {
  for (const StopOutcome& outcome : facts.rules) {
    if (!(outcome.rule == rule)) continue;
    if (!outcome.stop) return std::string(name_of(outcome.verdict));
    return std::to_string(*outcome.stop) + "+" + std::to_string(rule.run);
  }
  return "";
}

}  // namespace

TEST_CASE("Ankara: new codes in each interview") {
  const auto facts = ankara(0);
  std::vector<std::size_t> fresh;
  for (const SaturationStep& step : facts.curve) fresh.push_back(step.fresh);
  CHECK(fresh == std::vector<std::size_t>{21, 2, 8, 0, 0, 1, 1, 3, 3, 3, 0, 0, 3, 0, 1, 0, 0, 1, 1, 1, 1, 0});
  CHECK(facts.curve.back().seen == 50);
  CHECK(facts.not_coded == 0);
  CHECK(facts.unseen.incidence.incidences() == 219);
  CHECK(facts.unseen.incidence.once() == 14);
  CHECK(facts.unseen.incidence.twice() == 8);
}

TEST_CASE("Ankara: what the rules say depends on the rule") {
  const auto facts = ankara(0);
  const auto guest = [&](std::size_t base, std::size_t run, std::size_t percent) {
    return stop_in(facts, {StopFamily::guest, base, run, percent});
  };
  CHECK(guest(4, 2, 5) == "4+2");
  CHECK(guest(4, 2, 0) == "10+2");
  for (const std::size_t base : {std::size_t{5}, std::size_t{6}}) {
    CHECK(guest(base, 2, 5) == "10+2");
    CHECK(guest(base, 2, 0) == "10+2");
  }
  for (const std::size_t base : {std::size_t{4}, std::size_t{5}, std::size_t{6}}) {
    CHECK(guest(base, 3, 5) == "13+3");
    CHECK(guest(base, 3, 0) == "never");
  }
  CHECK(stop_in(facts, {StopFamily::francis, 10, 3, 0}) == "never");
  CHECK(facts.rules[0].base_codes == 31);
  CHECK(facts.rules[0].runs[0] == 1);
  CHECK(facts.rules[0].later == 19);
  CHECK(facts.rules[0].later_still == 18);
}

TEST_CASE("Ankara: in other orders the rules stop elsewhere") {
  const auto facts = ankara(10000);
  REQUIRE(facts.orders.stops.size() == 13);
  CHECK(facts.orders.stops[0].rule == StopRule{StopFamily::guest, 4, 2, 5});
  CHECK(facts.orders.stops[6].rule == StopRule{StopFamily::guest, 4, 2, 0});
  CHECK(facts.orders.stops[0].median == 9);
  CHECK(facts.orders.stops[0].ninetieth == 15);
  CHECK(facts.orders.stops[0].never == Approx(3.0).margin(0.6));
  CHECK(facts.orders.stops[6].median == 15);
  CHECK(!facts.orders.stops[6].ninetieth);
  CHECK(facts.orders.stops[6].never == Approx(17.6).margin(1.2));
}

TEST_CASE("Ankara: three curves have three ends, one of them impossible") {
  const auto facts = ankara(0);
  const auto check = [&](std::size_t i, double end, double index, double error) {
    const GrowthFit fit = facts.growth[i].fit.value();
    CHECK(fit.end == Approx(end).epsilon(0.0005));
    CHECK(*fit.index == Approx(index).margin(0.05));
    CHECK(fit.error == Approx(error).margin(0.005));
  };
  check(0, 46.74, 108.7, 3.72);
  check(1, 54.34, 92.6, 2.68);
  check(2, 142.0, 35.2, 1.9446);
  CHECK(facts.growth[0].fit->impossible);
  CHECK(!facts.growth[1].fit->impossible);
}

TEST_CASE("Ankara: what is unseen, of the whole and of each question") {
  const auto facts = ankara(0);
  const Unseen& unseen = facts.unseen;
  CHECK(*unseen.richness.chao2.value == Approx(61.69).margin(0.005));
  CHECK(unseen.richness.chao2.interval->lower == Approx(53.4).margin(0.05));
  CHECK(unseen.richness.chao2.interval->upper == Approx(90.6).margin(0.05));
  CHECK(*unseen.richness.ice.value == Approx(61.88).margin(0.005));
  CHECK(*unseen.coverage.value == Approx(0.9394).margin(0.00005));
  CHECK(*unseen.expected_new.value == Approx(0.60).margin(0.005));
  CHECK(*unseen.chance_of_new.value == Approx(0.45).margin(0.005));
  REQUIRE(facts.parts.size() == 1 + 2 + 6 + 12);
  CHECK(facts.parts[1].seen == 31);
  CHECK(*facts.parts[1].chao2.value == Approx(37.1).margin(0.05));
  CHECK(*facts.parts[1].coverage.value == Approx(0.947).margin(0.0005));
  CHECK(facts.parts[2].seen == 19);
  CHECK(*facts.parts[2].chao2.value == Approx(24.7).margin(0.05));
  CHECK(*facts.parts[2].coverage.value == Approx(0.925).margin(0.0005));
}
