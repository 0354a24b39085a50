#include "coding/agreement/ratings.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "coding/base/error.hpp"
#include "coding/base/number.hpp"

namespace coding {

namespace {

void require_rectangular(std::size_t cells, std::size_t coders) {
  if (coders > 0 && cells % coders == 0) return;
  throw UsageError({.slug = "ratings-not-rectangular",
                    .message = std::to_string(cells) + " ratings do not make rows of " +
                               std::to_string(coders) + " coders",
                    .hint = "give a rating or a missing one for each coder and unit"});
}

}  // namespace

Ratings::Ratings(std::vector<std::string> coders, std::vector<Category> categories, std::vector<Rating> cells)
    : coders_(std::move(coders)), categories_(std::move(categories)), cells_(std::move(cells)) {
  require_rectangular(cells_.size(), coders_.size());
  units_ = cells_.size() / coders_.size();
  const auto end = static_cast<Rating>(categories_.size());
  // Without branches, so that it costs little for millions.
  bool known = true;
  for (const Rating rating : cells_) known &= rating >= no_rating && rating < end;
  if (known) return;
  throw UsageError({.slug = "rating-unknown",
                    .message = "a rating is none of the " + std::to_string(end) + " categories",
                    .hint = "number categories from 0; -1 is no rating"});
}

Ratings numeric_ratings(std::vector<std::string> coders, std::span<const std::optional<double>> cells) {
  std::vector<double> values;
  for (const auto& cell : cells) {
    if (!cell) continue;
    if (!std::isfinite(*cell))
      throw UsageError({.slug = "rating-not-finite",
                        .message = "a rating is infinite or not a number",
                        .hint = "leave a missing rating empty"});
    values.push_back(*cell);
  }
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  std::vector<Category> categories;
  for (const double value : values) categories.push_back({shortest(value), value});
  std::vector<Rating> ratings;
  ratings.reserve(cells.size());
  for (const auto& cell : cells) {
    ratings.push_back(
        cell ? static_cast<Rating>(std::lower_bound(values.begin(), values.end(), *cell) - values.begin())
             : no_rating);
  }
  return {std::move(coders), std::move(categories), std::move(ratings)};
}

Ratings against_the_rest(const Ratings& ratings, std::size_t kept) {
  std::vector<Rating> cells(ratings.cells().begin(), ratings.cells().end());
  for (Rating& cell : cells) {
    if (cell != no_rating) cell = cell == static_cast<Rating>(kept) ? 1 : 0;
  }
  return {ratings.coders(), {{"other", 0}, {ratings.categories()[kept].name, 1}}, std::move(cells)};
}

std::vector<double> scores_of(const Ratings& ratings) {
  std::vector<double> out;
  for (const Category& category : ratings.categories()) out.push_back(category.score);
  return out;
}

std::vector<double> ranks_of(const Ratings& ratings) {
  std::vector<double> out(ratings.categories().size());
  std::iota(out.begin(), out.end(), 1.0);
  return out;
}

}  // namespace coding
