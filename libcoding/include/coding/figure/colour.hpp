// Colours of figures and pages, chosen so that everybody can tell them apart, and the arithmetic that shows
// it.
//
// Contrast is that of WCAG 2.2: text needs 4.5 : 1 (success criterion 1.4.3), what only has to be seen 3 : 1
// (1.4.11). A colour never stands alone: shades have a scale or a number beside them, groups a mark or a
// name. What two colours look like to people who see no red or no green is computed after Machado, Oliveira
// and Fernandes (2009), their distance is CIE 1976's in CIELAB.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace coding {

// sRGB, 0 … 255 each.
struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  bool operator==(const Colour&) const = default;
};

// "#1a2b3c", and back ("#RRGGBB" or "#RGB"; nothing for any other text).
std::string hex_of(Colour colour);
std::optional<Colour> colour_of(std::string_view hex);

// Relative luminance as WCAG 2.2 defines it: 0 (black) … 1 (white).
double luminance(Colour colour);

// (L1 + 0.05) / (L2 + 0.05) of the luminances: 1 … 21, whichever is first.
double contrast(Colour a, Colour b);

// `percent` (0 … 100) of the way from one to the other, channel by channel.
Colour mixed(Colour from, Colour to, int percent);

enum class Vision { full, without_red, without_green };  // protanopia, deuteranopia

// What the colour looks like; itself with full vision.
Colour seen_with(Colour colour, Vision vision);

// 0 (equal) … about 260. From 10 on two areas are told apart at a glance.
double colour_distance(Colour a, Colour b);

// White or black, whichever stands out more; 4.5 : 1 at least on any ground.
Colour text_on(Colour ground);

// A shade of one scale from light to dark; luminance falls all the way, so that a grey print keeps the order.
// `part` is 0 … 1 (what is outside counts as the nearer end); the lightest is told from white.
Colour shade(double part);

// For groups: 3 : 1 against white, told apart with any of the visions and in grey. From the ninth group on
// they begin anew: whoever has more groups tells them by marks and names.
inline constexpr std::size_t group_colour_count = 8;
const std::array<Colour, group_colour_count>& group_colours();
Colour group_colour(std::size_t group);

}  // namespace coding
