// What a tone looks like: the palette of all figures.
#pragma once

#include <string>

#include "coding/figure/drawing.hpp"

namespace coding {

// Each channel from 0 to 1.
struct Rgb {
  double red = 0;
  double green = 0;
  double blue = 0;
};

// Requires a tone that paints (not none).
Rgb rgb_of(Tone tone);

// "#1a1a1a"; "none" for the tone that paints nothing.
std::string hex_of(Tone tone);

// The same of a tone or a colour.
bool paints(const Paint& paint);
Rgb rgb_of(const Paint& paint);
std::string hex_of(const Paint& paint);

}  // namespace coding
