#include "coding/stats/exact_tests.hpp"

#include <cmath>
#include <functional>

#include "coding/base/random.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

using Counts = std::vector<std::uint64_t>;

long double factorial(std::uint64_t n) {
  long double out = 1;
  for (std::uint64_t i = 2; i <= n; ++i) out *= static_cast<long double>(i);
  return out;
}

// The twin: every table of the size is made, and those with the margins are weighed by 1 / Π n!.
struct Twin {
  explicit Twin(const CountTable& table) : rows(table.rows), columns(table.columns), cells(table.cells) {
    margins = margins_of(cells);
    all = 0;
    for (const auto count : cells) all += count;
    observed = weight(cells);
    Counts made(cells.size(), 0);
    make(made, 0, all);
  }

  Counts margins_of(const Counts& of) const {
    Counts out(rows + columns, 0);
    for (std::size_t i = 0; i < of.size(); ++i) {
      out[i / columns] += of[i];
      out[rows + i % columns] += of[i];
    }
    return out;
  }
  static long double weight(const Counts& of) {
    long double out = 1;
    for (const auto count : of) out /= factorial(count);
    return out;
  }
  void make(Counts& made, std::size_t cell, std::uint64_t left) {
    if (cell + 1 == made.size()) {
      made[cell] = left;
      if (margins_of(made) == margins) take(weight(made));
      return;
    }
    for (std::uint64_t count = 0; count <= left; ++count) {
      made[cell] = count;
      make(made, cell + 1, left - count);
    }
  }
  void take(long double of) {
    total += of;
    if (of > observed * 1.0000001L) return;
    const bool equal = of > observed * 0.9999999L;
    p += of;
    mid += equal ? of / 2 : of;
  }

  std::size_t rows;
  std::size_t columns;
  Counts cells;
  Counts margins;
  std::uint64_t all = 0;
  long double observed = 0;
  long double total = 0;
  long double p = 0;
  long double mid = 0;
};

bool has_empty_margin(const Twin& twin) {
  return std::count(twin.margins.begin(), twin.margins.end(), 0U) > 0;
}

void check_against_twin(const CountTable& table) {
  const Twin twin(table);
  const ExactTest test = fisher_exact(table);
  CAPTURE(table.cells);
  REQUIRE(test.p.value.has_value() == !has_empty_margin(twin));
  if (!test.p.value) return;
  REQUIRE(*test.p.value == Approx(static_cast<double>(twin.p / twin.total)).epsilon(1e-12));
  REQUIRE(*test.mid_p.value == Approx(static_cast<double>(twin.mid / twin.total)).epsilon(1e-12));
}

}  // namespace

TEST_CASE("Fisher's exact test gives the published p of published tables") {
  CHECK(*fisher_exact({3, 1, 1, 3}).p.value == Approx(0.4857142857).epsilon(1e-9));    // the lady tasting tea
  CHECK(*fisher_exact({2, 15, 10, 3}).p.value == Approx(0.0005367241).epsilon(1e-6));  // Fisher's twins
  CHECK(*fisher_exact({5, 0, 1, 4}).p.value == Approx(0.0476190476).epsilon(1e-9));
}

TEST_CASE("every 2x2 table of up to sixteen agrees with the enumeration of all tables") {
  for (std::uint64_t n = 1; n <= 16; ++n) {
    for (std::uint64_t a = 0; a <= n; ++a) {
      for (std::uint64_t b = 0; a + b <= n; ++b) {
        for (std::uint64_t c = 0; a + b + c <= n; ++c) check_against_twin({2, 2, {a, b, c, n - a - b - c}});
      }
    }
  }
}

TEST_CASE("random tables with more rows and columns agree with the enumeration of all tables") {
  Random random(5);
  for (const auto& [rows, columns] : {std::pair<std::size_t, std::size_t>{2, 3}, {3, 2}, {2, 4}, {3, 3}}) {
    for (int round = 0; round < 40; ++round) {
      CountTable table{rows, columns, Counts(rows * columns, 0)};
      const std::uint64_t n = 1 + random.below(rows * columns == 9 ? 8 : 10);
      for (std::uint64_t i = 0; i < n; ++i) ++table.cells[random.below(table.cells.size())];
      check_against_twin(table);
    }
  }
}

