// Squares, one a coded passage, in rows of documents.
#include <algorithm>

#include "coding/figure/portrait.hpp"
#include "figure/group_numbers.hpp"
#include "figure/plot_page.hpp"
#include "figure/text_measure.hpp"

namespace coding {

namespace {

class SquaresSetter {
 public:
  SquaresSetter(const SquaresDiagram& diagram, const Frame& inside, double size, TextMeasure& measure)
      : diagram_(diagram), inside_(inside), size_(size) {
    double widest = 0;
    for (const SquaresRow& row : diagram.rows) widest = std::max(widest, measure.width(words(row.name)) + 1);
    names_ = std::min(widest + 0.8 * size, 0.3 * inside.width);
    columns_ = static_cast<std::size_t>(std::max(1.0, (inside.width - names_) / pitch()));
    for (const SquaresRow& row : diagram.rows) {
      tops_.push_back(height_);
      height_ += static_cast<double>(lines(row)) * pitch() + 0.35 * size;
    }
  }

  double height() const { return height_; }

  void draw(Drawing& drawing) const {
    for (std::size_t i = 0; i < diagram_.rows.size(); ++i) {
      const SquaresRow& row = diagram_.rows[i];
      const double top = inside_.y + tops_[i];
      add_words(drawing,
                {.x = inside_.x,
                 .y = top,
                 .width = names_ - 0.8 * size_,
                 .height = static_cast<double>(lines(row)) * pitch()},
                words(row.name));
      for (std::size_t k = 0; k < row.groups.size(); ++k) {
        const std::size_t line = k / columns_;
        draw_square(row.groups[k],
                    {.x = inside_.x + names_ + static_cast<double>(k % columns_) * pitch(),
                     .y = top + static_cast<double>(line) * pitch(),
                     .width = 0.9 * pitch(),
                     .height = 0.9 * pitch()},
                    drawing);
      }
    }
  }

 private:
  double pitch() const { return 1.7 * size_; }
  std::size_t lines(const SquaresRow& row) const {
    return std::max<std::size_t>(1, (row.groups.size() + columns_ - 1) / columns_);
  }
  TextParagraph words(const std::string& text) const {
    return chart_words(text, diagram_.language, {.size = size_});
  }

  void draw_square(std::size_t group, const Frame& frame, Drawing& drawing) const {
    const Colour colour = group_colour(group);
    drawing.shapes.emplace_back(
        BoxShape{.frame = frame,
                 .radius = 1,
                 .fill = group < diagram_.groups.size() ? Paint(colour) : Paint(Tone::muted),
                 .stroke = Tone::none});
    if (group < diagram_.groups.size())
      add_group_number(drawing, frame, diagram_.groups[group].number, colour, 0.9 * size_, diagram_.language);
  }

  const SquaresDiagram& diagram_;
  Frame inside_;
  double size_;
  double names_ = 0;
  double height_ = 0;
  std::size_t columns_ = 1;
  std::vector<double> tops_{};
};

}  // namespace

Drawing squares_drawing(const SquaresDiagram& diagram, const PortraitDrawingOptions& options) {
  PlotPlan plan = plot_plan(diagram, options, {});
  add_group_entries(diagram.groups, plan.legend);
  TextMeasure measure(diagram.language);
  const PlotPlace place = plot_place(plan, measure, [&](const PlotPlace& tried) {
    return SquaresSetter(diagram, tried.inside, tried.trial.size, measure).height() <= tried.inside.height;
  });
  const SquaresSetter setter(diagram, place.inside, place.trial.size, measure);
  Drawing drawing = plot_drawing(plan, place, setter.height(), measure);
  setter.draw(drawing);
  finish(drawing, diagram);
  return drawing;
}

}  // namespace coding
