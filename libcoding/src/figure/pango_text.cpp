#include "figure/pango_text.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "coding/text/direction.hpp"
#include "coding/text/utf8.hpp"
#include "figure/tones.hpp"

namespace coding {

namespace {

constexpr const char* families = "Noto Sans, Noto Sans Arabic, Vazirmatn, DejaVu Sans, sans-serif";
constexpr double latin_distance = 1.27;
constexpr double arabic_distance = 1.52;
constexpr double most_size = 1000;
constexpr double most_width = 100000;

double points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

double within(double value, double least, double most) {
  return std::isfinite(value) ? std::clamp(value, least, most) : least;
}

bool is_embedding(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

bool breaks_or_controls(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || (c & 0xFFFE) == 0xFFFE ||
         (c >= 0xFDD0 && c <= 0xFDEF);
}

bool has_arabic(const TextParagraph& paragraph) {
  return std::any_of(paragraph.runs.begin(), paragraph.runs.end(),
                     [](const TextRun& run) { return contains_right_to_left(drawable(run.text)); });
}

ObjectPtr<PangoContext> new_context(bool right_to_left, const Language& language) {
  PangoFontMap* fonts = pango_cairo_font_map_get_default();
  ObjectPtr<PangoContext> context(pango_font_map_create_context(fonts));
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context.get(), options);
  cairo_font_options_destroy(options);
  pango_cairo_context_set_resolution(context.get(), 72);
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  pango_context_set_base_dir(context.get(), right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  // Never the process's: the same text would be set in another way for another user.
  const std::string tag = language.tag.empty() ? "en" : language.tag;
  pango_context_set_language(context.get(), pango_language_from_string(tag.c_str()));
  return context;
}

// Breaking a word without end costs the square of its length.
std::string within_reason(std::string text) {
  constexpr std::size_t most = 2000;
  if (text.size() <= most) return text;
  const std::size_t end = byte_of_code_point(text, most);
  return end == text.size() ? text : text.substr(0, end) + "…";
}

void add_attribute(PangoAttrList* list, PangoAttribute* attribute, std::size_t begin, std::size_t end) {
  attribute->start_index = static_cast<guint>(begin);
  attribute->end_index = static_cast<guint>(end);
  pango_attr_list_insert(list, attribute);
}

guint16 channel(double value) { return static_cast<guint16>(std::lround(value * 65535)); }

ObjectPtr<PangoLayout> new_layout(PangoContext* context, const std::vector<TextRun>& runs, double size) {
  ObjectPtr<PangoLayout> layout(pango_layout_new(context));
  pango_layout_set_auto_dir(layout.get(), FALSE);
  PangoFontDescription* font = pango_font_description_from_string(families);
  pango_font_description_set_size(font, static_cast<gint>(std::lround(size * PANGO_SCALE)));
  pango_layout_set_font_description(layout.get(), font);
  pango_font_description_free(font);
  PangoAttrList* attributes = pango_attr_list_new();
  std::string text;
  for (const TextRun& run : runs) {
    const std::size_t begin = text.size();
    text += within_reason(drawable(run.text));
    if (run.bold) add_attribute(attributes, pango_attr_weight_new(PANGO_WEIGHT_BOLD), begin, text.size());
    if (run.italic) add_attribute(attributes, pango_attr_style_new(PANGO_STYLE_ITALIC), begin, text.size());
    const Rgb rgb = rgb_of(run.tone);
    add_attribute(attributes,
                  pango_attr_foreground_new(channel(rgb.red), channel(rgb.green), channel(rgb.blue)), begin,
                  text.size());
  }
  pango_layout_set_text(layout.get(), text.c_str(), static_cast<int>(text.size()));
  pango_layout_set_attributes(layout.get(), attributes);
  pango_attr_list_unref(attributes);
  return layout;
}

SetLine measured_line(PangoLayoutLine* line, const TextParagraph& paragraph, double size) {
  PangoRectangle logical{};
  pango_layout_line_get_extents(line, nullptr, &logical);
  const char* text = pango_layout_get_text(line->layout);
  return {.line = line,
          .text = std::string(text + line->start_index, static_cast<std::size_t>(line->length)),
          .width = points(logical.width),
          .height = line_distance(paragraph),
          .size = size,
          .right_to_left = paragraph.right_to_left};
}

// Where the middle of a line's letters stands above its baseline, in parts of the size.
double middle_of(const TextParagraph& paragraph) { return has_arabic(paragraph) ? 0.22 : 0.27; }

class Setter {
 public:
  Setter(double width, const Language& language)
      : width_(within(width, 1, most_width)),
        left_to_right_(new_context(false, language)),
        right_to_left_(new_context(true, language)) {}

  void add(const TextParagraph& paragraph) {
    PangoContext* context = (paragraph.right_to_left ? right_to_left_ : left_to_right_).get();
    const double size = within(paragraph.size, 1, most_size);
    const double indent = within(paragraph.indent, 0, width_ - 1);
    if (!set_.layouts.empty()) set_.height += within(paragraph.space_before, 0, most_width);
    const double top = set_.height;
    ObjectPtr<PangoLayout> layout = new_layout(context, paragraph.runs, size);
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout.get(), static_cast<int>(std::lround((width_ - indent) * PANGO_SCALE)));
    for (int i = 0; i < pango_layout_get_line_count(layout.get()); ++i) {
      SetLine line = measured_line(pango_layout_get_line_readonly(layout.get(), i), paragraph, size);
      place(line, paragraph, indent, size);
      set_.height += line.height;
      set_.lines.push_back(std::move(line));
    }
    keep(std::move(layout));
    if (!paragraph.bullet.empty()) add_bullet(paragraph, top, size, indent);
  }

  SetText done() { return std::move(set_); }

 private:
  void keep(ObjectPtr<PangoLayout> layout) {
    set_.missing += pango_layout_get_unknown_glyphs_count(layout.get());
    set_.layouts.push_back(std::move(layout));
  }

  void place(SetLine& line, const TextParagraph& paragraph, double indent, double size) const {
    const double room = width_ - indent - line.width;
    const double before = paragraph.side == TextSide::start ? 0
                          : paragraph.side == TextSide::end ? room
                                                            : room / 2;
    line.x = paragraph.right_to_left ? width_ - indent - before - line.width : indent + before;
    line.top = set_.height;
    line.baseline = line.top + line.height / 2 + middle_of(paragraph) * size;
  }

  void add_bullet(const TextParagraph& paragraph, double top, double size, double indent) {
    PangoContext* context = (paragraph.right_to_left ? right_to_left_ : left_to_right_).get();
    const Paint tone = paragraph.runs.empty() ? Paint(Tone::ink) : paragraph.runs.front().tone;
    ObjectPtr<PangoLayout> layout = new_layout(context, {{.text = paragraph.bullet, .tone = tone}}, size);
    SetLine line = measured_line(pango_layout_get_line_readonly(layout.get(), 0), paragraph, size);
    line.bullet = true;
    line.top = top;
    line.baseline = top + line.height / 2 + middle_of(paragraph) * size;
    line.x = paragraph.right_to_left ? width_ - indent + 0.25 * size : indent - 0.25 * size - line.width;
    set_.lines.push_back(std::move(line));
    keep(std::move(layout));
  }

  double width_;
  ObjectPtr<PangoContext> left_to_right_;
  ObjectPtr<PangoContext> right_to_left_;
  SetText set_;
};

}  // namespace

std::string drawable(std::string_view text) {
  const std::string valid = repaired(text);
  std::string out;
  out.reserve(valid.size());
  for (std::size_t byte = 0; byte < valid.size();) {
    const std::size_t start = byte;
    const char32_t c = next_code_point(valid, byte);
    if (is_embedding(c)) continue;
    if (breaks_or_controls(c)) {
      out += ' ';
    } else {
      out.append(valid, start, byte - start);
    }
  }
  return out;
}

double line_distance(const TextParagraph& paragraph) {
  const double factor = paragraph.right_to_left || has_arabic(paragraph) ? arabic_distance : latin_distance;
  return within(paragraph.size, 1, most_size) * factor;
}

SetText set_paragraphs(const std::vector<TextParagraph>& paragraphs, double width, const Language& language) {
  Setter setter(width, language);
  for (const TextParagraph& paragraph : paragraphs) setter.add(paragraph);
  return setter.done();
}

SetText set_text(const TextShape& text, const Language& language) {
  const Frame frame =
      text.upwards ? Frame{.width = text.frame.height, .height = text.frame.width} : text.frame;
  SetText set = set_paragraphs(text.paragraphs, frame.width, language);
  const double room = text.centred ? within(frame.height, 0, most_width) - set.height : 0;
  const double left = within(frame.x, -most_width, most_width);
  const double down = within(frame.y, -most_width, most_width) + room / 2;
  for (SetLine& line : set.lines) {
    line.x += left;
    line.top += down;
    line.baseline += down;
  }
  return set;
}

Point place_of(const TextShape& text, const SetLine& line) {
  if (!text.upwards) return {.x = line.x, .y = line.baseline};
  const double left = within(text.frame.x, -most_width, most_width);
  const double top = within(text.frame.y, -most_width, most_width);
  const double width = within(text.frame.width, 0, most_width);
  const double height = within(text.frame.height, 0, most_width);
  if (line.right_to_left) return {.x = left + width - line.baseline, .y = top + line.x};
  return {.x = left + line.baseline, .y = top + height - line.x};
}

int turn_of(const TextShape& text, const SetLine& line) {
  if (!text.upwards) return 0;
  return line.right_to_left ? 90 : -90;
}

}  // namespace coding
