#include "coding/stats/gini.hpp"

#include <algorithm>

namespace coding {

Estimate gini(std::vector<std::size_t> shares) {
  std::sort(shares.begin(), shares.end());
  double total = 0.0;
  double weighted = 0.0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    total += static_cast<double>(shares[i]);
    weighted += static_cast<double>(i + 1) * static_cast<double>(shares[i]);
  }
  if (total == 0.0) return {.why_undefined = "there is nothing to share out"};
  const auto n = static_cast<double>(shares.size());
  return {.value = std::max(0.0, 2.0 * weighted / (n * total) - (n + 1.0) / n)};
}

}  // namespace coding
