#include "agreement/disagreement.hpp"

namespace coding {

namespace {

// Twice the sum of squares about the mean, times the number: the ordered pairs' squared distances.
template <class Each>
double spread(double number, Each each) {
  double sum = 0;
  each([&](double times, double score) { sum += times * score; });
  const double mean = sum / number;
  double squares = 0;
  each([&](double times, double score) { squares += times * (score - mean) * (score - mean); });
  return 2 * number * squares;
}

}  // namespace

std::optional<double> alpha_of(const DisagreementTotals& disagreement) {
  if (!(disagreement.overall > 0)) return std::nullopt;
  return 1 - (disagreement.ratings - 1) * disagreement.within / disagreement.overall;
}

std::vector<double> mid_ranks(std::span<const double> category_counts) {
  std::vector<double> out;
  out.reserve(category_counts.size());
  double below = 0;
  for (const double count : category_counts) {
    out.push_back(below + count / 2);
    below += count;
  }
  return out;
}

DisagreementSums::DisagreementSums(const Patterns& patterns, const Metric& metric)
    : metric_(metric), runs_(patterns) {
  if (metric_.level() == Level::ordinal) return;
  if (metric_.level() == Level::interval) {
    take_moments(patterns);
    return;
  }
  within_.resize(patterns.size());
  for (std::size_t i = 0; i < within_.size(); ++i) within_[i] = within_unit(i, metric_.scores());
}

void DisagreementSums::take_moments(const Patterns& patterns) {
  double ratings = 0;
  double sum = 0;
  moments_.resize(patterns.size());
  for (std::size_t i = 0; i < moments_.size(); ++i) {
    if (runs_.rated(i) < 2) continue;
    const auto count = static_cast<double>(patterns.counts[i]);
    moments_[i] = {.within = within_unit(i, metric_.scores()),
                   .ratings = static_cast<double>(runs_.rated(i))};
    ratings += count * moments_[i].ratings;
    for (const CategoryRun& run : runs_.of(i)) sum += count * run.times * metric_.scores()[run.category];
  }
  const double mean = ratings > 0 ? sum / ratings : 0;
  for (std::size_t i = 0; i < moments_.size(); ++i) {
    if (runs_.rated(i) < 2) continue;
    for (const CategoryRun& run : runs_.of(i)) {
      const double score = metric_.scores()[run.category] - mean;
      moments_[i].sum += run.times * score;
      moments_[i].squares += run.times * score * score;
    }
  }
}

DisagreementTotals DisagreementSums::from_moments(std::span<const std::uint64_t> counts) const {
  Moments all;
  for (std::size_t i = 0; i < moments_.size(); ++i) {
    const auto count = static_cast<double>(counts[i]);
    all.within += count * moments_[i].within;
    all.ratings += count * moments_[i].ratings;
    all.sum += count * moments_[i].sum;
    all.squares += count * moments_[i].squares;
  }
  // All alike, the difference is rounding.
  const double overall = 2 * (all.ratings * all.squares - all.sum * all.sum);
  const bool varies = overall > 1e-12 * all.ratings * all.squares;
  return {.within = all.within, .overall = varies ? overall : 0, .ratings = all.ratings};
}

bool DisagreementSums::needs_pairs() const {
  return !metric_.level() || metric_.level() == Level::ratio || metric_.level() == Level::circular ||
         metric_.level() == Level::bipolar;
}

double DisagreementSums::within_unit(std::size_t pattern, std::span<const double> scores) const {
  const auto runs = runs_.of(pattern);
  if (runs_.rated(pattern) < 2 || runs.size() < 2) return 0;
  const double ratings = runs_.rated(pattern);
  double sum = 0;
  if (metric_.level() == Level::nominal) {
    for (const CategoryRun& run : runs) sum += run.times * (ratings - run.times);
  } else if (needs_pairs()) {
    for (std::size_t i = 0; i < runs.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j)
        sum += 2.0 * runs[i].times * runs[j].times *
               metric_.squared_distance(runs[i].category, runs[j].category);
    }
  } else {
    sum = spread(ratings, [&](auto take) {
      for (const CategoryRun& run : runs) take(static_cast<double>(run.times), scores[run.category]);
    });
  }
  return sum / (ratings - 1);
}

double DisagreementSums::overall(std::span<const double> counts, std::span<const double> scores) const {
  double ratings = 0;
  for (const double count : counts) ratings += count;
  if (ratings == 0) return 0;
  double sum = 0;
  if (metric_.level() == Level::nominal) {
    for (const double count : counts) sum += count * (ratings - count);
    return sum;
  }
  if (!needs_pairs())
    return spread(ratings, [&](auto take) {
      for (std::size_t c = 0; c < counts.size(); ++c) take(counts[c], scores[c]);
    });
  for (std::size_t c = 0; c < counts.size(); ++c) {
    if (counts[c] == 0) continue;
    for (std::size_t k = 0; k < c; ++k) sum += 2 * counts[c] * counts[k] * metric_.squared_distance(c, k);
  }
  return sum;
}

std::vector<double> DisagreementSums::category_counts(std::span<const std::uint64_t> counts) const {
  std::vector<double> out(metric_.categories(), 0.0);
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    if (counts[i] == 0 || runs_.rated(i) < 2) continue;
    for (const CategoryRun& run : runs_.of(i))
      out[run.category] += static_cast<double>(counts[i]) * run.times;
  }
  return out;
}

DisagreementTotals DisagreementSums::of(std::span<const std::uint64_t> counts) const {
  if (metric_.level() == Level::interval) return from_moments(counts);
  const std::vector<double> of_category = category_counts(counts);
  const bool ordinal = metric_.level() == Level::ordinal;
  const std::vector<double> ranks = ordinal ? mid_ranks(of_category) : std::vector<double>();
  const std::span<const double> scores = ordinal ? ranks : metric_.scores();
  DisagreementTotals out{.overall = overall(of_category, scores)};
  for (const double count : of_category) out.ratings += count;
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    if (counts[i] > 0)
      out.within += static_cast<double>(counts[i]) * (ordinal ? within_unit(i, scores) : within_[i]);
  }
  return out;
}

}  // namespace coding
