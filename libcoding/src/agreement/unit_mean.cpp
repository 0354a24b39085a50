// Coefficients in which each unit with two ratings or more counts the same (Gwet 2008, 2014, as R's irrCAC
// computes them).
//
// What surprises: a unit with one rating has no part in observed agreement, but in the shares of the
// categories, and so in chance; and the linearised variance counts it among the units. The variance is
// Gwet's, which takes the number of pairable units as given; on complete ratings it is the exact first order.
#include <numeric>

#include "agreement/coder_shares.hpp"
#include "agreement/linear.hpp"

namespace coding {

namespace {

// By pattern; 0 where there is no pair.
std::vector<double> unit_agreements(const WeighedTable& table) {
  std::vector<double> out(table.patterns.size(), 0.0);
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (table.runs.rated(i) >= 2) out[i] = table.agreeing[i] / table.pairs(i);
  }
  return out;
}

double mean_agreement(const WeighedTable& table, const std::vector<double>& agreements) {
  double sum = 0;
  for (std::size_t i = 0; i < agreements.size(); ++i) sum += table.count(i) * agreements[i];
  return sum / table.pairable;
}

// Gwet's: the pairable units' agreement less chance, over the share of pairable units.
Part observed_part(const WeighedTable& table, double expected) {
  Part out{.influence = unit_agreements(table)};
  out.value = mean_agreement(table, out.influence);
  for (std::size_t i = 0; i < out.influence.size(); ++i) {
    const double above = table.runs.rated(i) >= 2 ? out.influence[i] - expected : 0;
    out.influence[i] = table.units / table.pairable * above - (out.value - expected);
  }
  return out;
}

// Mean over units of the shares of their ratings.
std::vector<double> category_shares(const WeighedTable& table) {
  std::vector<double> out(table.patterns.categories, 0.0);
  for (std::size_t i = 0; i < table.patterns.size(); ++i) {
    const double of_unit = table.count(i) / table.runs.rated(i);
    for (const CategoryRun& run : table.runs.of(i)) out[run.category] += of_unit * run.times;
  }
  for (double& share : out) share /= table.units;
  return out;
}

// A part that is linear in what a unit's ratings are worth, with each unit's differential twice its own
// share.
Part twice_linear(const WeighedTable& table, double value, const std::vector<double>& worth) {
  Part out{.value = value, .influence = std::vector<double>(table.patterns.size())};
  for (std::size_t i = 0; i < out.influence.size(); ++i) {
    double sum = 0;
    for (const CategoryRun& run : table.runs.of(i)) sum += worth[run.category] * run.times;
    out.influence[i] = 2 * (sum / table.runs.rated(i) - value);
  }
  return out;
}

Part fleiss_part(const WeighedTable& table) {
  const std::vector<double> shares = category_shares(table);
  const std::vector<double> worth = times(table.weights, shares);
  return twice_linear(table, std::inner_product(shares.begin(), shares.end(), worth.begin(), 0.0), worth);
}

Part gwet_part(const WeighedTable& table) {
  std::vector<double> worth = category_shares(table);
  const auto categories = static_cast<double>(worth.size());
  if (categories < 2) return {.value = 1};
  const double scale = table.weights.total() / (categories * (categories - 1));
  double value = 0;
  for (double& share : worth) {
    value += scale * share * (1 - share);
    share = scale * (1 - share);
  }
  return twice_linear(table, value, worth);
}

constexpr ChanceParts chance = {.conger = mean_chance_part, .gwet = gwet_part, .fleiss = fleiss_part};

// 1 where all ratings of a unit are one category.
Part unanimous_part(const WeighedTable& table) {
  Part out{.influence = std::vector<double>(table.patterns.size(), 0.0)};
  for (std::size_t i = 0; i < out.influence.size(); ++i) {
    const bool all = table.runs.rated(i) >= 2 && table.runs.of(i).size() == 1;
    if (all) out.value += table.count(i) / table.pairable;
    out.influence[i] = all ? 1.0 : 0.0;
  }
  for (std::size_t i = 0; i < out.influence.size(); ++i)
    out.influence[i] = table.units / table.pairable * out.influence[i] - out.value;
  return out;
}

}  // namespace

Agreement unit_mean_agreement(const WeighedTable& table, Coefficient coefficient) {
  const Patterns& patterns = table.patterns;
  if (table.pairable == 0) return undefined(patterns, Status::nothing_pairable);
  if (coefficient == Coefficient::percent) return uncorrected(patterns, observed_part(table, 0));
  if (coefficient == Coefficient::percent_unanimous) return uncorrected(patterns, unanimous_part(table));
  const Part expected = expected_part(table, coefficient, chance);
  return corrected_for_chance(patterns, observed_part(table, expected.value), expected);
}

}  // namespace coding
