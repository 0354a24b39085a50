#include "figure/text_measure.hpp"

#include <algorithm>

#include "coding/figure/typeset.hpp"
#include "figure/pango_text.hpp"

namespace coding {

namespace {

constexpr double measured_size = 64;
constexpr double doubt = 0.25;  // so near to the edge that Pango is asked

std::string key_of(const TextParagraph& paragraph) {
  std::string key(1, paragraph.right_to_left ? 'r' : 'l');
  for (const TextRun& run : paragraph.runs) {
    key += static_cast<char>((run.bold ? 1 : 0) + (run.italic ? 2 : 0) + 4);
    key += run.text;
  }
  return key;
}

}  // namespace

double TextMeasure::width(const TextParagraph& paragraph) {
  const auto [place, fresh] = widths_.try_emplace(key_of(paragraph), 0);
  if (fresh) {
    TextParagraph large = paragraph;
    large.size = measured_size;
    large.indent = 0;
    place->second = text_width({large}, language_);
  }
  return place->second * paragraph.size / measured_size + paragraph.indent;
}

double TextMeasure::height_of(const TextParagraph& paragraph, double width) {
  if (this->width(paragraph) + doubt < width) return line_distance(paragraph);
  const auto [place, fresh] =
      heights_.try_emplace({key_of(paragraph), {paragraph.size, width - paragraph.indent}}, 0);
  if (fresh) place->second = text_height({paragraph}, width, language_);
  return place->second;
}

double TextMeasure::height(const std::vector<TextParagraph>& paragraphs, double width) {
  double height = 0;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    height += height_of(paragraphs[i], width) + (i > 0 ? paragraphs[i].space_before : 0);
  }
  return height;
}

}  // namespace coding
