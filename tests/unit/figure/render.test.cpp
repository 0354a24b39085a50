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
