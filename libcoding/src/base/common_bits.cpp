#include "base/common_bits.hpp"

#include <bit>

namespace coding {

namespace {

using Counter = std::size_t (*)(const std::uint64_t*, const std::uint64_t*, std::size_t);

std::size_t counted_anywhere(const std::uint64_t* a, const std::uint64_t* b, std::size_t words) {
  std::size_t sum = 0;
  for (std::size_t i = 0; i < words; ++i) sum += static_cast<std::size_t>(std::popcount(a[i] & b[i]));
  return sum;
}

#if defined(__x86_64__) && defined(__GNUC__)
__attribute__((target("popcnt"))) std::size_t counted_by_instruction(const std::uint64_t* a,
                                                                     const std::uint64_t* b,
                                                                     std::size_t words) {
  std::size_t sum = 0;
  for (std::size_t i = 0; i < words; ++i) sum += static_cast<std::size_t>(__builtin_popcountll(a[i] & b[i]));
  return sum;
}

Counter best_counter() {
  return __builtin_cpu_supports("popcnt") != 0 ? counted_by_instruction : counted_anywhere;
}
#else
Counter best_counter() { return counted_anywhere; }
#endif

}  // namespace

std::size_t common_bits(const std::uint64_t* a, const std::uint64_t* b, std::size_t words) {
  static const Counter counter = best_counter();
  return counter(a, b, words);
}

}  // namespace coding
