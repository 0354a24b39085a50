#include "coding/analysis/stop_rules.hpp"

#include "tests/catch.hpp"

using namespace coding;

using Counts = std::vector<std::size_t>;

TEST_CASE("a run that brings few enough codes stops after the interviews before it") {
  const auto outcome = applied({.base = 4, .run = 2, .percent = 5}, {4, 3, 2, 1, 1, 0, 0, 0});
  CHECK(outcome.base_codes == 10);
  CHECK(outcome.runs == Counts{1, 0, 0});
  CHECK(outcome.verdict == StopVerdict::reached);
  CHECK(outcome.stop == 5);
  CHECK(outcome.later == 0);
}

TEST_CASE("the shares of the published example stop at 6+2 and at 7+3") {
  // Guest, Namey & Chen print the shares: 37 themes in the base, 4/37 in the first run, 1/37 in the one that
  // stops. The interviews are made up to have them.
  const Counts fresh = {20, 10, 5, 2, 3, 1, 1, 0, 1, 0, 0, 0};
  const auto two = applied({.base = 4, .run = 2, .percent = 5}, fresh);
  CHECK(two.base_codes == 37);
  CHECK(two.runs == Counts{4, 2, 1, 1, 1, 0, 0});
  CHECK(two.stop == 6);
  CHECK(stop_of({.base = 4, .run = 3, .percent = 5}, fresh) == 7);
}

TEST_CASE("runs overlap, and a share is met exactly") {
  CHECK(stop_of({.base = 4, .run = 2, .percent = 5}, {20, 0, 0, 0, 1, 1, 0, 9}) == 5);
  CHECK(stop_of({.base = 4, .run = 2, .percent = 5}, {19, 0, 0, 0, 1, 1, 0, 9}) == std::nullopt);
  CHECK(stop_of({.base = 4, .run = 2, .percent = 0}, {20, 0, 0, 0, 1, 1, 0, 0}) == 6);
}

TEST_CASE("what comes after a stop is counted, from the stop and from the run that told so") {
  const auto outcome = applied({.base = 4, .run = 2, .percent = 5}, {31, 0, 0, 0, 0, 1, 6, 0});
  CHECK(outcome.stop == 4);
  CHECK(outcome.later == 7);
  CHECK(outcome.later_still == 6);
}

TEST_CASE("the initial sample of Francis et al. is followed by three interviews without anything new") {
  const StopRule rule{StopFamily::francis, 10, 3, 0};
  Counts fresh = {9, 5, 4, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0};
  CHECK(stop_of(rule, fresh) == 12);
  fresh[14] = 2;
  CHECK(applied(rule, fresh).verdict == StopVerdict::never);
}

TEST_CASE("a rule that was not met, one that could not be, and one without anything to share in differ") {
  CHECK(applied({.base = 4, .run = 2}, {5, 5, 5, 5, 5, 5}).verdict == StopVerdict::never);
  CHECK(applied({.base = 4, .run = 2}, {5, 5, 5, 5, 5}).verdict == StopVerdict::too_few);
  CHECK(applied({.base = 4, .run = 2}, {}).verdict == StopVerdict::too_few);
  CHECK(applied({.base = 4, .run = 2}, {0, 0, 0, 0, 0, 0}).verdict == StopVerdict::nothing_yet);
}

TEST_CASE("the usual rules are every base with every run at both shares, and ten and three") {
  const auto rules = usual_stop_rules();
  REQUIRE(rules.size() == 13);
  CHECK(rules.front() == StopRule{StopFamily::guest, 4, 2, 5});
  CHECK(rules[11] == StopRule{StopFamily::guest, 6, 3, 0});
  CHECK(rules.back() == StopRule{StopFamily::francis, 10, 3, 0});
}
