// Heights of texts, asked for again and again while a layout looks for its size.
//
// Most names stand on one line. How wide a paragraph is on one line grows with its size (hinting is off), so
// that width is measured once and a line's worth of room answers most questions without setting anything.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "coding/figure/drawing.hpp"

namespace coding {

class TextMeasure {
 public:
  explicit TextMeasure(Language language) : language_(std::move(language)) {}

  // As text_height and text_width say.
  double height(const std::vector<TextParagraph>& paragraphs, double width);
  double width(const TextParagraph& paragraph);

  const Language& language() const { return language_; }

 private:
  double height_of(const TextParagraph& paragraph, double width);

  Language language_;
  std::map<std::string, double> widths_;  // at one size, without indent
  std::map<std::pair<std::string, std::pair<double, double>>, double> heights_;  // by text, size and width
};

}  // namespace coding
