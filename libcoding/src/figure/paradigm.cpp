#include "coding/figure/paradigm.hpp"

#include <algorithm>
#include <array>

#include "figure/flow.hpp"
#include "figure/page.hpp"

// Three panels and the core stand in a row; the two others lie above and below core and strategies, as wide
// as both, so that their arrows fall straight on what they are conditions of. The row is as high as the
// strategies; causes and consequences may use the page's whole height. A panel takes the fewest columns with
// which it fits.

namespace coding {

namespace {

constexpr double column_letters = 13;  // a column is at least so many sizes wide

// A panel's place and the text in it.
struct PanelLayout {
  const ParadigmPanel* panel = nullptr;
  FlowColumns flow{};
  double width = 0;
  double head = 0;  // height of the title's strip
  double height = 0;
  Frame frame{};
};

struct ParadigmLayout {
  double size = 0;
  double gap = 0;   // between columns
  double lift = 0;  // least distance of the bands from the row
  PanelLayout causal{}, strategies{}, consequences{}, intervening{}, context{};
  double core_width = 0;
  double core_height = 0;
  Frame core{};
  double row() const { return std::max(strategies.height, core_height); }
  double middle() const { return intervening.height + context.height + row() + 2 * lift; }
  double height() const { return std::max({middle(), causal.height, consequences.height}); }
};

class ParadigmSetter {
 public:
  ParadigmSetter(const ParadigmDiagram& diagram, const ParadigmOptions& options, double size,
                 TextMeasure& measure)
      : diagram_(diagram),
        options_(options),
        measure_(measure),
        size_(size),
        rtl_(is_right_to_left(diagram.language)) {}

  // `share`: how wide the strategies are beside causes and consequences.
  ParadigmLayout layout(const Frame& inside, double share) const {
    ParadigmLayout out{.size = size_, .gap = std::max(20.0, 3 * size_), .lift = std::max(18.0, 2.4 * size_)};
    out.core_width = inside.width * 0.135;
    const double rest = inside.width - out.core_width - 3 * out.gap;
    const double side = rest / (2 + share);
    const double wide = out.core_width + out.gap + side * share;
    out.core_height = measure_.height(core_text(), out.core_width - 2 * pad()) + 4 * pad();
    out.causal = standing(diagram_.causal, side, inside.height);
    out.consequences = standing(diagram_.consequences, side, inside.height);
    out.intervening = lying(diagram_.intervening, wide);
    out.context = lying(diagram_.context, wide);
    const double room = inside.height - out.intervening.height - out.context.height - 2 * out.lift;
    out.strategies = standing(diagram_.strategies, side * share, room);
    return out;
  }

  // Gives every part its place in the frame.
  void place(ParadigmLayout& layout, const Frame& inside) const {
    const double spare = std::max(0.0, inside.height - layout.height());
    layout.lift += std::min(spare / 3, 1.6 * size_);
    const double top = inside.y + std::max(0.0, (inside.height - layout.height()) / 2);
    const double middle_top = top + (layout.height() - layout.middle()) / 2;
    const double axis = middle_top + layout.intervening.height + layout.lift + layout.row() / 2;
    const double core_x = inside.x + layout.causal.width + layout.gap;
    const double strategies_x = core_x + layout.core_width + layout.gap;
    const double consequences_x = strategies_x + layout.strategies.width + layout.gap;
    const auto stand = [&](PanelLayout& panel, double x) {
      const double y =
          std::clamp(axis - panel.height / 2, top, std::max(top, top + layout.height() - panel.height));
      panel.frame = {.x = x, .y = y, .width = panel.width, .height = panel.height};
    };
    stand(layout.causal, inside.x);
    stand(layout.consequences, consequences_x);
    layout.strategies.frame = {.x = strategies_x,
                               .y = axis - layout.strategies.height / 2,
                               .width = layout.strategies.width,
                               .height = layout.strategies.height};
    layout.core = {.x = core_x,
                   .y = axis - layout.core_height / 2,
                   .width = layout.core_width,
                   .height = layout.core_height};
    layout.intervening.frame = {
        .x = core_x, .y = middle_top, .width = layout.intervening.width, .height = layout.intervening.height};
    layout.context.frame = {.x = core_x,
                            .y = middle_top + layout.middle() - layout.context.height,
                            .width = layout.context.width,
                            .height = layout.context.height};
  }

  void draw(const ParadigmLayout& layout, Drawing& drawing) const {
    for (const PanelLayout* panel :
         {&layout.causal, &layout.intervening, &layout.context, &layout.strategies, &layout.consequences}) {
      draw_panel(*panel, drawing);
    }
    drawing.shapes.emplace_back(BoxShape{
        .frame = layout.core, .radius = 1.2 * size_, .fill = Tone::deep, .stroke = Tone::deep, .width = 1});
    drawing.shapes.emplace_back(middle_text(inset(layout.core, pad(), pad()), core_text()));
    draw_arrows(layout, drawing);
  }

 private:
  double pad() const { return 0.9 * size_; }

