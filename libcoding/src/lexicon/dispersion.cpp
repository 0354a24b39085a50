#include "coding/lexicon/dispersion.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "coding/base/error.hpp"

namespace coding {

namespace {

// The parts that have words, as numbers.
struct Totals {
  double words = 0;
  double count = 0;
  double rates = 0;
  double smallest = std::numeric_limits<double>::infinity();
};

void require_counts(std::span<const std::uint64_t> counts, std::span<const std::uint64_t> sizes) {
  const bool same = counts.size() == sizes.size();
  for (std::size_t i = 0; same && i < counts.size(); ++i) {
    if (counts[i] <= sizes[i]) continue;
    throw UsageError({.slug = "dispersion-counts",
                      .message = "a part of " + std::to_string(sizes[i]) + " words has the word " +
                                 std::to_string(counts[i]) + " times",
                      .hint = "count words and their occurrences over the same parts"});
  }
  if (same) return;
  throw UsageError(
      {.slug = "dispersion-counts",
       .message = std::to_string(counts.size()) + " counts for " + std::to_string(sizes.size()) + " parts",
       .hint = "give each part its count, 0 included"});
}

double deviation_of_proportions(std::span<const std::uint64_t> counts, std::span<const std::uint64_t> sizes,
                                const Totals& totals) {
  double sum = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    sum += std::abs(static_cast<double>(counts[i]) / totals.count -
                    static_cast<double>(sizes[i]) / totals.words);
  }
  return sum / 2;
}

double evenness_of_rates(std::span<const std::uint64_t> counts, std::span<const std::uint64_t> sizes,
                         const Totals& totals, double parts) {
  const double mean = totals.rates / parts;
  double squares = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (sizes[i] == 0) continue;
    const double off = static_cast<double>(counts[i]) / static_cast<double>(sizes[i]) - mean;
    squares += off * off;
  }
  // The largest possible V is √(n - 1), so D is never below 0 but by rounding.
  return std::max(0.0, 1 - std::sqrt(squares / parts) / mean / std::sqrt(parts - 1));
}

}  // namespace

Dispersion dispersion(std::span<const std::uint64_t> counts, std::span<const std::uint64_t> sizes) {
  require_counts(counts, sizes);
  Dispersion out;
  Totals totals;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (sizes[i] == 0) continue;
    const auto size = static_cast<double>(sizes[i]);
    const auto count = static_cast<double>(counts[i]);
    ++out.parts;
    out.range += counts[i] > 0 ? 1 : 0;
    totals.words += size;
    totals.count += count;
    totals.rates += count / size;
    totals.smallest = std::min(totals.smallest, size);
  }
  if (totals.count == 0) {
    out.dp.why_undefined = out.dp_norm.why_undefined = out.juilland_d.why_undefined =
        "the word does not occur";
    return out;
  }
  out.dp.value = deviation_of_proportions(counts, sizes, totals);
  if (out.parts < 2) {
    out.dp_norm.why_undefined = out.juilland_d.why_undefined = "only one part has words";
    return out;
  }
  out.dp_norm.value = *out.dp.value / (1 - totals.smallest / totals.words);
  out.juilland_d.value = evenness_of_rates(counts, sizes, totals, static_cast<double>(out.parts));
  return out;
}

}  // namespace coding
