#include "coding/figure/grid.hpp"

#include <algorithm>

#include "figure/page.hpp"
#include "figure/text_measure.hpp"

namespace coding {

namespace {

constexpr double title_letters = 11;  // the rows' titles are so many sizes wide at least
constexpr double sum_letters = 5;

// All lines of the grid. The last column and row are the sums, when there are any.
struct GridLayout {
  std::vector<double> widths{};   // first the titles'
  std::vector<double> heights{};  // first the head's
  double width = 0;
  double height = 0;
};

class GridSetter {
 public:
  GridSetter(const GridDiagram& diagram, const GridOptions& options, double size, TextMeasure& measure)
      : diagram_(diagram),
        options_(options),
        measure_(measure),
        size_(size),
        rtl_(is_right_to_left(diagram.language)) {}

  GridLayout layout(double width) const {
    GridLayout out;
    const double sums = has_sums() ? sum_letters * size_ : 0;
    const double titles = std::max(title_letters * size_, width * 0.13);
    const double columns = static_cast<double>(std::max<std::size_t>(1, diagram_.columns.size()));
    out.widths.push_back(titles);
    out.widths.insert(out.widths.end(), diagram_.columns.size(), (width - titles - sums) / columns);
    if (has_sums()) out.widths.push_back(sums);
    out.heights.push_back(head_height(out));
    for (const GridRow& row : diagram_.rows) out.heights.push_back(row_height(row, out));
    if (has_sums()) out.heights.push_back(2.2 * size_);
    for (const double one : out.widths) out.width += one;
    for (const double one : out.heights) out.height += one;
    return out;
  }

  // Rows take up what the page has left, within reason.
  void stretch(GridLayout& layout, double height) const {
    if (diagram_.rows.empty() || height <= layout.height) return;
    const double more =
        std::min(3 * size_, (height - layout.height) / static_cast<double>(diagram_.rows.size()));
    for (std::size_t i = 0; i < diagram_.rows.size(); ++i) layout.heights[i + 1] += more;
    layout.height += more * static_cast<double>(diagram_.rows.size());
  }

  // Wide enough for a name, so that words are not broken.
  bool legible(const GridLayout& layout) const {
    return diagram_.columns.empty() || layout.widths[1] >= 9 * size_;
  }

  void draw(const GridLayout& layout, Point origin, Drawing& drawing) const {
    double y = origin.y;
    for (std::size_t row = 0; row < layout.heights.size(); ++row) {
      double x = origin.x;
      for (std::size_t column = 0; column < layout.widths.size(); ++column) {
        draw_part(row, column,
                  {.x = x, .y = y, .width = layout.widths[column], .height = layout.heights[row]}, drawing);
        x += layout.widths[column];
      }
      y += layout.heights[row];
    }
    drawing.shapes.emplace_back(BoxShape{
        .frame = {.x = origin.x, .y = origin.y, .width = layout.width, .height = layout.height}, .width = 1});
  }

 private:
  bool has_sums() const { return !diagram_.sum_title.empty(); }
  double pad() const { return 0.6 * size_; }

  TextParagraph words(const std::string& text, TextSide side, bool bold, Tone tone) const {
    return {.runs = {{.text = text, .bold = bold, .tone = tone}},
            .size = size_,
            .side = side,
            .right_to_left = rtl_};
  }

  double inner(double width) const { return std::max(1.0, width - 2 * pad()); }

  const GridCell& cell_at(const GridRow& row, std::size_t column) const {
    static const GridCell nothing;
    return column < row.cells.size() ? row.cells[column] : nothing;
  }

  std::vector<TextParagraph> cell_text(const GridCell& cell) const {
    std::vector<TextParagraph> out;
    if (!cell.number.empty()) {
      out.push_back(words(cell.number, TextSide::centre, true, Tone::ink));
      out.back().size = 1.35 * size_;
    }
    for (std::size_t i = 0; i < cell.names.size() && i < options_.names; ++i) {
      out.push_back(words(cell.names[i], TextSide::start, false, Tone::ink));
      out.back().indent = 0.9 * size_;
      out.back().bullet = "•";
      out.back().space_before = i == 0 ? 0.3 * size_ : 0.1 * size_;
    }
    if (cell.names.size() > options_.names) out.push_back(words("…", TextSide::centre, false, Tone::muted));
    return out;
  }

  double head_height(const GridLayout& layout) const {
    double height = 2.4 * size_;
    const auto look = [&](const std::string& title, double width) {
      height =
          std::max(height, measure_.height({words(title, TextSide::centre, true, Tone::ink)}, inner(width)) +
                               2 * pad());
    };
    look(diagram_.corner, layout.widths.front());
    for (std::size_t i = 0; i < diagram_.columns.size(); ++i) look(diagram_.columns[i], layout.widths[i + 1]);
    if (has_sums()) look(diagram_.sum_title, layout.widths.back());
    return height;
  }

