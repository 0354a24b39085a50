#include "coding/report/woven.hpp"

#include "tests/catch.hpp"

using namespace coding;
using namespace coding::report;

namespace {

constexpr PaperKind md = PaperKind::markdown;
constexpr PaperKind tex = PaperKind::latex;

WovenFor paper(const std::string& language, TableStyle style = TableStyle::apa, PaperKind kind = md) {
  return {.kind = kind, .reader = {language}, .style = style};
}

}  // namespace

TEST_CASE("a row of names reads as a sentence of its language") {
  const std::vector<std::string> two = {"a", "b"};
  const std::vector<std::string> three = {"a", "b", "c"};
  CHECK(woven_row(three, false, {"en"}) == "a, b, c");
  CHECK(woven_row(two, true, {"en"}) == "a and b");
  CHECK(woven_row(three, true, {"en"}) == "a, b, and c");
  CHECK(woven_row(three, true, {"tr"}) == "a, b ve c");
  CHECK(woven_row(three, true, {"fa"}) == "a، b و c");
  CHECK(woven_row(three, true, {"az"}) == "a, b və c");
  CHECK(woven_row({"{}", "x"}, true, {"en"}) == "{} and x");
  CHECK(woven_row({"a"}, true, {"en"}) == "a");
  CHECK(woven_row({}, true, {"en"}).empty());
}

TEST_CASE("a percentage is written as its language does, and escaped in LaTeX") {
  CHECK(woven_percent({.value = 63.63}, 1, paper("tr")) == "%63,6");
  CHECK(woven_percent({.value = 63.63}, 0, paper("en")) == "64%");
  CHECK(woven_percent({.value = 63.63}, 1, paper("en", TableStyle::apa, tex)) == "63.6\\%");
  CHECK(woven_percent({.why_undefined = "nobody"}, 1, paper("en")) == "–");
}

TEST_CASE("what belongs behind a name stands in brackets") {
  CHECK(woven_item("x", "8", "", {"tr"}) == "x (8)");
  CHECK(woven_item("x", "8", "%36,4", {"tr"}) == "x (8; %36,4)");
  CHECK(woven_item("x", "۸", "۳۶٪", {"fa"}) == "x (۸؛ ۳۶٪)");
  CHECK(woven_item("x", "", "", {"tr"}) == "x");
}

TEST_CASE("texts of the project are shown in their very characters") {
  CHECK(woven_text("a*b\n  c", md) == "a\\*b c");
  CHECK(woven_text("100% & {x}", tex) == "100\\% \\& \\{x\\}");
  CHECK(woven_quotes({"“a” (Y1)", "“b” (Y2)"}, md) == "> “a” (Y1)\n\n> “b” (Y2)\n");
  CHECK(woven_quotes({"a"}, tex) == "\\begin{quote}\na\n\\end{quote}\n");
  CHECK(woven_lines({"a", "b"}, md) == "- a\n- b\n");
}

TEST_CASE("a figure has its description, and number and title where the style has them") {
  const WovenFigure figure{.file = "figures/m.svg",
                           .title = "Model *1*",
                           .description = "Three [boxes]",
                           .number = 2,
                           .label = "m"};
  CHECK(woven_figure(figure, paper("en")) ==
        "**Figure 2**\n\n*Model \\*1\\**\n\n![Three \\[boxes\\]](figures/m.svg)");
  CHECK(woven_figure(figure, paper("fa", TableStyle::iranian)) ==
        "![Three \\[boxes\\]](figures/m.svg)\n\n**شکل ۲. Model \\*1\\***");
  CHECK(woven_figure(figure, paper("en", TableStyle::plain)) ==
        "**Model \\*1\\***\n\n![Three \\[boxes\\]](figures/m.svg)");
  const std::string latex = woven_figure(figure, paper("en", TableStyle::apa, tex));
  CHECK(latex.find("\\caption{\\label{m}Model *1*}") != std::string::npos);
  CHECK(latex.find("\\includegraphics[width=\\linewidth]{figures/m.svg}") != std::string::npos);
}
