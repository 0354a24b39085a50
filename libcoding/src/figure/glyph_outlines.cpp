#include "figure/glyph_outlines.hpp"

#include <cmath>

#include "coding/base/number.hpp"
#include "figure/paint.hpp"
#include "figure/tones.hpp"

namespace coding {

namespace {

constexpr double em = 1000;

struct PathRelease {
  void operator()(cairo_path_t* path) const { cairo_path_destroy(path); }
};

std::string whole(double value) { return std::to_string(std::lround(value)); }

std::string point_of(const cairo_path_data_t& data) {
  return whole(data.point.x) + " " + whole(data.point.y);
}

std::string data_of(const cairo_path_t& path) {
  std::string out;
  for (int i = 0; i < path.num_data; i += path.data[i].header.length) {
    const cairo_path_data_t* data = path.data + i;
    switch (data->header.type) {
      case CAIRO_PATH_MOVE_TO:
        // Cairo ends each contour with a move to nowhere.
        if (i + data->header.length < path.num_data) out += "M" + point_of(data[1]);
        break;
      case CAIRO_PATH_LINE_TO:
        out += "L" + point_of(data[1]);
        break;
      case CAIRO_PATH_CURVE_TO:
        out += "C" + point_of(data[1]) + " " + point_of(data[2]) + " " + point_of(data[3]);
        break;
      case CAIRO_PATH_CLOSE_PATH:
        out += "Z";
        break;
    }
  }
  return out;
}

std::string glyph_data(cairo_scaled_font_t* font, unsigned long index) {
  const SurfacePtr surface(cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1));
  const PenPtr pen(cairo_create(surface.get()));
  cairo_set_scaled_font(pen.get(), font);
  const cairo_glyph_t glyph{.index = index, .x = 0, .y = 0};
  cairo_glyph_path(pen.get(), &glyph, 1);
  const std::unique_ptr<cairo_path_t, PathRelease> path(cairo_copy_path(pen.get()));
  return path->status == CAIRO_STATUS_SUCCESS ? data_of(*path) : std::string();
}

// The tone that a run was given, as SVG's colour.
std::string colour_of(const PangoItem& item) {
  for (const GSList* entry = item.analysis.extra_attrs; entry != nullptr; entry = entry->next) {
    const auto* attribute = static_cast<const PangoAttribute*>(entry->data);
    if (attribute->klass->type != PANGO_ATTR_FOREGROUND) continue;
    const PangoColor& color = pango_attribute_as_color(static_cast<PangoAttribute*>(entry->data))->color;
    static constexpr char digits[] = "0123456789abcdef";
    std::string out = "#";
    for (const unsigned value : {color.red, color.green, color.blue}) {
      out += digits[(value >> 12U) & 0xFU];
      out += digits[(value >> 8U) & 0xFU];
    }
    return out;
  }
  return hex_of(Tone::ink);
}

// What stands for a letter that no font has.
std::string empty_box(double left, double width) {
  const double inside = width * 0.12;
  return "<path d=\"M" + whole(left + inside) + " 0V-650H" + whole(left + width - inside) +
         "V0Z\" fill=\"none\" stroke=\"" + hex_of(Tone::muted) + "\" stroke-width=\"50\"/>";
}

}  // namespace

cairo_scaled_font_t* GlyphOutlines::thousandfold(PangoFont* font) {
  auto& known = fonts_[font];
  if (known != nullptr) return known.get();
  kept_.emplace_back(static_cast<PangoFont*>(g_object_ref(font)));
  cairo_scaled_font_t* scaled = pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font));
  cairo_matrix_t matrix{};
  cairo_scaled_font_get_font_matrix(scaled, &matrix);
  const double factor = matrix.yy != 0 ? em / std::abs(matrix.yy) : em;
  for (double* part : {&matrix.xx, &matrix.xy, &matrix.yx, &matrix.yy}) *part *= factor;
  cairo_matrix_t identity{};
  cairo_matrix_init_identity(&identity);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_scaled_font_get_font_options(scaled, options);
  known.reset(cairo_scaled_font_create(cairo_scaled_font_get_font_face(scaled), &matrix, &identity, options));
  cairo_font_options_destroy(options);
  return known.get();
}

std::string GlyphOutlines::name_of(PangoFont* font, PangoGlyph glyph) {
  cairo_scaled_font_t* scaled = thousandfold(font);
  cairo_matrix_t matrix{};
  cairo_scaled_font_get_font_matrix(scaled, &matrix);
  const auto [place, fresh] =
      names_.try_emplace({cairo_scaled_font_get_font_face(scaled), matrix.xy, glyph}, std::string());
  if (!fresh) return place->second;
  const std::string data = glyph_data(scaled, glyph);
  if (data.empty()) return {};
  place->second = prefix_ + std::to_string(count_++);
  definitions_ += "<path id=\"" + place->second + "\" d=\"" + data + "\"/>\n";
  return place->second;
}

std::string GlyphOutlines::run_of(const PangoGlyphItem& run, double size, int& x) {
  std::string out;
  PangoFont* font = run.item->analysis.font;
  const auto thousandths = [size](int pango_units) {
    return static_cast<double>(pango_units) / PANGO_SCALE / size * em;
  };
  for (int i = 0; i < run.glyphs->num_glyphs; ++i) {
    const PangoGlyphInfo& info = run.glyphs->glyphs[i];
    if (info.glyph == PANGO_GLYPH_EMPTY || font == nullptr) {
      x += info.geometry.width;
      continue;
    }
    if ((info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0) {
      out += empty_box(thousandths(x), thousandths(info.geometry.width));
    } else if (const std::string name = name_of(font, info.glyph); !name.empty()) {
      out += "<use xlink:href=\"#" + name + "\" x=\"" + whole(thousandths(x + info.geometry.x_offset)) + "\"";
      if (info.geometry.y_offset != 0) out += " y=\"" + whole(thousandths(info.geometry.y_offset)) + "\"";
      out += "/>";
    }
    x += info.geometry.width;
  }
  if (out.empty()) return out;
  return "<g transform=\"scale(" + shortest(size / em) + ")\" fill=\"" + colour_of(*run.item) + "\">" + out +
         "</g>";
}

std::string GlyphOutlines::uses_of(const SetLine& line) {
  std::string out;
  int x = 0;
  for (const GSList* entry = line.line->runs; entry != nullptr; entry = entry->next) {
    out += run_of(*static_cast<const PangoGlyphItem*>(entry->data), line.size, x);
  }
  return out;
}

}  // namespace coding