  double row_height(const GridRow& row, const GridLayout& layout) const {
    double height = std::max(
        4.2 * size_,
        measure_.height({words(row.title, TextSide::start, true, Tone::ink)}, inner(layout.widths.front())) +
            2 * pad());
    for (std::size_t i = 0; i < diagram_.columns.size(); ++i) {
      height = std::max(height,
                        measure_.height(cell_text(cell_at(row, i)), inner(layout.widths[i + 1])) + 2 * pad());
    }
    return height;
  }

  // The first row and column are titles, the last are sums.
  void draw_part(std::size_t row, std::size_t column, const Frame& frame, Drawing& drawing) const {
    const bool head = row == 0;
    const bool sum_column = column > diagram_.columns.size();
    const bool sum_row = row > diagram_.rows.size();
    if (!head && !sum_row && column > 0 && !sum_column) {
      draw_cell(cell_at(diagram_.rows[row - 1], column - 1), frame, drawing);
      return;
    }
    drawing.shapes.emplace_back(BoxShape{.frame = frame,
                                         .fill = head || column == 0 ? Tone::tint : Tone::wash,
                                         .stroke = Tone::muted,
                                         .width = 0.5});
    const TextSide side = column == 0 ? TextSide::start : TextSide::centre;
    const bool strong = head || column == 0;
    drawing.shapes.emplace_back(
        middle_text(inset(frame, pad(), 0),
                    {words(border_text(row, column), side, strong || (sum_row && sum_column), Tone::ink)}));
  }

  std::string border_text(std::size_t row, std::size_t column) const {
    const bool sum_column = column > diagram_.columns.size();
    if (row == 0 && column == 0) return diagram_.corner;
    if (row == 0) return sum_column ? diagram_.sum_title : diagram_.columns[column - 1];
    if (row > diagram_.rows.size()) {
      if (column == 0) return diagram_.sum_title;
      if (sum_column) return diagram_.sum_of_sums;
      return column <= diagram_.sums.size() ? diagram_.sums[column - 1] : "";
    }
    return column == 0 ? diagram_.rows[row - 1].title : diagram_.rows[row - 1].sum;
  }

  void draw_cell(const GridCell& cell, const Frame& frame, Drawing& drawing) const {
    const bool empty = cell.number.empty() && cell.names.empty();
    drawing.shapes.emplace_back(
        BoxShape{.frame = frame, .fill = Tone::paper, .stroke = Tone::muted, .width = 0.5, .hatched = empty});
    if (empty) return;
    TextShape text{.frame = inset(frame, pad(), pad()), .paragraphs = cell_text(cell)};
    text.centred = cell.names.empty();
    drawing.shapes.emplace_back(std::move(text));
  }

  const GridDiagram& diagram_;
  const GridOptions& options_;
  TextMeasure& measure_;
  double size_;
  bool rtl_;
};

std::string in_words(const GridCell& cell) {
  std::string out = cell.number.empty() && cell.names.empty() ? "–" : cell.number;
  const char* before = out.empty() ? "" : ": ";
  for (const std::string& name : cell.names) {
    out += before + name;
    before = "; ";
  }
  return out;
}

std::string description_of(const GridDiagram& diagram) {
  if (!diagram.description.empty()) return diagram.description;
  std::string out;
  for (const GridRow& row : diagram.rows) {
    for (std::size_t i = 0; i < diagram.columns.size(); ++i) {
      if (!out.empty()) out += ". ";
      out += row.title + ", " + diagram.columns[i] + " – " +
             in_words(i < row.cells.size() ? row.cells[i] : GridCell{});
    }
  }
  return out;
}

}  // namespace

Drawing grid_drawing(const GridDiagram& diagram, const GridOptions& options) {
  const PageText text{
      .title = options.title ? diagram.title : "", .notes = diagram.notes, .language = diagram.language};
  TextMeasure measure(diagram.language);
  const SizeLimits limits{.page = options.page, .least = options.least_size, .most = options.most_size};
  const PageTrial trial = fitting_page(limits, [&](const PageTrial& tried) {
    const Frame inside = parts_of(text, tried).inside;
    const GridSetter setter(diagram, options, tried.size, measure);
    const GridLayout layout = setter.layout(inside.width);
    return setter.legible(layout) && layout.height <= inside.height;
  });
  const GridSetter setter(diagram, options, trial.size, measure);
  Frame inside = parts_of(text, trial).inside;
  GridLayout layout = setter.layout(inside.width);
  if (options.page == PageSize::fit || layout.height > inside.height) inside.height = layout.height;
  setter.stretch(layout, inside.height);
  Drawing drawing = drawing_on(text, trial, options.page, inside.height);
  setter.draw(layout, {.x = inside.x, .y = inside.y + (inside.height - layout.height) / 2}, drawing);
  finish(drawing, diagram.title, description_of(diagram), diagram.language);
  return drawing;
}

}  // namespace coding
