#include "figure/pixels.hpp"

#include <cmath>
#include <cstring>

#include "figure/paint.hpp"

namespace coding {

Pixels pixels_of(const Drawing& drawing, double dpi) {
  const double scale = dpi / 72;
  const auto width = static_cast<int>(std::ceil(drawing.width * scale - 1e-6));
  const auto height = static_cast<int>(std::ceil(drawing.height * scale - 1e-6));
  const SurfacePtr surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
  require_success(cairo_surface_status(surface.get()));
  const PenPtr pen(cairo_create(surface.get()));
  cairo_set_source_rgb(pen.get(), 1, 1, 1);
  cairo_paint(pen.get());
  cairo_scale(pen.get(), scale, scale);
  paint(pen.get(), drawing);
  require_success(cairo_status(pen.get()));
  cairo_surface_flush(surface.get());
  Pixels out{.width = static_cast<std::size_t>(width), .height = static_cast<std::size_t>(height)};
  out.colours.resize(out.width * out.height);
  const unsigned char* data = cairo_image_surface_get_data(surface.get());
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
  for (std::size_t y = 0; y < out.height; ++y) {
    std::memcpy(out.colours.data() + y * out.width, data + y * stride, out.width * 4);
  }
  for (std::uint32_t& colour : out.colours) colour &= 0xFFFFFFU;
  return out;
}

}  // namespace coding
