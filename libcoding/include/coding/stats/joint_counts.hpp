// How many samples hold two kinds together, for all pairs of kinds.
//
// Counted over rows of bits, or sample by sample where samples hold few kinds, whichever is less work.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "coding/stats/richness.hpp"

namespace coding {

// A symmetric table; the diagonal says how many samples hold the kind.
struct JointCounts {
  std::size_t kinds = 0;
  std::vector<std::uint32_t> counts{};  // kinds × kinds

  std::uint32_t at(std::size_t a, std::size_t b) const { return counts[a * kinds + b]; }
};

// The samples of each kind: kinds numbered from 0, samples too, in any order, each once.
using SamplesOfKinds = std::vector<std::vector<std::uint32_t>>;
SamplesOfKinds samples_of_kinds(const SampledKinds& sampled);

JointCounts joint_counts(const SampledKinds& sampled);
// The same of the turned table; `samples` says how many there are.
JointCounts joint_counts(const SamplesOfKinds& holders, std::size_t samples);

}  // namespace coding
