// Krippendorff's alpha with a table of weights, and its standard error as Gwet (2014) linearises them.
//
// The value is that of alpha with the distance 1 - weight; agreement is corrected for the finite number of
// ratings, 1/N of them with themselves. What surprises: only units with two ratings or more are there at all,
// and the linearisation leaves that correction out.
#include <numeric>

#include "agreement/coder_shares.hpp"
#include "agreement/linear.hpp"

namespace coding {

namespace {

struct Pairable {
  double units = 0;
  double mean_ratings = 0;
};

Pairable pairable_of(const WeighedTable& table) {
  double ratings = 0;
  for (std::size_t i = 0; i < table.patterns.size(); ++i) {
    if (table.runs.rated(i) >= 2) ratings += table.count(i) * table.runs.rated(i);
  }
  return {table.pairable, ratings / table.pairable};
}

Part observed_part(const WeighedTable& table, const Pairable& pairable) {
  Part out{.influence = std::vector<double>(table.patterns.size(), 0.0)};
  for (std::size_t i = 0; i < out.influence.size(); ++i) {
    if (table.runs.rated(i) < 2) continue;
    out.influence[i] = table.agreeing[i] / (pairable.mean_ratings * (table.runs.rated(i) - 1.0));
    out.value += table.count(i) * out.influence[i] / pairable.units;
  }
  for (std::size_t i = 0; i < out.influence.size(); ++i) {
    if (table.runs.rated(i) >= 2) out.influence[i] -= out.value * table.runs.rated(i) / pairable.mean_ratings;
  }
  return out;
}

Part expected_part(const WeighedTable& table, const Pairable& pairable) {
  std::vector<double> shares(table.patterns.categories, 0.0);
  for (std::size_t i = 0; i < table.patterns.size(); ++i) {
    if (table.runs.rated(i) < 2) continue;
    for (const CategoryRun& run : table.runs.of(i))
      shares[run.category] += table.count(i) * run.times / (pairable.units * pairable.mean_ratings);
  }
  const std::vector<double> worth = times(table.weights, shares);
  Part out{.value = std::inner_product(shares.begin(), shares.end(), worth.begin(), 0.0),
           .influence = std::vector<double>(table.patterns.size(), 0.0)};
  for (std::size_t i = 0; i < out.influence.size(); ++i) {
    if (table.runs.rated(i) < 2) continue;
    double sum = 0;
    for (const CategoryRun& run : table.runs.of(i)) sum += worth[run.category] * run.times;
    out.influence[i] = 2 * (sum - out.value * table.runs.rated(i)) / pairable.mean_ratings;
  }
  return out;
}

}  // namespace

Agreement weighted_alpha(const WeighedTable& table) {
  if (table.pairable == 0) return undefined(table.patterns, Status::nothing_pairable);
  const Pairable pairable = pairable_of(table);
  Part observed = observed_part(table, pairable);
  Agreement out = corrected_for_chance(table.patterns, observed, expected_part(table, pairable));
  out.units = out.pairable;
  if (out.status != Status::ok) return out;
  const double itself = 1 / (pairable.units * pairable.mean_ratings);
  out.observed = (1 - itself) * observed.value + itself;
  out.value = (out.observed - out.expected) / (1 - out.expected);
  return out;
}

}  // namespace coding
