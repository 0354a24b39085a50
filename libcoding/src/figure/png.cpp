#include <array>
#include <cmath>
#include <cstdint>

#include "figure/paint.hpp"
#include "figure/renderers.hpp"

// Cairo writes no size on paper into a PNG, and a text processor then takes it for 96 dpi; a pHYs chunk
// behind the head says it (PNG specification, 11.3.5.3).

namespace coding {

namespace {

constexpr std::size_t behind_head = 8 + 25;  // signature, IHDR

void append_number(std::string& out, std::uint32_t number) {
  for (unsigned shift = 32; shift > 0; shift -= 8) out += static_cast<char>((number >> (shift - 8)) & 0xFFU);
}

// CRC-32 of ISO 3309, as the chunks of PNG carry it.
std::uint32_t crc_of(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

std::string size_chunk(double dpi) {
  const auto per_metre = static_cast<std::uint32_t>(std::lround(dpi / 0.0254));
  std::string body = "pHYs";
  append_number(body, per_metre);
  append_number(body, per_metre);
  body += '\1';
  std::string out;
  append_number(out, 9);
  out += body;
  append_number(out, crc_of(body));
  return out;
}

}  // namespace

std::string render_png(const Drawing& drawing, double dpi) {
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
  std::string bytes;
  require_success(cairo_surface_write_to_png_stream(surface.get(), append_bytes, &bytes));
  return bytes.insert(behind_head, size_chunk(dpi));
}

}  // namespace coding
