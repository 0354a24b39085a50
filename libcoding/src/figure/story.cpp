#include "coding/figure/story.hpp"

#include <algorithm>
#include <map>

#include "coding/base/error.hpp"
#include "figure/layers.hpp"
#include "figure/page.hpp"
#include "figure/text_measure.hpp"

namespace coding {

namespace {

constexpr double box_letters = 15;    // a box is so many sizes wide
constexpr double label_letters = 10;  // a label at most
constexpr std::size_t most_column = 100;
constexpr double door_step = 7;  // a box is as high as its arrows need

class StorySetter {
 public:
  StorySetter(const StoryDiagram& diagram, double size, TextMeasure& measure)
      : diagram_(diagram), measure_(measure), size_(size), rtl_(is_right_to_left(diagram.language)) {
    for (std::size_t i = 0; i < diagram.boxes.size(); ++i) places_.emplace(diagram.boxes[i].id, i);
    for (const StoryArrow& arrow : diagram.arrows) {
      const std::size_t from = places_.at(arrow.from);
      const std::size_t to = places_.at(arrow.to);
      (from == to ? loops_ : arrows_).push_back({.arrow = &arrow, .from = from, .to = to});
    }
  }

  LayeredPlaces places(double stretch) const {
    std::vector<LayerNode> nodes;
    for (std::size_t i = 0; i < diagram_.boxes.size(); ++i) {
      const double face = box_height(i);
      nodes.push_back(
          {.width = width(), .height = face + 2 * loops_height(i), .face = face, .layer = column_of(i)});
    }
    std::vector<LayerEdge> edges;
    for (const Link& link : arrows_) {
      const Frame label = label_size(*link.arrow);
      edges.push_back(
          {.from = link.from, .to = link.to, .label_width = label.width, .label_height = label.height});
    }
    return layered(nodes, edges, {.across = 1.1 * size_, .along = 2.2 * size_ * stretch});
  }

  void draw(const LayeredPlaces& places, Point origin, Drawing& drawing) const {
    for (std::size_t i = 0; i < arrows_.size(); ++i) {
      std::vector<Point> points = places.routes[i].points;
      for (Point& point : points) point = {.x = point.x + origin.x, .y = point.y + origin.y};
      drawing.shapes.emplace_back(LineShape{.points = std::move(points),
                                            .stroke = Tone::muted,
                                            .width = 0.9,
                                            .dashed = arrows_[i].arrow->contested,
                                            .curved = true,
                                            .head = true});
    }
    for (std::size_t i = 0; i < arrows_.size(); ++i) {
      draw_label(*arrows_[i].arrow, moved(places.routes[i].label, origin), drawing);
    }
    for (std::size_t i = 0; i < diagram_.boxes.size(); ++i) {
      Frame frame = moved(places.nodes[i], origin);
      frame = inset(frame, 0, loops_height(i));
      draw_box(diagram_.boxes[i], frame, drawing);
      draw_loops(i, frame, drawing);
    }
  }

 private:
  struct Link {
    const StoryArrow* arrow = nullptr;
    std::size_t from = 0;
    std::size_t to = 0;
  };

  static Frame moved(const Frame& frame, Point by) {
    return {.x = frame.x + by.x, .y = frame.y + by.y, .width = frame.width, .height = frame.height};
  }

  std::optional<std::size_t> column_of(std::size_t index) const {
    const std::optional<std::size_t> column = diagram_.boxes[index].column;
    return column ? std::min(*column, most_column) : column;
  }

  double pad() const { return 0.6 * size_; }
  double width() const { return box_letters * size_; }
  double small() const { return std::max(6.5, 0.88 * size_); }

  TextParagraph centred(const std::string& text, double size, Tone tone, bool bold) const {
    return {.runs = {{.text = text, .bold = bold, .tone = tone}},
            .size = size,
            .side = TextSide::centre,
            .right_to_left = rtl_};
  }

  std::vector<TextParagraph> box_text(const StoryBox& box) const {
    std::vector<TextParagraph> out{
        centred(box.name, box.core ? 1.1 * size_ : size_, box.core ? Tone::paper : Tone::ink, true)};
    if (!box.note.empty())
      out.push_back(centred(box.note, small(), box.core ? Tone::tint : Tone::muted, false));
    return out;
  }

  double box_height(std::size_t index) const {
    const StoryBox& box = diagram_.boxes[index];
    const double text = measure_.height(box_text(box), width() - 2 * pad()) + 1.6 * pad();
    std::size_t into = 0;
    std::size_t out = 0;
    for (const Link& link : arrows_) {
      into += link.to == index ? 1 : 0;
      out += link.from == index ? 1 : 0;
    }
    const double doors = static_cast<double>(std::max(into, out)) * door_step + 6;
    return std::max({text, doors, box.core ? 4.5 * size_ : 0});
  }

  std::vector<TextParagraph> label_text(const StoryArrow& arrow) const {
    std::vector<TextParagraph> out;
    if (!arrow.label.empty()) out.push_back(centred(arrow.label, small(), Tone::ink, false));
    if (!arrow.evidence.empty()) out.push_back(centred(arrow.evidence, small(), Tone::muted, false));
    return out;
  }

  // As wide as its text, up to a bound.
  Frame label_size(const StoryArrow& arrow) const {
    const std::vector<TextParagraph> text = label_text(arrow);
    if (text.empty()) return {};
    double wide = 0;
    for (const TextParagraph& paragraph : text) wide = std::max(wide, measure_.width(paragraph));
    const double room = std::min(wide + 1, label_letters * size_);
    return {.width = room + 6, .height = measure_.height(text, room) + 2};
  }

