// How many samples hold two kinds together, for all pairs of kinds.
//
// Counted over rows of bits, or sample by sample where samples hold few kinds, whichever is less work.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coding {

// By kind the samples that hold it: numbered from 0, in any order, each once.
using HoldersOfKinds = std::vector<std::vector<std::uint32_t>>;

// The same table read the other way: by sample the kinds in it, in rising order.
HoldersOfKinds turned(const HoldersOfKinds& holders, std::size_t samples);

// kinds × kinds numbers, row after row: symmetric, on the diagonal how many samples hold the kind.
std::vector<std::uint32_t> joint_counts(const HoldersOfKinds& holders, std::size_t samples);

}  // namespace coding
