// Krippendorff's alpha: 1 - observed disagreement / disagreement expected by chance, for any number of
// coders, missing ratings and any level of measurement (Krippendorff 2004, 2011, 2019).
//
// Only units with two ratings or more are there. A unit's pairs of different ratings are weighed by 1/(m -
// 1), so that each rating counts once. Chance pairs any rating with any other, of whatever unit and coder.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "coding/agreement/coefficients.hpp"
#include "coding/agreement/patterns.hpp"

namespace coding {

// How different two categories are. All are squared distances:
//   nominal   1 when they differ                        interval  (c - k)²
//   ordinal   (ratings between them and half their own)² - depends on how often each category was used
//   ratio     ((c - k) / (c + k))², 0 when both are 0   circular  sin²(180° (c - k) / U), U = highest -
//   lowest + 1 bipolar   (c - k)² / ((c + k - 2 lowest)(2 highest - c - k))
enum class Level { nominal, ordinal, interval, ratio, circular, bipolar };

std::string_view name_of(Level level);
std::optional<Level> level_named(std::string_view name);

// A level with the categories' scores, or a square table of squared distances of one's own.
class Metric {
 public:
  // Scores are not asked for nominal; ordinal takes their order. Throws UsageError "scores-not-ratio" for
  // ratio with a score below 0.
  Metric(Level level, std::vector<double> scores);
  // Throws UsageError "distances-not-square", "distances-not-symmetric", "distances-diagonal" (not 0),
  // "distance-negative".
  Metric(std::size_t categories, std::vector<double> squared_distances);

  std::size_t categories() const { return scores_.size(); }
  std::optional<Level> level() const { return level_; }
  std::span<const double> scores() const { return scores_; }
  // Of all but ordinal, whose distances are not the categories' alone.
  double squared_distance(std::size_t c, std::size_t k) const;

 private:
  std::optional<Level> level_;
  std::vector<double> scores_;
  double low_ = 0;
  double high_ = 0;
  std::vector<double> table_;
};

// `observed` and `expected` of the result are the disagreements Do and De in the metric's units. Undefined
// without pairable units (nothing_pairable), and when all pairable ratings are alike (no_variation): that no
// coder ever saw a difference shows nothing about reliability. The influence is exact to first order, also of
// ordinal distances, which move with the ratings. Takes bags_of patterns as well. O(ratings of all patterns);
// for ratio, circular, bipolar and tables also O(categories²).
Agreement krippendorff_alpha(const Patterns& patterns, const Metric& metric);

}  // namespace coding
