#include "coding/agreement/resampling.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <numeric>

#include "agreement/disagreement.hpp"
#include "base/parallel.hpp"
#include "coding/stats/distributions.hpp"
#include "coding/stats/sampling.hpp"

namespace coding {

namespace {

constexpr std::uint64_t replicates_per_task = 32;

// A generator of its own for each replicate, so that threads do not matter.
Random random_for(std::uint64_t seed, std::uint64_t replicate) {
  return Random(seed ^ Random(replicate).next());
}

// Calls draw(random, workspace) for each replicate; Workspace is made once a task.
template <class Workspace, class Draw>
Replicates replicated(const ResamplingOptions& options, Draw draw) {
  std::vector<std::optional<double>> values(options.replicates);
  const std::uint64_t tasks = (options.replicates + replicates_per_task - 1) / replicates_per_task;
  in_parallel(tasks, options.jobs, [&](std::size_t task, std::size_t) {
    Workspace workspace;
    const std::uint64_t end = std::min<std::uint64_t>((task + 1) * replicates_per_task, options.replicates);
    for (std::uint64_t i = task * replicates_per_task; i < end; ++i) {
      Random random = random_for(options.seed, i);
      values[i] = draw(random, workspace);
    }
  });
  Replicates out;
  for (const auto& value : values) {
    if (value)
      out.values.push_back(*value);
    else
      ++out.undefined;
  }
  std::ranges::sort(out.values);
  return out;
}

using Counts = std::vector<std::uint64_t>;

// Units as numbers of their patterns, in blocks that a processor keeps at hand: for patterns that hardly any
// two units share, where a binomial number for each would cost more than a draw for each.
class SinglyDrawn {
 public:
  explicit SinglyDrawn(const Patterns& patterns) : patterns_(patterns.size()) {
    units_.reserve(patterns.units);
    for (std::size_t i = 0; i < patterns.size(); ++i)
      units_.insert(units_.end(), patterns.counts[i], static_cast<std::uint32_t>(i));
    for (std::size_t begin = 0; begin < units_.size(); begin += block)
      sizes_.push_back(std::min(block, units_.size() - begin));
  }

  void draw(Random& random, Counts& counts, Counts& of_blocks) const {
    counts.assign(patterns_, 0);
    multinomial(units_.size(), sizes_, random, of_blocks);
    for (std::size_t i = 0; i < sizes_.size(); ++i) {
      const std::uint32_t* const units = units_.data() + i * block;
      const std::uint64_t size = sizes_[i];
      // Two draws from one number: its halves scaled to the block (Lemire 2019). The block is so small beside
      // 2^32 that what is uneven by this is below one in 500,000.
      for (std::uint64_t left = of_blocks[i]; left > 0;) {
        const std::uint64_t number = random.next();
        ++counts[units[(number >> 32U) * size >> 32U]];
        if (--left == 0) break;
        ++counts[units[(number & 0xFFFFFFFFU) * size >> 32U]];
        --left;
      }
    }
  }

 private:
  static constexpr std::size_t block = 8192;
  std::size_t patterns_;
  std::vector<std::uint32_t> units_;
  Counts sizes_;
};

struct UnitSpace {
  Counts counts{};
  Counts of_blocks{};
};

// How many of the pairs of units with m ratings fall on each distance.
struct PairHistogram {
  std::vector<double> distances{};
  Counts times{};                                          // unordered pairs at each distance, of all units
  std::map<std::uint32_t, std::uint64_t> pairs_of_size{};  // by m
};

PairHistogram pair_histogram(const Patterns& patterns, const DisagreementSums& sums) {
  const std::vector<double> ranks = sums.metric().level() == Level::ordinal
                                        ? mid_ranks(sums.category_counts(patterns.counts))
                                        : std::vector<double>();
  const auto distance = [&](std::size_t c, std::size_t k) {
    return ranks.empty() ? sums.metric().squared_distance(c, k)
                         : (ranks[c] - ranks[k]) * (ranks[c] - ranks[k]);
  };
  std::map<double, std::uint64_t> times;
  PairHistogram out;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    const std::uint64_t rated = sums.runs().rated(i);
    if (rated < 2 || patterns.counts[i] == 0) continue;
    out.pairs_of_size[static_cast<std::uint32_t>(rated)] += patterns.counts[i] * rated * (rated - 1) / 2;
    const auto runs = sums.runs().of(i);
    for (std::size_t a = 0; a < runs.size(); ++a) {
      times[0] += patterns.counts[i] * runs[a].times * (runs[a].times - 1U) / 2;
      for (std::size_t b = 0; b < a; ++b)
        times[distance(runs[a].category, runs[b].category)] +=
            patterns.counts[i] * runs[a].times * runs[b].times;
    }
  }
  for (const auto& [each, count] : times) {
    out.distances.push_back(each);
    out.times.push_back(count);
  }
  return out;
}

}  // namespace

