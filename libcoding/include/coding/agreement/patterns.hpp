// Ratings counted: units that were rated alike are one pattern with a count.
//
// The idea that makes agreement cheap: every coefficient, its standard error and every resampling of units
// depend on how often each pattern of ratings occurs, not on which unit had it. Four coders and five
// categories make at most 1,296 patterns of a million units. Where the coefficient does not ask who gave a
// rating, patterns that hold the same ratings are one bag.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "coding/agreement/ratings.hpp"

namespace coding {

// Units that nobody rated are in no pattern.
struct Patterns {
  std::size_t coders = 0;
  std::size_t categories = 0;
  std::vector<Rating> ratings{};        // pattern after pattern, one for each coder
  std::vector<std::uint64_t> counts{};  // how many units have the pattern; above 0
  std::uint64_t units = 0;              // the sum of the counts

  std::size_t size() const { return counts.size(); }
  std::span<const Rating> pattern(std::size_t i) const {
    return std::span(ratings).subspan(i * coders, coders);
  }
  bool operator==(const Patterns&) const = default;
};

// In an order that depends on the ratings alone. O(units × coders), on up to `jobs` threads; memory for a
// table of all possible patterns where that is small, else for those that occur.
Patterns patterns_of(const Ratings& ratings, int jobs = 1);

// The patterns without who gave which rating: each sorted by category, missing ratings last, alike ones
// joined.
Patterns bags_of(const Patterns& patterns);

// The same units with the counts of a resample; its patterns may count 0. Requires a count for each pattern.
Patterns recounted(const Patterns& patterns, std::vector<std::uint64_t> counts);

// The patterns without one of the coders' ratings; those that become alike are joined.
Patterns without_coder(const Patterns& patterns, std::size_t coder);

// Calls run(category, times) for each category of a bag. Requires a sorted pattern as bags_of makes them.
template <class Run>
void for_each_run(std::span<const Rating> bag, Run run) {
  for (std::size_t i = 0; i < bag.size() && bag[i] != no_rating;) {
    std::size_t end = i + 1;
    while (end < bag.size() && bag[end] == bag[i]) ++end;
    run(static_cast<std::size_t>(bag[i]), end - i);
    i = end;
  }
}

// How many ratings a pattern holds.
std::size_t rated(std::span<const Rating> pattern);

}  // namespace coding
