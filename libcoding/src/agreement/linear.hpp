// A coefficient to first order: its two parts, and what each pattern adds to them.
//
// observed and expected are functions of means over units; their differentials give the coefficient's, since
// value = (observed - expected) / (1 - expected). How one unit moves each part is the business of the file
// that knows the convention about missing ratings; what follows from it is here once.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "agreement/weighed_table.hpp"
#include "coding/agreement/coefficients.hpp"

namespace coding {

// By pattern, what one unit of it adds to the part, times the number of units; the mean over units is 0.
struct Part {
  double value = 0;
  std::vector<double> influence{};  // empty: none has any
};

// What is expected by chance, by the convention of whoever asks.
struct ChanceParts {
  Part (*conger)(const WeighedTable& table);
  Part (*gwet)(const WeighedTable& table);
  Part (*fleiss)(const WeighedTable& table);
};
Part expected_part(const WeighedTable& table, Coefficient coefficient, const ChanceParts& parts);

// Cohen's chance, the mean over pairs of coders; requires that every coder rated.
Part mean_chance_part(const WeighedTable& table);

Agreement corrected_for_chance(const Patterns& patterns, const Part& observed, const Part& expected);
Agreement uncorrected(const Patterns& patterns, Part observed);
// Units and pairable units alone, without a value.
Agreement counted(const Patterns& patterns);
Agreement undefined(const Patterns& patterns, Status status);

bool every_coder_rated(const Patterns& patterns);

// Each unit counts alike; each pair of ratings or each rating, as `missing` says; each pair of coders.
Agreement unit_mean_agreement(const WeighedTable& table, Coefficient coefficient);
Agreement pooled_agreement(const WeighedTable& table, Coefficient coefficient, MissingRatings missing);
Agreement ipw_agreement(const WeighedTable& table, Coefficient coefficient, int jobs);

Agreement weighted_alpha(const WeighedTable& table);
Agreement pairwise_percent(const Patterns& patterns, const Weights& weights, int jobs);
Agreement light_kappa(const Patterns& patterns, const Weights& weights, int jobs);
Agreement bangdiwala_b(const Patterns& patterns);
Agreement holsti(const Patterns& patterns);

}  // namespace coding
