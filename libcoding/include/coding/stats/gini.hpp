// How unequally a total is shared out: 0 when all have the same, towards 1 when one has everything.
//
// Gini (1912), as half the relative mean difference: G = 2 Σ i·x(i) / (n Σ x) − (n + 1) / n with x(1) ≤ … ≤
// x(n). Its greatest value is (n − 1) / n.
#pragma once

#include <cstddef>
#include <vector>

#include "coding/base/estimate.hpp"

namespace coding {

// Undefined when there is nobody, or nothing to share. O(n log n).
Estimate gini(std::vector<std::size_t> shares);

}  // namespace coding
