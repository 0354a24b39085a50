// A drawing as data: boxes, lines and text on a page, in the order in which they are painted.
//
// Lengths are points (1/72 inch), counted from the top left, y downwards, whatever the direction: a layout
// that is written from right to left has its places mirrored already. What depends on the direction is text:
// "start" is the right side of a paragraph that is written from right to left. A renderer
// (figure/render.hpp) turns a drawing into bytes; figure/typeset.hpp measures text.
//
// Tones rather than colours: each is told from its neighbours in a grey print, and text on any of them keeps
// a contrast of 6 : 1 at least, ink of 7 : 1 (deep takes paper or tint as its text, the others ink or muted).
// Where shades or groups are the finding, a colour of figure/colour.hpp takes a tone's place.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "coding/figure/colour.hpp"
#include "coding/text/language.hpp"

namespace coding {

struct Point {
  double x = 0;
  double y = 0;
  bool operator==(const Point&) const = default;
};

struct Frame {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  double right() const { return x + width; }
  double bottom() const { return y + height; }
  bool operator==(const Frame&) const = default;
};

// From light to dark, but for deep, which is a dark ground; none paints nothing.
enum class Tone { none, paper, wash, tint, rule, muted, ink, deep };

// What a shape is painted with: a tone, or a colour.
struct Paint {
  Paint() = default;
  Paint(Tone is) : tone(is) {}
  Paint(Colour is) : colour(is) {}
  Tone tone = Tone::none;  // when there is no colour
  std::optional<Colour> colour{};
  bool operator==(const Paint&) const = default;
};

struct BoxShape {
  Frame frame{};
  double radius = 0;  // of the corners
  Paint fill = Tone::none;
  Paint stroke = Tone::ink;
  double width = 0.75;  // of the stroke, which lies half inside
  bool dashed = false;
  bool hatched = false;  // diagonal lines in the tone `rule`
  bool operator==(const BoxShape&) const = default;
};

struct LineShape {
  std::vector<Point> points{};  // fewer than two paint nothing
  Paint stroke = Tone::ink;
  double width = 1;
  bool dashed = false;
  bool curved = false;  // between two points an S that leaves and arrives horizontally
  bool head = false;    // an arrow's head at the last point
  bool operator==(const LineShape&) const = default;
};

// A closed outline: the band around a curve, a mark, a slice.
struct AreaShape {
  std::vector<Point> points{};  // fewer than three paint nothing
  Paint fill = Tone::tint;
  Paint stroke = Tone::none;
  double width = 0.75;
  bool operator==(const AreaShape&) const = default;
};

enum class TextSide { start, centre, end };

struct TextRun {
  std::string text{};
  bool bold = false;
  bool italic = false;  // of letters that know italics; others are slanted by the computer
  Paint tone = Tone::ink;
  bool operator==(const TextRun&) const = default;
};

// A line feed or other control character in a run is a space, directional embeddings and isolates are left
// out, bytes that are not UTF-8 are U+FFFD, and what is longer than 2000 code points ends in "…".
struct TextParagraph {
  std::vector<TextRun> runs{};
  double size = 8;  // of the letters
  TextSide side = TextSide::start;
  bool right_to_left = false;
  double indent = 0;        // of all its lines at the start
  std::string bullet{};     // stands in the indent of the first line; may be empty
  double space_before = 0;  // not before the first of a text
  bool operator==(const TextParagraph&) const = default;
};

struct TextShape {
  Frame frame{};  // lines wrap at its width; what is higher than the frame is painted all the same
  std::vector<TextParagraph> paragraphs{};
  bool centred = false;  // in the height; otherwise from the top
  // Lines run up the page, so that they wrap at the frame's height and follow each other across it. Those
  // that are written from left to right are turned to the left, the others to the right, as a mirror would:
  // both begin below.
  bool upwards = false;
  bool operator==(const TextShape&) const = default;
};

using DrawingShape = std::variant<BoxShape, LineShape, AreaShape, TextShape>;

struct Drawing {
  double width = 0;
  double height = 0;
  bool right_to_left = false;
  Language language{};        // of the texts, for the choice of letter forms
  std::string title{};        // of the file: <title>, PDF's title; painted only where a layout says so
  std::string description{};  // what is to be seen, in words: the text alternative
  // What is drawn, as rows of a table, the head first: the text alternative of those who want the numbers.
  std::vector<std::vector<std::string>> numbers{};
  std::vector<DrawingShape> shapes{};
  bool operator==(const Drawing&) const = default;
};

// A circle is a box that is all corner.
inline Frame frame_around(Point centre, double radius) {
  return {.x = centre.x - radius, .y = centre.y - radius, .width = 2 * radius, .height = 2 * radius};
}

// A page that a layout fills, turned on its side. It grows, in its proportions, when the text would become
// smaller than the layout's least size.
enum class PageSize {
  a4,   // 297 × 210 mm at least
  a3,   // 420 × 297 mm at least
  fit,  // as wide as A4 at least, and as high as what is drawn
};

}  // namespace coding
