#include "coding/stats/exact_tests.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

#include "stats/log_factorial.hpp"

namespace coding {

namespace {

// Of logarithms: what is equal and was reached in two ways differs by rounding.
constexpr double tolerance = 1e-7;

ExactTest undefined(const std::string& why) {
  return {{std::nullopt, std::nullopt, why}, {std::nullopt, std::nullopt, why}};
}

// The sums are relative to the probability of the observed table.
struct Sums {
  double smaller = 0;  // of what is less probable
  double equal = 0;
  double greater = 0;  // as far as it is looked at
  void add(double log_ratio, double ratio) {
    if (log_ratio > tolerance)
      greater += ratio;
    else
      (log_ratio < -tolerance ? smaller : equal) += ratio;
  }
};

ExactTest test_of(const Sums& sums, double log_observed) {
  const auto probability = [&](double sum) {
    const double p = std::exp(log_observed + std::log(sum));
    return Estimate{std::clamp(p, std::numeric_limits<double>::min(), 1.0)};
  };
  return {probability(sums.smaller + sums.equal), probability(sums.smaller + sums.equal / 2)};
}

// Where all tables were looked at: then 1 comes out as 1, and a quarter as a quarter.
ExactTest test_of_all(const Sums& sums) {
  const double all = sums.smaller + sums.equal + sums.greater;
  return {{(sums.smaller + sums.equal) / all}, {(sums.smaller + sums.equal / 2) / all}};
}

bool is_whole(double value) { return value >= 0 && value < 9007199254740992.0 && std::floor(value) == value; }

std::string why_untestable(const TwoByTwo& t) {
  if (!is_whole(t.a) || !is_whole(t.b) || !is_whole(t.c) || !is_whole(t.d)) {
    return "a count is negative or not a whole number";
  }
  if (!is_whole(t.a + t.b + t.c + t.d)) return "the counts are too large";
  if (t.a + t.b == 0 || t.c + t.d == 0) return "a row of the table is empty";
  if (t.a + t.c == 0 || t.b + t.d == 0) return "a column of the table is empty";
  return "";
}

// All tables with the margins, by their first cell.
struct Margins {
  double row = 0;     // the first
  double column = 0;  // the first
  double all = 0;

  double lowest() const { return std::max(0.0, row + column - all); }
  double highest() const { return std::min(row, column); }
  double mode() const { return std::floor((row + 1) * (column + 1) / (all + 2)); }
  double log_probability(double x) const { return log_hypergeometric_probability(x, row, all - row, column); }
  // P(x + 1) / P(x)
  double step_up(double x) const {
    return (row - x) * (column - x) / ((x + 1) * (all - row - column + x + 1));
  }
};

// From x on, as long as it adds anything; probabilities fall in this direction.
void add_above(const Margins& margins, double x, Sums& sums) {
  double ratio = 1;
  double log_ratio = 0;
  for (const double highest = margins.highest();; ++x) {
    sums.add(log_ratio, ratio);
    if (x == highest || ratio < 1e-18 * (sums.smaller + sums.equal)) return;
    const double step = margins.step_up(x);
    ratio *= step;
    log_ratio += std::log(step);
  }
}

// From x down, where the logarithm of the ratio is known.
void add_below(const Margins& margins, double x, double log_ratio, Sums& sums) {
  double ratio = std::exp(log_ratio);
  for (const double lowest = margins.lowest();; --x) {
    sums.add(log_ratio, ratio);
    if (x == lowest || ratio < 1e-18 * (sums.smaller + sums.equal)) return;
    const double step = 1 / margins.step_up(x - 1);
    ratio *= step;
    log_ratio += std::log(step);
  }
}

// Up to here all tables are looked at, unless the most probable one is so much more probable than the
// observed one that their relation is no number any more.
constexpr double few_tables = 200;
constexpr double still_a_number = 1e290;

Sums all_sums(const Margins& margins, double observed) {
  Sums sums;
  sums.add(0, 1);
  double ratio = 1;
  for (double x = observed; x < margins.highest(); ++x) {
    ratio *= margins.step_up(x);
    sums.add(std::log(ratio), ratio);
  }
  ratio = 1;
  for (double x = observed; x > margins.lowest(); --x) {
    ratio /= margins.step_up(x - 1);
    sums.add(std::log(ratio), ratio);
  }
  return sums;
}

}  // namespace

ExactTest fisher_exact(const TwoByTwo& t) {
  if (std::string why = why_untestable(t); !why.empty()) return undefined(why);
  Margins margins{.row = t.a + t.b, .column = t.a + t.c, .all = t.a + t.b + t.c + t.d};
  double x = t.a;
  if (margins.highest() - margins.lowest() < few_tables) {
    const Sums sums = all_sums(margins, x);
    if (sums.greater < still_a_number) return test_of_all(sums);
  }
  // Counted from the other end where the table lies below the most probable one.
  if (x < margins.mode()) {
    x = t.b;
    margins.column = t.b + t.d;
  }
  const double observed = margins.log_probability(x);
  Sums sums;
  add_above(margins, x, sums);
  // What is not more probable on the other side of the mode: rising up to it.
  double low = margins.lowest();
  double high = std::min(x, margins.mode() + 1);
  const double first = low;
  while (low < high) {
    const double middle = std::floor((low + high) / 2);
    if (margins.log_probability(middle) <= observed + tolerance)
      low = middle + 1;
    else
      high = middle;
  }
  if (low > first) add_below(margins, low - 1, margins.log_probability(low - 1) - observed, sums);
  ExactTest out = test_of(sums, observed);
  if (low >= x) out.p = {1};  // no table is more probable
  return out;
}

namespace {

// How many tables have two rows (or columns) of these totals and such columns (rows): in how many ways the
// smaller one's total is shared out. Knowing it before costs nothing; finding out by trying does.
double tables_of_two(const std::vector<std::uint64_t>& two, const std::vector<std::uint64_t>& others) {
  const std::uint64_t total = std::min(two[0], two[1]);
  std::vector<double> ways(total + 1, 0);  // to share out so many among those seen
  ways[0] = 1;
  for (const std::uint64_t most : others) {
    std::vector<double> next(total + 1, 0);
    double sum = 0;
    for (std::uint64_t n = 0; n <= total; ++n) {
      sum += ways[n];
      if (n > most) sum -= ways[n - most - 1];
      next[n] = sum;
    }
    ways = std::move(next);
  }
  return ways[total];
}

// Fills a table column by column and row by row; what is left of the rows decides the last column.
class Tables {
 public:
  Tables(const CountTable& table, std::size_t most) : most_(most) {
    rows_.assign(table.rows, 0);
    columns_.assign(table.columns, 0);
    for (std::size_t row = 0; row < table.rows; ++row) {
      for (std::size_t column = 0; column < table.columns; ++column) {
        const std::uint64_t count = table.at(row, column);
        rows_[row] += count;
        columns_[column] += count;
        all_ += count;
        observed_ -= log_factorial(static_cast<double>(count));
      }
    }
    // The largest column last: it is the one that costs nothing.
    std::sort(columns_.begin(), columns_.end());
  }