Statistic coefficient_statistic(const Patterns& patterns, Coefficient coefficient, AgreementOptions options) {
  return [&patterns, coefficient, options = std::move(options)](std::span<const std::uint64_t> counts) {
    return agreement(recounted(patterns, {counts.begin(), counts.end()}), coefficient, options).value;
  };
}

Statistic alpha_statistic(const Patterns& patterns, const Metric& metric) {
  const auto sums = std::make_shared<const DisagreementSums>(patterns, metric);
  return [sums](std::span<const std::uint64_t> counts) { return alpha_of(sums->of(counts)); };
}

Replicates resample_units(const Patterns& patterns, const Statistic& statistic,
                          const ResamplingOptions& options) {
  if (patterns.units == 0) return {.undefined = options.replicates};
  if (patterns.size() > 10000 && patterns.size() > patterns.units / 8) {
    const SinglyDrawn drawn(patterns);
    return replicated<UnitSpace>(options, [&](Random& random, UnitSpace& space) {
      drawn.draw(random, space.counts, space.of_blocks);
      return statistic(space.counts);
    });
  }
  return replicated<UnitSpace>(options, [&](Random& random, UnitSpace& space) {
    multinomial(patterns.units, patterns.counts, random, space.counts);
    return statistic(space.counts);
  });
}

ClusteredPatterns clustered_patterns(const Ratings& ratings, std::span<const std::size_t> cluster_of,
                                     std::size_t clusters) {
  ClusteredPatterns out{.patterns = patterns_of(ratings)};
  std::map<std::vector<Rating>, std::size_t> numbers;
  for (std::size_t i = 0; i < out.patterns.size(); ++i) {
    const auto pattern = out.patterns.pattern(i);
    numbers.emplace(std::vector<Rating>(pattern.begin(), pattern.end()), i);
  }
  std::vector<std::map<std::size_t, std::uint64_t>> counts(clusters);
  for (std::size_t unit = 0; unit < ratings.units(); ++unit) {
    const auto row = ratings.unit(unit);
    if (rated(row) > 0) ++counts[cluster_of[unit]][numbers.at({row.begin(), row.end()})];
  }
  out.clusters.resize(clusters);
  for (std::size_t i = 0; i < clusters; ++i) {
    for (const auto& [pattern, units] : counts[i]) out.clusters[i].push_back({pattern, units});
  }
  return out;
}

Replicates resample_clusters(const ClusteredPatterns& clustered, const Statistic& statistic,
                             const ResamplingOptions& options) {
  if (clustered.clusters.empty()) return {.undefined = options.replicates};
  return replicated<Counts>(options, [&](Random& random, Counts& counts) {
    counts.assign(clustered.patterns.size(), 0);
    for (std::size_t i = 0; i < clustered.clusters.size(); ++i) {
      for (const auto& part : clustered.clusters[random.below(clustered.clusters.size())])
        counts[part.pattern] += part.units;
    }
    return statistic(counts);
  });
}

