#include "coding/stats/transitions.hpp"

#include <algorithm>
#include <cmath>

#include "coding/base/random.hpp"
#include "coding/stats/contingency.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

using Counts = std::vector<std::size_t>;

// "abca": one kind a step.
StepSequence steps(const std::string& letters) {
  StepSequence out;
  for (const char letter : letters) out.push_back({static_cast<std::uint32_t>(letter - 'a')});
  return out;
}

Counts counts_of(const Transitions& found) {
  Counts out;
  for (const Transition& each : found.all) out.push_back(each.count);
  return out;
}

TransitionOptions lag(std::size_t by) { return {.lag = by, .permutations = 0}; }

}  // namespace

TEST_CASE("transitions are counted within sequences, at their lag") {
  const std::vector<StepSequence> sequences = {steps("abab"), steps("ba"), steps("c"), {}};
  CHECK(counts_of(transitions(3, sequences, lag(1))) == Counts{0, 2, 0, 2, 0, 0, 0, 0, 0});
  CHECK(counts_of(transitions(3, sequences, lag(2))) == Counts{1, 0, 0, 0, 1, 0, 0, 0, 0});
  CHECK(transitions(3, sequences, lag(4)).total == 0);
}

TEST_CASE("every kind of a step is followed by every kind of the next, and none by its own company") {
  const Transitions found = transitions(3, {{{0, 1}, {1, 2}, {2}}}, lag(1));
  CHECK(counts_of(found) == Counts{0, 1, 1, 0, 1, 2, 0, 0, 1});
  CHECK(found.total == 6);
  CHECK(found.from_totals == Counts{2, 3, 1});
  CHECK(found.to_totals == Counts{0, 2, 4});
}

TEST_CASE("the square of the residual of two kinds is Pearson's χ²") {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    Random random(seed);
    std::string letters;
    for (int i = 0; i < 60; ++i) letters += static_cast<char>('a' + random.below(3) / 2);
    const Transitions found = transitions(2, {steps(letters)}, lag(1));
    const TwoByTwo table{static_cast<double>(found.all[0].count), static_cast<double>(found.all[1].count),
                         static_cast<double>(found.all[2].count), static_cast<double>(found.all[3].count)};
    const double square = *chi_square(table).value;
    for (const Transition& each : found.all) CHECK(std::pow(*each.residual.value, 2) == Approx(square));
    const double product = table.a * table.d;
    const double other = table.b * table.c;
    CHECK(*found.all[0].yule_q.value == Approx((product - other) / (product + other)));
    CHECK(*found.all[1].yule_q.value == Approx((other - product) / (product + other)));
  }
}

TEST_CASE("a worked table: expected counts and adjusted residuals") {
  // a is followed by a once and by b three times; b by a once and by c twice; c by a and by c once.
  const Transitions found = transitions(3, {steps("aabab"), steps("ab"), steps("bca"), steps("bcc")}, lag(1));
  CHECK(counts_of(found) == Counts{1, 3, 0, 1, 0, 2, 1, 0, 1});
  CHECK(found.total == 9);
  const Transition& ab = found.all[1];
  CHECK(*ab.expected.value == Approx(4.0 * 3 / 9));
  CHECK(*ab.residual.value == Approx((3 - 4.0 / 3) / std::sqrt(4.0 / 3 * (1 - 4.0 / 9) * (1 - 3.0 / 9))));
  CHECK(*ab.yule_q.value == 1);
  CHECK(*found.all[2].yule_q.value == -1);
}

TEST_CASE("p comes near to the share of all orders") {
  // The six orders of aabb: a→b stands 1, 2, 1, 1, 1, 0 times; here once.
  const Transitions found = transitions(2, {steps("aabb")}, {.permutations = 20000, .seed = 3});
  const Transition& ab = found.all[1];
  CHECK(ab.count == 1);
  CHECK(*ab.shuffled.value == Approx(1).margin(0.02));
  CHECK(*ab.p.value == 1);
  const Transition& ba = found.all[2];
  CHECK(ba.count == 0);
  // b→a: 0 in one order of the six, so that twice the share of at most 0 is a third.
  CHECK(*ba.p.value == Approx(1.0 / 3).margin(0.02));
}

TEST_CASE("steps are shuffled within their sequence alone") {
  const Transitions found = transitions(2, {steps("aa"), steps("bb")}, {.permutations = 200});
  CHECK(*found.all[0].shuffled.value == 1);
  CHECK(*found.all[1].shuffled.value == 0);
  CHECK(*found.all[3].shuffled.value == 1);
  CHECK(*found.all[0].p.value == 1);
}

TEST_CASE("the jobs change nothing, the seed does") {
  const std::vector<StepSequence> sequences = {steps("abcabacbbcaacb"), steps("ccabbaacb")};
  const auto p = [&](std::uint64_t seed, int jobs) {
    std::vector<double> out;
    for (const Transition& each :
         transitions(3, sequences, {.permutations = 99, .seed = seed, .jobs = jobs}).all)
      out.push_back(*each.shuffled.value);
    return out;
  };
  CHECK(p(1, 1) == p(1, 4));
  CHECK(p(1, 1) != p(2, 1));
}

TEST_CASE("without transitions, permutations or variation the reason is said") {
  const Transitions none = transitions(2, {steps("a"), steps("b")}, {.permutations = 10});
  CHECK(none.all[0].expected.why_undefined == "no transitions");
  CHECK(none.all[0].p.why_undefined == "no transitions");
  const Transitions same = transitions(1, {steps("aaa")}, lag(1));
  CHECK(*same.all[0].expected.value == 2);
  CHECK(same.all[0].residual.why_undefined == "always or never");
  CHECK(same.all[0].yule_q.why_undefined == "always or never");
  CHECK(same.all[0].p.why_undefined == "no permutations");
  CHECK(transitions(0, {}, {}).all.empty());
}
