#include "coding/agreement/precision.hpp"

#include <cmath>

#include "coding/agreement/alpha.hpp"
#include "coding/agreement/measures.hpp"
#include "coding/base/error.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

// a both, b only the first, c only the second, d neither.
Patterns two_by_two(int a, int b, int c, int d) {
  std::vector<Rating> cells;
  const auto add = [&](int times, Rating first, Rating second) {
    for (int i = 0; i < times; ++i) cells.insert(cells.end(), {first, second});
  };
  add(a, 1, 1);
  add(b, 1, 0);
  add(c, 0, 1);
  add(d, 0, 0);
  return patterns_of(Ratings({"ayşe", "veli"}, {{"no", 0}, {"yes", 1}}, cells));
}

double value(const Patterns& patterns, const std::string& measure) {
  const MeasureOptions options{.metric = Metric(Level::nominal, {0, 1})};
  return measured(patterns, std::vector<std::string>{measure}, options).front().agreement.value.value();
}

}  // namespace

TEST_CASE("one code and two coders give the numbers of the table that methodologists carry about") {
  // a b c d; observed, kappa, pi, alpha, AC1, PABAK, Dice
  const double rows[][11] = {{1, 1, 3, 5, .600, .091, .048, .095, .310, .200, .333},
                             {50, 75, 75, 800, .850, .314, .314, .315, .808, .700, .400},
                             {90, 5, 5, 0, .900, -.053, -.053, -.047, .890, .800, .947},
                             {45, 5, 5, 45, .900, .800, .800, .801, .800, .800, .900}};
  for (const auto& row : rows) {
    const Patterns p = two_by_two(static_cast<int>(row[0]), static_cast<int>(row[1]),
                                  static_cast<int>(row[2]), static_cast<int>(row[3]));
    CHECK(value(p, "percent") == Approx(row[4]).margin(0.0006));
    CHECK(value(p, "cohen") == Approx(row[5]).margin(0.0006));
    CHECK(value(p, "scott") == Approx(row[6]).margin(0.0006));
    CHECK(value(p, "alpha") == Approx(row[7]).margin(0.0006));
    CHECK(value(p, "ac") == Approx(row[8]).margin(0.0006));
    CHECK(value(p, "brennan-prediger") == Approx(row[9]).margin(0.0006));
    CHECK(value(p, "positive") == Approx(row[10]).margin(0.0006));
    CHECK(value(p, "turkish") == Approx(row[4]).margin(0.0006));
    CHECK(value(p, "holsti") == Approx(row[4]).margin(0.0006));
  }
}

TEST_CASE("standard errors have two divisors, and a population makes them small") {
  const Patterns p = two_by_two(20, 5, 10, 15);
  const Agreement kappa = agreement(p, Coefficient::cohen);
  const double raw = precision_of(kappa, p).standard_error.value();
  const double delta = precision_of(kappa, p, {.error = ErrorKind::delta}).standard_error.value();
  CHECK(delta == Approx(raw * std::sqrt(49.0 / 50)).epsilon(1e-13));
  CHECK(precision_of(kappa, p, {.population = 200}).standard_error.value() ==
        Approx(raw * std::sqrt(0.75)).epsilon(1e-13));
  CHECK(precision_of(kappa, p, {.population = 50}).standard_error.value() == 0);
}

TEST_CASE("an interval is cut at 1 and not at -1, and no error has no p") {
  const Patterns good = two_by_two(9, 0, 1, 9);
  CHECK(precision_of(agreement(good, Coefficient::cohen), good).interval->upper == 1);
  const Patterns bad = two_by_two(0, 3, 2, 1);
  CHECK(precision_of(agreement(bad, Coefficient::cohen), bad).interval->lower < -1);
  const Patterns perfect = two_by_two(5, 0, 0, 5);
  const Precision certain = precision_of(agreement(perfect, Coefficient::cohen), perfect);
  CHECK(certain.standard_error == 0.0);
  CHECK(!certain.p_one_sided);
  CHECK(certain.interval == Interval{1, 1});
}

