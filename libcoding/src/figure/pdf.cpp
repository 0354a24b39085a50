#include <cairo-pdf.h>

#include "figure/paint.hpp"
#include "figure/pango_text.hpp"
#include "figure/renderers.hpp"

// Cairo would write today's date; a fixed one keeps equal drawings equal.

namespace coding {

namespace {

constexpr const char* no_day = "2000-01-01T00:00:00Z";

void describe(cairo_surface_t* surface, const Drawing& drawing) {
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, drawable(drawing.title).c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, drawable(drawing.description).c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, no_day);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, no_day);
}

}  // namespace

std::string render_pdf(const Drawing& drawing) {
  std::string bytes;
  const SurfacePtr surface(
      cairo_pdf_surface_create_for_stream(append_bytes, &bytes, drawing.width, drawing.height));
  require_success(cairo_surface_status(surface.get()));
  cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
  describe(surface.get(), drawing);
  const PenPtr pen(cairo_create(surface.get()));
  paint(pen.get(), drawing);
  cairo_show_page(pen.get());
  require_success(cairo_status(pen.get()));
  cairo_surface_finish(surface.get());
  require_success(cairo_surface_status(surface.get()));
  return bytes;
}

}  // namespace coding
