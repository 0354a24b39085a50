// A table of ratings: which of several categories each coder gave to each unit, or that there is no rating.
//
// Knows nothing of projects: units may be sentences, patients or pictures. Categories are numbers from 0 in
// an order that somebody has said, never the order of their names as text ("10" is not before "2"); a
// category may be declared and never used, which changes Gwet's AC1, Brennan and Prediger's kappa and
// weights.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace coding {

using Rating = std::int32_t;
inline constexpr Rating no_rating = -1;

struct Category {
  std::string name{};
  double score = 0;  // where it stands on an interval or ratio scale
  bool operator==(const Category&) const = default;
};

class Ratings {
 public:
  // `cells` holds unit after unit, a rating for each coder. Throws UsageError "ratings-not-rectangular" when
  // the cells do not fill the units, "rating-unknown" for a rating that is no category.
  Ratings(std::vector<std::string> coders, std::vector<Category> categories, std::vector<Rating> cells);

  std::size_t units() const { return units_; }
  const std::vector<std::string>& coders() const { return coders_; }
  const std::vector<Category>& categories() const { return categories_; }
  std::span<const Rating> unit(std::size_t unit) const {
    return std::span(cells_).subspan(unit * coders_.size(), coders_.size());
  }
  std::span<const Rating> cells() const { return cells_; }

  bool operator==(const Ratings&) const = default;

 private:
  std::size_t units_ = 0;
  std::vector<std::string> coders_;
  std::vector<Category> categories_;
  std::vector<Rating> cells_;
};

// Ratings that are numbers: categories are the different values in rising order, each its own score; absent
// values are no ratings. `cells` unit after unit. Throws UsageError "ratings-not-rectangular",
// "rating-not-finite".
Ratings numeric_ratings(std::vector<std::string> coders, std::span<const std::optional<double>> cells);

// The same ratings with all but `kept` of the categories as one other, the first of two: "other", then the
// kept one. What agreement about one category is asked of. O(cells).
Ratings against_the_rest(const Ratings& ratings, std::size_t kept);

// The scores of categories: their own, or 1, 2, 3 … in their order.
std::vector<double> scores_of(const Ratings& ratings);
std::vector<double> ranks_of(const Ratings& ratings);

}  // namespace coding
