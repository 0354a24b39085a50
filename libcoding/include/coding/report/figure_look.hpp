// What every figure of a project is told about its page.
#pragma once

#include <string>
#include <vector>

#include "coding/figure/drawing.hpp"

namespace coding::report {

struct FigureLook {
  // Of words, digits and direction. Codes are shown by their gloss in it where they have one, else by name.
  Language language{};
  bool title = true;  // painted above the figure
  PageSize page = PageSize::a4;
  std::string caption{};             // below the figure; empty: what the figure says of itself
  std::vector<std::string> notes{};  // below the caption: how what is drawn was chosen
};

}  // namespace coding::report
