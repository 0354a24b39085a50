// A table that no page is wide enough for, in panels one below the other: each has some of the columns, and
// begins with the one that names the rows.
#pragma once

#include <cstddef>
#include <vector>

#include "table/sheet.hpp"

namespace coding {

struct PanelRoom {
  std::size_t width = 0;     // in the unit of the columns' widths
  std::size_t columns = 60;  // at most; Word takes 63
};

// The columns of each panel, in their order; one panel when all have room. A column wider than the page
// stands alone with the label.
std::vector<std::vector<std::size_t>> panels_of(const Sheet& sheet, const std::vector<std::size_t>& widths,
                                                const PanelRoom& room);

// The sheet with some of its columns.
Sheet panel_of(const Sheet& sheet, const std::vector<std::size_t>& columns);

}  // namespace coding
