#include "coding/analysis/cooccurrence.hpp"

#include <algorithm>
#include <limits>

#include "base/parallel.hpp"
#include "coding/stats/exact_tests.hpp"

namespace coding {

namespace {

constexpr double remarkable = 0.05;

void test_pairs(CodePairs& facts) {
  // A row of pairs is a task: the pairs of one first code.
  std::vector<std::size_t> begins;
  for (std::size_t i = 0; i < facts.pairs.size(); ++i) {
    if (i == 0 || facts.pairs[i].a != facts.pairs[i - 1].a) begins.push_back(i);
  }
  begins.push_back(facts.pairs.size());
  in_parallel(begins.size() - 1, facts.options.jobs, [&](std::size_t row, std::size_t) {
    for (std::size_t i = begins[row]; i < begins[row + 1]; ++i)
      facts.pairs[i].p = fisher_exact(table_of(facts, facts.pairs[i])).p;
  });
}

void correct(CodePairs& facts) {
  std::vector<double> raw;
  for (const CodePair& pair : facts.pairs) {
    if (pair.p.value) raw.push_back(*pair.p.value);
  }
  const auto corrected = adjusted(raw, facts.options.correction);
  std::size_t next = 0;
  for (CodePair& pair : facts.pairs) {
    if (!pair.p.value) {
      pair.p_adjusted = pair.p;
      continue;
    }
    pair.p_adjusted = {corrected[next++]};
    facts.below += *pair.p.value < remarkable ? 1U : 0U;
    facts.below_adjusted += *pair.p_adjusted.value < remarkable ? 1U : 0U;
  }
  facts.tests = raw.size();
  if (raw.empty())
    facts.smallest_p.why_undefined = "no pair can be tested";
  else
    facts.smallest_p = {*std::min_element(raw.begin(), raw.end())};
}

}  // namespace

TwoByTwo table_of(const CodePairs& facts, const CodePair& pair) {
  const std::uint64_t a = facts.totals[pair.a];
  const std::uint64_t b = facts.totals[pair.b];
  return {static_cast<double>(pair.both), static_cast<double>(a - pair.both),
          static_cast<double>(b - pair.both), static_cast<double>(facts.units + pair.both - a - b)};
}

CodePairs cooccurrence(const CodeUnits& units, const CooccurrenceOptions& options) {
  CodePairs out{.options = options,
                .counted = units.options,
                .level = units.level,
                .units = units.units,
                .segments = units.segments,
                .outside = units.outside,
                .unheld = units.unheld};
  const auto shared = shared_units(units, options.jobs);
  std::vector<std::size_t> kept;  // positions in units.codes
  for (std::size_t i = 0; i < units.codes.size(); ++i) {
    if (units.held[i].size() < options.minimum) {
      ++out.rare;
      continue;
    }
    kept.push_back(i);
    out.codes.push_back(units.codes[i]);
    out.totals.push_back(units.held[i].size());
  }
  out.pairs.reserve(kept.size() * (kept.size() - std::min<std::size_t>(kept.size(), 1)) / 2);
  for (std::size_t a = 0; a < kept.size(); ++a) {
    for (std::size_t b = a + 1; b < kept.size(); ++b) {
      out.pairs.push_back({.a = static_cast<std::uint32_t>(a),
                           .b = static_cast<std::uint32_t>(b),
                           .both = shared[kept[a] * units.codes.size() + kept[b]]});
    }
  }
  test_pairs(out);
  correct(out);
  return out;
}

std::vector<CodePair> sorted_pairs(const CodePairs& facts, PairOrder order, Similarity measure) {
  std::vector<CodePair> out = facts.pairs;
  if (order == PairOrder::codebook) return out;
  constexpr double last = -std::numeric_limits<double>::infinity();
  std::vector<std::pair<double, std::size_t>> keys;  // and the place in the codebook's order
  for (std::size_t i = 0; i < out.size(); ++i) {
    auto key = static_cast<double>(out[i].both);
    if (order == PairOrder::p) key = out[i].p.value ? -*out[i].p.value : last;
    if (order == PairOrder::measure) key = similarity(table_of(facts, out[i]), measure).value.value_or(last);
    keys.emplace_back(key, i);
  }
  std::sort(keys.begin(), keys.end(), [&](const auto& one, const auto& other) {
    if (one.first != other.first) return one.first > other.first;
    const std::uint64_t both = facts.pairs[one.second].both;
    const std::uint64_t other_both = facts.pairs[other.second].both;
    return both != other_both ? both > other_both : one.second < other.second;
  });
  for (std::size_t i = 0; i < keys.size(); ++i) out[i] = facts.pairs[keys[i].second];
  return out;
}

}  // namespace coding