  double loops_height(std::size_t index) const {
    double height = 0;
    for (const Link& loop : loops_) {
      if (loop.from == index) height += label_size(*loop.arrow).height + 2.2 * size_;
    }
    return height;
  }

  void draw_label(const StoryArrow& arrow, const Frame& frame, Drawing& drawing) const {
    if (!(frame.height > 0) || label_text(arrow).empty()) return;
    drawing.shapes.emplace_back(BoxShape{.frame = frame, .fill = Tone::paper, .stroke = Tone::none});
    drawing.shapes.emplace_back(middle_text(inset(frame, 2.5, 0), label_text(arrow)));
  }

  void draw_box(const StoryBox& box, const Frame& frame, Drawing& drawing) const {
    drawing.shapes.emplace_back(BoxShape{.frame = frame,
                                         .radius = 0.6 * size_,
                                         .fill = box.core ? Tone::deep : Tone::wash,
                                         .stroke = box.core ? Tone::deep : Tone::muted,
                                         .width = 0.8});
    drawing.shapes.emplace_back(middle_text(inset(frame, pad(), 0), box_text(box)));
  }

  // A relation of a category with itself hangs below its box.
  void draw_loops(std::size_t index, const Frame& box, Drawing& drawing) const {
    double top = box.bottom();
    for (const Link& loop : loops_) {
      if (loop.from != index) continue;
      const double left = box.x + 0.3 * box.width;
      const double right = box.x + 0.7 * box.width;
      const double low = top + 1.2 * size_;
      drawing.shapes.emplace_back(LineShape{.points = {{.x = right, .y = box.bottom()},
                                                       {.x = right, .y = low},
                                                       {.x = left, .y = low},
                                                       {.x = left, .y = box.bottom()}},
                                            .stroke = Tone::muted,
                                            .width = 0.9,
                                            .dashed = loop.arrow->contested,
                                            .head = true});
      Frame label = label_size(*loop.arrow);
      label.x = box.x + (box.width - label.width) / 2;
      label.y = low + 1;
      draw_label(*loop.arrow, label, drawing);
      top = label.bottom();
    }
  }

  const StoryDiagram& diagram_;
  TextMeasure& measure_;
  double size_;
  bool rtl_;
  std::map<std::string, std::size_t> places_;
  std::vector<Link> arrows_;
  std::vector<Link> loops_;
};

[[noreturn]] void refuse(const std::string& message) {
  throw UsageError({.slug = "figure-box",
                    .message = message,
                    .hint = "each box has an id of its own, and arrows name these ids"});
}

void require_boxes(const StoryDiagram& diagram) {
  std::map<std::string, bool> known;
  for (const StoryBox& box : diagram.boxes) {
    if (!known.emplace(box.id, true).second) refuse("two boxes of the figure have the id '" + box.id + "'");
  }
  for (const StoryArrow& arrow : diagram.arrows) {
    for (const std::string& end : {arrow.from, arrow.to}) {
      if (!known.contains(end)) refuse("an arrow of the figure names '" + end + "', which is no box");
    }
  }
}

std::string description_of(const StoryDiagram& diagram) {
  if (!diagram.description.empty()) return diagram.description;
  std::map<std::string, std::string> names;
  for (const StoryBox& box : diagram.boxes) names.emplace(box.id, box.name);
  std::string out;
  for (const StoryArrow& arrow : diagram.arrows) {
    if (!out.empty()) out += "; ";
    out += names[arrow.from] + " – " + arrow.label;
    if (!arrow.evidence.empty()) out += " (" + arrow.evidence + ")";
    out += " – " + names[arrow.to];
  }
  return out;
}

}  // namespace

Drawing story_drawing(const StoryDiagram& diagram, const StoryOptions& options) {
  require_boxes(diagram);
  const PageText text{
      .title = options.title ? diagram.title : "", .notes = diagram.notes, .language = diagram.language};
  TextMeasure measure(diagram.language);
  const SizeLimits limits{.page = options.page, .least = options.least_size, .most = options.most_size};
  const auto fits = [](const LayeredPlaces& places, const Frame& inside) {
    return places.width <= inside.width && places.height <= inside.height;
  };
  // Larger letters are worth less than calm curves, a larger page more than both.
  const PageTrial trial = fitting_page(limits, [&](const PageTrial& tried) {
    const double stretch = tried.size > options.least_size ? 1.7 : 1;
    return fits(StorySetter(diagram, tried.size, measure).places(stretch), parts_of(text, tried).inside);
  });
  const StorySetter setter(diagram, trial.size, measure);
  Frame inside = parts_of(text, trial).inside;
  LayeredPlaces places = setter.places(1);
  // Room to spare makes the curves calmer.
  for (const double stretch : {2.4, 2.0, 1.6, 1.3}) {
    LayeredPlaces wider = setter.places(stretch);
    if (!fits(wider, inside)) continue;
    places = std::move(wider);
    break;
  }
  if (options.page == PageSize::fit || places.height > inside.height) inside.height = places.height;
  Drawing drawing = drawing_on(text, trial, options.page, inside.height);
  setter.draw(places,
              {.x = inside.x + (inside.width - places.width) / 2,
               .y = inside.y + (inside.height - places.height) / 2},
              drawing);
  finish(drawing, diagram.title, description_of(diagram), diagram.language);
  return drawing;
}

}  // namespace coding
