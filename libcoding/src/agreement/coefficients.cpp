#include "coding/agreement/coefficients.hpp"

#include "agreement/linear.hpp"
#include "coding/base/names.hpp"

namespace coding {

namespace {

constexpr Names<Coefficient, 12> coefficients = {{{"percent", Coefficient::percent},
                                                  {"percent-pairwise", Coefficient::percent_pairwise},
                                                  {"percent-unanimous", Coefficient::percent_unanimous},
                                                  {"cohen", Coefficient::cohen},
                                                  {"scott", Coefficient::scott},
                                                  {"fleiss", Coefficient::fleiss},
                                                  {"conger", Coefficient::conger},
                                                  {"light", Coefficient::light},
                                                  {"brennan-prediger", Coefficient::brennan_prediger},
                                                  {"ac", Coefficient::gwet},
                                                  {"weighted-alpha", Coefficient::weighted_alpha},
                                                  {"bangdiwala", Coefficient::bangdiwala}}};

constexpr Names<MissingRatings, 4> conventions = {{{"unit-mean", MissingRatings::unit_mean},
                                                   {"rating-weighted", MissingRatings::rating_weighted},
                                                   {"pair-weighted", MissingRatings::pair_weighted},
                                                   {"ipw", MissingRatings::ipw}}};

bool is_for_two(Coefficient coefficient) {
  return coefficient == Coefficient::cohen || coefficient == Coefficient::scott ||
         coefficient == Coefficient::bangdiwala;
}

bool asks_who_rated(Coefficient coefficient) {
  return coefficient == Coefficient::cohen || coefficient == Coefficient::conger ||
         coefficient == Coefficient::light || coefficient == Coefficient::bangdiwala;
}

}  // namespace

std::string_view name_of(Coefficient coefficient) { return name_in(coefficients, coefficient); }
std::optional<Coefficient> coefficient_named(std::string_view name) { return value_in(coefficients, name); }
std::string_view name_of(MissingRatings missing) { return name_in(conventions, missing); }
std::optional<MissingRatings> missing_named(std::string_view name) { return value_in(conventions, name); }

std::vector<Agreement> agreements(const Patterns& patterns, std::span<const Coefficient> wanted,
                                  const AgreementOptions& options) {
  const Weights identity{patterns.categories, {}};
  const WeighedTable table(patterns, options.weights.is_identity() ? identity : options.weights);
  const bool all_rated = every_coder_rated(patterns);
  const auto one = [&](Coefficient coefficient) {
    if (patterns.coders < 2 || (is_for_two(coefficient) && patterns.coders != 2))
      return undefined(patterns, Status::not_applicable);
    const bool all_needed = asks_who_rated(coefficient) || patterns.coders == 2;
    if (all_needed && !all_rated && patterns.units > 0) return undefined(patterns, Status::coder_empty);
    if (coefficient == Coefficient::bangdiwala) return bangdiwala_b(patterns);
    if (coefficient == Coefficient::light) return light_kappa(patterns, table.weights, options.jobs);
    if (coefficient == Coefficient::percent_pairwise)
      return pairwise_percent(patterns, table.weights, options.jobs);
    if (coefficient == Coefficient::weighted_alpha) return weighted_alpha(table);
    if (options.missing == MissingRatings::unit_mean || coefficient == Coefficient::percent_unanimous)
      return unit_mean_agreement(table, coefficient);
    if (options.missing == MissingRatings::ipw) return ipw_agreement(table, coefficient, options.jobs);
    return pooled_agreement(table, coefficient, options.missing);
  };
  std::vector<Agreement> out;
  for (const Coefficient coefficient : wanted) out.push_back(one(coefficient));
  return out;
}

Agreement agreement(const Patterns& patterns, Coefficient coefficient, const AgreementOptions& options) {
  return agreements(patterns, std::span(&coefficient, 1), options).front();
}

Agreement specific_agreement(const Patterns& patterns, std::size_t category) {
  const WeighedTable table(patterns, Weights{patterns.categories, {}});
  if (table.pairable == 0) return undefined(patterns, Status::nothing_pairable);
  std::vector<double> both(patterns.size(), 0.0);
  std::vector<double> either(patterns.size(), 0.0);
  double top = 0;
  double bottom = 0;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    for (const CategoryRun& run : table.runs.of(i)) {
      if (run.category != category) continue;
      both[i] = run.times * (run.times - 1.0);
      either[i] = run.times * (table.runs.rated(i) - 1.0);
    }
    top += table.count(i) * both[i];
    bottom += table.count(i) * either[i];
  }
  if (bottom == 0) return undefined(patterns, Status::no_variation);
  Part out{.value = top / bottom, .influence = std::move(both)};
  for (std::size_t i = 0; i < patterns.size(); ++i)
    out.influence[i] = (out.influence[i] - out.value * either[i]) * table.units / bottom;
  return uncorrected(patterns, std::move(out));
}

}  // namespace coding