  bool has_empty_row() const { return std::count(rows_.begin(), rows_.end(), 0U) > 0; }
  bool has_empty_column() const { return std::count(columns_.begin(), columns_.end(), 0U) > 0; }
  std::uint64_t all() const { return all_; }

  // False when there are too many.
  bool add_all() {
    if (rows_.size() == 2 && tables_of_two(rows_, columns_) > static_cast<double>(most_)) return false;
    if (columns_.size() == 2 && tables_of_two(columns_, rows_) > static_cast<double>(most_)) return false;
    std::uint64_t largest = all_;
    log_factorials_.resize(largest + 1);
    for (std::uint64_t n = 0; n <= largest; ++n) log_factorials_[n] = log_factorial(static_cast<double>(n));
    fill(0, 0, columns_[0], 0);
    return seen_ <= most_;
  }

  ExactTest result() const {
    double log_margins = -log_factorial(static_cast<double>(all_));
    for (const auto total : rows_) log_margins += log_factorial(static_cast<double>(total));
    for (const auto total : columns_) log_margins += log_factorial(static_cast<double>(total));
    return test_of(sums_, log_margins + observed_);
  }

 private:
  void fill(std::size_t column, std::size_t row, std::uint64_t left, double so_far) {
    if (column + 1 == columns_.size()) return close(so_far);
    if (row + 1 == rows_.size()) {
      if (left > rows_[row]) return;
      rows_[row] -= left;
      fill(column + 1, 0, columns_[column + 1], so_far - log_factorials_[left]);
      rows_[row] += left;
      return;
    }
    const std::uint64_t most = std::min(left, rows_[row]);
    for (std::uint64_t count = 0; count <= most && seen_ <= most_; ++count) {
      rows_[row] -= count;
      fill(column, row + 1, left - count, so_far - log_factorials_[count]);
      rows_[row] += count;
    }
  }

  void close(double so_far) {
    ++seen_;
    for (const std::uint64_t left : rows_) so_far -= log_factorials_[left];
    const double log_ratio = so_far - observed_;
    if (log_ratio <= tolerance) sums_.add(log_ratio, std::exp(log_ratio));
  }

  std::vector<std::uint64_t> rows_;  // what is left of them
  std::vector<std::uint64_t> columns_;
  std::uint64_t all_ = 0;
  double observed_ = 0;  // of the observed table: what differs between tables, −Σ log n!
  std::vector<double> log_factorials_;
  std::size_t most_ = 0;
  std::size_t seen_ = 0;
  Sums sums_;
};

}  // namespace

ExactTest fisher_exact(const CountTable& table, std::size_t most_tables) {
  if (table.rows < 2) return undefined("the table has fewer than two rows");
  if (table.columns < 2) return undefined("the table has fewer than two columns");
  if (table.rows == 2 && table.columns == 2) {
    const auto cell = [&](std::size_t i) { return static_cast<double>(table.cells[i]); };
    return fisher_exact(TwoByTwo{cell(0), cell(1), cell(2), cell(3)});
  }
  Tables tables(table, most_tables);
  if (tables.has_empty_row()) return undefined("a row of the table is empty");
  if (tables.has_empty_column()) return undefined("a column of the table is empty");
  const std::string too_many = "too many tables have these margins";
  // Nobody wants the logarithms of a hundred million factorials first.
  if (tables.all() > 1'000'000 || !tables.add_all()) return undefined(too_many);
  return tables.result();
}

}  // namespace coding
