#include "coding/stats/contingency.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace coding {

namespace {

Estimate undefined(std::string why) { return {std::nullopt, std::nullopt, std::move(why)}; }

Estimate defined(double value) { return {value, std::nullopt, ""}; }

bool is_count(double value) { return std::isfinite(value) && value >= 0; }

// One cell's O ln(O/E).
double term(double observed, double expected) {
  return observed > 0 ? observed * std::log(observed / expected) : 0;
}

// Rounding may leave a sum of such terms a hair below 0, where it belongs.
double doubled(double sum) { return std::max(0.0, 2 * sum); }

std::string why_no_table(const TwoByTwo& t) {
  if (!is_count(t.a) || !is_count(t.b) || !is_count(t.c) || !is_count(t.d)) {
    return "a count is negative or not finite";
  }
  if (t.a + t.b == 0 || t.c + t.d == 0) return "a row of the table is empty";
  if (t.a + t.c == 0 || t.b + t.d == 0) return "a column of the table is empty";
  return "";
}

double chi_square_of(const TwoByTwo& t, double correction) {
  const double difference = std::max(0.0, std::abs(t.a * t.d - t.b * t.c) - correction);
  const double n = t.a + t.b + t.c + t.d;
  // One factor at a time: the products of margins overflow for counts no text has, and lose nothing so.
  return n * (difference / (t.a + t.b) / (t.c + t.d)) * (difference / (t.a + t.c) / (t.b + t.d));
}

}  // namespace

Estimate log_likelihood(const TwoByTwo& t) {
  if (std::string why = why_no_table(t); !why.empty()) return undefined(std::move(why));
  const double n = t.a + t.b + t.c + t.d;
  const double with = (t.a + t.b) / n;
  const double without = (t.c + t.d) / n;
  return defined(doubled(term(t.a, with * (t.a + t.c)) + term(t.b, with * (t.b + t.d)) +
                         term(t.c, without * (t.a + t.c)) + term(t.d, without * (t.b + t.d))));
}

Estimate chi_square(const TwoByTwo& table) {
  if (std::string why = why_no_table(table); !why.empty()) return undefined(std::move(why));
  return defined(chi_square_of(table, 0));
}

Estimate yates_chi_square(const TwoByTwo& table) {
  if (std::string why = why_no_table(table); !why.empty()) return undefined(std::move(why));
  return defined(chi_square_of(table, (table.a + table.b + table.c + table.d) / 2));
}

Estimate log_likelihood(std::span<const double> counts, std::span<const double> sizes) {
  if (counts.size() != sizes.size()) return undefined("there are not as many counts as sizes");
  double count = 0;
  double size = 0;
  std::size_t texts = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (!is_count(counts[i]) || !is_count(sizes[i])) return undefined("a count is negative or not finite");
    if (counts[i] > sizes[i]) return undefined("a word occurs more often than its text has words");
    count += counts[i];
    size += sizes[i];
    texts += sizes[i] > 0 ? 1 : 0;
  }
  if (texts < 2) return undefined("fewer than two texts have words");
  if (count == 0) return undefined("the word does not occur");
  if (count == size) return undefined("every word is this word");
  const double share = count / size;
  double sum = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    sum += term(counts[i], share * sizes[i]) + term(sizes[i] - counts[i], (1 - share) * sizes[i]);
  }
  return defined(doubled(sum));
}

Estimate two_term_log_likelihood(double count, double size, double other_count, double other_size) {
  if (!is_count(count) || !is_count(size) || !is_count(other_count) || !is_count(other_size)) {
    return undefined("a count is negative or not finite");
  }
  if (size == 0 || other_size == 0) return undefined("one of the two texts has no words");
  if (count + other_count == 0) return undefined("the word does not occur");
  const double share = (count + other_count) / (size + other_size);
  return defined(doubled(term(count, share * size) + term(other_count, share * other_size)));
}

LogRatio log_ratio(double count, double size, double other_count, double other_size) {
  if (!is_count(count) || !is_count(size) || !is_count(other_count) || !is_count(other_size)) {
    return {undefined("a count is negative or not finite")};
  }
  if (size == 0 || other_size == 0) return {undefined("one of the two texts has no words")};
  if (count + other_count == 0) return {undefined("the word does not occur")};
  const bool adjusted = count == 0 || other_count == 0;
  const double here = (count == 0 ? 0.5 : count) / size;
  const double there = (other_count == 0 ? 0.5 : other_count) / other_size;
  return {defined(std::log2(here / there)), adjusted};
}

}  // namespace coding
