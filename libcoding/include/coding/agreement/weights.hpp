// How far two different categories agree: from 1 (the same) down to 0.
//
// The eight schemes of Gwet (2014, chapter 3) and a matrix of one's own. All but identity need an order of
// the categories; linear, quadratic, radical, ratio, circular and bipolar need scores. The scores' numbers
// matter: 1, 2, 5 is another scale than 1, 2, 3. docs/methods/agreement.md has the formulas.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace coding {

enum class Weighting { identity, linear, quadratic, ordinal, radical, ratio, circular, bipolar };

std::string_view name_of(Weighting weighting);
std::optional<Weighting> weighting_named(std::string_view name);

// A square table over the categories, symmetric, 1 on the diagonal. Without values it is identity, which
// needs no table however many categories there are.
struct Weights {
  std::size_t categories = 0;
  std::vector<double> values{};

  bool is_identity() const { return values.empty(); }
  double at(std::size_t k, std::size_t l) const {
    return is_identity() ? (k == l ? 1.0 : 0.0) : values[k * categories + l];
  }
  // The sum of all, categories when identity.
  double total() const;
  bool operator==(const Weights&) const = default;
};

// `scores` in the order of the categories; ordinal takes their order only. Throws UsageError
// "scores-not-ratio" when ratio is asked for and a score is below 0. O(categories²).
Weights weights_of(Weighting weighting, std::span<const double> scores);

// One's own. Throws UsageError "weights-not-square", "weights-not-symmetric", "weights-diagonal".
Weights weights_from(std::size_t categories, std::vector<double> values);

}  // namespace coding
