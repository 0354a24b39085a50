#include "coding/figure/paradigm.hpp"

#include <algorithm>
#include <cmath>

#include "tests/unit/figure/drawn.hpp"

using namespace coding_test;

namespace {

ParadigmPanel panel(const std::string& title, std::size_t items, std::size_t subitems,
                    const std::string& name) {
  ParadigmPanel out{.title = title, .count = "4, 11"};
  for (std::size_t i = 0; i < items; ++i) {
    ParadigmItem item{.name = {.name = name + " axial", .count = "3"}};
    for (std::size_t j = 0; j < subitems; ++j) item.subitems.push_back({.name = name, .count = "5"});
    out.items.push_back(std::move(item));
  }
  return out;
}

// As large as the Khuzestan study's model, and a little larger.
ParadigmDiagram large(const std::string& tag, const std::string& name) {
  return {.title = "title of the figure",
          .language = {tag},
          .core_title = "core category",
          .core = {.name = name, .count = "1"},
          .causal = panel("causal", 4, 3, name),
          .context = panel("context", 3, 3, name),
          .intervening = panel("intervening", 2, 2, name),
          .strategies = panel("strategies", 4, 3, name),
          .consequences = panel("consequences", 4, 3, name),
          .notes = {"a note"}};
}

// The frame of the box that holds a panel's title.
Frame box_of(const Drawing& drawing, const std::string& title) {
  const auto texts = shapes_of<TextShape>(drawing);
  const TextShape* text = text_with(texts, title);
  REQUIRE(text != nullptr);
  Frame found{};
  for (const BoxShape& box : shapes_of<BoxShape>(drawing)) {
    if (box.stroke != Tone::none && holds(box.frame, text->frame, 0.1)) found = box.frame;
  }
  REQUIRE(found.width > 0);
  return found;
}

}  // namespace

TEST_CASE("a paradigm model reads from causes to consequences, with its conditions above and below") {
  const Drawing drawing = paradigm_drawing(large("en", "community of learning"));
  check_drawing(drawing);
  CHECK(drawing.width == Approx(841.89).margin(0.01));
  CHECK(drawing.height == Approx(595.28).margin(0.01));
  CHECK(least_size(drawing) >= 6.5);
  const Frame causal = box_of(drawing, "causal");
  const Frame core = box_of(drawing, "core category");
  const Frame strategies = box_of(drawing, "strategies");
  const Frame consequences = box_of(drawing, "consequences");
  CHECK(causal.right() < core.x);
  CHECK(core.right() < strategies.x);
  CHECK(strategies.right() < consequences.x);
  CHECK(box_of(drawing, "intervening").bottom() < std::min(core.y, strategies.y));
  CHECK(box_of(drawing, "context").y > std::max(core.bottom(), strategies.bottom()));
}

TEST_CASE("every arrow ends at the box that it is about") {
  const Drawing drawing = paradigm_drawing(large("en", "community"));
  const Frame core = box_of(drawing, "core category");
  const Frame strategies = box_of(drawing, "strategies");
  const Frame consequences = box_of(drawing, "consequences");
  std::size_t into_core = 0;
  std::size_t into_strategies = 0;
  std::size_t into_consequences = 0;
  for (const LineShape& line : shapes_of<LineShape>(drawing)) {
    if (!line.head) continue;
    const Frame tip{.x = line.points.back().x, .y = line.points.back().y};
    into_core += holds(core, tip, 3) ? 1 : 0;
    into_strategies += holds(strategies, tip, 3) ? 1 : 0;
    into_consequences += holds(consequences, tip, 3) ? 1 : 0;
  }
  CHECK(into_core == 3);        // causes; dashed: context and intervening conditions
  CHECK(into_strategies == 3);  // core, context, intervening
  CHECK(into_consequences == 1);
  const auto lines = shapes_of<LineShape>(paradigm_drawing(large("en", "a"), {.core_arrows = false}));
  CHECK(std::count_if(lines.begin(), lines.end(), [](const LineShape& line) { return line.head; }) == 5);
}

