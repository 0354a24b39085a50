// A random number below a bound for loops that draw hundreds of millions: Random::below divides twice for
// each.
#pragma once

#include <cstdint>

#include "coding/base/random.hpp"

namespace coding {

// Uniform on 0 … bound-1 without bias: the high half of a product, and rejection where the low half could
// favour some (Lemire 2019, Fast random integer generation in an interval). Requires bound > 0. Other numbers
// than Random::below gives.
inline std::uint32_t quick_below(Random& random, std::uint32_t bound) {
  std::uint64_t product = (random.next() >> 32) * bound;
  auto low = static_cast<std::uint32_t>(product);
  if (low < bound) {
    const std::uint32_t unfair = (0 - bound) % bound;
    while (low < unfair) {
      product = (random.next() >> 32) * bound;
      low = static_cast<std::uint32_t>(product);
    }
  }
  return static_cast<std::uint32_t>(product >> 32);
}

}  // namespace coding
