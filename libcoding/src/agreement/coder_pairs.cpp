// Coefficients that are means over the pairs of coders: each pair counts the same, however many units the two
// share. With ratings that miss completely at random this is inverse probability weighting, and consistent
// (Moss, misskappa); two coders who never met have no part in it.
//
// What surprises: the standard error of ipw takes the chances to be rated as known, as misskappa does, so a
// unit is measured against the mean of all pairs and not its own pair's; that of percent_pairwise and Light's
// kappa does not. And Light's kappa takes each pair's chance from the units that both rated, the others from
// all ratings of each coder.
#include <algorithm>
#include <numeric>
#include <optional>

#include "agreement/coder_shares.hpp"
#include "agreement/linear.hpp"
#include "base/parallel.hpp"

namespace coding {

namespace {

// What two coders have in common, for each pair: the units that both rated, on how many they agree, and how
// often each used each category there.
struct PairTotals {
  double units = 0;
  double agreeing = 0;
  double agreement() const { return agreeing / units; }
};

struct PairWork {
  bool with_categories = false;
  int jobs = 1;
};

struct PairCounts {
  std::vector<PairTotals> totals;
  std::vector<double> first{};  // by pair, then category: ratings of its first coder
  std::vector<double> second{};

  PairCounts(const Patterns& patterns, bool with_categories)
      : totals(patterns.coders * (patterns.coders - 1) / 2) {
    if (!with_categories) return;
    first.assign(totals.size() * patterns.categories, 0.0);
    second = first;
  }

  void add(const PairCounts& other) {
    for (std::size_t i = 0; i < totals.size(); ++i) {
      totals[i].units += other.totals[i].units;
      totals[i].agreeing += other.totals[i].agreeing;
    }
    for (std::size_t i = 0; i < first.size(); ++i) {
      first[i] += other.first[i];
      second[i] += other.second[i];
    }
  }
};

// Pairs are numbered as they come: 0 and 1, 0 and 2 … One pass over the patterns for all of them, since these
// may be many and the pairs of fifty coders, too. Blocks of patterns are counted apart and added in order, so
// that threads change no digit.
class CoderPairs {
 public:
  CoderPairs(const Patterns& patterns, const Weights& weights, const PairWork& work)
      : patterns_(patterns), counts_(patterns, work.with_categories) {
    std::vector<PairCounts> parts(blocks() - 1, counts_);
    in_parallel(blocks(), work.jobs, [&](std::size_t block, std::size_t) {
      count_block(block, weights, block == 0 ? counts_ : parts[block - 1]);
    });
    for (const PairCounts& part : parts) counts_.add(part);
  }

  // Calls use(pattern) for each pattern, on several threads.
  template <class Use>
  void for_patterns(int jobs, Use use) const {
    in_parallel(blocks(), jobs, [&](std::size_t block, std::size_t) {
      for (std::size_t i = begin_of(block); i < begin_of(block + 1); ++i) use(i);
    });
  }

  const std::vector<PairTotals>& totals() const { return counts_.totals; }
  std::vector<double> first(std::size_t pair) const { return part(counts_.first, pair); }
  std::vector<double> second(std::size_t pair) const { return part(counts_.second, pair); }

  // Calls take(pair, category of the first, category of the second) for the pairs that both rated a pattern.
  template <class Take>
  void each(std::size_t pattern, Take take) const {
    const auto ratings = patterns_.pattern(pattern);
    std::size_t pair = 0;
    for (std::size_t g = 0; g + 1 < ratings.size(); ++g) {
      if (ratings[g] == no_rating) {
        pair += ratings.size() - 1 - g;
        continue;
      }
      for (std::size_t h = g + 1; h < ratings.size(); ++h, ++pair) {
        if (ratings[h] != no_rating)
          take(pair, static_cast<std::size_t>(ratings[g]), static_cast<std::size_t>(ratings[h]));
      }
    }
  }

