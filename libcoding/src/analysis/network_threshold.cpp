#include "coding/analysis/network_threshold.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace coding {

namespace {

constexpr std::size_t most_ties_a_code = 4;
constexpr std::size_t most_ties = 150;

struct SharedPair {
  std::uint32_t both = 0;
  std::size_t a = 0;
  std::size_t b = 0;
};

}  // namespace

std::size_t readable_minimum(const CodeUnits& units, int jobs) {
  const std::size_t codes = units.codes.size();
  const std::vector<std::uint32_t> shared = shared_units(units, jobs);
  std::vector<SharedPair> pairs;
  for (std::size_t a = 0; a < codes; ++a) {
    for (std::size_t b = a + 1; b < codes; ++b) {
      if (shared[a * codes + b] >= 2) pairs.push_back({shared[a * codes + b], a, b});
    }
  }
  std::sort(pairs.begin(), pairs.end(),
            [](const SharedPair& one, const SharedPair& other) { return one.both > other.both; });
  if (pairs.empty()) return 2;
  std::vector<bool> tied(codes, false);
  std::size_t count = 0;
  std::size_t out = pairs.front().both;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    for (const std::size_t code : {pairs[i].a, pairs[i].b}) {
      if (!tied[code]) ++count;
      tied[code] = true;
    }
    const bool last_of_its_kind = i + 1 == pairs.size() || pairs[i + 1].both < pairs[i].both;
    if (last_of_its_kind && i < std::min(most_ties, most_ties_a_code * count)) out = pairs[i].both;
  }
  return out;
}

}  // namespace coding
