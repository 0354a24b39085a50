// What all layouts of the room share: paper, the size of the letters that fits, title and notes, the mirror.
//
// Layouts place everything from left to right; a drawing in a language that is written from right to left is
// mirrored as the last step.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "coding/figure/drawing.hpp"

namespace coding {

struct Paper {
  double width = 0;
  double height = 0;
};

// A layout at one size of letters on one paper.
struct PageTrial {
  double size = 0;
  Paper paper{};
};

struct SizeLimits {
  PageSize page = PageSize::a4;
  double least = 6.5;
  double most = 9;
  bool upright = false;  // the page may stand, too, where that is enough
};

// The largest letters, in steps of a quarter point, with which the layout fits on the page; when the least do
// not, the paper upright where that is allowed, then the next larger paper, and the next.
PageTrial fitting_page(const SizeLimits& limits, const std::function<bool(const PageTrial&)>& fits);

// What stands above and below every figure.
struct PageText {
  std::string title{};  // empty: none
  std::vector<std::string> notes{};
  Language language{};
};

struct PageParts {
  Frame inside{};  // for the figure itself
  std::vector<DrawingShape> shapes{};
  double chrome = 0;  // the page's height without the inside's
};

PageParts parts_of(const PageText& text, const PageTrial& trial);

// An empty drawing with the parts' shapes; `height` is what the figure took of the inside, and on a page that
// fits its content the paper ends behind it.
Drawing drawing_on(const PageText& text, const PageTrial& trial, PageSize page, double height);

// The mirror image of everything but the letters.
void mirror(Drawing& drawing);

// Finishes a layout: title, description, direction, and the mirror where the language asks for it.
void finish(Drawing& drawing, const std::string& title, const std::string& description,
            const Language& language);

// The same of a diagram that says these, and its numbers, itself.
template <class Diagram>
void finish(Drawing& drawing, const Diagram& diagram) {
  drawing.numbers = diagram.numbers;
  finish(drawing, diagram.title, diagram.description, diagram.language);
}

// Text around the middle of a frame.
TextShape middle_text(const Frame& frame, std::vector<TextParagraph> paragraphs);

Frame inset(const Frame& frame, double x, double y);

}  // namespace coding
