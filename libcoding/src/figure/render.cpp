#include "coding/figure/render.hpp"

#include <algorithm>
#include <cmath>

#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "figure/renderers.hpp"

namespace coding {

namespace {

constexpr double most_points = 14400;
constexpr double most_pixels = 30000;

constexpr ImageFormatFacts facts[] = {
    {.format = ImageFormat::svg, .name = "svg", .extension = ".svg", .media_type = "image/svg+xml"},
    {.format = ImageFormat::pdf, .name = "pdf", .extension = ".pdf", .media_type = "application/pdf"},
    {.format = ImageFormat::png, .name = "png", .extension = ".png", .media_type = "image/png"},
};

std::string size_of(double width, double height, int decimals) {
  return std::isfinite(width) && std::isfinite(height)
             ? fixed(width, decimals) + " × " + fixed(height, decimals)
             : "no number";
}

bool is_side(double length) { return std::isfinite(length) && length > 0 && length <= most_points; }

void require_page(const Drawing& drawing) {
  if (is_side(drawing.width) && is_side(drawing.height)) return;
  throw UsageError(
      {.slug = "drawing-size",
       .message = "a drawing of " + size_of(drawing.width, drawing.height, 0) + " points cannot be rendered",
       .hint = "a side has more than 0 and at most 14400 points (5 m); draw fewer things at a time"});
}

void require_pixels(const Drawing& drawing, double dpi) {
  if (!(dpi >= 36 && dpi <= 2400)) {
    throw UsageError({.slug = "image-size",
                      .message = (std::isfinite(dpi) ? shortest(dpi) : "no number") +
                                 std::string(" is no resolution for an image"),
                      .hint = "36 to 2400 dots per inch; print asks for 300"});
  }
  const double scale = dpi / 72;
  if (std::max(drawing.width, drawing.height) * scale <= most_pixels) return;
  throw UsageError({.slug = "image-size",
                    .message = "an image of " + size_of(drawing.width * scale, drawing.height * scale, 0) +
                               " pixels is too large",
                    .hint = "ask for fewer dots per inch, or for PDF or SVG"});
}

}  // namespace

std::span<const ImageFormatFacts> image_formats() { return facts; }

std::optional<ImageFormat> image_format_named(std::string_view name) {
  for (const ImageFormatFacts& fact : facts) {
    if (fact.name == name) return fact.format;
  }
  return std::nullopt;
}

std::string render_drawing(const Drawing& drawing, ImageFormat format, const ImageOptions& options) {
  require_page(drawing);
  switch (format) {
    case ImageFormat::svg:
      return render_svg(drawing, options.prefix);
    case ImageFormat::pdf:
      return render_pdf(drawing);
    case ImageFormat::png:
      require_pixels(drawing, options.dpi);
      return render_png(drawing, options.dpi);
  }
  return {};
}

}  // namespace coding
