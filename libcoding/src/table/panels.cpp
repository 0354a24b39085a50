#include "table/panels.hpp"

namespace coding {

std::vector<std::vector<std::size_t>> panels_of(const Sheet& sheet, const std::vector<std::size_t>& widths,
                                                const PanelRoom& room) {
  std::size_t label = 0;
  while (label + 1 < widths.size() && sheet.columns[label].collapse) ++label;
  std::vector<std::vector<std::size_t>> panels(1);
  std::size_t used = 0;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const std::vector<std::size_t>& panel = panels.back();
    const bool fits = used + widths[i] <= room.width && panel.size() < room.columns;
    if (!fits && i > label && panel.size() > 1) {
      panels.push_back({label});
      used = widths[label];
    }
    panels.back().push_back(i);
    used += widths[i];
  }
  return panels;
}

Sheet panel_of(const Sheet& sheet, const std::vector<std::size_t>& columns) {
  Sheet out = sheet;
  out.in_panels = true;
  out.columns.clear();
  for (const std::size_t i : columns) out.columns.push_back(sheet.columns[i]);
  for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
    out.rows[r].clear();
    for (const std::size_t i : columns) out.rows[r].push_back(sheet.rows[r][i]);
  }
  return out;
}

}  // namespace coding
