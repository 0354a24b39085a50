// One function a format of drawings; render.cpp has checked page and options.
#pragma once

#include <string>

#include "coding/figure/render.hpp"

namespace coding {

std::string render_svg(const Drawing& drawing, std::string_view prefix);
std::string render_pdf(const Drawing& drawing);
std::string render_png(const Drawing& drawing, double dpi);

}  // namespace coding