TEST_CASE("degenerate ratings have a status, not a number") {
  const auto status = [](const Patterns& p, Coefficient coefficient) {
    return agreement(p, coefficient).status;
  };
  const Patterns one_kind = two_by_two(6, 0, 0, 0);
  for (const Coefficient each : {Coefficient::cohen, Coefficient::scott, Coefficient::fleiss,
                                 Coefficient::light, Coefficient::weighted_alpha})
    CHECK(status(one_kind, each) == Status::no_variation);
  CHECK(agreement(one_kind, Coefficient::percent).value == 1.0);
  CHECK(agreement(one_kind, Coefficient::gwet).value == 1.0);  // a second category is declared
  CHECK(agreement(one_kind, Coefficient::brennan_prediger).value == 1.0);
  const Patterns single = patterns_of(Ratings({"a", "b"}, {{"x", 0}}, {0, 0, 0, 0}));
  CHECK(status(single, Coefficient::gwet) == Status::no_variation);
  CHECK(status(single, Coefficient::brennan_prediger) == Status::no_variation);
  const Metric nominal(Level::nominal, {0, 1});
  CHECK(krippendorff_alpha(one_kind, nominal).status == Status::no_variation);
  const Patterns apart =
      patterns_of(Ratings({"a", "b"}, {{"x", 0}, {"y", 1}}, {0, no_rating, no_rating, 1, 1, no_rating}));
  CHECK(status(apart, Coefficient::percent) == Status::nothing_pairable);
  CHECK(krippendorff_alpha(apart, nominal).status == Status::nothing_pairable);
  const Patterns alone = patterns_of(Ratings({"a", "b"}, {{"x", 0}, {"y", 1}}, {0, no_rating, 1, no_rating}));
  CHECK(status(alone, Coefficient::cohen) == Status::coder_empty);
  CHECK(status(alone, Coefficient::fleiss) == Status::coder_empty);
  const Patterns three = patterns_of(Ratings({"a", "b", "c"}, {{"x", 0}, {"y", 1}}, {0, 1, 0, 1, 1, 0}));
  CHECK(status(three, Coefficient::cohen) == Status::not_applicable);
  CHECK(status(three, Coefficient::bangdiwala) == Status::not_applicable);
  CHECK(greatest_kappa(three).status == Status::not_applicable);
  const Patterns nobody = patterns_of(Ratings({"a", "b"}, {{"x", 0}}, {no_rating, no_rating}));
  CHECK(status(nobody, Coefficient::cohen) == Status::nothing_pairable);
  const Patterns unit = two_by_two(0, 1, 0, 0);
  CHECK(agreement(unit, Coefficient::fleiss).value == -1.0);
  CHECK(precision_of(agreement(unit, Coefficient::fleiss), unit).status == Status::single_unit);
  const Patterns pairable_alike =
      patterns_of(Ratings({"a", "b"}, {{"1", 1}, {"2", 2}}, {0, 0, 1, no_rating}));
  CHECK(krippendorff_alpha(pairable_alike, nominal).status == Status::no_variation);
}

TEST_CASE("zeros agree on a ratio scale") {
  const Patterns p =
      patterns_of(numeric_ratings({"a", "b"}, std::vector<std::optional<double>>{0, 0, 0, 1, 2, 2, 1, 2}));
  CHECK(krippendorff_alpha(p, Metric(Level::ratio, {0, 1, 2})).value.has_value());
}

TEST_CASE("two coefficients of the same units are compared as a pair") {
  const Patterns p = two_by_two(30, 5, 5, 20);
  const Agreement kappa = agreement(p, Coefficient::cohen);
  const Agreement gwet = agreement(p, Coefficient::gwet);
  const AgreementDifference difference = difference_of(gwet, kappa, p);
  CHECK(difference.value == Approx(*gwet.value - *kappa.value).epsilon(1e-13));
  const double alone = precision_of(kappa, p).standard_error.value();
  CHECK(difference.precision.standard_error.value() < alone / 3);
  CHECK(difference_of(kappa, kappa, p).precision.standard_error.value() == 0);
}

TEST_CASE("the units that an interval needs grow with the square of its narrowness") {
  const Patterns p = two_by_two(30, 5, 5, 20);
  const Agreement kappa = agreement(p, Coefficient::cohen);
  const auto wide = units_needed(kappa, p, 0.2).value();
  const auto close = units_needed(kappa, p, 0.1).value();
  CHECK(close >= 4 * wide - 4);
  CHECK(close <= 4 * wide);
  const double reach = 1.959964 * precision_of(kappa, p).standard_error.value();
  CHECK(units_needed(kappa, p, reach).value() == Approx(60).margin(1));
  CHECK(!units_needed(kappa, p, 0));
}

TEST_CASE("a measure that there is not is refused with the nearest") {
  const Patterns p = two_by_two(3, 1, 1, 3);
  try {
    measured(p, std::vector<std::string>{"cohens"}, {});
    FAIL("no complaint");
  } catch (const UsageError& error) {
    CHECK(error.diagnostic().slug == "measure-unknown");
    CHECK(error.diagnostic().hint == "did you mean cohen?");
  }
}

TEST_CASE("coders who are a sample add what leaving one of them out changes") {
  // The third coder agrees less than the others.
  const Patterns p = patterns_of(
      Ratings({"a", "b", "c"}, {{"x", 0}, {"y", 1}}, {0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 1, 1, 0}));
  const std::vector<std::string> names = {"fleiss", "alpha"};
  MeasureOptions options{.metric = Metric(Level::nominal, {0, 1})};
  const auto fixed = measured(p, names, options);
  options.sampled_coders = true;
  const auto sampled = measured(p, names, options);
  for (std::size_t i = 0; i < 2; ++i) {
    double mean = 0;
    std::vector<double> without;
    for (std::size_t coder = 0; coder < 3; ++coder) {
      without.push_back(
          measured(without_coder(p, coder), names, {.metric = options.metric})[i].agreement.value.value());
      mean += without.back() / 3;
    }
    double variance = 0;
    for (const double value : without) variance += (value - mean) * (value - mean) * 2 / 3;
    const double error = fixed[i].precision.standard_error.value();
    CHECK(sampled[i].precision.standard_error.value() ==
          Approx(std::sqrt(error * error + variance)).epsilon(1e-12));
  }
  const Patterns two = without_coder(p, 2);
  CHECK(measured(two, names, options)[0].precision.status == Status::not_applicable);
}
