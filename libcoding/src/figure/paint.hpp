// A drawing painted by Cairo, for PDF and PNG. The only header of the room that names Cairo's surfaces.
#pragma once

#include <cairo.h>

#include <memory>

#include "coding/figure/drawing.hpp"

namespace coding {

struct SurfaceRelease {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct PenRelease {
  void operator()(cairo_t* pen) const { cairo_destroy(pen); }
};
using SurfacePtr = std::unique_ptr<cairo_surface_t, SurfaceRelease>;
using PenPtr = std::unique_ptr<cairo_t, PenRelease>;

// Paints in points; a scale is set on the context before. Does not paint the page's ground.
void paint(cairo_t* pen, const Drawing& drawing);

// Throws Error "drawing-failed" with Cairo's reason.
void require_success(cairo_status_t status);

// For Cairo's functions that write to a stream: appends to the std::string behind `closure`.
cairo_status_t append_bytes(void* closure, const unsigned char* bytes, unsigned int count);

}  // namespace coding
