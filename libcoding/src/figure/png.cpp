#include <zlib.h>

#include <cmath>
#include <cstdint>
#include <cstring>

#include "coding/base/error.hpp"
#include "figure/paint.hpp"
#include "figure/pango_text.hpp"
#include "figure/renderers.hpp"

// Cairo paints and we write the file: its own writer takes three times as long for a page of print, and says
// neither how large the image is on paper (a text processor then takes it for 96 dpi) nor what is to be seen.
// Chunks as the PNG specification has them: IHDR, pHYs, iTXt, IDAT, IEND. Each row is written as its
// difference from the one above (filter 2), which is nought for most of a figure.

namespace coding {

namespace {

void append_number(std::string& out, std::uint32_t number) {
  for (unsigned shift = 32; shift > 0; shift -= 8) out += static_cast<char>((number >> (shift - 8)) & 0xFFU);
}

void append_chunk(std::string& out, const std::string& kind, const std::string& body) {
  append_number(out, static_cast<std::uint32_t>(body.size()));
  const std::string checked = kind + body;
  out += checked;
  const auto* bytes = reinterpret_cast<const Bytef*>(checked.data());
  append_number(out, static_cast<std::uint32_t>(crc32_z(0, bytes, checked.size())));
}

std::string head(int width, int height) {
  std::string out;
  append_number(out, static_cast<std::uint32_t>(width));
  append_number(out, static_cast<std::uint32_t>(height));
  return out +
         std::string("\x08\x02\x00\x00\x00", 5);  // 8 bits, red green blue, deflate, filters, not interlaced
}

std::string size_on_paper(double dpi) {
  const auto per_metre = static_cast<std::uint32_t>(std::lround(dpi / 0.0254));
  std::string out;
  append_number(out, per_metre);
  append_number(out, per_metre);
  return out + '\1';
}

void append_words(std::string& out, const std::string& key, const std::string& text) {
  const std::string words = drawable(text);
  if (words.empty()) return;
  append_chunk(out, "iTXt", key + std::string("\0\0\0\0\0", 5) + words);  // not packed, no language
}

// Packs rows as they come, so that the image is in memory once.
class Packer {
 public:
  Packer() {
    if (deflateInit2(&stream_, 6, Z_DEFLATED, 15, 9, Z_FILTERED) != Z_OK) fail();
  }
  Packer(const Packer&) = delete;
  Packer& operator=(const Packer&) = delete;
  ~Packer() { deflateEnd(&stream_); }

  void add(std::string& row, bool last) {
    stream_.next_in = reinterpret_cast<Bytef*>(row.data());
    stream_.avail_in = static_cast<uInt>(row.size());
    do {
      char room[65536];
      stream_.next_out = reinterpret_cast<Bytef*>(room);
      stream_.avail_out = sizeof room;
      if (deflate(&stream_, last ? Z_FINISH : Z_NO_FLUSH) == Z_STREAM_ERROR) fail();
      packed_.append(room, sizeof room - stream_.avail_out);
    } while (stream_.avail_out == 0);
  }

  const std::string& packed() const { return packed_; }

 private:
  [[noreturn]] static void fail() {
    throw Error({.slug = "drawing-failed", .message = "the image could not be packed"});
  }

  z_stream stream_{};
  std::string packed_;
};

std::uint32_t pixel_at(const unsigned char* row, int x) {
  std::uint32_t pixel = 0;
  std::memcpy(&pixel, row + static_cast<std::ptrdiff_t>(x) * 4, 4);
  return pixel;
}

std::string packed_rows(cairo_surface_t* surface) {
  cairo_surface_flush(surface);
  const int width = cairo_image_surface_get_width(surface);
  const int height = cairo_image_surface_get_height(surface);
  const std::ptrdiff_t stride = cairo_image_surface_get_stride(surface);
  const unsigned char* data = cairo_image_surface_get_data(surface);
  const std::string above_all(static_cast<std::size_t>(stride), '\0');
  Packer packer;
  std::string row;
  for (int y = 0; y < height; ++y) {
    const unsigned char* now = data + y * stride;
    const unsigned char* above =
        y == 0 ? reinterpret_cast<const unsigned char*>(above_all.data()) : now - stride;
    row.assign(1 + static_cast<std::size_t>(width) * 3, '\0');
    row.front() = '\2';
    char* out = row.data() + 1;
    for (int x = 0; x < width; ++x, out += 3) {
      const std::uint32_t pixel = pixel_at(now, x);
      const std::uint32_t other = pixel_at(above, x);
      if (pixel == other) continue;
      out[0] = static_cast<char>((pixel >> 16U) - (other >> 16U));
      out[1] = static_cast<char>((pixel >> 8U) - (other >> 8U));
      out[2] = static_cast<char>(pixel - other);
    }
    packer.add(row, y + 1 == height);
  }
  return packer.packed();
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
  std::string bytes("\x89PNG\r\n\x1a\n", 8);
  append_chunk(bytes, "IHDR", head(width, height));
  append_chunk(bytes, "pHYs", size_on_paper(dpi));
  append_words(bytes, "Title", drawing.title);
  append_words(bytes, "Description", drawing.description);
  append_chunk(bytes, "IDAT", packed_rows(surface.get()));
  append_chunk(bytes, "IEND", {});
  return bytes;
}

}  // namespace coding