  // How many pairs rated any unit together.
  double met() const {
    return static_cast<double>(
        std::ranges::count_if(totals(), [](const PairTotals& each) { return each.units > 0; }));
  }

 private:
  std::size_t blocks() const { return patterns_.size() < 4096 ? 1 : 8; }
  std::size_t begin_of(std::size_t block) const { return patterns_.size() * block / blocks(); }

  void count_block(std::size_t block, const Weights& weights, PairCounts& out) const {
    const std::size_t q = patterns_.categories;
    for (std::size_t i = begin_of(block); i < begin_of(block + 1); ++i) {
      const auto count = static_cast<double>(patterns_.counts[i]);
      each(i, [&](std::size_t pair, std::size_t k, std::size_t l) {
        out.totals[pair].units += count;
        out.totals[pair].agreeing += count * weights.at(k, l);
        if (out.first.empty()) return;
        out.first[pair * q + k] += count;
        out.second[pair * q + l] += count;
      });
    }
  }

  std::vector<double> part(const std::vector<double>& all, std::size_t pair) const {
    const auto begin = all.begin() + static_cast<std::ptrdiff_t>(pair * patterns_.categories);
    return {begin, begin + static_cast<std::ptrdiff_t>(patterns_.categories)};
  }

  const Patterns& patterns_;
  PairCounts counts_;
};

enum class Center { own_pair, all_pairs };

// Mean over pairs of coders of the agreement on the units that both rated.
Part mean_of_pairs(const Patterns& patterns, const Weights& weights, Center center, int jobs) {
  const CoderPairs pairs(patterns, weights, {.jobs = jobs});
  Part out{.influence = std::vector<double>(patterns.size(), 0.0)};
  for (const PairTotals& each : pairs.totals()) {
    if (each.units > 0) out.value += each.agreement() / pairs.met();
  }
  std::vector<double> against;
  std::vector<double> scale;
  for (const PairTotals& each : pairs.totals()) {
    against.push_back(center == Center::own_pair && each.units > 0 ? each.agreement() : out.value);
    scale.push_back(static_cast<double>(patterns.units) / (each.units * pairs.met()));
  }
  pairs.for_patterns(jobs, [&](std::size_t i) {
    double sum = 0;
    pairs.each(i, [&](std::size_t pair, std::size_t k, std::size_t l) {
      sum += (weights.at(k, l) - against[pair]) * scale[pair];
    });
    out.influence[i] = sum;
  });
  return out;
}

// The mean over coders of their shares: everybody's part alike, however many units they rated.
std::vector<double> mean_shares(const CoderShares& shares) {
  const auto coders = static_cast<double>(shares.rated.size());
  std::vector<double> out(shares.categories, 0.0);
  for (std::size_t at = 0; at < shares.share.size(); ++at) out[at % out.size()] += shares.share[at] / coders;
  return out;
}

// A part that moves with the mean shares by what a rating of each category is worth.
Part moved_by_shares(const CoderShares& shares, const Patterns& patterns, double value,
                     const std::vector<double>& worth) {
  const auto coders = static_cast<double>(patterns.coders);
  double mean = 0;
  for (std::size_t at = 0; at < shares.share.size(); ++at)
    mean += shares.share[at] * worth[at % shares.categories] / coders;
  Part out{.value = value, .influence = std::vector<double>(patterns.size(), 0.0)};
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    for (std::size_t coder = 0; coder < patterns.coders; ++coder) {
      const Rating rating = patterns.pattern(i)[coder];
      if (rating == no_rating) continue;
      const double moved = worth[static_cast<std::size_t>(rating)] - mean;
      out.influence[i] += moved * shares.units / (shares.rated[coder] * coders);
    }
  }
  return out;
}

Part fleiss_part(const WeighedTable& table) {
  const CoderShares shares = coder_shares(table.patterns, table.weights);
  const std::vector<double> mean = mean_shares(shares);
  std::vector<double> worth = times(table.weights, mean);
  const double value = std::inner_product(worth.begin(), worth.end(), mean.begin(), 0.0);
  for (double& each : worth) each *= 2;
  return moved_by_shares(shares, table.patterns, value, worth);
}

Part gwet_part(const WeighedTable& table) {
  const auto categories = static_cast<double>(table.patterns.categories);
  if (categories < 2) return {.value = 1};
  const CoderShares shares = coder_shares(table.patterns, table.weights);
  const double scale = table.weights.total() / (categories * (categories - 1));
  std::vector<double> worth;
  double value = 0;
  for (const double share : mean_shares(shares)) {
    value += scale * share * (1 - share);
    worth.push_back(scale * (1 - 2 * share));
  }
  return moved_by_shares(shares, table.patterns, value, worth);
}

Part conger_part(const WeighedTable& table) {
  const CoderShares shares = coder_shares(table.patterns, table.weights);
  const std::vector<double> center(table.patterns.coders,
                                   shares.mean_chance * static_cast<double>(table.patterns.coders - 1));
  Part out{.value = shares.mean_chance, .influence = std::vector<double>(table.patterns.size())};
  for (std::size_t i = 0; i < out.influence.size(); ++i)
    out.influence[i] = chance_moved_by(shares, center, table.patterns, i);
  return out;
}

constexpr ChanceParts chance = {.conger = conger_part, .gwet = gwet_part, .fleiss = fleiss_part};

// Cohen's kappa of a pair to first order (Fleiss, Cohen & Everitt 1969): what a unit with categories k and l
// adds is base + agreement · weight - of_first[k] - of_second[l].
struct PairKappa {
  double value = 0;
  double base = 0;
  double agreement = 0;
  std::vector<double> of_first{};
  std::vector<double> of_second{};
};

// Nothing without variation.
std::optional<PairKappa> cohen_of(const CoderPairs& pairs, std::size_t pair, const Weights& weights) {
  const PairTotals& totals = pairs.totals()[pair];
  const std::vector<double> first = pairs.first(pair);
  PairKappa out{.of_first = times(weights, pairs.second(pair)), .of_second = times(weights, first)};
  const double expected = std::inner_product(first.begin(), first.end(), out.of_first.begin(), 0.0) /
                          (totals.units * totals.units);
  const double room = 1 - expected;
  if (!(room > 1e-14)) return std::nullopt;
  out.value = (totals.agreement() - expected) / room;
  out.agreement = 1 / room;
  out.base = (2 * (1 - out.value) * expected - totals.agreement()) / room;
  for (auto* worth : {&out.of_first, &out.of_second}) {
    for (double& each : *worth) each *= (1 - out.value) / (room * totals.units);
  }
  return out;
}

// The units that two coders both rated, as a square table of counts.
struct Square {
  std::vector<double> cells;
  std::vector<double> rows;
  std::vector<double> columns;
  double units = 0;
};

bool both_rated(std::span<const Rating> pattern) {
  return pattern[0] != no_rating && pattern[1] != no_rating;
}

Square square_of(const Patterns& patterns) {
  const std::size_t q = patterns.categories;
  Square out{std::vector<double>(q * q, 0.0), std::vector<double>(q, 0.0), std::vector<double>(q, 0.0)};
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    const auto pattern = patterns.pattern(i);
    if (!both_rated(pattern)) continue;
    const auto k = static_cast<std::size_t>(pattern[0]);
    const auto l = static_cast<std::size_t>(pattern[1]);
    const auto count = static_cast<double>(patterns.counts[i]);
    out.cells[k * q + l] += count;
    out.rows[k] += count;
    out.columns[l] += count;
    out.units += count;
  }
  return out;
}

}  // namespace

