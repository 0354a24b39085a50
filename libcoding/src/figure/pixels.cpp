#include "figure/pixels.hpp"

#include <cmath>

#include "figure/paint.hpp"

namespace coding {

Pixels pixels_of(const Drawing& drawing, double dpi) {
  const double scale = dpi / 72;
  const auto width = static_cast<int>(std::ceil(drawing.width * scale - 1e-6));
  const auto height = static_cast<int>(std::ceil(drawing.height * scale - 1e-6));
  require_success(width > 0 && height > 0 ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_INVALID_SIZE);
  Pixels out{.width = static_cast<std::size_t>(width), .height = static_cast<std::size_t>(height)};
  out.colours.assign(out.width * out.height, 0xFFFFFFU);
  {
    // Cairo paints into our memory: an image of print is too large to have it twice.
    const SurfacePtr surface(cairo_image_surface_create_for_data(
        reinterpret_cast<unsigned char*>(out.colours.data()), CAIRO_FORMAT_RGB24, width, height, 4 * width));
    require_success(cairo_surface_status(surface.get()));
    const PenPtr pen(cairo_create(surface.get()));
    cairo_scale(pen.get(), scale, scale);
    paint(pen.get(), drawing);
    require_success(cairo_status(pen.get()));
    cairo_surface_finish(surface.get());
  }
  for (std::uint32_t& colour : out.colours) colour &= 0xFFFFFFU;
  return out;
}

}  // namespace coding
