// Coefficients for which the ratings of all units are one pool: each pair of ratings counts the same, so that
// a unit with four ratings says six times what a unit with two says (misskappa's "available" estimator); or
// each rating, so that it says twice as much (as in alpha's observed disagreement, and DKPro).
//
// Shares of categories are shares of all ratings; Conger's chance weighs two coders by the product of their
// numbers of ratings. All are functions of means over units, so the first order is exact.
#include <numeric>

#include "agreement/coder_shares.hpp"
#include "agreement/linear.hpp"

namespace coding {

namespace {

// sum(tops) / sum(bottoms) over the units, and what each pattern adds to it.
Part ratio(const WeighedTable& table, const std::vector<double>& tops, const std::vector<double>& bottoms) {
  double top = 0;
  double bottom = 0;
  for (std::size_t i = 0; i < tops.size(); ++i) {
    top += table.count(i) * tops[i];
    bottom += table.count(i) * bottoms[i];
  }
  Part out{.value = top / bottom, .influence = std::vector<double>(tops.size())};
  for (std::size_t i = 0; i < tops.size(); ++i)
    out.influence[i] = (tops[i] - out.value * bottoms[i]) * table.units / bottom;
  return out;
}

Part observed_part(const WeighedTable& table, MissingRatings missing) {
  std::vector<double> agreeing = table.agreeing;
  std::vector<double> weights(agreeing.size());
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const double ratings = table.runs.rated(i);
    weights[i] = table.pairs(i);
    if (missing == MissingRatings::pair_weighted) continue;
    weights[i] = ratings >= 2 ? ratings : 0;
    agreeing[i] = ratings >= 2 ? agreeing[i] / (ratings - 1) : 0;
  }
  return ratio(table, agreeing, weights);
}

Part unanimous_part(const WeighedTable& table) {
  std::vector<double> all(table.patterns.size(), 0.0);
  std::vector<double> pairable(table.patterns.size(), 0.0);
  for (std::size_t i = 0; i < all.size(); ++i) {
    pairable[i] = table.runs.rated(i) >= 2 ? 1.0 : 0.0;
    all[i] = table.runs.of(i).size() == 1 ? pairable[i] : 0.0;
  }
  return ratio(table, all, pairable);
}

struct Shares {
  std::vector<double> of_category;
  double ratings;
};

Shares shares_of(const WeighedTable& table) {
  Shares out{std::vector<double>(table.patterns.categories, 0.0), 0};
  for (std::size_t i = 0; i < table.patterns.size(); ++i) {
    for (const CategoryRun& run : table.runs.of(i))
      out.of_category[run.category] += table.count(i) * run.times;
    out.ratings += table.count(i) * table.runs.rated(i);
  }
  for (double& share : out.of_category) share /= out.ratings;
  return out;
}

// What a rating of each category is worth, less the mean of all ratings.
Part moved_by_ratings(const WeighedTable& table, const Shares& shares, double value,
                      const std::vector<double>& worth) {
  const double mean = std::inner_product(worth.begin(), worth.end(), shares.of_category.begin(), 0.0);
  Part out{.value = value, .influence = std::vector<double>(table.patterns.size())};
  for (std::size_t i = 0; i < out.influence.size(); ++i) {
    double sum = 0;
    for (const CategoryRun& run : table.runs.of(i)) sum += (worth[run.category] - mean) * run.times;
    out.influence[i] = sum * table.units / shares.ratings;
  }
  return out;
}

Part fleiss_part(const WeighedTable& table) {
  const Shares shares = shares_of(table);
  std::vector<double> worth = times(table.weights, shares.of_category);
  const double value = std::inner_product(worth.begin(), worth.end(), shares.of_category.begin(), 0.0);
  for (double& each : worth) each *= 2;
  return moved_by_ratings(table, shares, value, worth);
}

Part gwet_part(const WeighedTable& table) {
  const auto categories = static_cast<double>(table.patterns.categories);
  if (categories < 2) return {.value = 1};
  const Shares shares = shares_of(table);
  const double scale = table.weights.total() / (categories * (categories - 1));
  std::vector<double> worth;
  double value = 0;
  for (const double share : shares.of_category) {
    value += scale * share * (1 - share);
    worth.push_back(scale * (1 - 2 * share));
  }
  return moved_by_ratings(table, shares, value, worth);
}

// With coders' counts C_g instead of shares: sum over g ≠ h of C_g' W C_h, over that of n_g n_h.
Part conger_part(const WeighedTable& table) {
  const CoderShares shares = coder_shares(table.patterns, table.weights);
  const std::size_t q = shares.categories;
  const std::size_t coders = table.patterns.coders;
  std::vector<double> all(q, 0.0);
  double ratings = 0;
  for (std::size_t coder = 0; coder < coders; ++coder) {
    ratings += shares.rated[coder];
    for (std::size_t k = 0; k < q; ++k) all[k] += shares.rated[coder] * shares.weighted[coder * q + k];
  }
  double agreeing = 0;
  double pairs = 0;
  for (std::size_t coder = 0; coder < coders; ++coder) {
    pairs += shares.rated[coder] * (ratings - shares.rated[coder]);
    for (std::size_t k = 0; k < q; ++k) {
      const double other = all[k] - shares.rated[coder] * shares.weighted[coder * q + k];
      agreeing += shares.rated[coder] * shares.share[coder * q + k] * other;
    }
  }
  Part out{.value = agreeing / pairs, .influence = std::vector<double>(table.patterns.size())};
  for (std::size_t i = 0; i < out.influence.size(); ++i) {
    double sum = 0;
    for (std::size_t coder = 0; coder < coders; ++coder) {
      const Rating rating = table.patterns.pattern(i)[coder];
      if (rating == no_rating) continue;
      const auto k = static_cast<std::size_t>(rating);
      const double other = all[k] - shares.rated[coder] * shares.weighted[coder * q + k];
      sum += 2 * (other - out.value * (ratings - shares.rated[coder]));
    }
    out.influence[i] = sum * shares.units / pairs;
  }
  return out;
}

constexpr ChanceParts chance = {.conger = conger_part, .gwet = gwet_part, .fleiss = fleiss_part};

}  // namespace

Agreement pooled_agreement(const WeighedTable& table, Coefficient coefficient, MissingRatings missing) {
  const Patterns& patterns = table.patterns;
  if (table.pairable == 0) return undefined(patterns, Status::nothing_pairable);
  if (coefficient == Coefficient::percent) return uncorrected(patterns, observed_part(table, missing));
  if (coefficient == Coefficient::percent_unanimous) return uncorrected(patterns, unanimous_part(table));
  return corrected_for_chance(patterns, observed_part(table, missing),
                              expected_part(table, coefficient, chance));
}

}  // namespace coding
