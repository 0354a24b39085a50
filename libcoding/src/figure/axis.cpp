#include "coding/figure/axis.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace coding {

namespace {

// The least of 1, 2, 5 × 10^n that is not below `least`, and its decimals.
std::pair<double, int> round_step(double least) {
  const double power = std::floor(std::log10(least));
  const int decimals = std::max(0, static_cast<int>(-power));
  for (const double digit : {1.0, 2.0, 5.0}) {
    const double step = digit * std::pow(10, power);
    if (step >= least * (1 - 1e-9)) return {step, decimals};
  }
  return {std::pow(10, power + 1), std::max(0, decimals - 1)};
}

}  // namespace

Ticks nice_ticks(double low, double high, const TickOptions& options) {
  if (!std::isfinite(low)) low = 0;
  if (!std::isfinite(high) || high <= low) high = low + 1;
  const double steps = static_cast<double>(std::clamp<std::size_t>(options.steps, 1, 100));
  auto [step, decimals] = round_step((high - low) / steps);
  if (options.whole && step < 1) {
    step = 1;
    decimals = 0;
  }
  const double first = std::floor(low / step + 1e-9);
  const double last = std::ceil(high / step - 1e-9);
  Ticks out{.decimals = decimals};
  for (double i = first; i <= last; ++i) out.at.push_back(i == 0 ? 0 : i * step);
  return out;
}

double part_on(const ChartAxis& axis, double value) {
  if (axis.ticks.size() < 2 || !std::isfinite(value)) return 0;
  const double low = axis.ticks.front().at;
  const double high = axis.ticks.back().at;
  return high > low ? std::clamp((value - low) / (high - low), 0.0, 1.0) : 0;
}

ChartMark group_mark(std::size_t group) {
  static constexpr std::array marks = {ChartMark::circle,  ChartMark::square, ChartMark::triangle,
                                       ChartMark::diamond, ChartMark::ring,   ChartMark::frame};
  return marks[group % marks.size()];
}

}  // namespace coding
