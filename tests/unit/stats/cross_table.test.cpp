#include "coding/stats/cross_table.hpp"

#include <cmath>

#include "coding/stats/distributions.hpp"
#include "coding/stats/proportion.hpp"
#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("chi-square of a table gives the published value, p and expected counts") {
  // Agresti's table of income and job satisfaction; R: X-squared = 5.9655, df = 9, p-value = 0.7434.
  const ChiSquareTest test = chi_square_test({4, 4, {1, 3, 10, 6, 2, 3, 10, 7, 1, 6, 14, 12, 0, 1, 9, 11}});
  CHECK(*test.value.value == Approx(5.9655).margin(5e-5));
  CHECK(test.degrees == 9);
  CHECK(*test.p.value == Approx(0.7434).margin(5e-5));
  CHECK(test.below_five == 8);
  CHECK(*test.smallest_expected.value == Approx(20.0 * 4 / 96));
  CHECK(*test.cramers_v.value == Approx(std::sqrt(*test.value.value / (96 * 3))));
}

TEST_CASE("chi-square of two rows and columns is that of the four cells") {
  for (const TwoByTwo& t : {TwoByTwo{2, 3, 2, 15}, TwoByTwo{10, 20, 30, 5}, TwoByTwo{1, 1, 1, 1}}) {
    const auto cell = [](double value) { return static_cast<std::uint64_t>(value); };
    const ChiSquareTest test = chi_square_test({2, 2, {cell(t.a), cell(t.b), cell(t.c), cell(t.d)}});
    CHECK(*test.value.value == Approx(*chi_square(t).value));
    CHECK(*test.p.value == Approx(chi_square_tail(*test.value.value, 1)));
  }
}

TEST_CASE("Cramér's V is 0 without and 1 with perfect dependence") {
  CHECK(*chi_square_test({2, 3, {2, 4, 6, 1, 2, 3}}).cramers_v.value == Approx(0).margin(1e-12));
  CHECK(*chi_square_test({3, 3, {5, 0, 0, 0, 2, 0, 0, 0, 9}}).cramers_v.value == Approx(1));
  CHECK(*chi_square_test({2, 3, {5, 0, 4, 0, 2, 0}}).cramers_v.value == Approx(1));
}

TEST_CASE("a table with an empty row or column has no chi-square") {
  CHECK(chi_square_test({2, 2, {0, 0, 3, 4}}).value.why_undefined == "a row of the table is empty");
  CHECK(chi_square_test({2, 2, {0, 3, 0, 4}}).cramers_v.why_undefined == "a column of the table is empty");
  CHECK_FALSE(chi_square_test({1, 2, {3, 4}}).p.value);
  CHECK_FALSE(chi_square_test({2, 1, {3, 4}}).smallest_expected.value);
}

TEST_CASE("the odds ratio has Woolf's interval and takes a half to each cell only when one is empty") {
  const OddsRatio plain = odds_ratio({2, 3, 2, 15});
  CHECK(*plain.ratio.value == Approx(5));
  CHECK_FALSE(plain.adjusted);
  const double error = std::sqrt(1.0 / 2 + 1.0 / 3 + 1.0 / 2 + 1.0 / 15);
  CHECK(plain.ratio.interval->lower == Approx(5 * std::exp(-1.959963985 * error)));
  CHECK(plain.ratio.interval->upper == Approx(5 * std::exp(1.959963985 * error)));
  const OddsRatio zero = odds_ratio({0, 5, 3, 14});
  CHECK(zero.adjusted);
  CHECK(*zero.ratio.value == Approx(0.5 * 14.5 / (5.5 * 3.5)));
  CHECK(odds_ratio({0, 0, 3, 4}).ratio.why_undefined == "a row of the table is empty");
  CHECK(odds_ratio({0, 1, 0, 4}).ratio.why_undefined == "a column of the table is empty");
  CHECK_FALSE(odds_ratio({-1, 1, 2, 4}).ratio.value);
}

TEST_CASE("swapping the rows turns the odds ratio over, and its interval with it") {
  const Estimate one = odds_ratio({7, 3, 2, 15}, 0.9).ratio;
  const Estimate other = odds_ratio({2, 15, 7, 3}, 0.9).ratio;
  CHECK(*one.value == Approx(1 / *other.value));
  CHECK(one.interval->lower == Approx(1 / other.interval->upper));
  CHECK(one.interval->upper == Approx(1 / other.interval->lower));
}

TEST_CASE("Wilson's interval gives the published bounds") {
  struct Published {
    double part, whole, lower, upper;
  };
  // Newcombe (1998), table I, method 3; then of 22 participants.
  for (const Published& each : {Published{81, 263, .2553, .3662}, Published{15, 148, .0624, .1605},
                                Published{0, 20, .0000, .1611}, Published{1, 29, .0061, .1718}}) {
    const Estimate share = wilson_interval(each.part, each.whole);
    CAPTURE(each.part, each.whole);
    CHECK(*share.value == Approx(each.part / each.whole));
    CHECK(share.interval->lower == Approx(each.lower).margin(5e-5));
    CHECK(share.interval->upper == Approx(each.upper).margin(5e-5));
  }
  for (const Published& each :
       {Published{11, 22, .307, .693}, Published{14, 22, .430, .803}, Published{18, 22, .615, .927},
        Published{20, 22, .722, .975}, Published{22, 22, .851, 1}}) {
    const Estimate share = wilson_interval(each.part, each.whole);
    CHECK(share.interval->lower == Approx(each.lower).margin(5e-4));
    CHECK(share.interval->upper == Approx(each.upper).margin(5e-4));
  }
}

TEST_CASE("Wilson's bounds solve the equation they come from, and hold the share") {
  for (const double whole : {1.0, 2.0, 7.0, 22.0, 1000.0}) {
    for (double part = 0; part <= whole; part += whole > 22 ? 100 : 1) {
      for (const double confidence : {0.5, 0.9, 0.95, 0.999}) {
        const Estimate share = wilson_interval(part, whole, confidence);
        const double z = normal_quantile(0.5 + confidence / 2);
        CHECK(share.interval->lower <= *share.value);
        CHECK(share.interval->upper >= *share.value);
        for (const double bound : {share.interval->lower, share.interval->upper})
          CHECK(std::abs(*share.value - bound) ==
                Approx(z * std::sqrt(bound * (1 - bound) / whole)).margin(1e-7));
      }
    }
  }
  CHECK(wilson_interval(0, 0).why_undefined == "there is nobody to count");
  CHECK_FALSE(wilson_interval(3, 2).value);
}
