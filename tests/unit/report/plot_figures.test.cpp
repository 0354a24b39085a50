#include "coding/report/plot_figures.hpp"

#include "coding/analysis/network_threshold.hpp"
#include "coding/store/coding_events.hpp"
#include "coding/store/folder.hpp"
#include "coding/store/marks.hpp"
#include "tests/study.hpp"
#include "tests/unit/figure/drawn.hpp"

using namespace coding_test;
using coding::test::thrown;

namespace {

struct Printed {
  std::filesystem::path folder{};
  Project project{};
  CoderId coder{};

  explicit Printed(const std::string& name)
      : folder(std::filesystem::path(CODING_SOURCE_DIR) / "data" / name),
        project(read_project(folder, {.quotes = false})),
        coder(choose_coder(project, {}, project.study.coder)) {}

  CodeUnits units() const {
    return code_units(
        project, {.coder = coder}, [](const Document&) { return Text{}; }, marks());
  }
  MarkSource marks() const {
    return [this](const Document& document) { return read_marks(folder, document); };
  }
};

report::FigureLook in(const std::string& tag) { return {.language = {tag}}; }

Drawing network_of(const Printed& study, std::size_t minimum, const report::FigureLook& look) {
  const CodeUnits units = study.units();
  const Network facts = network(units, {.minimum = minimum, .permutations = 0});
  return report::network_figure(facts, units, study.project, look);
}

}  // namespace

TEST_CASE("no name in the printed studies' networks lies on another") {
  const Printed ankara("ankara");
  CHECK(readable_minimum(ankara.units()) == 4);
  check_drawing(network_of(ankara, 4, in("tr")));
  check_drawing(network_of(ankara, 2, in("en")));
  const Printed khuzestan("khuzestan");
  CHECK(readable_minimum(khuzestan.units()) == 3);
  check_drawing(network_of(khuzestan, 3, in("fa")));
}

TEST_CASE("a network says how strong its lines are at least, and what is not drawn") {
  const Printed ankara("ankara");
  const Drawing drawing = network_of(ankara, 4, in("en"));
  const auto texts = shapes_of<TextShape>(drawing);
  CHECK(text_with(texts, "at least 4 of 22 units hold both codes (unit: participant)") != nullptr);
  CHECK(text_with(texts, "not drawn: 31.") != nullptr);
  CHECK(drawing.numbers.size() == 67);
  report::FigureLook look = in("en");
  look.caption = "Figure 1";
  look.notes = {"of women"};
  const auto captioned = shapes_of<TextShape>(network_of(ankara, 4, look));
  CHECK(text_with(captioned, "Figure 1\nof women\n") != nullptr);
  CHECK(text_with(captioned, "hold both codes") == nullptr);
}

TEST_CASE("the curve of the printed study, its rules and its band") {
  const Printed ankara("ankara");
  const Saturation facts =
      saturation(ankara.project, {.coder = ankara.coder, .trials = {.orders = 200, .seed = 1}});
  for (const char* tag : {"tr", "fa"}) {
    const Drawing drawing = report::saturation_figure(facts, ankara.project, in(tag));
    check_drawing(drawing);
    CHECK(shapes_of<AreaShape>(drawing).size() == 1);
  }
  const auto texts = shapes_of<TextShape>(report::saturation_figure(facts, ankara.project, in("en")));
  CHECK(text_with(texts, "Stop after interview 4: Guest et al., base 4, run 2, 5%.") != nullptr);
  CHECK(text_with(texts, "Rules that never say stop: 4 of 13.") != nullptr);
}

TEST_CASE("portraits of one and of all documents") {
  const Printed khuzestan("khuzestan");
  const Portraits all = portraits(khuzestan.project, {.coder = khuzestan.coder});
  const Drawing drawing = report::portrait_figure(all, khuzestan.project, khuzestan.marks(), in("fa"));
  check_drawing(drawing);
  // A head and the 331 segments.
  CHECK(drawing.numbers.size() == 332);
  check_drawing(report::squares_figure(all, khuzestan.project, in("fa")));
  const Portraits one = portraits(khuzestan.project, {.coder = khuzestan.coder}, {{"M3"}});
  const Drawing single = report::portrait_figure(one, khuzestan.project, khuzestan.marks(), in("en"));
  check_drawing(single);
  CHECK(single.title == "Portrait of M3");
}

TEST_CASE("coding over time") {
  const Printed ankara("ankara");
  const Timeline facts = timeline(coding_events(read_journal(ankara.folder)));
  const Drawing drawing = report::timeline_figure(facts, in("tr"));
  check_drawing(drawing);
  CHECK(drawing.numbers.at(1) == std::vector<std::string>{"2026-01-01", "280", "106", "1", "0"});
  CHECK(report::timeline_figure(facts, in("fa")).numbers.at(1).front() == "۲۰۲۶-۰۱-۰۱");
}

TEST_CASE("nothing to draw is said, not drawn") {
  const Printed ankara("ankara");
  CHECK(thrown([&] { network_of(ankara, 23, in("en")); }).slug == "figure-empty");
  const Project nothing;
  CHECK(thrown([&] { report::saturation_figure({}, nothing, in("en")); }).slug == "figure-empty");
  CHECK(thrown([&] { report::portrait_figure({}, nothing, ankara.marks(), in("en")); }).slug ==
        "figure-empty");
  CHECK(thrown([&] { report::squares_figure({}, nothing, in("en")); }).slug == "figure-empty");
  CHECK(thrown([&] { report::timeline_figure({}, in("en")); }).slug == "figure-empty");
  const Portraits many{.documents = std::vector<DocumentPortrait>(501)};
  CHECK(thrown([&] { report::squares_figure(many, nothing, in("en")); }).slug == "figure-too-large");
}
