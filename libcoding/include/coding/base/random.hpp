// A random generator whose numbers are the same everywhere and for ever.
//
// xoshiro256** 1.0 (Blackman & Vigna 2018), seeded by SplitMix64; the distributions are specified here
// because the standard library's differ between implementations. Not for secrets.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace coding {

class Random {
 public:
  explicit Random(std::uint64_t seed);

  // Uniform on all 64 bits.
  std::uint64_t next();
  // Uniform on 0 … bound-1 without bias (rejection). Requires bound > 0.
  std::uint64_t below(std::uint64_t bound);
  // Uniform on [0, 1) with 53 bits.
  double unit();

 private:
  std::uint64_t state_[4];
};

// Fisher–Yates, from the last element down.
template <class T>
void shuffle(std::vector<T>& items, Random& random) {
  for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[random.below(i)]);
}

}  // namespace coding
