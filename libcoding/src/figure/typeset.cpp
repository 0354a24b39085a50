#include "coding/figure/typeset.hpp"

#include <algorithm>

#include "coding/text/width.hpp"
#include "figure/pango_text.hpp"

namespace coding {

namespace {

double points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

Frame ink_of(const SetLine& line) {
  PangoRectangle ink{};
  pango_layout_line_get_extents(line.line, &ink, nullptr);
  return {.x = line.x + points(ink.x),
          .y = line.baseline + points(ink.y),
          .width = points(ink.width),
          .height = points(ink.height)};
}

// The frame of a line that was set before its text was turned, as it stands on the page.
Frame turned(const Frame& frame, const TextShape& text, const SetLine& line) {
  if (!text.upwards) return frame;
  const Frame& page = text.frame;
  if (line.right_to_left) {
    return {.x = page.right() - frame.bottom(),
            .y = page.y + frame.x,
            .width = frame.height,
            .height = frame.width};
  }
  return {.x = page.x + frame.y,
          .y = page.bottom() - frame.right(),
          .width = frame.height,
          .height = frame.width};
}

std::string beginning_of(const TextShape& text) {
  std::string out;
  for (const TextParagraph& paragraph : text.paragraphs) {
    for (const TextRun& run : paragraph.runs) out += drawable(run.text);
    if (!out.empty()) break;
  }
  return truncate(out, 40);
}

}  // namespace

double text_height(const std::vector<TextParagraph>& paragraphs, double width, const Language& language) {
  return set_paragraphs(paragraphs, width, language).height;
}

double text_width(const std::vector<TextParagraph>& paragraphs, const Language& language) {
  constexpr double unbounded = 100000;
  double width = 0;
  for (const TextParagraph& paragraph : paragraphs) {
    const SetText set = set_paragraphs({paragraph}, unbounded, language);
    for (const SetLine& line : set.lines) {
      if (!line.bullet) width = std::max(width, line.width + paragraph.indent);
    }
  }
  return width;
}

std::vector<TypesetLine> typeset_lines(const TextShape& text, const Language& language) {
  std::vector<TypesetLine> out;
  const SetText set = set_text(text, language);
  for (const SetLine& line : set.lines) {
    if (line.bullet) continue;
    out.push_back({.text = line.text,
                   .frame = turned({.x = line.x, .y = line.top, .width = line.width, .height = line.height},
                                   text, line),
                   .ink = turned(ink_of(line), text, line),
                   .baseline = line.baseline});
  }
  return out;
}

Diagnostics missing_letters(const Drawing& drawing) {
  Diagnostics out;
  for (const DrawingShape& shape : drawing.shapes) {
    const TextShape* text = std::get_if<TextShape>(&shape);
    if (text == nullptr) continue;
    const int missing = set_text(*text, drawing.language).missing;
    if (missing == 0) continue;
    out.push_back({.slug = "letters-missing",
                   .message = "no font of this machine has " + std::to_string(missing) +
                              (missing == 1 ? " letter of '" : " letters of '") + beginning_of(*text) + "'",
                   .hint = "install fonts for the script, such as Noto Sans and Noto Sans Arabic (Debian: "
                           "fonts-noto-core), and draw again",
                   .severity = Severity::warning});
  }
  return out;
}

}  // namespace coding
