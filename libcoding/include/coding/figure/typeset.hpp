// Text set into lines, as every renderer paints it: layouts measure with it, tests look at it.
//
// Families are asked for in one order (Noto Sans, Noto Sans Arabic, Vazirmatn, DejaVu Sans, any sans-serif);
// what the machine has decides where lines break, so that two machines with the same fonts give the same
// lines. The distance of lines depends on the size and the script alone, not on the font. Any bytes are
// taken: invalid UTF-8 and control characters are replaced as drawing.hpp says.
#pragma once

#include <string>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "coding/figure/drawing.hpp"

namespace coding {

struct TypesetLine {
  std::string text{};   // in logical order, without the bullet
  Frame frame{};        // as wide as its text; as high as the distance of lines
  Frame ink{};          // what is painted; empty for a line without letters
  double baseline = 0;  // of text that runs upwards as it was before it was turned
  bool operator==(const TypesetLine&) const = default;
};

// The height that paragraphs take at a width (at least 1). Long words break anywhere when they have to.
double text_height(const std::vector<TextParagraph>& paragraphs, double width, const Language& language = {});

// The width of the longest paragraph on one line, its indent included.
double text_width(const std::vector<TextParagraph>& paragraphs, const Language& language = {});

// The lines of a text, from top to bottom.
std::vector<TypesetLine> typeset_lines(const TextShape& text, const Language& language = {});

// A warning "letters-missing" for each text with letters that no font of this machine has: they are painted
// as boxes. The hint names fonts to install. Empty when all is well.
Diagnostics missing_letters(const Drawing& drawing);

}  // namespace coding
