// What a test asks of any drawing: everything on the page, no text upon another, no letter beside its box.
#pragma once

#include <string>
#include <vector>

#include "coding/figure/typeset.hpp"
#include "tests/catch.hpp"

namespace coding_test {

using namespace coding;

template <class Shape>
std::vector<Shape> shapes_of(const Drawing& drawing) {
  std::vector<Shape> out;
  for (const DrawingShape& shape : drawing.shapes) {
    if (const auto* found = std::get_if<Shape>(&shape)) out.push_back(*found);
  }
  return out;
}

inline bool overlap(const Frame& a, const Frame& b) {
  constexpr double slack = 0.05;
  return a.x + slack < b.right() && b.x + slack < a.right() && a.y + slack < b.bottom() &&
         b.y + slack < a.bottom();
}

inline bool holds(const Frame& outer, const Frame& inner, double slack) {
  return inner.x >= outer.x - slack && inner.right() <= outer.right() + slack && inner.y >= outer.y - slack &&
         inner.bottom() <= outer.bottom() + slack;
}

inline std::string words_of(const TextShape& text) {
  std::string out;
  for (const TextParagraph& paragraph : text.paragraphs) {
    for (const TextRun& run : paragraph.runs) out += run.text;
    out += "\n";
  }
  return out;
}

inline const TextShape* text_with(const std::vector<TextShape>& texts, const std::string& words) {
  for (const TextShape& text : texts) {
    if (words_of(text).find(words) != std::string::npos) return &text;
  }
  return nullptr;
}

inline double least_size(const Drawing& drawing) {
  double least = 1000;
  for (const TextShape& text : shapes_of<TextShape>(drawing)) {
    for (const TextParagraph& paragraph : text.paragraphs) least = std::min(least, paragraph.size);
  }
  return least;
}

// A Persian letter's tail may reach a little below its line.
inline void check_drawing(const Drawing& drawing) {
  const Frame page{.width = drawing.width, .height = drawing.height};
  const auto texts = shapes_of<TextShape>(drawing);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    INFO(words_of(texts[i]));
    const Frame& frame = texts[i].frame;
    const double across = texts[i].upwards ? frame.height : frame.width;
    const double down = texts[i].upwards ? frame.width : frame.height;
    CHECK(text_height(texts[i].paragraphs, across, drawing.language) <= down + 0.1);
    for (const TypesetLine& line : typeset_lines(texts[i], drawing.language)) {
      INFO(line.text);
      CHECK(holds(texts[i].frame, line.frame, 0.5));
      CHECK(holds(texts[i].frame, line.ink, 2.5));
      CHECK(holds(page, line.ink, -4));
    }
    for (std::size_t j = i + 1; j < texts.size(); ++j) {
      INFO(words_of(texts[j]));
      CHECK_FALSE(overlap(texts[i].frame, texts[j].frame));
    }
  }
  for (const BoxShape& box : shapes_of<BoxShape>(drawing)) CHECK(holds(page, box.frame, -4));
  for (const LineShape& line : shapes_of<LineShape>(drawing)) {
    for (const Point& point : line.points) {
      CHECK(holds(page, {.x = point.x, .y = point.y}, -4));
    }
  }
}

// The same page in a mirror, but for the direction of its text.
inline void check_mirrored(const Drawing& one, const Drawing& other) {
  REQUIRE(one.shapes.size() == other.shapes.size());
  CHECK(one.width == other.width);
  const auto mirrored = [&](const Frame& a, const Frame& b) {
    CHECK(a.x == Approx(one.width - b.right()).margin(0.01));
    CHECK(a.y == Approx(b.y).margin(0.01));
    CHECK(a.width == Approx(b.width).margin(0.01));
  };
  const auto boxes = shapes_of<BoxShape>(one);
  const auto other_boxes = shapes_of<BoxShape>(other);
  for (std::size_t i = 0; i < boxes.size(); ++i) mirrored(boxes[i].frame, other_boxes[i].frame);
  const auto texts = shapes_of<TextShape>(one);
  const auto other_texts = shapes_of<TextShape>(other);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    mirrored(texts[i].frame, other_texts[i].frame);
    CHECK(texts[i].paragraphs.front().right_to_left != other_texts[i].paragraphs.front().right_to_left);
  }
  const auto lines = shapes_of<LineShape>(one);
  const auto other_lines = shapes_of<LineShape>(other);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    CHECK(lines[i].points.back().x == Approx(one.width - other_lines[i].points.back().x).margin(0.01));
  }
}

}  // namespace coding_test
