// The patterns of a rating table as counts of categories, for what does not ask who gave a rating.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "coding/agreement/patterns.hpp"
#include "coding/agreement/weights.hpp"

namespace coding {

struct CategoryRun {
  std::uint32_t category = 0;
  std::uint32_t times = 0;
};

// By pattern: its categories with how often, in rising order, and how many ratings in all.
class PatternRuns {
 public:
  explicit PatternRuns(const Patterns& patterns);

  std::size_t size() const { return rated_.size(); }
  std::span<const CategoryRun> of(std::size_t pattern) const {
    return std::span(runs_).subspan(begins_[pattern], begins_[pattern + 1] - begins_[pattern]);
  }
  std::uint32_t rated(std::size_t pattern) const { return rated_[pattern]; }

 private:
  std::vector<std::size_t> begins_{0};
  std::vector<CategoryRun> runs_;
  std::vector<std::uint32_t> rated_;
};

// The summed weights of all ordered pairs of different ratings of a unit: r(r - 1) when all are the same.
double agreeing_pairs(std::span<const CategoryRun> runs, std::uint32_t rated, const Weights& weights);

}  // namespace coding
