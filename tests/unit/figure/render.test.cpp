#include "coding/figure/render.hpp"

#include <limits>

#include "coding/base/error.hpp"
#include "figure/pixels.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

Drawing example() {
  Drawing drawing{.width = 200,
                  .height = 100,
                  .right_to_left = true,
                  .language = {"fa"},
                  .title = "مدل <1>",
                  .description = "سه \"شکل\""};
  drawing.shapes.emplace_back(
      BoxShape{.frame = {.x = 10, .y = 10, .width = 60, .height = 40}, .radius = 5, .fill = Tone::deep});
  drawing.shapes.emplace_back(BoxShape{
      .frame = {.x = 140, .y = 10, .width = 50, .height = 40}, .fill = Tone::paper, .hatched = true});
  drawing.shapes.emplace_back(LineShape{
      .points = {{.x = 72, .y = 30}, {.x = 138, .y = 45}}, .dashed = true, .curved = true, .head = true});
  drawing.shapes.emplace_back(
      TextShape{.frame = {.x = 10, .y = 60, .width = 180, .height = 30},
                .paragraphs = {
                    {.runs = {{.text = "گری (خیرخواهی) "}, {.text = "ə & <b>", .bold = true, .italic = true}},
                     .size = 10,
                     .right_to_left = true}}});
  return drawing;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

std::size_t dark_pixels(const Pixels& pixels, std::size_t left, std::size_t right) {
  std::size_t dark = 0;
  for (std::size_t y = 0; y < pixels.height; ++y) {
    for (std::size_t x = left; x < right; ++x) {
      if ((pixels.colours[y * pixels.width + x] & 0xFFU) < 0x80U) ++dark;
    }
  }
  return dark;
}

}  // namespace

TEST_CASE("equal drawings are equal bytes in every format") {
  for (const ImageFormatFacts& facts : image_formats()) {
    INFO(facts.name);
    const std::string once = render_drawing(example(), facts.format);
    CHECK(once.size() > 500);
    CHECK(once == render_drawing(example(), facts.format));
    CHECK(image_format_named(facts.name) == facts.format);
  }
  CHECK_FALSE(image_format_named("gif").has_value());
}

TEST_CASE("an SVG knows its size, tells what is to be seen, and holds its text") {
  const std::string svg = render_drawing(example(), ImageFormat::svg);
  CHECK(svg.find("width=\"200pt\" height=\"100pt\" viewBox=\"0 0 200 100\"") != std::string::npos);
  CHECK(svg.find("<title id=\"figure-title\">مدل &lt;1&gt;</title>") != std::string::npos);
  CHECK(svg.find("<desc id=\"figure-description\">سه &quot;شکل&quot;</desc>") != std::string::npos);
  CHECK(svg.find(">گری (خیرخواهی) ə &amp; &lt;b&gt;</text>") != std::string::npos);
  CHECK(svg.find("direction=\"rtl\"") != std::string::npos);
  CHECK(svg.find("nan") == std::string::npos);
}

TEST_CASE("each glyph of an SVG is described once and every use has its description") {
  const std::string svg = render_drawing(example(), ImageFormat::svg, {.prefix = "m\"1"});
  const std::size_t described = count(svg, "<path id=\"m1-g");
  CHECK(described >= 10);
  CHECK(described <= 22);
  CHECK(count(svg, "xlink:href=\"#m1-g") >= described);
  for (std::size_t i = 0; i < described; ++i) {
    CHECK(count(svg, "id=\"m1-g" + std::to_string(i) + "\"") == 1);
    CHECK(count(svg, "href=\"#m1-g" + std::to_string(i) + "\"") >= 1);
  }
}

TEST_CASE("a PDF embeds its letters and carries a title and no clock") {
  const std::string pdf = render_drawing(example(), ImageFormat::pdf);
  CHECK(pdf.rfind("%PDF-1.5", 0) == 0);
  CHECK(count(pdf, "/MediaBox [ 0 0 200 100 ]") == 1);
  CHECK(count(pdf, "/FontFile") >= 2);
  CHECK(count(pdf, "/Title") == 1);
  CHECK(count(pdf, "/CreationDate (20000101000000Z)") == 1);
  CHECK(count(pdf, "Date (") == count(pdf, "Date (20000101"));
}

TEST_CASE("a PNG has the pixels that were asked for and knows its size on paper") {
  const std::string png = render_drawing(example(), ImageFormat::png, {.dpi = 144});
  CHECK(png.rfind("\x89PNG", 0) == 0);
  CHECK(png.substr(16, 8) == std::string("\0\0\x01\x90\0\0\0\xC8", 8));
  const std::size_t size = png.find("pHYs");
  REQUIRE(size != std::string::npos);
  CHECK(png.substr(size + 4, 9) == std::string("\0\0\x16\x25\0\0\x16\x25\x01", 9));  // 5669 a metre
  CHECK(png.find("Title") != std::string::npos);
  CHECK(png.find("IEND") == png.size() - 8);
}

TEST_CASE("what is drawn is painted where it stands") {
  Pixels pixels = pixels_of(example(), 72);
  REQUIRE(pixels.width == 200);
  REQUIRE(pixels.height == 100);
  const auto at = [&](std::size_t x, std::size_t y) { return pixels.colours[y * pixels.width + x]; };
  CHECK(at(1, 1) == 0xFFFFFF);
  CHECK(at(30, 30) == 0x23364D);
  CHECK(at(135, 45) < 0x808080);               // the arrow's head
  CHECK(dark_pixels(pixels, 10, 190) > 2400);  // the dark box alone
  Drawing text = example();
  text.shapes.erase(text.shapes.begin(), text.shapes.begin() + 3);
  pixels = pixels_of(text, 72);
  CHECK(dark_pixels(pixels, 100, 200) > 50);  // right to left: the words stand at the right
  CHECK(dark_pixels(pixels, 0, 60) == 0);
}

