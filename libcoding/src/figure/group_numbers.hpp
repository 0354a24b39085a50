// Groups by their colour and a number in it: circles, squares, and the legend that says which is which.
#pragma once

#include <string>
#include <vector>

#include "figure/chart.hpp"

namespace coding {

// A group's number on its ground.
inline void add_group_number(Drawing& drawing, const Frame& frame, const std::string& number, Colour ground,
                             double size, const Language& language) {
  add_words(drawing, frame,
            chart_words(number, language,
                        {.size = size, .side = TextSide::centre, .bold = true, .tone = text_on(ground)}));
}

inline LegendEntry group_entry(std::size_t group, const std::string& number, const std::string& name,
                               ChartMark mark) {
  return {.name = number + "  " + name, .paint = group_colour(group), .mark = mark};
}

// One entry a group that has a name.
template <class Groups>
void add_group_entries(const Groups& groups, std::vector<LegendEntry>& out) {
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (!groups[i].name.empty())
      out.push_back(group_entry(i, groups[i].number, groups[i].name, ChartMark::square));
  }
}

}  // namespace coding
