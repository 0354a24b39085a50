#include "figure/tones.hpp"

#include <cmath>

namespace coding {

namespace {

// A blue so quiet that a grey print loses nothing.
unsigned code_of(Tone tone) {
  switch (tone) {
    case Tone::none:
    case Tone::paper:
      return 0xFFFFFF;
    case Tone::wash:
      return 0xF4F6F9;
    case Tone::tint:
      return 0xDEE5ED;
    case Tone::rule:
      return 0x9AA3AD;
    case Tone::muted:
      return 0x464E57;
    case Tone::ink:
      return 0x15191E;
    case Tone::deep:
      return 0x23364D;
  }
  return 0;
}

double part(unsigned code, unsigned shift) { return static_cast<double>((code >> shift) & 0xFFU) / 255; }

}  // namespace

Rgb rgb_of(Tone tone) {
  const unsigned code = code_of(tone);
  return {.red = part(code, 16), .green = part(code, 8), .blue = part(code, 0)};
}

std::string hex_of(Tone tone) {
  if (tone == Tone::none) return "none";
  static constexpr char digits[] = "0123456789abcdef";
  std::string out = "#";
  for (unsigned shift = 24; shift > 0; shift -= 4) out += digits[(code_of(tone) >> (shift - 4)) & 0xFU];
  return out;
}

bool paints(const Paint& paint) { return paint.colour.has_value() || paint.tone != Tone::none; }

Rgb rgb_of(const Paint& paint) {
  if (!paint.colour) return rgb_of(paint.tone);
  return {.red = paint.colour->red / 255.0,
          .green = paint.colour->green / 255.0,
          .blue = paint.colour->blue / 255.0};
}

std::string hex_of(const Paint& paint) { return paint.colour ? hex_of(*paint.colour) : hex_of(paint.tone); }

}  // namespace coding
