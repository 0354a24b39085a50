// γ of Mathet, Widlöcher & Métivier (2015): agreement of coders who placed and coded units freely, which may
// overlap, with the disorder of the best alignment against the disorder of chance.
//
// γ = 1 - observed / expected. Observed is the disorder of the best alignment; expected is its mean over
// samples: continua made at random that resemble the coders' (statistical) or the coders' own, shifted
// against each other (shuffle). The samples come from a seed and are the same everywhere. γ-cat and γ-k
// (Mathet 2017) judge the codes of the units that were aligned. docs/methods/gamma.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "coding/agreement/continuum.hpp"
#include "coding/agreement/gamma_alignment.hpp"
#include "coding/agreement/status.hpp"
#include "coding/base/random.hpp"

namespace coding {

// How a sample is made; docs/methods/gamma.md has every step.
enum class GammaSampler { statistical, shuffle };

// One sample of the units of one document of that length, with as many coders. Coders without any unit
// together give coders without units.
PlacedUnits sampled_units(const PlacedUnits& units, double length, GammaSampler sampler, Random& random);

struct GammaOptions {
  Dissimilarity dissimilarity{};
  GammaSampler sampler = GammaSampler::statistical;
  std::size_t samples = 30;  // at least 1
  // With a precision p, samples are added until there are (1.96 CV / p)², CV the coefficient of variation of
  // the first samples' disorders: then the expected disorder is within the share p of its mean, 95 times of
  // 100. Between 0 and 1; at most 100,000 samples.
  std::optional<double> precision{};
  std::uint64_t seed = 1;
  EmptyPairs empty_pairs = EmptyPairs::left_out;
  SearchLimits limits{};
  int jobs = 1;  // threads; the result is the same
};

// What γ-cat and γ-k are made of; no value when no pair of aligned units has weight, observed or by chance.
struct GammaCode {
  std::optional<double> value{};
  std::optional<double> observed{};
  std::optional<double> expected{};  // mean over the samples that have one
  bool operator==(const GammaCode&) const = default;
};

struct Gamma {
  // No value: nothing_pairable when no document was coded by two, no_variation when nobody marked anything or
  // chance has no disorder. coder_empty: a coder marked nothing at all, and the value stands.
  std::optional<double> value{};
  Status status = Status::ok;
  // Where γ lies for certain, given these samples, when a search reached its limits; the value otherwise.
  std::optional<double> at_least{};
  std::optional<double> at_most{};
  double observed = 0;  // disorders
  double expected = 0;
  std::vector<double> sample_disorders{};
  // One a document that took part, and which that is.
  std::vector<Alignment> alignments{};
  std::vector<std::size_t> documents{};
  // Whether the best alignment is the only one: γ never depends on that, γ-cat and γ-k do.
  std::optional<bool> unique{};
  GammaCode cat{};
  std::vector<GammaCode> codes{};  // γ-k by number of code
};

// Documents are hard borders: each is aligned and sampled alone, and disorders are summed before they are
// divided by the mean number of units a coder. Throws what check and best_alignment throw, and UsageError
// "gamma-options" for no samples or a precision that is not between 0 and 1.
Gamma gamma(const Continuum& continuum, const GammaOptions& options = {});

// γ from samples that somebody else made; every sample has as many coders as the units.
Gamma gamma_of_samples(const PlacedUnits& units, const std::vector<PlacedUnits>& samples,
                       const GammaOptions& options = {});

}  // namespace coding
