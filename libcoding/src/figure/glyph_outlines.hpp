// The outlines of glyphs for SVG: each described once, in thousandths of the letters' size, and used by name.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include "figure/pango_text.hpp"

namespace coding {

struct ScaledFontRelease {
  void operator()(cairo_scaled_font_t* font) const { cairo_scaled_font_destroy(font); }
};

class GlyphOutlines {
 public:
  explicit GlyphOutlines(std::string prefix) : prefix_(std::move(prefix)) {}

  // The elements that paint a line whose left end on the baseline is the origin.
  std::string uses_of(const SetLine& line);

  // What stands in <defs>, in the order in which glyphs were first used.
  const std::string& definitions() const { return definitions_; }

 private:
  cairo_scaled_font_t* thousandfold(PangoFont* font);
  // The name of a glyph's outline; empty when nothing is painted (a space).
  std::string name_of(PangoFont* font, PangoGlyph glyph);
  std::string run_of(const PangoGlyphItem& run, double size, int& x);

  std::string prefix_;
  std::string definitions_;
  std::size_t count_ = 0;
  std::map<PangoFont*, std::unique_ptr<cairo_scaled_font_t, ScaledFontRelease>> fonts_;
  std::map<std::tuple<cairo_font_face_t*, double, PangoGlyph>, std::string> names_;
  std::vector<ObjectPtr<PangoFont>> kept_;  // so that no pointer is given twice
};

}  // namespace coding
