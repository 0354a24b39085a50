// Ratings that are sets: which codes, of many that may go together, a coder gave to a unit.
//
// Each different set is a category; how far two sets are apart is a table of distances, which alpha takes as
// its metric and the kappas as weights (1 - distance). Two empty sets agree: both coders found nothing there.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "coding/agreement/ratings.hpp"

namespace coding {

enum class SetDistance {
  nominal,  // 0 when the sets are equal, else 1
  jaccard,  // 1 - shared / in either
  masi,     // 1 - Jaccard's share × 1 when equal, 2/3 when one holds the other, 1/3 when they overlap
            // (Passonneau 2006)
  dice      // 1 - 2 shared / both sizes together
};

std::string_view name_of(SetDistance distance);
std::optional<SetDistance> set_distance_named(std::string_view name);

// Labels as numbers in rising order, each once.
using LabelSet = std::vector<std::size_t>;

// From 0 (equal) to 1. O(size of both).
double set_distance(SetDistance distance, const LabelSet& one, const LabelSet& other);

struct SetRatings {
  Ratings ratings;
  std::vector<std::string> labels{};  // in order of appearance
  std::vector<LabelSet> sets{};       // by category of `ratings`, in order of appearance
};

// `cells` unit after unit, the labels of each rating in any order, nothing where there is none. A category is
// named as its labels joined by "+", the empty set "∅". Throws UsageError "ratings-not-rectangular".
SetRatings set_ratings(std::vector<std::string> coders,
                       std::span<const std::optional<std::vector<std::string>>> cells);

// The squares over `sets` that Metric and, as 1 - distance, weights_from take. O(sets²).
std::vector<double> set_distances(SetDistance distance, std::span<const LabelSet> sets);
std::vector<double> set_weights(SetDistance distance, std::span<const LabelSet> sets);

}  // namespace coding
