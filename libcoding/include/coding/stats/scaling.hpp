// Multidimensional scaling: points on a plane whose distances come as near as they can to given ones.
//
// Classical scaling (Torgerson 1952) makes a start, and SMACOF (de Leeuw 1977; Borg & Groenen 2005) moves the
// points so that the stress falls at every step; metric, of the ratio kind, unweighted. The map is turned to
// its principal axes, so that the same distances always give the same map. What surprises: SMACOF finds a
// valley, not always the deepest, and many equal distances cannot be drawn on a plane by anyone.
// docs/methods/scaling.md.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "coding/base/estimate.hpp"
#include "coding/stats/hierarchy.hpp"

namespace coding {

struct ScalingOptions {
  std::size_t dimensions = 2;
  std::size_t most_steps = 1000;
  double precision = 1e-7;  // ends when a step takes less than this share of the squares off the stress
};

struct ScaledPoint {
  std::vector<double> coordinates{};  // one a dimension
  double stress_share = 0;            // of the whole misfit what is at this point, 0 … 1; 0 without misfit
};

struct ScaledMap {
  std::vector<ScaledPoint> points{};
  // Kruskal's stress-1 of the distances on the map against the given ones, at the best scale: 0 … 1.
  Estimate stress{};
  // The same of the classical start.
  Estimate start{};
  std::size_t steps = 0;
  bool settled = true;  // the precision was reached
};

// Undefined stress and no points with fewer than three things, or when all distances are 0. Dimensions above
// things - 1 stay 0. Points closer than rounding stay where they are. O(n³ + steps n²).
ScaledMap scaled(std::size_t things, const PairDistance& distance, const ScalingOptions& options);

}  // namespace coding
