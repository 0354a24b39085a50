// The partition of units into groups, at most one unit of each coder in a group, with the largest savings.
//
// Against leaving every unit alone, a group of k units of n coders saves the sum of Δ∅ - d over its pairs and
// C(n,2) Δ∅ for every unit but one, so the best alignment is the partition that saves most. Joining two parts
// of a group of an optimal partition does not cost. So a chain of pairs that alone may be joined connects it,
// and units that no such chain connects are solved apart; and since no unit may save by leaving, no two of
// its units are farther apart than d = (C(n,2) + n - 1) Δ∅.
//
// The search goes over the units in order. At the first unit not yet taken it chooses one of the groups that
// begin with it, and partial partitions with the same units taken are one state (the better stays). Prices of
// units (unit_groups.hpp) bound what is still to come: choosing a group loses Σ prices - savings >= 0, no
// partition saves more than Σ prices over all units, and a state that has lost more than the best partition
// known is dropped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "coding/agreement/gamma_alignment.hpp"

namespace coding {

// A unit of another coder that may be in one group with a unit, and what the pair saves.
struct Together {
  std::uint32_t unit = 0;
  double pair = 0;
};

struct GroupProblem {
  std::vector<std::size_t> coder{};                        // by unit, units in order of position
  std::vector<std::vector<Together>> together{};           // by unit, ascending
  std::function<double(std::size_t, std::size_t)> pair{};  // Δ∅ - d
  double most_of_pair = 0;                                 // Δ∅
  double joining = 0;                                      // what each join saves beside, C(n,2) Δ∅
};

struct GroupSolution {
  std::vector<std::vector<std::size_t>> groups{};  // every unit once
  double saved = 0;
  double bound = 0;  // nothing saves more
  bool exact = true;
  bool unique = true;
};

GroupSolution most_saving_groups(const GroupProblem& problem, const SearchLimits& limits);

}  // namespace coding
