#include "coding/stats/contingency.hpp"

#include <cmath>
#include <limits>
#include <vector>

#include "coding/base/random.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

// From the definition, over any table of rows by columns: 2 Σ O ln(O / E).
double slow_log_likelihood(const std::vector<std::vector<double>>& table) {
  double sum = 0;
  for (std::size_t i = 0; i < table.size(); ++i) {
    for (std::size_t j = 0; j < table[i].size(); ++j) {
      double row = 0;
      double column = 0;
      double all = 0;
      for (const double cell : table[i]) row += cell;
      for (const auto& other : table) column += other[j];
      for (const auto& other : table) {
        for (const double cell : other) all += cell;
      }
      if (table[i][j] > 0)
        sum += table[i][j] * (std::log(table[i][j]) - std::log(row) - std::log(column) + std::log(all));
    }
  }
  return 2 * sum;
}

double slow_chi_square(const TwoByTwo& t, double correction) {
  const double n = t.a + t.b + t.c + t.d;
  const double cells[2][2] = {{t.a, t.b}, {t.c, t.d}};
  double sum = 0;
  for (int i = 0; i < 2; ++i) {
    for (int j = 0; j < 2; ++j) {
      const double expected = (cells[i][0] + cells[i][1]) * (cells[0][j] + cells[1][j]) / n;
      const double off = std::max(0.0, std::abs(cells[i][j] - expected) - correction);
      sum += off * off / expected;
    }
  }
  return sum;
}

}  // namespace

TEST_CASE("log-likelihood and chi-square have the values computed elsewhere") {
  CHECK(*log_likelihood({3, 2, 13, 10}).value == Approx(0.0203884142738).epsilon(1e-9));
  CHECK(*chi_square({7, 2, 3, 7}).value == Approx(4.33716049383).epsilon(1e-11));
  CHECK(*yates_chi_square({7, 2, 3, 7}).value == Approx(2.6324382716).epsilon(1e-10));
}

TEST_CASE("the statistics of a 2x2 table agree with their definitions on random tables") {
  Random random(17);
  for (int round = 0; round < 300; ++round) {
    const auto cell = [&] { return static_cast<double>(random.below(round % 3 == 0 ? 4 : 400)); };
    const TwoByTwo t{cell(), cell(), cell(), cell()};
    const bool has_empty_margin = t.a + t.b == 0 || t.c + t.d == 0 || t.a + t.c == 0 || t.b + t.d == 0;
    REQUIRE(log_likelihood(t).value.has_value() == !has_empty_margin);
    if (has_empty_margin) continue;
    CHECK(*log_likelihood(t).value == Approx(slow_log_likelihood({{t.a, t.b}, {t.c, t.d}})).margin(1e-8));
    CHECK(*chi_square(t).value == Approx(slow_chi_square(t, 0)).margin(1e-9));
    CHECK(*yates_chi_square(t).value == Approx(slow_chi_square(t, 0.5)).margin(1e-9));
    CHECK(*log_likelihood(t).value == Approx(*log_likelihood({t.a, t.c, t.b, t.d}).value).margin(1e-9));
  }
}

TEST_CASE("a table without difference has a log-likelihood of exactly or nearly 0, never below") {
  CHECK(*log_likelihood({10, 20, 30, 60}).value >= 0);
  CHECK(*log_likelihood({10, 20, 30, 60}).value < 1e-12);
  CHECK(*yates_chi_square({10, 20, 30, 60}).value == 0);
}

TEST_CASE("a table with an empty row or column has no statistic, and says why") {
  CHECK(log_likelihood({0, 0, 3, 4}).why_undefined == "a row of the table is empty");
  CHECK(chi_square({0, 3, 0, 4}).why_undefined == "a column of the table is empty");
  CHECK(yates_chi_square({-1, 3, 2, 4}).why_undefined == "a count is negative or not finite");
  CHECK_FALSE(log_likelihood({std::nan(""), 3, 2, 4}).value);
  CHECK_FALSE(log_likelihood({std::numeric_limits<double>::infinity(), 3, 2, 4}).value);
}

TEST_CASE("log-likelihood of two texts is that of the 2x2 table") {
  const std::vector<double> counts{30, 10};
  const std::vector<double> sizes{1000, 900};
  CHECK(*log_likelihood(counts, sizes).value ==
        Approx(*log_likelihood({30, 10, 970, 890}).value).epsilon(1e-12));
}

TEST_CASE("log-likelihood of many texts agrees with its definition; texts without words add nothing") {
  const std::vector<double> counts{3, 0, 7, 0, 1};
  const std::vector<double> sizes{100, 50, 80, 0, 200};
  CHECK(*log_likelihood(counts, sizes).value ==
        Approx(slow_log_likelihood({{3, 0, 7, 1}, {97, 50, 73, 199}})).epsilon(1e-10));
}

TEST_CASE("log-likelihood of texts is undefined where nothing is compared") {
  const auto why = [](std::vector<double> counts, std::vector<double> sizes) {
    return log_likelihood(counts, sizes).why_undefined;
  };
  CHECK(why({1}, {10}) == "fewer than two texts have words");
  CHECK(why({1, 0}, {10, 0}) == "fewer than two texts have words");
  CHECK(why({0, 0}, {10, 10}) == "the word does not occur");
  CHECK(why({10, 10}, {10, 10}) == "every word is this word");
  CHECK(why({11, 1}, {10, 10}) == "a word occurs more often than its text has words");
  CHECK(why({1, 1}, {10}) == "there are not as many counts as sizes");
}

TEST_CASE("the two-term log-likelihood leaves out the cells of the other words") {
  const double expected = 2 * (30 * std::log(30 / 20.0) + 10 * std::log(10 / 20.0));
  CHECK(*two_term_log_likelihood(30, 1000, 10, 1000).value == Approx(expected).epsilon(1e-12));
  CHECK(two_term_log_likelihood(0, 10, 0, 10).why_undefined == "the word does not occur");
  CHECK(two_term_log_likelihood(0, 0, 1, 10).why_undefined == "one of the two texts has no words");
}

TEST_CASE("the log ratio counts doublings") {
  CHECK(*log_ratio(20, 1000, 10, 1000).ratio.value == 1);
  CHECK(*log_ratio(10, 1000, 10, 4000).ratio.value == 2);
  CHECK(*log_ratio(10, 1000, 20, 1000).ratio.value == -1);
  CHECK_FALSE(log_ratio(20, 1000, 10, 1000).adjusted);
}

TEST_CASE("the log ratio takes a count of 0 as a half, and says so") {
  const LogRatio ratio = log_ratio(8, 1000, 0, 1000);
  CHECK(*ratio.ratio.value == 4);
  CHECK(ratio.adjusted);
  CHECK(*log_ratio(0, 1000, 8, 1000).ratio.value == -4);
  CHECK(log_ratio(0, 1000, 0, 1000).ratio.why_undefined == "the word does not occur");
  CHECK(log_ratio(3, 1000, 0, 0).ratio.why_undefined == "one of the two texts has no words");
}
