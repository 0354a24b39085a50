#include <zlib.h>

#include <cmath>
#include <cstdint>

#include "coding/base/error.hpp"
#include "figure/pango_text.hpp"
#include "figure/pixels.hpp"
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

std::string head(std::size_t width, std::size_t height) {
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
  static constexpr int quick = 3;  // half the time of level 6, a seventh larger

 public:
  Packer() {
    if (deflateInit2(&stream_, quick, Z_DEFLATED, 15, 9, Z_DEFAULT_STRATEGY) != Z_OK) fail();
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

std::string packed_rows(const Pixels& pixels) {
  const std::vector<std::uint32_t> ground(pixels.width, 0);
  Packer packer;
  std::string row;
  for (std::size_t y = 0; y < pixels.height; ++y) {
    const std::uint32_t* now = pixels.colours.data() + y * pixels.width;
    const std::uint32_t* above = y == 0 ? ground.data() : now - pixels.width;
    row.assign(1 + pixels.width * 3, '\0');
    row.front() = '\2';
    char* out = row.data() + 1;
    for (std::size_t x = 0; x < pixels.width; ++x, out += 3) {
      if (now[x] == above[x]) continue;
      out[0] = static_cast<char>((now[x] >> 16U) - (above[x] >> 16U));
      out[1] = static_cast<char>((now[x] >> 8U) - (above[x] >> 8U));
      out[2] = static_cast<char>(now[x] - above[x]);
    }
    packer.add(row, y + 1 == pixels.height);
  }
  return packer.packed();
}

}  // namespace

std::string render_png(const Drawing& drawing, double dpi) {
  const Pixels pixels = pixels_of(drawing, dpi);
  std::string bytes("\x89PNG\r\n\x1a\n", 8);
  append_chunk(bytes, "IHDR", head(pixels.width, pixels.height));
  append_chunk(bytes, "pHYs", size_on_paper(dpi));
  append_words(bytes, "Title", drawing.title);
  append_words(bytes, "Description", drawing.description);
  append_chunk(bytes, "IDAT", packed_rows(pixels));
  append_chunk(bytes, "IEND", {});
  return bytes;
}

}  // namespace coding
