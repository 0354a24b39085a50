// A drawing becomes bytes.
//
//   write_file("model.svg", render_drawing(drawing, ImageFormat::svg), false);
//
// Same drawing, same fonts, same bytes: no clock, no name of a machine. Lines break at the same places in all
// three. SVG carries letters as outlines, so that it looks the same where the fonts are missing, and under
// them the text itself, unseen, to be searched, marked and copied; title and description are its text
// alternative. PDF embeds what it needs of the fonts. PNG knows its size on paper.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "coding/figure/drawing.hpp"

namespace coding {

enum class ImageFormat { svg, pdf, png };

struct ImageFormatFacts {
  ImageFormat format = ImageFormat::svg;
  std::string_view name{};       // as in --format
  std::string_view extension{};  // with its point
  std::string_view media_type{};
};

std::span<const ImageFormatFacts> image_formats();
std::optional<ImageFormat> image_format_named(std::string_view name);

struct ImageOptions {
  double dpi = 300;  // of PNG: 36 to 2400
  // SVG: what the names of parts begin with; another for each figure that is put into one HTML page.
  std::string_view prefix = "figure";
};

// Throws UsageError "drawing-size" when the page has no area or a side is longer than 14 400 points (5 m),
// "image-size" for another dpi, or when a side of a PNG would have more than 30 000 pixels.
std::string render_drawing(const Drawing& drawing, ImageFormat format, const ImageOptions& options = {});

}  // namespace coding