  TextParagraph centred(std::vector<TextRun> runs, double size) const {
    return {.runs = std::move(runs), .size = size, .side = TextSide::centre, .right_to_left = rtl_};
  }

  static std::vector<TextRun> counted(const CountedName& name, bool bold, Tone tone, Tone quiet) {
    std::vector<TextRun> runs{{.text = name.name, .bold = bold, .tone = tone}};
    if (!name.count.empty()) runs.push_back({.text = "\u00A0(" + name.count + ")", .tone = quiet});
    return runs;
  }

  std::vector<TextParagraph> core_text() const {
    std::vector<TextParagraph> out;
    if (!diagram_.core_title.empty())
      out.push_back(centred({{.text = diagram_.core_title, .tone = Tone::tint}}, std::max(6.5, size_ * 0.9)));
    out.push_back(centred(counted(diagram_.core, true, Tone::paper, Tone::tint), size_ * 1.15));
    if (out.size() == 2) out.back().space_before = 0.3 * size_;
    return out;
  }

  std::vector<TextParagraph> head_text(const ParadigmPanel& panel) const {
    std::vector<TextParagraph> out{centred({{.text = panel.title, .bold = true}}, size_ * 1.1)};
    if (!panel.count.empty())
      out.push_back(centred({{.text = panel.count, .tone = Tone::muted}}, std::max(6.5, size_ * 0.9)));
    return out;
  }

  std::vector<FlowBlock> blocks_of(const ParadigmPanel& panel) const {
    std::vector<FlowBlock> out;
    for (const ParadigmItem& item : panel.items) {
      out.push_back({.paragraph = {.runs = counted(item.name, true, Tone::ink, Tone::muted),
                                   .size = size_,
                                   .right_to_left = rtl_,
                                   .space_before = 0.7 * size_},
                     .heading = true});
      for (const CountedName& sub : item.subitems) {
        out.push_back({.paragraph = {.runs = counted(sub, false, Tone::ink, Tone::muted),
                                     .size = size_,
                                     .right_to_left = rtl_,
                                     .indent = 0.9 * size_,
                                     .bullet = "•",
                                     .space_before = 0.12 * size_}});
      }
    }
    if (out.empty())
      out.push_back({.paragraph = centred({{.text = options_.empty, .tone = Tone::muted}}, size_)});
    return out;
  }

  std::size_t most_columns(double inner) const {
    return static_cast<std::size_t>(std::max(1.0, (inner + 1.5 * size_) / ((column_letters + 1.5) * size_)));
  }

  double column_width(double inner, std::size_t columns) const {
    const auto n = static_cast<double>(columns);
    return std::max(1.0, (inner - (n - 1) * 1.5 * size_) / n);
  }

  PanelLayout with_columns(const ParadigmPanel& panel, double width, std::size_t columns) const {
    const double inner = width - 2 * pad();
    PanelLayout out{.panel = &panel, .width = width};
    out.flow = flow(blocks_of(panel), columns, column_width(inner, columns), measure_);
    out.head = measure_.height(head_text(panel), inner) + pad();
    out.height = out.head + out.flow.height + 1.7 * pad();
    return out;
  }

  PanelLayout standing(const ParadigmPanel& panel, double width, double room) const {
    const std::size_t most = most_columns(width - 2 * pad());
    PanelLayout best = with_columns(panel, width, 1);
    for (std::size_t columns = 2; columns <= most && best.height > room; ++columns) {
      PanelLayout next = with_columns(panel, width, columns);
      if (next.height < best.height) best = std::move(next);
    }
    return best;
  }

  // A band is as low as it can be; of two as low, the one with fewer columns.
  PanelLayout lying(const ParadigmPanel& panel, double width) const {
    const std::size_t most = std::min(most_columns(width - 2 * pad()), blocks_of(panel).size());
    PanelLayout best = with_columns(panel, width, 1);
    for (std::size_t columns = 2; columns <= most; ++columns) {
      PanelLayout next = with_columns(panel, width, columns);
      if (next.height < best.height - 1) best = std::move(next);
    }
    return best;
  }

  void draw_panel(const PanelLayout& layout, Drawing& drawing) const {
    const Frame& frame = layout.frame;
    const double radius = 0.5 * size_;
    const Frame head{.x = frame.x, .y = frame.y, .width = frame.width, .height = layout.head};
    const Frame square{
        .x = frame.x, .y = frame.y + radius, .width = frame.width, .height = layout.head - radius};
    const auto box = [&](const Frame& place, double corner, Tone fill, Tone stroke) {
      drawing.shapes.emplace_back(
          BoxShape{.frame = place, .radius = corner, .fill = fill, .stroke = stroke, .width = 0.7});
    };
    box(frame, radius, Tone::wash, Tone::none);
    box(head, radius, Tone::tint, Tone::none);
    box(square, 0, Tone::tint, Tone::none);
    drawing.shapes.emplace_back(
        LineShape{.points = {{.x = head.x, .y = head.bottom()}, {.x = head.right(), .y = head.bottom()}},
                  .stroke = Tone::muted,
                  .width = 0.5});
    box(frame, radius, Tone::none, Tone::muted);
    drawing.shapes.emplace_back(middle_text(inset(head, pad(), 0), head_text(*layout.panel)));
    const double inner = frame.width - 2 * pad();
    const std::size_t columns = std::max<std::size_t>(1, layout.flow.columns.size());
    const double width = column_width(inner, columns);
    double x = frame.x + pad();
    for (const std::vector<TextParagraph>& column : layout.flow.columns) {
      drawing.shapes.emplace_back(TextShape{.frame = {.x = x,
                                                      .y = frame.y + layout.head + 0.8 * pad(),
                                                      .width = width,
                                                      .height = layout.flow.height},
                                            .paragraphs = column});
      x += width + 1.5 * size_;
    }
  }