TEST_CASE("swapping rows, columns or both changes no p") {
  Random random(6);
  for (int round = 0; round < 500; ++round) {
    const auto any = [&] { return static_cast<double>(random.below(300)); };
    const TwoByTwo t{any() + 1, any() + 1, any() + 1, any() + 1};
    const double p = *fisher_exact(t).p.value;
    REQUIRE(p > 0);
    REQUIRE(p <= 1);
    REQUIRE(*fisher_exact(t).mid_p.value < p);
    for (const TwoByTwo& same : {TwoByTwo{t.b, t.a, t.d, t.c}, TwoByTwo{t.c, t.d, t.a, t.b},
                                 TwoByTwo{t.a, t.c, t.b, t.d}, TwoByTwo{t.d, t.c, t.b, t.a}})
      REQUIRE(*fisher_exact(same).p.value == Approx(p).epsilon(1e-11));
  }
}

TEST_CASE("tables of many people agree with the sum over all tables, term by term") {
  Random random(8);
  for (int round = 0; round < 300; ++round) {
    const auto row = static_cast<double>(1 + random.below(900));
    const auto column = static_cast<double>(1 + random.below(900));
    const double all = row + column + static_cast<double>(random.below(2000));
    const double lowest = std::max(0.0, row + column - all);
    const auto width = static_cast<std::uint64_t>(std::min(row, column) - lowest);
    const double x = lowest + static_cast<double>(random.below(width + 1));
    const auto term = [&](double k) {
      const auto log_factorial = [](double n) { return std::lgamma(static_cast<long double>(n) + 1); };
      return -log_factorial(k) - log_factorial(row - k) - log_factorial(column - k) -
             log_factorial(all - row - column + k);
    };
    long double total = 0;
    long double p = 0;
    for (double k = lowest; k <= std::min(row, column); ++k) {
      const long double ratio = std::exp(term(k) - term(x));
      total += ratio;
      if (ratio <= 1.0000001L) p += ratio;
    }
    CAPTURE(row, column, all, x);
    const ExactTest test = fisher_exact({x, row - x, column - x, all - row - column + x});
    REQUIRE(*test.p.value == Approx(static_cast<double>(p / total)).epsilon(1e-9).margin(1e-300));
  }
}

TEST_CASE("simple probabilities come out as they are written") {
  CHECK(*fisher_exact({0, 1, 1, 2}).p.value == 1);
  CHECK(*fisher_exact({1, 0, 0, 3}).p.value == 0.25);
  CHECK(*fisher_exact({500, 500, 500, 500}).p.value == 1);
  // All 199 of one are the 199 of the other, among millions.
  CHECK(*fisher_exact({199, 0, 0, 4800000}).p.value > 0);
  CHECK(*fisher_exact({199, 0, 0, 4800000}).p.value < 1e-300);
}

TEST_CASE("the probabilities of all tables with the same margins make one") {
  // Of margins 400 and 700 among 5,000,000 the p of the least probable side's neighbours differ by the
  // probability of one table, and the most probable table has p 1.
  const auto p_of = [](double x) { return *fisher_exact({x, 400 - x, 700 - x, 4998900 + x}).p.value; };
  CHECK(p_of(0) == Approx(1).epsilon(1e-12));
  CHECK(p_of(1) == Approx(1 - std::exp(-0.05600)).epsilon(1e-3));
  CHECK(p_of(400) < 1e-300);
  CHECK(p_of(400) > 0);
}

TEST_CASE("an exact test without two rows and two columns that are not empty is undefined") {
  CHECK(fisher_exact({0, 0, 3, 4}).p.why_undefined == "a row of the table is empty");
  CHECK(fisher_exact({0, 3, 0, 4}).mid_p.why_undefined == "a column of the table is empty");
  CHECK(fisher_exact({1.5, 3, 1, 4}).p.why_undefined == "a count is negative or not a whole number");
  CHECK(fisher_exact({-1, 3, 1, 4}).p.why_undefined == "a count is negative or not a whole number");
  CHECK_FALSE(fisher_exact(CountTable{1, 2, {3, 4}}).p.value);
  CHECK_FALSE(fisher_exact(CountTable{2, 1, {3, 4}}).p.value);
  CHECK(fisher_exact(CountTable{2, 3, {1, 0, 4, 1, 0, 2}}).p.why_undefined ==
        "a column of the table is empty");
}

TEST_CASE("an exact test gives up when more tables than it may count have the margins") {
  // Agresti's table of income and job satisfaction.
  const CountTable large{4, 4, {1, 3, 10, 6, 2, 3, 10, 7, 1, 6, 14, 12, 0, 1, 9, 11}};
  CHECK(fisher_exact(large).p.why_undefined == "too many tables have these margins");
  const CountTable small{2, 3, {1, 2, 3, 3, 2, 1}};
  CHECK(fisher_exact(small, 19).p.value == fisher_exact(small).p.value);
  CHECK_FALSE(fisher_exact(small, 18).p.value);
}
