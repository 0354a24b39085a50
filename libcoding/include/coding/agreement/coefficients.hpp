// How far coders agree, in one number with its standard error: the coefficients for units and categories.
//
// All have the form (observed - expected) / (1 - expected), except those that are not corrected for chance;
// they differ in what agreement they expect by chance. Standard errors come from linearisation: what each
// unit adds to the coefficient to first order (Gwet 2008, 2014; Fleiss, Cohen & Everitt 1969). Formulas,
// sources, conventions and undefined cases: docs/methods/agreement.md.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "coding/agreement/patterns.hpp"
#include "coding/agreement/status.hpp"
#include "coding/agreement/weights.hpp"
#include "coding/base/estimate.hpp"

namespace coding {

enum class Coefficient {
  percent,            // mean over units of the agreement of their pairs of ratings
  percent_pairwise,   // mean over pairs of coders of the percent agreement of the two
  percent_unanimous,  // share of the units with two ratings or more whose ratings are all the same
  cohen,              // two coders
  scott,              // two coders
  fleiss,
  conger,            // Cohen's kappa for any number of coders (also Hubert's, Davies & Fleiss')
  light,             // mean of Cohen's kappa over pairs of coders
  brennan_prediger,  // also Bennett's S, Randolph's free-marginal kappa; with two categories PABAK
  gwet,              // AC1; with weights AC2
  weighted_alpha,    // Krippendorff's alpha as Gwet (2014) gives it, for weights
  bangdiwala,        // B; two coders
};

std::string_view name_of(Coefficient coefficient);
std::optional<Coefficient> coefficient_named(std::string_view name);

// What units with missing ratings count. On complete ratings all four are the same number.
enum class MissingRatings {
  unit_mean,        // each unit with two ratings or more counts the same (Gwet 2014)
  rating_weighted,  // each of its ratings: a unit counts by them, as in Krippendorff's alpha
  pair_weighted,    // each of its pairs of ratings
  ipw  // each pair of coders (inverse probability weighting): consistent when ratings miss at random
};

std::string_view name_of(MissingRatings missing);
std::optional<MissingRatings> missing_named(std::string_view name);

struct AgreementOptions {
  Weights weights{};  // identity when it has no values
  MissingRatings missing = MissingRatings::unit_mean;
  int jobs = 1;  // threads, for many patterns of many coders
};

// One coefficient. `value` is absent unless `status` is ok.
struct Agreement {
  Status status = Status::ok;
  std::optional<double> value{};
  double observed = 0;  // agreement, of 1; for percentages the same as `value`
  double expected = 0;  // by chance, of 1; 0 for percentages
  // For each pattern, what one unit of it adds to the coefficient to first order, times the number of units:
  // their mean over all units is 0. What standard errors and comparisons are made of.
  std::vector<double> influence{};
  std::uint64_t units = 0;     // that influence counts
  std::uint64_t rated = 0;     // with a rating
  std::uint64_t pairable = 0;  // with two ratings or more
  bool operator==(const Agreement&) const = default;
};

// Coefficients other than cohen, light, conger, percent_pairwise and bangdiwala, and all with
// MissingRatings::ipw, take bags_of patterns as well. Weights must be of as many categories as the patterns
// have. Cost: O(patterns × different categories of each), squared with weights; for those that ask who rated,
// and ipw, also O(patterns × coders²). Never throws for degenerate ratings: the status says what is wrong.
Agreement agreement(const Patterns& patterns, Coefficient coefficient, const AgreementOptions& options = {});

// Several at once, in the order asked for: what they share is computed once.
std::vector<Agreement> agreements(const Patterns& patterns, std::span<const Coefficient> wanted,
                                  const AgreementOptions& options = {});

// The greatest kappa that the two coders' use of categories allows (Cohen 1960). Undefined like cohen.
Agreement greatest_kappa(const Patterns& patterns);

// Specific agreement on one category (Cicchetti & Feinstein 1990; Dice; Holsti's and the Iranian formula for
// presence): of the pairs of ratings of which one is the category, the share whose other is it too. For two
// coders 2a / (2a + b + c). Undefined (no_variation) when nobody used the category in a pair.
Agreement specific_agreement(const Patterns& patterns, std::size_t category);

}  // namespace coding
