#include "coding/stats/cross_table.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "coding/stats/distributions.hpp"

namespace coding {

namespace {

Estimate undefined(const std::string& why) { return {std::nullopt, std::nullopt, why}; }

struct Totals {
  std::vector<double> rows{};
  std::vector<double> columns{};
  double all = 0;
};

Totals totals_of(const CountTable& table) {
  Totals out{.rows = std::vector<double>(table.rows), .columns = std::vector<double>(table.columns)};
  for (std::size_t row = 0; row < table.rows; ++row) {
    for (std::size_t column = 0; column < table.columns; ++column) {
      const auto count = static_cast<double>(table.at(row, column));
      out.rows[row] += count;
      out.columns[column] += count;
      out.all += count;
    }
  }
  return out;
}

std::string why_untestable(const CountTable& table, const Totals& totals) {
  if (table.rows < 2) return "the table has fewer than two rows";
  if (table.columns < 2) return "the table has fewer than two columns";
  if (std::count(totals.rows.begin(), totals.rows.end(), 0.0) > 0) return "a row of the table is empty";
  if (std::count(totals.columns.begin(), totals.columns.end(), 0.0) > 0) {
    return "a column of the table is empty";
  }
  return "";
}

}  // namespace

std::vector<double> expected_counts(const CountTable& table) {
  const Totals totals = totals_of(table);
  assert(totals.all > 0);
  std::vector<double> out;
  for (const double row : totals.rows) {
    for (const double column : totals.columns) out.push_back(row * column / totals.all);
  }
  return out;
}

ChiSquareTest chi_square_test(const CountTable& table) {
  const Totals totals = totals_of(table);
  if (const std::string why = why_untestable(table, totals); !why.empty()) {
    return {.value = undefined(why),
            .p = undefined(why),
            .cramers_v = undefined(why),
            .smallest_expected = undefined(why)};
  }
  const auto expected = expected_counts(table);
  ChiSquareTest out{.degrees = (table.rows - 1) * (table.columns - 1)};
  double sum = 0;
  double smallest = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const double difference = static_cast<double>(table.cells[i]) - expected[i];
    sum += difference * difference / expected[i];
    smallest = std::min(smallest, expected[i]);
    out.below_five += expected[i] < 5 ? 1U : 0U;
  }
  const auto least = static_cast<double>(std::min(table.rows, table.columns) - 1);
  out.value = {sum};
  out.p = {chi_square_tail(sum, static_cast<double>(out.degrees))};
  out.cramers_v = {std::min(1.0, std::sqrt(sum / (totals.all * least)))};
  out.smallest_expected = {smallest};
  return out;
}

OddsRatio odds_ratio(const TwoByTwo& table, double confidence) {
  assert(confidence > 0 && confidence < 1);
  const auto is_count = [](double value) { return std::isfinite(value) && value >= 0; };
  if (!is_count(table.a) || !is_count(table.b) || !is_count(table.c) || !is_count(table.d)) {
    return {undefined("a count is negative or not finite")};
  }
  if (table.a + table.b == 0 || table.c + table.d == 0) return {undefined("a row of the table is empty")};
  if (table.a + table.c == 0 || table.b + table.d == 0) return {undefined("a column of the table is empty")};
  const bool adjusted = table.a == 0 || table.b == 0 || table.c == 0 || table.d == 0;
  const double more = adjusted ? 0.5 : 0;
  const double a = table.a + more;
  const double b = table.b + more;
  const double c = table.c + more;
  const double d = table.d + more;
  const double ratio = (a / b) * (d / c);
  const double error = std::sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  const double width = normal_quantile(0.5 + confidence / 2) * error;
  return {{ratio, Interval{ratio * std::exp(-width), ratio * std::exp(width)}, ""}, adjusted};
}

}  // namespace coding