Agreement ipw_agreement(const WeighedTable& table, Coefficient coefficient, int jobs) {
  const Patterns& patterns = table.patterns;
  if (table.pairable == 0) return undefined(patterns, Status::nothing_pairable);
  if (!every_coder_rated(patterns)) return undefined(patterns, Status::coder_empty);
  Part observed = mean_of_pairs(patterns, table.weights, Center::all_pairs, jobs);
  if (coefficient == Coefficient::percent) return uncorrected(patterns, std::move(observed));
  return corrected_for_chance(patterns, observed, expected_part(table, coefficient, chance));
}

Agreement pairwise_percent(const Patterns& patterns, const Weights& weights, int jobs) {
  if (counted(patterns).pairable == 0) return undefined(patterns, Status::nothing_pairable);
  return uncorrected(patterns, mean_of_pairs(patterns, weights, Center::own_pair, jobs));
}

Agreement light_kappa(const Patterns& patterns, const Weights& weights, int jobs) {
  const CoderPairs pairs(patterns, weights, {.with_categories = true, .jobs = jobs});
  if (pairs.met() == 0) return undefined(patterns, Status::nothing_pairable);
  Part mean{.influence = std::vector<double>(patterns.size(), 0.0)};
  std::vector<PairKappa> kappas(pairs.totals().size());
  std::vector<double> scale(kappas.size(), 0.0);
  for (std::size_t pair = 0; pair < kappas.size(); ++pair) {
    const double units = pairs.totals()[pair].units;
    if (units == 0) continue;
    auto kappa = cohen_of(pairs, pair, weights);
    if (!kappa) return undefined(patterns, Status::no_variation);
    kappas[pair] = std::move(*kappa);
    mean.value += kappas[pair].value / pairs.met();
    scale[pair] = static_cast<double>(patterns.units) / (units * pairs.met());
  }
  pairs.for_patterns(jobs, [&](std::size_t i) {
    double sum = 0;
    pairs.each(i, [&](std::size_t pair, std::size_t k, std::size_t l) {
      const PairKappa& kappa = kappas[pair];
      sum += scale[pair] *
             (kappa.base + kappa.agreement * weights.at(k, l) - kappa.of_first[k] - kappa.of_second[l]);
    });
    mean.influence[i] = sum;
  });
  return uncorrected(patterns, std::move(mean));
}

