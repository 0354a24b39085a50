#include "coding/report/count_figures.hpp"

#include <algorithm>
#include <functional>

#include "coding/base/error.hpp"
#include "tests/catch.hpp"
#include "tests/unit/report/study.hpp"

using namespace coding;

namespace {

using Numbers = std::vector<std::vector<std::string>>;

Drawing heat_of(const Project& project, const MatrixOptions& options, const report::HeatFigure& figure,
                const std::string& tag) {
  return report::heat_figure(matrix(project, options), figure, project, {.language = {tag}});
}

Drawing bars_of(const Project& project, const report::BarFigure& figure,
                const FrequencyOptions& options = {.coder = {"c"}}) {
  return report::bar_figure(frequency(project, options), figure, project, {.language = {"tr"}});
}

// Four people; a and b hold the same codes, and so do c and d. Nobody has the last code.
Project two_camps() {
  Project project;
  project.study.language = {"tr"};
  project.study.levels = {"kod"};
  project.codebook = Codebook({{.id = {"k1"}, .name = "bir", .glosses = {{"en", "one"}}},
                               {.id = {"k2"}, .name = "iki"},
                               {.id = {"k3"}, .name = "üç"},
                               {.id = {"k4"}, .name = "dört"},
                               {.id = {"k5"}, .name = "beş"}});
  project.coders = {{"c"}};
  for (const char* id : {"P1", "P2", "P3", "P4"}) interview(project, id);
  for (const char* id : {"P1", "P3"}) {
    give(project, id, {0, 4}, "k1");
    give(project, id, {0, 4}, "k3");
  }
  for (const char* id : {"P2", "P4"}) {
    give(project, id, {0, 4}, "k2");
    give(project, id, {0, 4}, "k4");
  }
  give(project, "P1", {5, 9}, "k1");
  return project;
}

std::string words_of(const Drawing& drawing) {
  std::string out;
  for (const DrawingShape& shape : drawing.shapes) {
    const auto* text = std::get_if<TextShape>(&shape);
    if (text == nullptr) continue;
    for (const TextParagraph& paragraph : text->paragraphs) {
      for (const TextRun& run : paragraph.runs) out += run.text;
      out += "\n";
    }
  }
  return out;
}

std::string slug_of(const std::function<Drawing()>& drawn) {
  try {
    drawn();
  } catch (const UsageError& error) {
    return error.diagnostic().slug;
  }
  return "";
}

}  // namespace

TEST_CASE("a heat map puts alike codes and alike people side by side, and what nobody has last") {
  const Project project = two_camps();
  const MatrixOptions options{.coder = {"c"}, .cells = MatrixCells::segments};
  const Drawing drawing = heat_of(project, options, {.order = report::heat_order(project, options, 1)}, "tr");
  CHECK(drawing.numbers == Numbers{{"Kod", "P1", "P3", "P2", "P4"},
                                   {"bir", "2", "1", "0", "0"},
                                   {"üç", "1", "1", "0", "0"},
                                   {"iki", "0", "0", "1", "1"},
                                   {"dört", "0", "0", "1", "1"},
                                   {"beş", "0", "0", "0", "0"}});
}

TEST_CASE("a heat map in the codebook's order is the matrix on its side") {
  const Project project = two_camps();
  const Drawing drawing = heat_of(project, {.coder = {"c"}}, {}, "en");
  CHECK(drawing.numbers[0] == std::vector<std::string>{"Code", "P1", "P2", "P3", "P4"});
  CHECK(drawing.numbers[1] == std::vector<std::string>{"one", "1", "0", "1", "0"});
  CHECK(drawing.numbers.back() == std::vector<std::string>{"beş", "0", "0", "0", "0"});
  CHECK(drawing.description.find("8 of 20") != std::string::npos);
}

TEST_CASE("documents of a heat map keep their own cells, whatever their order in the project") {
  Project project = two_camps();
  std::reverse(project.documents.begin(), project.documents.end());
  const MatrixOptions options{.coder = {"c"}, .rows = MatrixRows::documents, .cells = MatrixCells::segments};
  const Drawing drawing = heat_of(project, options, {.order = report::heat_order(project, options, 1)}, "tr");
  const auto& head = drawing.numbers[0];
  const auto at = static_cast<std::size_t>(std::find(head.begin(), head.end(), "P1") - head.begin());
  const auto row = std::find_if(drawing.numbers.begin(), drawing.numbers.end(),
                                [](const auto& one) { return one.front() == "bir"; });
  REQUIRE(at < head.size());
  CHECK((*row)[at] == "2");
}