Replicates resample_pairs(const Patterns& patterns, const Metric& metric, const ResamplingOptions& options) {
  const DisagreementSums sums(patterns, metric);
  const DisagreementTotals at = sums.of(patterns.counts);
  if (!(at.overall > 0)) return {.undefined = options.replicates};
  const PairHistogram pairs = pair_histogram(patterns, sums);
  const double expected = at.overall / (at.ratings - 1);
  return replicated<Counts>(options, [&](Random& random, Counts& drawn) {
    double within = 0;
    for (const auto& [ratings, number] : pairs.pairs_of_size) {
      multinomial(number, pairs.times, random, drawn);
      double sum = 0;
      for (std::size_t i = 0; i < drawn.size(); ++i)
        sum += static_cast<double>(drawn[i]) * pairs.distances[i];
      within += 2 * sum / (ratings - 1.0);
    }
    return std::optional(1 - within / expected);
  });
}

double mean_of(const Replicates& replicates) {
  return std::accumulate(replicates.values.begin(), replicates.values.end(), 0.0) /
         static_cast<double>(replicates.values.size());
}

double standard_error_of(const Replicates& replicates) {
  const double mean = mean_of(replicates);
  double squares = 0;
  for (const double value : replicates.values) squares += (value - mean) * (value - mean);
  return std::sqrt(squares / static_cast<double>(replicates.values.size() - 1));
}

Estimate percentile_interval(const Replicates& replicates, double value, double confidence) {
  if (replicates.values.size() < 2)
    return {.value = value, .why_undefined = "hardly any resample has a value"};
  const double tail = (1 - confidence) / 2;
  return {.value = value,
          .interval = Interval{quantile(replicates.values, tail), quantile(replicates.values, 1 - tail)}};
}

Estimate bca_interval(const Replicates& replicates, const Agreement& agreement, const Patterns& patterns,
                      double confidence) {
  const double value = agreement.value.value_or(0);
  const auto [low, high] = std::equal_range(replicates.values.begin(), replicates.values.end(), value);
  const auto below = static_cast<double>(low - replicates.values.begin());
  const double share =
      (below + static_cast<double>(high - low) / 2) / static_cast<double>(replicates.values.size());
  if (!agreement.value || !(share > 0 && share < 1))
    return {.value = agreement.value, .why_undefined = "all resamples lie on one side of the value"};
  double squares = 0;
  double cubes = 0;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    const double influence = agreement.influence[i];
    squares += static_cast<double>(patterns.counts[i]) * influence * influence;
    cubes += static_cast<double>(patterns.counts[i]) * influence * influence * influence;
  }
  const double acceleration = squares > 0 ? cubes / (6 * std::pow(squares, 1.5)) : 0;
  const double bias = normal_quantile(share);
  const auto end = [&](double p) {
    const double z = bias + normal_quantile(p);
    return quantile(replicates.values, normal_tail(-(bias + z / (1 - acceleration * z))));
  };
  const double tail = (1 - confidence) / 2;
  return {.value = value, .interval = Interval{end(tail), end(1 - tail)}};
}

std::optional<double> chance_below(const Replicates& replicates, double threshold) {
  if (replicates.values.empty()) return std::nullopt;
  const auto below = std::ranges::lower_bound(replicates.values, threshold) - replicates.values.begin();
  return static_cast<double>(below) / static_cast<double>(replicates.values.size());
}

std::optional<double> jackknife_error(const Patterns& patterns, const Statistic& statistic) {
  Counts counts = patterns.counts;
  const auto units = static_cast<double>(patterns.units);
  if (patterns.units < 2) return std::nullopt;
  std::vector<double> values;
  double mean = 0;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    values.push_back(0);
    if (patterns.counts[i] == 0) continue;
    --counts[i];
    const auto without = statistic(counts);
    ++counts[i];
    if (!without) return std::nullopt;
    values.back() = *without;
    mean += static_cast<double>(patterns.counts[i]) * *without / units;
  }
  double squares = 0;
  for (std::size_t i = 0; i < patterns.size(); ++i)
    squares += static_cast<double>(patterns.counts[i]) * (values[i] - mean) * (values[i] - mean);
  return std::sqrt((units - 1) / units * squares);
}

}  // namespace coding
