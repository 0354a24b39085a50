#include "coding/stats/growth_curves.hpp"

#include <algorithm>
#include <cmath>

namespace coding {

namespace {

// b = 1 / (1 + e^-x); beyond these ends a curve is a straight line, or flat.
constexpr double first = -14;
constexpr double last = 14;
constexpr int steps = 280;

struct Trial {
  double end = 0;
  double squares = 0;
  double slope = 0;  // has the sign of what the squares do as b grows
};

double share_at(double x) { return 1 / (1 + std::exp(-x)); }

// The best A for this b, and the squares it leaves. The height of a curve is A times its shape.
Trial tried(GrowthModel model, double b, const std::vector<std::size_t>& seen) {
  double missed = 1;  // of IS and SW, what the shape lacks, and how that changes with b
  double missed_slope = 0;
  double products = 0;
  double slope_products = 0;
  double shapes = 0;
  double slope_shapes = 0;
  double whole = 0;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    const auto n = static_cast<double>(i + 1);
    const auto kinds = static_cast<double>(seen[i]);
    const double part = model == GrowthModel::is ? 1 : 1 / n;
    missed_slope = missed_slope * (1 - b * part) - missed * part;
    missed *= 1 - b * part;
    const double below = 1 + b * (n - 1);
    const double shape = model == GrowthModel::iw ? b * n / below : 1 - missed;
    const double slope = model == GrowthModel::iw ? n / (below * below) : -missed_slope;
    products += kinds * shape;
    slope_products += kinds * slope;
    shapes += shape * shape;
    slope_shapes += slope * shape;
    whole += kinds * kinds;
  }
  return {.end = products / shapes,
          .squares = whole - products * products / shapes,
          .slope = products * slope_shapes - slope_products * shapes};
}

// The lowest point between two, where the slope changes its sign: far more exact than comparing squares,
// which hardly differ there.
double lowest(GrowthModel model, const std::vector<std::size_t>& seen, double left, double right) {
  for (int i = 0; i < 60; ++i) {
    const double middle = (left + right) / 2;
    (tried(model, share_at(middle), seen).slope < 0 ? left : right) = middle;
  }
  return (left + right) / 2;
}

GrowthFit fit_of(const Trial& trial, double b, const std::vector<std::size_t>& seen) {
  const auto last_seen = static_cast<double>(seen.back());
  GrowthFit fit{.end = trial.end,
                .share = b,
                .error = std::sqrt(std::max(trial.squares, 0.0) / static_cast<double>(seen.size()))};
  // A fit that is exact but for rounding is not below what was seen.
  const double whole = std::floor(trial.end + 1e-6);
  if (whole >= 1) fit.index = 100 * last_seen / whole;
  fit.impossible = trial.end < last_seen - 1e-6;
  return fit;
}

}  // namespace

std::string_view name_of(GrowthModel model) {
  switch (model) {
    case GrowthModel::is:
      return "IS";
    case GrowthModel::iw:
      return "IW";
    case GrowthModel::sw:
      return "SW";
  }
  return "";
}

GrowthCurve fitted(GrowthModel model, const std::vector<std::size_t>& seen) {
  if (seen.size() < 3) return {.model = model, .why_undefined = "fewer than three samples"};
  if (seen.back() == 0) return {.model = model, .why_undefined = "nothing was found"};
  // What stands still from the first sample on has the end it begins with.
  if (seen.front() == seen.back()) {
    return {.model = model, .fit = fit_of(tried(model, 1, seen), 1, seen)};
  }
  const double width = (last - first) / steps;
  int best = 0;
  double least = tried(model, share_at(first), seen).squares;
  for (int i = 1; i <= steps; ++i) {
    const double squares = tried(model, share_at(first + width * i), seen).squares;
    if (squares < least) {
      least = squares;
      best = i;
    }
  }
  if (best == 0) return {.model = model, .why_undefined = "the curve does not bend: no end in sight"};
  const double x =
      best == steps ? last : lowest(model, seen, first + width * (best - 1), first + width * (best + 1));
  const double b = share_at(x);
  return {.model = model, .fit = fit_of(tried(model, b, seen), b, seen)};
}

}  // namespace coding
