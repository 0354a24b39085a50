#include "agreement/linear.hpp"

#include "agreement/coder_shares.hpp"

namespace coding {

Agreement counted(const Patterns& patterns) {
  Agreement out{.units = patterns.units, .rated = patterns.units};
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    if (rated(patterns.pattern(i)) >= 2) out.pairable += patterns.counts[i];
  }
  return out;
}

Part expected_part(const WeighedTable& table, Coefficient coefficient, const ChanceParts& parts) {
  const auto categories = static_cast<double>(table.patterns.categories);
  switch (coefficient) {
    case Coefficient::cohen:
    case Coefficient::conger:
      return parts.conger(table);
    case Coefficient::gwet:
      return parts.gwet(table);
    case Coefficient::brennan_prediger:
      return {.value = table.weights.total() / (categories * categories)};
    default:
      return parts.fleiss(table);
  }
}

Part mean_chance_part(const WeighedTable& table) {
  const CoderShares shares = coder_shares(table.patterns, table.weights);
  Part out{.value = shares.mean_chance, .influence = std::vector<double>(table.patterns.size())};
  for (std::size_t i = 0; i < out.influence.size(); ++i)
    out.influence[i] = chance_moved_by(shares, shares.own, table.patterns, i);
  return out;
}

Agreement undefined(const Patterns& patterns, Status status) {
  Agreement out = counted(patterns);
  out.status = status;
  return out;
}

Agreement uncorrected(const Patterns& patterns, Part observed) {
  Agreement out = counted(patterns);
  if (out.pairable == 0) return undefined(patterns, Status::nothing_pairable);
  out.value = out.observed = observed.value;
  out.influence = std::move(observed.influence);
  return out;
}

Agreement corrected_for_chance(const Patterns& patterns, const Part& observed, const Part& expected) {
  Agreement out = counted(patterns);
  if (out.pairable == 0) return undefined(patterns, Status::nothing_pairable);
  out.observed = observed.value;
  out.expected = expected.value;
  const double room = 1 - expected.value;
  // Sums of products of shares: what is not above rounding is nothing.
  if (!(room > 1e-14)) {
    out.status = Status::no_variation;
    return out;
  }
  const double value = (observed.value - expected.value) / room;
  out.value = value;
  out.influence = observed.influence;
  for (double& influence : out.influence) influence /= room;
  for (std::size_t i = 0; i < expected.influence.size(); ++i)
    out.influence[i] -= (1 - value) * expected.influence[i] / room;
  return out;
}

bool every_coder_rated(const Patterns& patterns) {
  for (std::size_t coder = 0; coder < patterns.coders; ++coder) {
    bool found = false;
    for (std::size_t i = 0; i < patterns.size() && !found; ++i)
      found = patterns.counts[i] > 0 && patterns.pattern(i)[coder] != no_rating;
    if (!found) return false;
  }
  return true;
}

}  // namespace coding
