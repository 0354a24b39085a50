#include "figure/paint.hpp"

#include <algorithm>
#include <numbers>
#include <string>

#include "coding/base/error.hpp"
#include "figure/outline.hpp"
#include "figure/pango_text.hpp"
#include "figure/tones.hpp"

namespace coding {

namespace {

void trace(cairo_t* pen, const Outline& outline) {
  cairo_new_path(pen);
  for (const OutlineStep& step : outline) {
    switch (step.pen) {
      case Pen::move:
        cairo_move_to(pen, step.to.x, step.to.y);
        break;
      case Pen::line:
        cairo_line_to(pen, step.to.x, step.to.y);
        break;
      case Pen::curve:
        cairo_curve_to(pen, step.control_from.x, step.control_from.y, step.control_to.x, step.control_to.y,
                       step.to.x, step.to.y);
        break;
      case Pen::close:
        cairo_close_path(pen);
        break;
    }
  }
}

void set_paint(cairo_t* pen, const Paint& paint) {
  const Rgb rgb = rgb_of(paint);
  cairo_set_source_rgb(pen, rgb.red, rgb.green, rgb.blue);
}

void stroke(cairo_t* pen, const Outline& outline, const Paint& paint, double width, bool dashed) {
  if (!paints(paint) || outline.empty() || !(width > 0)) return;
  static constexpr double dashes[] = {3.5, 2.5};
  trace(pen, outline);
  set_paint(pen, paint);
  cairo_set_line_width(pen, std::min(width, 100.0));
  cairo_set_dash(pen, dashes, dashed ? 2 : 0, 0);
  cairo_stroke(pen);
}

void fill(cairo_t* pen, const Outline& outline, const Paint& paint) {
  if (!paints(paint) || outline.empty()) return;
  trace(pen, outline);
  set_paint(pen, paint);
  cairo_fill(pen);
}

struct Painter {
  cairo_t* pen = nullptr;
  const Language& language;

  void operator()(const BoxShape& box) const {
    const Outline outline = outline_of(box);
    fill(pen, outline, box.fill);
    stroke(pen, hatching_of(box), Tone::rule, 0.4, false);
    stroke(pen, outline, box.stroke, box.width, box.dashed);
  }

  void operator()(const LineShape& line) const {
    stroke(pen, outline_of(line), line.stroke, line.width, line.dashed);
    fill(pen, head_of(line), line.stroke);
  }

  void operator()(const AreaShape& area) const {
    const Outline outline = outline_of(area);
    fill(pen, outline, area.fill);
    stroke(pen, outline, area.stroke, area.width, false);
  }

  void operator()(const TextShape& text) const {
    const SetText set = set_text(text, language);
    for (const SetLine& line : set.lines) {
      const Point begin = place_of(text, line);
      cairo_save(pen);
      cairo_translate(pen, begin.x, begin.y);
      cairo_rotate(pen, turn_of(text, line) * (std::numbers::pi / 180));
      cairo_move_to(pen, 0, 0);
      pango_cairo_show_layout_line(pen, line.line);
      cairo_restore(pen);
    }
  }
};

}  // namespace

void paint(cairo_t* pen, const Drawing& drawing) {
  const Painter painter{.pen = pen, .language = drawing.language};
  for (const DrawingShape& shape : drawing.shapes) std::visit(painter, shape);
}

void require_success(cairo_status_t status) {
  if (status == CAIRO_STATUS_SUCCESS) return;
  throw Error(
      {.slug = "drawing-failed",
       .message = std::string("the drawing could not be rendered: ") + cairo_status_to_string(status)});
}

cairo_status_t append_bytes(void* closure, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(closure)->append(bytes, bytes + count);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace coding
