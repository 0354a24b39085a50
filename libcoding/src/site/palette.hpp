// The colours of the pages, chosen so that everybody can read on them, and the arithmetic that shows it.
//
// Text on paper, on a tint and on a wash has a contrast of at least 4.5 : 1, bars and rings of at least 3 : 1
// (WCAG 2.2, success criteria 1.4.3 and 1.4.11), on a light page and on a dark one. A code's tint and bar are
// made from one colour: its own when the study gave it one, else its category's from eight that people with
// any colour vision tell apart (after Okabe and Ito 2008). Colour never stands alone: codes of a category
// differ by the stroke of their bar, and every bar has the code's name beside it.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "coding/figure/colour.hpp"
#include "coding/project/codebook.hpp"

namespace coding::site {

// What a page is painted with.
struct Scheme {
  Colour paper, wash, ink, muted, link, rule, focus, mark;
};
const Scheme& light_scheme();
const Scheme& dark_scheme();

// Behind the words of a passage, and the bar that says which code it is.
struct Tones {
  Colour tint;
  Colour bar;
};
Tones tones_of(Colour colour, const Scheme& scheme);

const std::array<Colour, 8>& category_colours();

// The strokes of bars, which CSS knows by these words.
inline constexpr std::array<std::string_view, 4> strokes = {"solid", "dashed", "dotted", "double"};

struct CodeColour {
  Colour colour{};
  std::size_t stroke = 0;
};
// By position in the codebook. A code without a colour has that of the nearest code above it with one.
std::vector<CodeColour> colours_of(const Codebook& codebook);

// The schemes as variables, and a class .c<position> for each code.
std::string colour_css(const std::vector<CodeColour>& codes);

}  // namespace coding::site
