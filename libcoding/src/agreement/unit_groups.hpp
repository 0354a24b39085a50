// The groups that units may form, and prices of units that prove what a partition can save at most.
//
// Prices y with Σ y over a group >= its savings, for every group, bound every partition by Σ y over all
// units. They come from the dual of the linear program over the groups known so far, smoothed: minimising Σ y
// + (1/μ) Σ exp(μ (savings - Σ y)) unit by unit has a closed form and stays feasible, and as μ (the
// sharpness) grows it comes near the least bound. Groups that outbid the prices are then searched for and
// added until there is none (column generation), so that most groups are never written down.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "agreement/group_search.hpp"

namespace coding {

struct AlignmentGroup {
  std::vector<std::uint32_t> units{};  // ascending
  double saved = 0;
  double lost = 0;  // Σ prices - saved
};

class Prices {
 public:
  explicit Prices(std::size_t units) : prices_(units, 0), of_(units) {}

  // `lost` of all groups is kept up to date from here on.
  void add(AlignmentGroup group);

  // One pass over all units; afterwards no group known saves more than its prices.
  void smooth(double sharpness);
  // The same for infinite sharpness: each price as low as the others allow.
  void lower(bool backwards);

  double total() const;
  const std::vector<double>& values() const { return prices_; }
  const std::vector<AlignmentGroup>& groups() const { return groups_; }

 private:
  void set(std::size_t unit, double price);

  std::vector<double> prices_;
  std::vector<AlignmentGroup> groups_{};
  std::vector<std::vector<std::uint32_t>> of_;  // the groups of each unit
};

struct GroupQuery {
  double most_lost = 0;         // groups that lose at most this
  std::size_t each = SIZE_MAX;  // at most so many that begin with the same unit
  std::size_t limit = 0;        // of partial groups looked at
};

struct GroupAnswer {
  std::vector<AlignmentGroup> groups{};  // of two units or more
  bool complete = true;                  // false when the limit was reached; `each` is not a limit
};

// Coder by coder, with a bound on what the coders to come can add.
GroupAnswer groups_at(const GroupProblem& problem, const std::vector<double>& prices,
                      const GroupQuery& query);

// What a partition saves.
double saved_by(const GroupProblem& problem, const std::vector<std::vector<std::size_t>>& groups);

// Without a search: joins groups along the pairs that save most, as long as joining saves. The bound: each
// pair of coders saves at most what its own heaviest matching does, and there are at least as many groups as
// one coder has units.
GroupSolution joined_groups(const GroupProblem& problem);

}  // namespace coding
