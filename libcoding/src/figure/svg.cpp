#include <algorithm>
#include <array>
#include <cmath>

#include "coding/base/number.hpp"
#include "coding/text/escape.hpp"
#include "figure/glyph_outlines.hpp"
#include "figure/outline.hpp"
#include "figure/pango_text.hpp"
#include "figure/renderers.hpp"
#include "figure/tones.hpp"

// Letters are outlines: each glyph is described once and used where it stands, so a page of names takes tens
// of kilobytes. Over them lies the text itself with no colour, stretched to the same width, for whoever
// searches, marks or copies it (docs/design/decisions/0054-drawings.md).

namespace coding {

namespace {

// At most two decimals, without a tail of noughts.
std::string number(double value) {
  if (!std::isfinite(value)) return "0";
  const double rounded = std::round(value * 100) / 100;
  return shortest(rounded == 0 ? 0.0 : rounded);
}

std::string pair(Point point) { return number(point.x) + " " + number(point.y); }

std::string path_of(const Outline& outline) {
  std::string out;
  for (const OutlineStep& step : outline) {
    switch (step.pen) {
      case Pen::move:
        out += "M" + pair(step.to);
        break;
      case Pen::line:
        out += "L" + pair(step.to);
        break;
      case Pen::curve:
        out += "C" + pair(step.control_from) + " " + pair(step.control_to) + " " + pair(step.to);
        break;
      case Pen::close:
        out += "Z";
        break;
    }
  }
  return out;
}

std::string attribute(std::string_view name, std::string_view value) {
  return std::string(" ").append(name).append("=\"").append(html_escape(value)).append("\"");
}

std::string stroke_of(const Paint& paint, double width, bool dashed) {
  if (!paints(paint) || !(width > 0)) return {};
  return attribute("stroke", hex_of(paint)) + attribute("stroke-width", number(std::min(width, 100.0))) +
         (dashed ? " stroke-dasharray=\"3.5 2.5\"" : "");
}

std::string path_element(const Outline& outline, const Paint& fill, const std::string& stroke) {
  if (outline.empty()) return {};
  return "<path" + attribute("d", path_of(outline)) + attribute("fill", hex_of(fill)) + stroke + "/>\n";
}

class SvgPage {
 public:
  SvgPage(const Drawing& drawing, std::string_view prefix)
      : drawing_(drawing), glyphs_(std::string(prefix) + "-g") {}

  void operator()(const BoxShape& box) {
    const Outline outline = outline_of(box);
    if (box.hatched && paints(box.fill)) body_ += path_element(outline, box.fill, {});
    body_ += path_element(hatching_of(box), Tone::none, stroke_of(Tone::rule, 0.4, false));
    body_ += path_element(outline, box.hatched ? Paint(Tone::none) : box.fill,
                          stroke_of(box.stroke, box.width, box.dashed));
  }

  void operator()(const LineShape& line) {
    body_ += path_element(outline_of(line), Tone::none, stroke_of(line.stroke, line.width, line.dashed));
    body_ += path_element(head_of(line), line.stroke, {});
  }

  void operator()(const AreaShape& area) {
    body_ += path_element(outline_of(area), area.fill, stroke_of(area.stroke, area.width, false));
  }

  void operator()(const TextShape& text) {
    const SetText set = set_text(text, drawing_.language);
    for (const SetLine& line : set.lines) {
      const Point begin = place_of(text, line);
      const int turn = turn_of(text, line);
      const std::string place =
          "translate(" + pair(begin) + ")" + (turn == 0 ? "" : " rotate(" + std::to_string(turn) + ")");
      body_ += "<g" + attribute("transform", place) + ">" + glyphs_.uses_of(line) + "</g>\n";
      if (!line.bullet) body_ += unseen(line, begin, turn);
    }
  }

  std::string definitions() const { return glyphs_.definitions(); }
  const std::string& body() const { return body_; }

 private:
  static std::string unseen(const SetLine& line, Point begin, int turn) {
    if (line.text.empty() || !(line.width > 0)) return {};
    const double start = line.right_to_left ? line.width : 0;
    const std::string place = turn == 0
                                  ? attribute("x", number(begin.x + start)) + attribute("y", number(begin.y))
                                  : attribute("x", number(start)) +
                                        attribute("transform", "translate(" + pair(begin) + ") rotate(" +
                                                                   std::to_string(turn) + ")");
    return "<text" + place + attribute("font-size", number(line.size)) +
           attribute("direction", line.right_to_left ? "rtl" : "ltr") +
           attribute("textLength", number(line.width)) +
           " lengthAdjust=\"spacingAndGlyphs\" fill-opacity=\"0\">" + html_escape(line.text) + "</text>\n";
  }

  const Drawing& drawing_;
  GlyphOutlines glyphs_;
  std::string body_;
};

// The description, and below it a line for each row of numbers with tabulators between the cells.
std::string alternative_of(const Drawing& drawing) {
  std::string out = drawable(drawing.description);
  for (const auto& row : drawing.numbers) {
    out += '\n';
    for (std::size_t i = 0; i < row.size(); ++i) out += (i == 0 ? "" : "\t") + drawable(row[i]);
  }
  return out;
}

std::string head(const Drawing& drawing, const std::string& prefix) {
  const std::string width = number(drawing.width);
  const std::string height = number(drawing.height);
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
  out += attribute("width", width + "pt") + attribute("height", height + "pt");
  out += attribute("viewBox", "0 0 " + width + " " + height) + " role=\"img\"";
  if (!drawing.language.tag.empty())
    out += attribute("lang", drawing.language.tag) + attribute("xml:lang", drawing.language.tag);
  out += attribute("aria-labelledby", prefix + "-title");
  out += attribute("aria-describedby", prefix + "-description") + ">\n";
  out += "<title" + attribute("id", prefix + "-title") + ">" + html_escape(drawable(drawing.title)) +
         "</title>\n";
  out += "<desc" + attribute("id", prefix + "-description") + ">" + html_escape(alternative_of(drawing)) +
         "</desc>\n";
  return out;
}

// The letters of a prefix that may stand in an id.
std::string name_token(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter || (!out.empty() && ((c >= '0' && c <= '9') || c == '-' || c == '_'))) out += c;
  }
  return out.empty() ? "figure" : out;
}

}  // namespace

std::string render_svg(const Drawing& drawing, std::string_view asked) {
  const std::string prefix = name_token(asked);
  SvgPage page(drawing, prefix);
  for (const DrawingShape& shape : drawing.shapes) std::visit(page, shape);
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + head(drawing, prefix);
  out += "<defs>\n" + page.definitions() + "</defs>\n";
  out += path_element(outline_of(BoxShape{.frame = {.width = drawing.width, .height = drawing.height}}),
                      Tone::paper, {});
  // The family stands in for programs that paint unseen text; the outlines lie under it.
  out += "<g font-family=\"Noto Sans, Noto Sans Arabic, sans-serif\" xml:space=\"preserve\">\n";
  out += page.body();
  return out + "</g>\n</svg>\n";
}

}  // namespace coding
