// The bootstrap over documents: sums of lengths add up, so a replicate is a weighted sum.
#include <algorithm>

#include "agreement/unitized_parts.hpp"
#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/base/random.hpp"

namespace coding {

namespace {

// Of sorted values, between neighbours by linear interpolation (type 7 of Hyndman & Fan 1996).
double quantile(const std::vector<double>& sorted, double p) {
  const double place = p * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

BootstrapInterval interval_of(std::vector<double>& values, const DocumentBootstrap& options) {
  BootstrapInterval out;
  out.without_value = options.replicates - values.size();
  if (values.empty() || out.without_value * 10 >= options.replicates) return out;
  std::sort(values.begin(), values.end());
  const double tail = (1 - options.confidence) / 2;
  out.interval = Interval{quantile(values, tail), quantile(values, 1 - tail)};
  return out;
}

struct Replicates {
  std::vector<double> both{};
  std::vector<double> marking{};
  std::vector<double> coding{};
  std::vector<std::vector<double>> codes{};

  void take(const UnitizedAlphas& alphas) {
    if (alphas.both.value) both.push_back(*alphas.both.value);
    if (alphas.marking.value) marking.push_back(*alphas.marking.value);
    if (alphas.coding.value) coding.push_back(*alphas.coding.value);
    for (std::size_t i = 0; i < alphas.codes.size(); ++i)
      if (alphas.codes[i].alpha.value) codes[i].push_back(*alphas.codes[i].alpha.value);
  }
};

}  // namespace

UnitizedIntervals unitized_intervals(const Continuum& continuum, const DocumentBootstrap& options) {
  check_disjoint(continuum);
  if (options.replicates == 0 || !(options.confidence > 0 && options.confidence < 1))
    throw UsageError({.slug = "bootstrap-options",
                      .message = "a bootstrap of " + std::to_string(options.replicates) +
                                 " replicates at confidence " + shortest(options.confidence),
                      .hint = "ask for at least one replicate and a confidence between 0 and 1"});
  const std::vector<LengthSums> documents = sums_by_document(continuum);
  const std::size_t codes = continuum.codes.size();
  UnitizedIntervals out{{}, {}, {}, std::vector<BootstrapInterval>(codes)};
  if (documents.size() < 2) return out;
  Replicates replicates{{}, {}, {}, std::vector<std::vector<double>>(codes)};
  Random random(options.seed);
  std::vector<double> times(documents.size());
  for (std::size_t replicate = 0; replicate < options.replicates; ++replicate) {
    std::fill(times.begin(), times.end(), 0.0);
    for (std::size_t draw = 0; draw < documents.size(); ++draw) times[random.below(documents.size())] += 1;
    LengthSums sums = no_sums(codes);
    for (std::size_t d = 0; d < documents.size(); ++d)
      if (times[d] > 0) add(sums, documents[d], times[d]);
    replicates.take(unitized_alphas_of(sums));
  }
  out.both = interval_of(replicates.both, options);
  out.marking = interval_of(replicates.marking, options);
  out.coding = interval_of(replicates.coding, options);
  for (std::size_t i = 0; i < codes; ++i) out.codes[i] = interval_of(replicates.codes[i], options);
  return out;
}

}  // namespace coding
