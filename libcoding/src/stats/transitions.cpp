#include "coding/stats/transitions.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "base/parallel.hpp"
#include "base/quick_below.hpp"

namespace coding {

namespace {

// Steps laid end to end: what is shuffled are their numbers.
struct FlatSteps {
  std::vector<std::uint32_t> kinds{};
  std::vector<std::uint32_t> begins{0};     // of each step in `kinds`, and the end of the last
  std::vector<std::uint32_t> sequences{0};  // of each sequence in steps, and the end of the last
};

FlatSteps flat(const std::vector<StepSequence>& sequences) {
  FlatSteps out;
  for (const StepSequence& sequence : sequences) {
    for (const SequenceStep& step : sequence) {
      out.kinds.insert(out.kinds.end(), step.begin(), step.end());
      out.begins.push_back(static_cast<std::uint32_t>(out.kinds.size()));
    }
    out.sequences.push_back(static_cast<std::uint32_t>(out.begins.size() - 1));
  }
  return out;
}

using Counts = std::vector<std::uint32_t>;

void count(const FlatSteps& steps, const std::vector<std::uint32_t>& order, std::size_t kinds,
           std::size_t lag, Counts& out) {
  out.assign(kinds * kinds, 0);
  for (std::size_t s = 1; s < steps.sequences.size(); ++s) {
    for (std::size_t i = steps.sequences[s - 1]; i + lag < steps.sequences[s]; ++i) {
      const std::size_t from = order[i];
      const std::size_t to = order[i + lag];
      for (std::size_t a = steps.begins[from]; a < steps.begins[from + 1]; ++a) {
        std::uint32_t* row = &out[steps.kinds[a] * kinds];
        for (std::size_t b = steps.begins[to]; b < steps.begins[to + 1]; ++b) ++row[steps.kinds[b]];
      }
    }
  }
}

std::vector<std::uint32_t> in_order(const FlatSteps& steps) {
  std::vector<std::uint32_t> out(steps.begins.size() - 1);
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::uint32_t>(i);
  return out;
}

void shuffle_within(const FlatSteps& steps, std::vector<std::uint32_t>& order, Random& random) {
  for (std::size_t s = 1; s < steps.sequences.size(); ++s) {
    const std::size_t begin = steps.sequences[s - 1];
    for (std::size_t i = steps.sequences[s]; i > begin + 1; --i) {
      const auto left = static_cast<std::uint32_t>(i - begin);
      std::swap(order[i - 1], order[begin + quick_below(random, left)]);
    }
  }
}

// Of each cell, over the permutations of one run.
struct ShuffledCells {
  std::vector<std::uint64_t> sums{};
  std::vector<std::uint32_t> at_least{};  // orders with at least as many as were found
  std::vector<std::uint32_t> at_most{};

  explicit ShuffledCells(std::size_t cells) : sums(cells, 0), at_least(cells, 0), at_most(cells, 0) {}

  void add(const Counts& counts, const Counts& found) {
    for (std::size_t i = 0; i < counts.size(); ++i) {
      sums[i] += counts[i];
      at_least[i] += counts[i] >= found[i] ? 1 : 0;
      at_most[i] += counts[i] <= found[i] ? 1 : 0;
    }
  }
  void add(const ShuffledCells& other) {
    for (std::size_t i = 0; i < sums.size(); ++i) {
      sums[i] += other.sums[i];
      at_least[i] += other.at_least[i];
      at_most[i] += other.at_most[i];
    }
  }
};

// Runs can go side by side: which orders are drawn does not depend on the jobs.
ShuffledCells shuffled(const FlatSteps& steps, const Counts& found, std::size_t kinds,
                       const TransitionOptions& options) {
  const std::size_t runs = std::min<std::size_t>(8, options.permutations);
  std::vector<ShuffledCells> parts(runs, ShuffledCells(found.size()));
  in_parallel(runs, options.jobs, [&](std::size_t run, std::size_t) {
    Random seeds(options.seed);
    std::uint64_t seed = seeds.next();
    for (std::size_t i = 0; i < run; ++i) seed = seeds.next();
    Random random(seed);
    std::vector<std::uint32_t> order = in_order(steps);
    Counts counts;
    for (std::size_t i = run; i < options.permutations; i += runs) {
      shuffle_within(steps, order, random);
      count(steps, order, kinds, options.lag, counts);
      parts[run].add(counts, found);
    }
  });
  for (std::size_t run = 1; run < runs; ++run) parts[0].add(parts[run]);
  return std::move(parts[0]);
}

double real(std::size_t number) { return static_cast<double>(number); }

void add_measures(Transition& each, const Transitions& all) {
  if (all.total == 0) {
    each.expected.why_undefined = each.residual.why_undefined = each.yule_q.why_undefined = "no transitions";
    return;
  }
  const double n = real(all.total);
  const double from = real(all.from_totals[each.from]);
  const double to = real(all.to_totals[each.to]);
  const double expected = from * to / n;
  each.expected.value = expected;
  const double variance = expected * (1 - from / n) * (1 - to / n);
  if (variance > 0) {
    each.residual.value = (real(each.count) - expected) / std::sqrt(variance);
  } else {
    each.residual.why_undefined = "always or never";
  }
  const double a = real(each.count);
  const double b = from - a;
  const double c = to - a;
  const double d = n - a - b - c;
  if (a * d + b * c > 0) {
    each.yule_q.value = (a * d - b * c) / (a * d + b * c);
  } else {
    each.yule_q.why_undefined = "always or never";
  }
}

}  // namespace

Transitions transitions(std::size_t kinds, const std::vector<StepSequence>& sequences,
                        const TransitionOptions& options) {
  assert(options.lag > 0);
  const FlatSteps steps = flat(sequences);
  Counts found;
  count(steps, in_order(steps), kinds, options.lag, found);
  Transitions out{.kinds = kinds,
                  .from_totals = std::vector<std::size_t>(kinds, 0),
                  .to_totals = std::vector<std::size_t>(kinds, 0)};
  for (std::size_t i = 0; i < found.size(); ++i) {
    out.from_totals[i / kinds] += found[i];
    out.to_totals[i % kinds] += found[i];
    out.total += found[i];
  }
  const bool drawn = options.permutations > 0 && out.total > 0;
  const ShuffledCells orders = drawn ? shuffled(steps, found, kinds, options) : ShuffledCells(0);
  const double permutations = real(options.permutations);
  for (std::size_t i = 0; i < found.size(); ++i) {
    Transition each{.from = i / kinds, .to = i % kinds, .count = found[i]};
    add_measures(each, out);
    if (!drawn) {
      each.shuffled.why_undefined = each.p.why_undefined =
          out.total == 0 ? "no transitions" : "no permutations";
    } else {
      each.shuffled.value = static_cast<double>(orders.sums[i]) / permutations;
      each.p.value =
          std::min(1.0, 2 * (real(std::min(orders.at_least[i], orders.at_most[i])) + 1) / (permutations + 1));
    }
    out.all.push_back(std::move(each));
  }
  return out;
}

}  // namespace coding
