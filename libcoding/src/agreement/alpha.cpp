#include "coding/agreement/alpha.hpp"

#include "agreement/disagreement.hpp"
#include "agreement/linear.hpp"

namespace coding {

namespace {

// What one more rating of each category adds to E and to A beside its own unit's, to first order.
struct Worth {
  std::vector<double> overall;
  std::vector<double> within;
};

// The mean and the sum of squares about it, of all ratings.
struct Moments {
  double ratings = 0;
  double mean = 0;
  double squares = 0;
};

Moments moments_of(std::span<const double> counts, std::span<const double> scores) {
  Moments out;
  for (std::size_t c = 0; c < counts.size(); ++c) {
    out.ratings += counts[c];
    out.mean += counts[c] * scores[c];
  }
  out.mean /= out.ratings;
  for (std::size_t c = 0; c < counts.size(); ++c)
    out.squares += counts[c] * (scores[c] - out.mean) * (scores[c] - out.mean);
  return out;
}

// Twice the squared distances from a rating of each category to all ratings, distances held fast.
std::vector<double> overall_worth(const Metric& metric, std::span<const double> counts,
                                  std::span<const double> scores) {
  std::vector<double> out(counts.size(), 0.0);
  const auto level = metric.level();
  const Moments moments = moments_of(counts, scores);
  for (std::size_t c = 0; c < counts.size(); ++c) {
    if (level == Level::nominal) {
      out[c] = 2 * (moments.ratings - counts[c]);
    } else if (level == Level::interval || level == Level::ordinal) {
      const double away = scores[c] - moments.mean;
      out[c] = 2 * (moments.ratings * away * away + moments.squares);
    } else {
      for (std::size_t k = 0; k < counts.size(); ++k) out[c] += 2 * counts[k] * metric.squared_distance(c, k);
    }
  }
  return out;
}

// A rating of category g lifts the mid-rank of g by a half and of all above by one; `slopes` say what the
// lift of each does.
void add_rank_shifts(std::span<const double> slopes, std::vector<double>& worth) {
  double above = 0;
  for (std::size_t c = slopes.size(); c-- > 0;) {
    worth[c] += slopes[c] / 2 + above;
    above += slopes[c];
  }
}

Worth ordinal_worth(const Patterns& patterns, const DisagreementSums& sums, std::span<const double> counts,
                    std::span<const double> ranks) {
  Worth out{overall_worth(sums.metric(), counts, ranks), std::vector<double>(counts.size(), 0.0)};
  const Moments moments = moments_of(counts, ranks);
  std::vector<double> overall(counts.size());
  for (std::size_t c = 0; c < counts.size(); ++c)
    overall[c] = 4 * counts[c] * moments.ratings * (ranks[c] - moments.mean);
  std::vector<double> within(counts.size(), 0.0);
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    const double ratings = sums.runs().rated(i);
    if (ratings < 2) continue;
    double mean = 0;
    for (const CategoryRun& run : sums.runs().of(i)) mean += run.times * ranks[run.category] / ratings;
    for (const CategoryRun& run : sums.runs().of(i))
      within[run.category] += static_cast<double>(patterns.counts[i]) * 4 * run.times * ratings *
                              (ranks[run.category] - mean) / (ratings - 1);
  }
  add_rank_shifts(overall, out.overall);
  add_rank_shifts(within, out.within);
  return out;
}

// alpha = 1 - (N - 1) A / E moved by one unit of each pattern, about its mean over the units.
std::vector<double> influence_of(const Patterns& patterns, const DisagreementSums& sums,
                                 const DisagreementTotals& at, double units) {
  const std::vector<double> counts = sums.category_counts(patterns.counts);
  const bool ordinal = sums.metric().level() == Level::ordinal;
  const std::vector<double> scores =
      ordinal ? mid_ranks(counts)
              : std::vector<double>(sums.metric().scores().begin(), sums.metric().scores().end());
  const Worth worth = ordinal ? ordinal_worth(patterns, sums, counts, scores)
                              : Worth{overall_worth(sums.metric(), counts, scores), {}};
  std::vector<double> out(patterns.size(), 0.0);
  double mean = 0;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (sums.runs().rated(i) < 2) continue;
    double within = sums.within_unit(i, scores);
    double overall = 0;
    for (const CategoryRun& run : sums.runs().of(i)) {
      overall += run.times * worth.overall[run.category];
      if (ordinal) within += run.times * worth.within[run.category];
    }
    const double others = at.ratings - 1;
    out[i] = -units / at.overall *
             (at.within * sums.runs().rated(i) + others * within - others * at.within * overall / at.overall);
    mean += static_cast<double>(patterns.counts[i]) * out[i] / units;
  }
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (sums.runs().rated(i) >= 2) out[i] -= mean;
  }
  return out;
}

}  // namespace

Agreement krippendorff_alpha(const Patterns& patterns, const Metric& metric) {
  if (patterns.coders < 2) return undefined(patterns, Status::not_applicable);
  Agreement out = counted(patterns);
  if (out.pairable == 0) return undefined(patterns, Status::nothing_pairable);
  const DisagreementSums sums(patterns, metric);
  const DisagreementTotals at = sums.of(patterns.counts);
  out.units = out.pairable;
  out.observed = at.within / at.ratings;
  out.expected = at.overall / (at.ratings * (at.ratings - 1));
  out.value = alpha_of(at);
  out.status = out.value ? Status::ok : Status::no_variation;
  if (out.value) out.influence = influence_of(patterns, sums, at, static_cast<double>(out.pairable));
  return out;
}

}  // namespace coding
