#include "coding/agreement/weights.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "coding/base/error.hpp"
#include "coding/base/names.hpp"
#include "coding/base/number.hpp"

namespace coding {

namespace {

constexpr Names<Weighting, 8> names = {{{"identity", Weighting::identity},
                                        {"linear", Weighting::linear},
                                        {"quadratic", Weighting::quadratic},
                                        {"ordinal", Weighting::ordinal},
                                        {"radical", Weighting::radical},
                                        {"ratio", Weighting::ratio},
                                        {"circular", Weighting::circular},
                                        {"bipolar", Weighting::bipolar}}};

struct Range {
  double low;
  double high;
};

double square(double x) { return x * x; }

// How far two different scores disagree, up to a common factor.
double disagreement(Weighting weighting, double x, double y, Range range) {
  const double distance = std::abs(x - y);
  switch (weighting) {
    case Weighting::linear:
      return distance;
    case Weighting::quadratic:
      return square(distance);
    case Weighting::radical:
      return std::sqrt(distance);
    case Weighting::ratio:
      return square(distance / (x + y));
    case Weighting::circular:
      return square(std::sin(std::numbers::pi * distance / (range.high - range.low + 1)));
    case Weighting::bipolar:
      return square(distance) / ((x + y - 2 * range.low) * (2 * range.high - x - y));
    default:
      return 1;
  }
}

// What disagreement is divided by. Ratio, linear, quadratic and radical by that of the two ends of the scale,
// the others by the greatest there is.
double unit_of(Weighting weighting, std::span<const double> scores, Range range) {
  if (weighting != Weighting::circular && weighting != Weighting::bipolar)
    return disagreement(weighting, range.low, range.high, range);
  double greatest = 0;
  for (std::size_t k = 0; k < scores.size(); ++k) {
    for (std::size_t l = 0; l < k; ++l)
      greatest = std::max(greatest, disagreement(weighting, scores[k], scores[l], range));
  }
  return greatest;
}

void require_ratio(std::span<const double> scores) {
  const auto negative = std::ranges::find_if(scores, [](double score) { return score < 0; });
  if (negative == scores.end()) return;
  throw UsageError({.slug = "scores-not-ratio",
                    .message = "the category " + shortest(*negative) + " lies below 0",
                    .hint = "a ratio scale begins at 0; take interval, or quadratic weights"});
}

// A scale's ranks as scores, on which pairs of ranks from 1 apart count 1, 3, 6, 10 …
Weights ordinal_weights(std::size_t categories) {
  Weights out{categories, std::vector<double>(categories * categories)};
  const auto pairs = [](std::size_t ranks) { return static_cast<double>(ranks * (ranks - 1)) / 2; };
  for (std::size_t k = 0; k < categories; ++k) {
    for (std::size_t l = 0; l < categories; ++l)
      out.values[k * categories + l] = 1 - pairs((k > l ? k - l : l - k) + 1) / pairs(categories);
  }
  return out;
}

}  // namespace

std::string_view name_of(Weighting weighting) { return name_in(names, weighting); }
std::optional<Weighting> weighting_named(std::string_view name) { return value_in(names, name); }

double Weights::total() const {
  if (is_identity()) return static_cast<double>(categories);
  return std::accumulate(values.begin(), values.end(), 0.0);
}

Weights weights_of(Weighting weighting, std::span<const double> scores) {
  const std::size_t categories = scores.size();
  if (weighting == Weighting::identity || categories < 2) return {categories, {}};
  if (weighting == Weighting::ordinal) return ordinal_weights(categories);
  if (weighting == Weighting::ratio) require_ratio(scores);
  const auto [low, high] = std::ranges::minmax(scores);
  const double unit = unit_of(weighting, scores, {low, high});
  Weights out{categories, std::vector<double>(categories * categories, 1.0)};
  for (std::size_t k = 0; k < categories; ++k) {
    for (std::size_t l = 0; l < categories; ++l) {
      if (k != l)
        out.values[k * categories + l] =
            1 - disagreement(weighting, scores[k], scores[l], {low, high}) / unit;
    }
  }
  return out;
}

Weights weights_from(std::size_t categories, std::vector<double> values) {
  const auto refuse = [](std::string slug, std::string message) {
    return UsageError({.slug = std::move(slug),
                       .message = std::move(message),
                       .hint = "give a row and a column for each category, in the categories' order"});
  };
  if (values.size() != categories * categories)
    throw refuse("weights-not-square", std::to_string(values.size()) + " weights do not make a square of " +
                                           std::to_string(categories) + " categories");
  for (std::size_t k = 0; k < categories; ++k) {
    if (values[k * categories + k] != 1)
      throw refuse("weights-diagonal", "the weight of category " + std::to_string(k + 1) +
                                           " with itself is " + shortest(values[k * categories + k]) +
                                           ", not 1");
    for (std::size_t l = 0; l < k; ++l) {
      if (values[k * categories + l] != values[l * categories + k])
        throw refuse("weights-not-symmetric", "the weights of categories " + std::to_string(k + 1) + " and " +
                                                  std::to_string(l + 1) + " differ by direction");
    }
  }
  return {categories, std::move(values)};
}

}  // namespace coding
