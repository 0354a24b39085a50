#include "coding/figure/typeset.hpp"

#include <cmath>
#include <limits>

#include "tests/catch.hpp"
#include "tests/unit/figure/drawn.hpp"

using namespace coding;

namespace {

TextShape text_of(const std::string& words, double width, bool right_to_left = false) {
  return {.frame = {.x = 10, .y = 20, .width = width, .height = 400},
          .paragraphs = {{.runs = {{.text = words}}, .size = 10, .right_to_left = right_to_left}}};
}

}  // namespace

TEST_CASE("a text wraps at words and keeps all of them") {
  const auto lines = typeset_lines(text_of("management of organizational communication", 90));
  REQUIRE(lines.size() >= 2);
  std::string all;
  for (const TypesetLine& line : lines) {
    CHECK(line.frame.width <= 90.5);
    all += line.text;
  }
  CHECK(all == "management of organizational communication");
}

TEST_CASE("a word that is wider than its room breaks inside") {
  const auto lines = typeset_lines(text_of(std::string(200, 'w'), 60));
  CHECK(lines.size() > 10);
  for (const TypesetLine& line : lines) CHECK(line.frame.width <= 60.5);
}

TEST_CASE("start is the right side of a text that is written from right to left") {
  const auto ltr = typeset_lines(text_of("a", 100));
  const auto rtl = typeset_lines(text_of("امید", 100, true), {"fa"});
  REQUIRE(ltr.size() == 1);
  REQUIRE(rtl.size() == 1);
  CHECK(ltr[0].frame.x == Approx(10));
  CHECK(rtl[0].frame.right() == Approx(110));
}

TEST_CASE("the indent stands at the start, and the sides centre and end are what they say") {
  TextShape text = text_of("ab", 100);
  text.paragraphs[0].indent = 12;
  CHECK(typeset_lines(text)[0].frame.x == Approx(22));
  text.paragraphs[0].right_to_left = true;
  CHECK(typeset_lines(text)[0].frame.right() == Approx(98));
  text.paragraphs[0].indent = 0;
  text.paragraphs[0].side = TextSide::end;
  CHECK(typeset_lines(text)[0].frame.x == Approx(10));
  text.paragraphs[0].side = TextSide::centre;
  const Frame frame = typeset_lines(text)[0].frame;
  CHECK(frame.x + frame.width / 2 == Approx(60));
}

TEST_CASE("text keeps its logical order, brackets and joiners included") {
  const std::string words = "ملاحظه\u200Cگری (خیرخواهی) مدیران";
  const auto lines = typeset_lines(text_of(words, 400, true), {"fa"});
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].text == words);
}

TEST_CASE("the distance of lines follows from size and script") {
  const double latin = text_height({{.runs = {{.text = "öğretmen"}}, .size = 10}}, 300);
  const double persian = text_height({{.runs = {{.text = "معلم"}}, .size = 10, .right_to_left = true}}, 300);
  CHECK(latin > 12);
  CHECK(latin < 14);
  CHECK(persian > latin);
  CHECK(text_height({{.runs = {{.text = "öğretmen"}}, .size = 20}}, 300) == Approx(2 * latin));
}

TEST_CASE("the ink of Turkish and Azerbaijani capitals stays on its line") {
  for (const char* words : {"İĞÜŞÖÇ", "Əməkdaşlıq ığş", "ÇĞ"}) {
    const TypesetLine line = typeset_lines(text_of(words, 300)).at(0);
    CHECK(line.ink.y >= line.frame.y - 0.3);
    CHECK(line.ink.bottom() <= line.frame.bottom() + 0.3);
  }
}

TEST_CASE("a text that no font can show is told, and others are not") {
  Drawing drawing{.width = 100, .height = 100};
  drawing.shapes.emplace_back(text_of("güven, əmək, امید", 80));
  CHECK(missing_letters(drawing).empty());
  drawing.shapes.emplace_back(text_of("a\xF4\x8F\xBF\xBD", 80));  // U+10FFFD, for private use
  const Diagnostics warnings = missing_letters(drawing);
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].slug == "letters-missing");
  CHECK(warnings[0].severity == Severity::warning);
}

TEST_CASE("any bytes can be set") {
  const double nothing = std::numeric_limits<double>::quiet_NaN();
  CHECK(text_height({}, 100) == 0);
  CHECK(text_height({{}}, 100) > 0);
  CHECK(std::isfinite(text_height({{.runs = {{.text = "a"}}, .size = nothing}}, nothing)));
  for (const std::string& words :
       {std::string("\0\x1b[1m", 5), std::string("\xff\xfe"), std::string("\u202Eabc\u2066"),
        std::string("\n\n"), std::string("\u2028\u2029\u200B")}) {
    for (const TypesetLine& line : typeset_lines(text_of(words, 50))) {
      CHECK(line.text.find('\x1b') == std::string::npos);
      CHECK(line.text.find("\u202E") == std::string::npos);
    }
  }
  CHECK(text_height({{.runs = {{.text = std::string(10000, 'x')}}}}, 60) < 1e5);
}

TEST_CASE("lines that run upwards stand in their frame beside each other") {
  for (const bool right_to_left : {false, true}) {
    TextShape text{
        .frame = {.x = 100, .y = 50, .width = 40, .height = 60},
        .paragraphs = {{.runs = {{.text = right_to_left ? "اعتماد به نفس" : "self esteem of pupils"}},
                        .size = 10,
                        .right_to_left = right_to_left}},
        .upwards = true};
    const auto lines = typeset_lines(text);
    REQUIRE(lines.size() >= 1);
    double before = right_to_left ? 1000 : 0;
    for (const TypesetLine& line : lines) {
      CHECK(coding_test::holds(text.frame, line.frame, 0.5));
      CHECK(line.frame.height > line.frame.width);
      CHECK(line.frame.bottom() == Approx(text.frame.bottom()));
      CHECK((right_to_left ? line.frame.x < before : line.frame.x > before));
      before = line.frame.x;
    }
  }
}
