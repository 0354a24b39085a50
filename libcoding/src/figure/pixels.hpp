// A drawing as an image in memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "coding/figure/drawing.hpp"

namespace coding {

struct Pixels {
  std::size_t width = 0;
  std::size_t height = 0;
  std::vector<std::uint32_t> colours{};  // 0x00RRGGBB, row by row from the top left
};

// On white. Throws Error "drawing-failed" when Cairo cannot.
Pixels pixels_of(const Drawing& drawing, double dpi);

}  // namespace coding
