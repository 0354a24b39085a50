// How many kinds there are beyond those that samples showed: of species in plots, or of codes in interviews.
//
// A sample holds a kind or does not; how often inside a sample is not asked (incidence data). Kinds of one
// sample and of two tell how many of none there are (Chao 1987; Chao & Jost 2012; Colwell et al. 2012).
// What surprises: Chao2 is a lower bound, and where every kind was found twice it says that nothing is
// missing. Formulas and decided cases: docs/methods/saturation.md.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "coding/base/estimate.hpp"

namespace coding {

// By samples which kinds they hold.
struct SampledKinds {
  std::size_t kinds = 0;                            // numbered from 0
  std::vector<std::vector<std::size_t>> samples{};  // of each the kinds in it, each once
};

struct Incidence {
  std::size_t samples = 0;          // T
  std::vector<std::size_t> held{};  // [k]: how many kinds exactly k + 1 samples hold; T numbers
  std::size_t rare_samples = 0;     // samples with a kind that at most 10 samples hold: what ICE asks for

  std::size_t kinds() const;                                           // S: seen at least once
  std::size_t once() const { return held.empty() ? 0 : held[0]; }      // Q1
  std::size_t twice() const { return held.size() < 2 ? 0 : held[1]; }  // Q2
  std::size_t incidences() const;                                      // U: samples × kinds in them
};

Incidence incidence_of(const SampledKinds& sampled);

// How many kinds there are, seen and unseen. All are undefined with fewer than two samples, or when nothing
// was seen; ICE also when every rare kind was seen once. Chao2 has its standard error, and an interval on the
// log scale when something is unseen; without a kind seen once it has neither.
struct Richness {
  Estimate chao2{};
  std::optional<double> chao2_error{};
  Estimate chao2_corrected{};
  Estimate ice{};
  Estimate jackknife1{};
  Estimate jackknife2{};
};
Richness richness(const Incidence& incidence, double confidence = 0.95);

// The share of all incidences, also of those still to come, that belongs to kinds already seen (Good–Turing),
// after `more` further samples. 0 … 1; undefined as above.
Estimate coverage(const Incidence& incidence, std::size_t more = 0);

// Kinds expected in 1, 2 … T of the samples whatever their order, exactly; T numbers. O(T × different k).
std::vector<double> rarefaction(const Incidence& incidence);

// Kinds expected in T + more samples. Undefined as above.
Estimate extrapolated(const Incidence& incidence, std::size_t more);

// Further samples until this share of Chao2 is seen; 0 when it is already. Undefined as above.
// Requires 0 < share < 1.
Estimate samples_needed(const Incidence& incidence, double share);

// New kinds in the next sample, and the chance of at least one (Poisson). Undefined as above.
Estimate expected_new(const Incidence& incidence);
Estimate chance_of_new(const Incidence& incidence);

}  // namespace coding
