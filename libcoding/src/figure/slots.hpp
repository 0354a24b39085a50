// An axis of equal slots, one a name: interviews, days.
#pragma once

#include <string>
#include <vector>

#include "figure/chart.hpp"

namespace coding {

// From 0.5 to n + 0.5, the names at 1 … n; evenly left out where so many do not stand beside each other on
// the width.
inline ChartAxis axis_of_slots(const std::vector<std::string>& names, double width, double size,
                               TextMeasure& measure) {
  ChartAxis out{.ticks = {{.at = 0.5}}};
  double widest = 0;
  for (const std::string& name : names)
    widest = std::max(widest, measure.width(chart_words(name, measure.language(), {.size = size})));
  const auto count = static_cast<double>(std::max<std::size_t>(1, names.size()));
  // What a name may take is what lies between two ticks, of which the ends of the axis are two.
  std::size_t every = 1;
  const auto slot = [&] {
    const std::size_t ticks = (names.size() + every - 1) / every + 1;
    return width / static_cast<double>(ticks);
  };
  while (slot() < widest + 0.8 * size && every < names.size()) ++every;
  for (std::size_t i = 0; i < names.size(); i += every)
    out.ticks.push_back({.at = static_cast<double>(i + 1), .label = names[i]});
  out.ticks.push_back({.at = count + 0.5});
  return out;
}

}  // namespace coding