TEST_CASE("a language from right to left gets the mirror image") {
  const Drawing persian = paradigm_drawing(large("fa", "یادگیری حرفه\u200Cای"));
  CHECK(persian.right_to_left);
  check_drawing(persian);
  CHECK(box_of(persian, "causal").x > box_of(persian, "core category").right());
  CHECK(box_of(persian, "consequences").right() < box_of(persian, "strategies").x);
}

TEST_CASE("mirrored, every place is where the mirror shows it") {
  // Without letters the lines are equally high in both directions only if the script is: so Persian in both.
  const std::string name = "یادگیری";
  ParadigmDiagram diagram = large("fa", name);
  diagram.title = diagram.core_title = diagram.causal.title = diagram.context.title =
      diagram.intervening.title = diagram.strategies.title = diagram.consequences.title = name;
  diagram.notes = {name};
  for (ParadigmPanel* one : {&diagram.causal, &diagram.context, &diagram.intervening, &diagram.strategies,
                             &diagram.consequences}) {
    one->count = name;
  }
  const Drawing persian = paradigm_drawing(diagram);
  diagram.language = {"en"};
  check_mirrored(persian, paradigm_drawing(diagram));
}

TEST_CASE("all names and counts are in the figure, and all in its description") {
  ParadigmDiagram diagram = large("tr", "güven");
  diagram.causal.items[0].subitems[1].name = "İĞÜŞÖÇ ıəx";
  const Drawing drawing = paradigm_drawing(diagram);
  const auto texts = shapes_of<TextShape>(drawing);
  for (const char* words :
       {"İĞÜŞÖÇ ıəx\u00A0(5)", "core category", "title of the figure", "a note", "güven axial\u00A0(3)"}) {
    CHECK(text_with(texts, words) != nullptr);
  }
  CHECK(drawing.description.find("İĞÜŞÖÇ ıəx (5)") != std::string::npos);
  diagram.description = "said otherwise";
  CHECK(paradigm_drawing(diagram).description == "said otherwise");
}

TEST_CASE("a model of one code, and one of none, are drawn whole") {
  ParadigmDiagram diagram{.title = "t", .core = {.name = "core"}};
  diagram.causal = {.title = "causal", .items = {{.name = {.name = "one"}}}};
  for (const PageSize page : {PageSize::a4, PageSize::a3, PageSize::fit}) {
    const Drawing drawing = paradigm_drawing(diagram, {.page = page});
    check_drawing(drawing);
    const auto texts = shapes_of<TextShape>(drawing);
    CHECK(std::count_if(texts.begin(), texts.end(),
                        [](const TextShape& text) { return words_of(text) == "–\n"; }) == 4);
  }
  check_drawing(paradigm_drawing({}));
}

TEST_CASE("a page that fits is as high as its figure") {
  const ParadigmDiagram diagram = large("en", "short");
  const Drawing fit = paradigm_drawing(diagram, {.page = PageSize::fit});
  check_drawing(fit);
  CHECK(fit.width == Approx(841.89).margin(0.01));
  CHECK(fit.height < 595);
  double lowest = 0;
  for (const BoxShape& box : shapes_of<BoxShape>(fit)) lowest = std::max(lowest, box.frame.bottom());
  CHECK(fit.height - lowest < 60);
}

TEST_CASE("two hundred long names enlarge the page and not the crowd") {
  ParadigmDiagram diagram =
      large("fa", "توجه به نیازهای دیگران در انجام مسئولیت\u200Cهای حرفه\u200Cای (خیرخواهی)");
  diagram.strategies = panel("strategies", 1, 200, "name of a category that is longer than a line");
  const Drawing drawing = paradigm_drawing(diagram);
  CHECK(drawing.width > 842);
  CHECK(drawing.width / drawing.height == Approx(std::sqrt(2.0)).margin(0.01));
  CHECK(least_size(drawing) >= 6.5);
  check_drawing(drawing);
}

TEST_CASE("absurd names are drawn all the same") {
  ParadigmDiagram diagram = large("en", "a");
  diagram.causal.items[0].name.name = std::string(10000, 'x');
  diagram.context.title = std::string("\0\x07\xff\u202E", 6);
  diagram.core = {};
  diagram.notes = {std::string(3000, 'w'), ""};
  const Drawing drawing = paradigm_drawing(diagram);
  CHECK(drawing.width < 14400);
  check_drawing(drawing);
}