  void draw_arrows(const ParadigmLayout& layout, Drawing& drawing) const {
    const double axis = layout.core.y + layout.core.height / 2;
    const double clear = 2;
    const auto arrow = [&](Point from, Point to, double width, bool dashed) {
      drawing.shapes.emplace_back(
          LineShape{.points = {from, to}, .width = width, .dashed = dashed, .head = true});
    };
    const auto across = [&](const Frame& from, const Frame& to) {
      arrow({.x = from.right() + clear, .y = axis}, {.x = to.x - clear, .y = axis}, 1.3, false);
    };
    across(layout.causal.frame, layout.core);
    across(layout.core, layout.strategies.frame);
    across(layout.strategies.frame, layout.consequences.frame);
    const auto upon = [&](const Frame& to, bool dashed) {
      const double x = to.x + to.width / 2;
      const double width = dashed ? 0.9 : 1.3;
      arrow({.x = x, .y = layout.intervening.frame.bottom() + clear}, {.x = x, .y = to.y - clear}, width,
            dashed);
      arrow({.x = x, .y = layout.context.frame.y - clear}, {.x = x, .y = to.bottom() + clear}, width, dashed);
    };
    upon(layout.strategies.frame, false);
    if (options_.core_arrows) upon(layout.core, true);
  }

  const ParadigmDiagram& diagram_;
  const ParadigmOptions& options_;
  TextMeasure& measure_;
  double size_;
  bool rtl_;
};

// The widths that leave most room: strategies have less height than causes and consequences.
ParadigmLayout best_layout(const ParadigmSetter& setter, const Frame& inside) {
  static constexpr std::array<double, 4> shares{1, 1.12, 1.25, 1.4};
  ParadigmLayout best = setter.layout(inside, shares.front());
  for (std::size_t i = 1; i < shares.size() && best.height() > inside.height; ++i) {
    ParadigmLayout next = setter.layout(inside, shares[i]);
    if (next.height() < best.height()) best = std::move(next);
  }
  return best;
}

std::string in_words(const CountedName& name) {
  return name.count.empty() ? name.name : name.name + " (" + name.count + ")";
}

std::string in_words(const ParadigmPanel& panel, const char* semicolon) {
  std::string out = panel.title;
  const char* before = ": ";
  for (const ParadigmItem& item : panel.items) {
    out += before + in_words(item.name);
    before = " – ";
    for (const CountedName& sub : item.subitems) {
      out += before + in_words(sub);
      before = semicolon;
    }
    before = ". ";
  }
  return out;
}

std::string description_of(const ParadigmDiagram& diagram) {
  if (!diagram.description.empty()) return diagram.description;
  const char* semicolon = is_right_to_left(diagram.language) ? "؛ " : "; ";
  std::string out = diagram.core_title.empty() ? "" : diagram.core_title + ": ";
  out += in_words(diagram.core);
  for (const ParadigmPanel* panel : {&diagram.causal, &diagram.intervening, &diagram.context,
                                     &diagram.strategies, &diagram.consequences}) {
    out += ". " + in_words(*panel, semicolon);
  }
  return out;
}

}  // namespace

Drawing paradigm_drawing(const ParadigmDiagram& diagram, const ParadigmOptions& options) {
  const PageText text{
      .title = options.title ? diagram.title : "", .notes = diagram.notes, .language = diagram.language};
  const SizeLimits limits{.page = options.page, .least = options.least_size, .most = options.most_size};
  TextMeasure measure(diagram.language);
  const PageTrial trial = fitting_page(limits, [&](const PageTrial& tried) {
    const Frame inside = parts_of(text, tried).inside;
    return best_layout(ParadigmSetter(diagram, options, tried.size, measure), inside).height() <=
           inside.height;
  });
  const ParadigmSetter setter(diagram, options, trial.size, measure);
  Frame inside = parts_of(text, trial).inside;
  ParadigmLayout layout = best_layout(setter, inside);
  if (options.page == PageSize::fit || layout.height() > inside.height) inside.height = layout.height();
  Drawing drawing = drawing_on(text, trial, options.page, inside.height);
  setter.place(layout, inside);
  setter.draw(layout, drawing);
  finish(drawing, diagram.title, description_of(diagram), diagram.language);
  return drawing;
}

}  // namespace coding