Agreement bangdiwala_b(const Patterns& patterns) {
  const std::size_t q = patterns.categories;
  const Square square = square_of(patterns);
  if (square.units == 0) return undefined(patterns, Status::nothing_pairable);
  double agreeing = 0;
  double possible = 0;
  for (std::size_t k = 0; k < q; ++k) {
    agreeing += square.cells[k * q + k] * square.cells[k * q + k];
    possible += square.rows[k] * square.columns[k];
  }
  if (possible == 0) return undefined(patterns, Status::no_variation);
  Part out{.value = agreeing / possible, .influence = std::vector<double>(patterns.size(), 0.0)};
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    const auto pattern = patterns.pattern(i);
    if (!both_rated(pattern)) continue;
    const auto k = static_cast<std::size_t>(pattern[0]);
    const auto l = static_cast<std::size_t>(pattern[1]);
    const double top = k == l ? 2 * square.cells[k * q + k] : 0;
    const double bottom = square.columns[k] + square.rows[l];
    out.influence[i] = (top - out.value * bottom) * static_cast<double>(patterns.units) / possible;
  }
  return uncorrected(patterns, std::move(out));
}

Agreement greatest_kappa(const Patterns& patterns) {
  if (patterns.coders != 2) return undefined(patterns, Status::not_applicable);
  const Square square = square_of(patterns);
  if (square.units == 0) return undefined(patterns, Status::nothing_pairable);
  Part observed;
  Part expected;
  for (std::size_t k = 0; k < square.rows.size(); ++k) {
    observed.value += std::min(square.rows[k], square.columns[k]) / square.units;
    expected.value += square.rows[k] * square.columns[k] / (square.units * square.units);
  }
  return corrected_for_chance(patterns, observed, expected);
}

}  // namespace coding
