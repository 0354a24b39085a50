#include <algorithm>
#include <cmath>
#include <numbers>

#include "coding/agreement/alpha.hpp"
#include "coding/base/error.hpp"
#include "coding/base/names.hpp"
#include "coding/base/number.hpp"

namespace coding {

namespace {

constexpr Names<Level, 6> names = {{{"nominal", Level::nominal},
                                    {"ordinal", Level::ordinal},
                                    {"interval", Level::interval},
                                    {"ratio", Level::ratio},
                                    {"circular", Level::circular},
                                    {"bipolar", Level::bipolar}}};

double square(double x) { return x * x; }

UsageError refused(std::string slug, std::string message) {
  return UsageError({.slug = std::move(slug),
                     .message = std::move(message),
                     .hint = "give a row and a column for each category, in the categories' order, 0 from "
                             "each to itself"});
}

}  // namespace

std::string_view name_of(Level level) { return name_in(names, level); }
std::optional<Level> level_named(std::string_view name) { return value_in(names, name); }

Metric::Metric(Level level, std::vector<double> scores) : level_(level), scores_(std::move(scores)) {
  if (scores_.empty()) return;
  const auto [low, high] = std::ranges::minmax(scores_);
  low_ = low;
  high_ = high;
  if (level != Level::ratio || low >= 0) return;
  throw UsageError({.slug = "scores-not-ratio",
                    .message = "the category " + shortest(low) + " lies below 0",
                    .hint = "a ratio scale begins at 0; take the level interval"});
}

Metric::Metric(std::size_t categories, std::vector<double> squared_distances)
    : scores_(categories, 0.0), table_(std::move(squared_distances)) {
  if (table_.size() != categories * categories)
    throw refused("distances-not-square", std::to_string(table_.size()) +
                                              " distances do not make a square of " +
                                              std::to_string(categories) + " categories");
  for (std::size_t c = 0; c < categories; ++c) {
    if (table_[c * categories + c] != 0)
      throw refused("distances-diagonal",
                    "category " + std::to_string(c + 1) + " has a distance from itself");
    for (std::size_t k = 0; k < c; ++k) {
      const double distance = table_[c * categories + k];
      if (distance != table_[k * categories + c])
        throw refused("distances-not-symmetric", "the distances of categories " + std::to_string(k + 1) +
                                                     " and " + std::to_string(c + 1) +
                                                     " differ by direction");
      if (!(distance >= 0))
        throw refused("distance-negative", "the distance of categories " + std::to_string(k + 1) + " and " +
                                               std::to_string(c + 1) + " is below 0");
    }
  }
}

double Metric::squared_distance(std::size_t c, std::size_t k) const {
  if (c == k) return 0;
  if (!level_) return table_[c * scores_.size() + k];
  const double x = scores_[c];
  const double y = scores_[k];
  switch (*level_) {
    case Level::nominal:
      return 1;
    case Level::ratio:
      return x + y == 0 ? 0 : square((x - y) / (x + y));
    case Level::circular:
      return square(std::sin(std::numbers::pi * (x - y) / (high_ - low_ + 1)));
    case Level::bipolar:
      return x == y ? 0 : square(x - y) / ((x + y - 2 * low_) * (2 * high_ - x - y));
    case Level::interval:
    case Level::ordinal:
      break;
  }
  return square(x - y);
}

}  // namespace coding
