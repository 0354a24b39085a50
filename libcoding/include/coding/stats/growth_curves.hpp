// Three curves of how the number of kinds grows with the samples, fitted by least squares (Lowe, Norris,
// Farris & Babbage 2018).
//
// Each has an end A, the kinds that there are, and b, the mean share of them in a sample. A enters linearly,
// so that it follows from b, and only b is searched for. What surprises: that the three ends differ widely is
// what one learns from them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace coding {

// T(n) of IS = A (1 - (1-b)^n), of IW = A b n / (1 + b (n-1)), of SW = A (1 - Γ(1-b+n) / (Γ(1-b) Γ(1+n))).
enum class GrowthModel { is, iw, sw };
std::string_view name_of(GrowthModel model);  // "IS"

struct GrowthFit {
  double end = 0;    // A
  double share = 0;  // b, above 0, at most 1
  double error = 0;  // root of the mean squared error
  // 100 × seen / A rounded down; above 100 the end lies below what was seen, which cannot be.
  std::optional<double> index{};  // absent when A < 1
  bool impossible = false;
};

struct GrowthCurve {
  GrowthModel model = GrowthModel::is;
  std::optional<GrowthFit> fit{};
  std::string why_undefined{};  // fewer than three samples, nothing seen, or no end in sight
};

// `seen`: kinds seen after 1, 2 … samples. O(samples), some hundred times.
GrowthCurve fitted(GrowthModel model, const std::vector<std::size_t>& seen);

}  // namespace coding
