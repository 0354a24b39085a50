// Names under headings, flowing through columns of equal width.
#pragma once

#include <cstddef>
#include <vector>

#include "coding/figure/drawing.hpp"
#include "figure/text_measure.hpp"

namespace coding {

struct FlowBlock {
  TextParagraph paragraph{};
  bool heading = false;  // begins a group; never the last of a column
};

struct FlowColumns {
  std::vector<std::vector<TextParagraph>> columns{};
  double height = 0;  // of the highest
};

// The blocks in `count` columns, as even as their order allows. Groups stay whole unless that costs a third
// more of the height.
FlowColumns flow(const std::vector<FlowBlock>& blocks, std::size_t count, double width, TextMeasure& measure);

}  // namespace coding
