// How many bits two rows of bits have in common: what a joint count over thousands of units comes down to.
#pragma once

#include <cstddef>
#include <cstdint>

namespace coding {

// Bits set in both, over `words` words. With the processor's own instruction where there is one (x86-64 finds
// out when the program starts; the least x86-64 has none).
std::size_t common_bits(const std::uint64_t* a, const std::uint64_t* b, std::size_t words);

}  // namespace coding