TEST_CASE("what cannot be rendered is refused by name") {
  Drawing drawing = example();
  CHECK_THROWS_AS(render_drawing(drawing, ImageFormat::png, {.dpi = 10}), UsageError);
  CHECK_THROWS_AS(
      render_drawing(drawing, ImageFormat::png, {.dpi = std::numeric_limits<double>::quiet_NaN()}),
      UsageError);
  drawing.width = 10000;
  CHECK_THROWS_AS(render_drawing(drawing, ImageFormat::png, {.dpi = 300}), UsageError);
  for (const double side : {0.0, -1.0, 20000.0, std::numeric_limits<double>::infinity()}) {
    drawing.width = side;
    CHECK_THROWS_AS(render_drawing(drawing, ImageFormat::svg), UsageError);
  }
}

TEST_CASE("shapes without sense paint nothing and break nothing") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  Drawing drawing{.width = 50, .height = 50};
  drawing.shapes.emplace_back(
      BoxShape{.frame = {.x = nan, .y = 1e300, .width = -5, .height = nan}, .radius = nan});
  drawing.shapes.emplace_back(LineShape{.head = true});
  drawing.shapes.emplace_back(LineShape{.points = {{.x = 1, .y = 1}, {.x = 1, .y = 1}}, .head = true});
  drawing.shapes.emplace_back(LineShape{.points = {{.x = nan, .y = 1}, {.x = 1, .y = nan}}, .width = nan});
  drawing.shapes.emplace_back(
      TextShape{.frame = {.x = nan}, .paragraphs = {{}, {.runs = {{.text = "\x01"}}}}});
  for (const ImageFormatFacts& facts : image_formats()) {
    const std::string bytes = render_drawing(drawing, facts.format);
    CHECK(bytes.size() > 200);
    if (facts.format == ImageFormat::svg) CHECK(bytes.find("nan") == std::string::npos);
  }
}

TEST_CASE("a colour takes a tone's place in every format") {
  Drawing drawing{.width = 60, .height = 40};
  const Colour red{0xD0, 0x20, 0x10};
  drawing.shapes.emplace_back(BoxShape{.frame = {.width = 20, .height = 20}, .fill = red});
  drawing.shapes.emplace_back(AreaShape{.points = {{.x = 30, .y = 0}, {.x = 60, .y = 0}, {.x = 60, .y = 40}},
                                        .fill = Colour{1, 2, 3}});
  drawing.shapes.emplace_back(AreaShape{.points = {{.x = 0, .y = 39}, {.x = 10, .y = 39}}, .fill = red});
  const Pixels pixels = pixels_of(drawing, 72);
  CHECK(pixels.colours[10 * 60 + 10] == 0xD02010);
  CHECK(pixels.colours[5 * 60 + 55] == 0x010203);
  CHECK(pixels.colours[35 * 60 + 35] == 0xFFFFFF);  // beside the triangle
  CHECK(pixels.colours[39 * 60 + 5] == 0xFFFFFF);   // two points enclose nothing
  const std::string svg = render_drawing(drawing, ImageFormat::svg);
  CHECK(svg.find("fill=\"#d02010\"") != std::string::npos);
  CHECK(svg.find("<path d=\"M30 0L60 0L60 40Z\" fill=\"#010203\"/>") != std::string::npos);
}

TEST_CASE("letters have the colour of their run") {
  Drawing drawing{.width = 100, .height = 30};
  drawing.shapes.emplace_back(
      TextShape{.frame = {.width = 100, .height = 30},
                .paragraphs = {{.runs = {{.text = "abc", .tone = Colour{0xAB, 0x12, 0x34}}}, .size = 20}}});
  CHECK(render_drawing(drawing, ImageFormat::svg).find("fill=\"#ab1234\"") != std::string::npos);
}

TEST_CASE("text that runs upwards begins below, whichever way it is written") {
  for (const bool right_to_left : {false, true}) {
    INFO(right_to_left);
    Drawing drawing{.width = 40, .height = 200};
    drawing.shapes.emplace_back(TextShape{.frame = {.x = 10, .y = 0, .width = 20, .height = 200},
                                          .paragraphs = {{.runs = {{.text = right_to_left ? "کد" : "code"}},
                                                          .size = 12,
                                                          .right_to_left = right_to_left}},
                                          .centred = true,
                                          .upwards = true});
    const Pixels pixels = pixels_of(drawing, 72);
    std::size_t above = 0;
    std::size_t below = 0;
    for (std::size_t i = 0; i < pixels.colours.size(); ++i) {
      if (pixels.colours[i] < 0x808080) ++(i / 40 < 100 ? above : below);
    }
    CHECK(above == 0);
    CHECK(below > 10);
    const std::string svg = render_drawing(drawing, ImageFormat::svg);
    CHECK(svg.find(right_to_left ? "rotate(90)" : "rotate(-90)") != std::string::npos);
  }
}

TEST_CASE("the numbers of a figure stand in its text alternative, a row a line") {
  Drawing drawing = example();
  drawing.numbers = {{"code", "n <3"}, {"trust\n", "22"}};
  const std::string svg = render_drawing(drawing, ImageFormat::svg);
  CHECK(svg.find("&quot;شکل&quot;\ncode\tn &lt;3\ntrust \t22</desc>") != std::string::npos);
  CHECK(svg.find("role=\"img\"") != std::string::npos);
  CHECK(svg.find("aria-describedby=\"figure-description\"") != std::string::npos);
}
