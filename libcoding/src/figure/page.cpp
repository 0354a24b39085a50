#include "figure/page.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "coding/figure/typeset.hpp"

namespace coding {

namespace {

constexpr double millimetre = 72 / 25.4;
constexpr double margin = 24;
constexpr double step = 0.25;
constexpr int growths = 8;  // from A4 to five metres

Paper smallest(PageSize page) {
  if (page == PageSize::a3) return {.width = 420 * millimetre, .height = 297 * millimetre};
  return {.width = 297 * millimetre, .height = 210 * millimetre};
}

Paper next_larger(const Paper& paper) {
  return {.width = paper.width * std::sqrt(2.0), .height = paper.height * std::sqrt(2.0)};
}

std::vector<TextParagraph> title_of(const PageText& text, double size) {
  if (text.title.empty()) return {};
  return {{.runs = {{.text = text.title, .bold = true}},
           .size = size * 1.4,
           .side = TextSide::centre,
           .right_to_left = is_right_to_left(text.language)}};
}

std::vector<TextParagraph> notes_of(const PageText& text, double size) {
  std::vector<TextParagraph> out;
  for (const std::string& note : text.notes) {
    out.push_back({.runs = {{.text = note, .tone = Tone::muted}},
                   .size = std::max(size * 0.92, 6.5),
                   .right_to_left = is_right_to_left(text.language)});
  }
  return out;
}

struct Mirror {
  double width = 0;

  void operator()(BoxShape& box) const { box.frame.x = width - box.frame.right(); }
  void operator()(TextShape& text) const { text.frame.x = width - text.frame.right(); }
  void operator()(LineShape& line) const { turn(line.points); }
  void operator()(AreaShape& area) const { turn(area.points); }

 private:
  void turn(std::vector<Point>& points) const {
    for (Point& point : points) point.x = width - point.x;
  }
};

}  // namespace

PageTrial fitting_page(const SizeLimits& limits, const std::function<bool(const PageTrial&)>& fits) {
  const double least = std::isfinite(limits.least) ? std::clamp(limits.least, 4.0, 72.0) : 6.5;
  const double most = std::isfinite(limits.most) ? std::clamp(limits.most, least, 96.0) : least;
  PageTrial trial{.size = least, .paper = smallest(limits.page)};
  for (int growth = 0; growth < growths && !fits(trial); ++growth) {
    const Paper lying = trial.paper;
    trial.paper = {.width = lying.height, .height = lying.width};
    if (limits.upright && fits(trial)) break;
    trial.paper = next_larger(lying);
  }
  int low = 0;
  int high = static_cast<int>((most - least) / step + 1e-9);
  while (low < high) {
    const int middle = (low + high + 1) / 2;
    if (fits({.size = least + middle * step, .paper = trial.paper})) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  trial.size = least + low * step;
  return trial;
}

PageParts parts_of(const PageText& text, const PageTrial& trial) {
  PageParts parts;
  const double width = trial.paper.width - 2 * margin;
  const auto title = title_of(text, trial.size);
  const auto notes = notes_of(text, trial.size);
  const double title_height = title.empty() ? 0 : text_height(title, width, text.language);
  const double notes_height = notes.empty() ? 0 : text_height(notes, width, text.language);
  const double above = title.empty() ? 0 : title_height + trial.size;
  const double below = notes.empty() ? 0 : notes_height + trial.size;
  parts.chrome = 2 * margin + above + below;
  parts.inside = {
      .x = margin, .y = margin + above, .width = width, .height = trial.paper.height - parts.chrome};
  if (!title.empty()) {
    parts.shapes.emplace_back(TextShape{
        .frame = {.x = margin, .y = margin, .width = width, .height = title_height}, .paragraphs = title});
  }
  if (!notes.empty()) {
    const double top = trial.paper.height - margin - notes_height;
    parts.shapes.emplace_back(TextShape{
        .frame = {.x = margin, .y = top, .width = width, .height = notes_height}, .paragraphs = notes});
  }
  return parts;
}

Drawing drawing_on(const PageText& text, const PageTrial& trial, PageSize page, double height) {
  PageTrial exact = trial;
  const double needed = parts_of(text, trial).chrome + height;
  if (page == PageSize::fit || needed > trial.paper.height) exact.paper.height = needed;
  return {.width = exact.paper.width, .height = exact.paper.height, .shapes = parts_of(text, exact).shapes};
}

void mirror(Drawing& drawing) {
  for (DrawingShape& shape : drawing.shapes) std::visit(Mirror{.width = drawing.width}, shape);
}

void finish(Drawing& drawing, const std::string& title, const std::string& description,
            const Language& language) {
  drawing.title = title;
  drawing.description = description;
  drawing.language = language;
  drawing.right_to_left = is_right_to_left(language);
  if (drawing.right_to_left) mirror(drawing);
}

TextShape middle_text(const Frame& frame, std::vector<TextParagraph> paragraphs) {
  return {.frame = frame, .paragraphs = std::move(paragraphs), .centred = true};
}

Frame inset(const Frame& frame, double x, double y) {
  return {.x = frame.x + x,
          .y = frame.y + y,
          .width = std::max(1.0, frame.width - 2 * x),
          .height = std::max(1.0, frame.height - 2 * y)};
}

}  // namespace coding