TEST_CASE("a dendrogram has a bracket less than things, on both sides") {
  const Project project = two_camps();
  const MatrixOptions options{.coder = {"c"}};
  const auto brackets = [&](bool dendrogram) {
    const Drawing drawing = heat_of(
        project, options, {.order = report::heat_order(project, options, 1), .dendrogram = dendrogram}, "fa");
    return std::count_if(drawing.shapes.begin(), drawing.shapes.end(), [](const DrawingShape& shape) {
      const auto* line = std::get_if<LineShape>(&shape);
      return line != nullptr && line->points.size() == 4;
    });
  };
  CHECK(brackets(true) == 3 + 3);  // four codes that somebody has, four people
  CHECK(brackets(false) == 0);
}

TEST_CASE("bars are ordered by frequency, or as the codebook is, or only the first are shown") {
  const Project project = two_camps();
  const auto names = [](const Drawing& drawing) {
    std::string out;
    for (const auto& row : drawing.numbers) out += row.front() + " ";
    return out;
  };
  CHECK(names(bars_of(project, {})) == "Kod bir iki üç dört beş ");
  Project more = two_camps();
  give(more, "P2", {0, 4}, "k3");
  CHECK(names(bars_of(more, {})) == "Kod üç bir iki dört beş ");
  CHECK(names(bars_of(more, {.by_frequency = false})) == "Kod bir iki üç dört beş ");
  CHECK(names(bars_of(more, {.top = 2})) == "Kod üç bir ");
  CHECK(words_of(bars_of(more, {.top = 2})).find("En sık 2 tanesi; toplam 5.") != std::string::npos);
  CHECK(bars_of(project, {}).numbers[1][1] == "2 (%50,0)");
}

TEST_CASE("two codes of one name are told apart by what is above them, but for the tree, where it is seen") {
  Project project = small_study();
  project.codebook = Codebook({{.id = {"a"}, .name = "A", .level = "kategori"},
                               {.id = {"korku"}, .name = "korku", .parent = {"a"}, .level = "kod"},
                               {.id = {"b"}, .name = "B", .level = "kategori"},
                               {.id = {"sevgi"}, .name = "korku", .parent = {"b"}, .level = "kod"}});
  const Drawing bars = bars_of(project, {});
  CHECK(bars.numbers[1][0] == "korku (A)");
  CHECK(bars.numbers[2][0] == "korku (B)");
  std::vector<Frequency> levels;
  for (const char* level : {"kategori", "kod"})
    levels.push_back(frequency(project, {.coder = {"c"}, .scope = {.level = level}}));
  const Drawing tree = report::tree_figure(levels, project, {.language = {"tr"}, .caption = "benim"});
  CHECK(tree.numbers == Numbers{{"Kod", "f (%)"},
                                {"A", "2 (%100,0)"},
                                {"  korku", "2 (%100,0)"},
                                {"B", "1 (%50,0)"},
                                {"  korku", "1 (%50,0)"}});
  CHECK(words_of(tree).find("benim") != std::string::npos);
}

TEST_CASE("figures of nothing, and figures that nobody could read, are refused") {
  const Project project = two_camps();
  Project empty;
  empty.study.levels = {"kod"};
  CHECK(slug_of([&] { return heat_of(empty, {}, {}, "en"); }) == "figure-empty");
  CHECK(slug_of([&] { return bars_of(empty, {}); }) == "figure-empty");
  CHECK(slug_of([&] { return report::tree_figure({frequency(empty, {})}, empty, {}); }) == "figure-empty");
  std::vector<Code> codes;
  for (std::size_t i = 0; i <= report::most_figure_rows; ++i)
    codes.push_back({.id = {"k" + std::to_string(i)}, .name = "kod " + std::to_string(i)});
  Project large = two_camps();
  large.codebook = Codebook(codes);
  CHECK(slug_of([&] { return heat_of(large, {.coder = {"c"}}, {}, "en"); }) == "figure-too-large");
  CHECK(slug_of([&] { return bars_of(large, {}); }) == "figure-too-large");
  CHECK(slug_of([&] { return bars_of(large, {.top = 9}); }).empty());
}
