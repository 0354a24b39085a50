#include "site/palette.hpp"

#include <cmath>

#include "tests/catch.hpp"

using namespace coding;
using namespace coding::site;

namespace {

constexpr double text = 4.5;    // WCAG 2.2, 1.4.3 (AA)
constexpr double graphics = 3;  // 1.4.11

std::vector<const Scheme*> schemes() { return {&light_scheme(), &dark_scheme()}; }

}  // namespace

TEST_CASE("contrast is that of WCAG", "[site]") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == Approx(21));
  CHECK(contrast({255, 255, 255}, {0, 0, 0}) == Approx(21));
  CHECK(contrast({0x77, 0x77, 0x77}, {255, 255, 255}) == Approx(4.478).epsilon(0.001));
  CHECK(contrast({0x76, 0x76, 0x76}, {255, 255, 255}) == Approx(4.542).epsilon(0.001));
  CHECK(contrast({9, 9, 9}, {9, 9, 9}) == Approx(1));
}

TEST_CASE("colours are read as the codebook writes them", "[site]") {
  CHECK(colour_of("#1a2B3c") == Colour{0x1A, 0x2B, 0x3C});
  CHECK(colour_of("#fa0") == Colour{0xFF, 0xAA, 0x00});
  CHECK(hex_of({0x1A, 0x2B, 0x3C}) == "#1a2b3c");
  for (const char* other : {"", "#", "1a2b3c", "#1a2b3", "#1a2b3g", "rgba(1,2,3)"})
    CHECK_FALSE(colour_of(other));
}

TEST_CASE("text and controls of every scheme have the contrast of WCAG AA", "[site]") {
  for (const Scheme* scheme : schemes()) {
    for (const Colour paper : {scheme->paper, scheme->wash}) {
      CHECK(contrast(scheme->ink, paper) >= text);
      CHECK(contrast(scheme->muted, paper) >= text);
      CHECK(contrast(scheme->link, paper) >= text);
      CHECK(contrast(scheme->focus, paper) >= graphics);
    }
    CHECK(contrast(scheme->ink, scheme->mark) >= text);
    CHECK(contrast(scheme->muted, scheme->mark) >= text);
    CHECK(contrast(scheme->focus, scheme->mark) >= graphics);
  }
}

TEST_CASE("the words of a passage can be read on its tint, and its bar seen, for every colour there is",
          "[site]") {
  std::vector<Colour> colours(category_colours().begin(), category_colours().end());
  for (int red = 0; red <= 255; red += 17) {
    for (int green = 0; green <= 255; green += 17) {
      for (int blue = 0; blue <= 255; blue += 17)
        colours.push_back({static_cast<std::uint8_t>(red), static_cast<std::uint8_t>(green),
                           static_cast<std::uint8_t>(blue)});
    }
  }
  for (const Scheme* scheme : schemes()) {
    std::size_t wrong = 0;
    for (const Colour colour : colours) {
      const Tones tones = tones_of(colour, *scheme);
      const bool right =
          contrast(scheme->ink, tones.tint) >= text && contrast(tones.bar, scheme->paper) >= graphics &&
          contrast(tones.bar, scheme->wash) >= graphics && contrast(tones.bar, tones.tint) >= graphics &&
          contrast(scheme->focus, tones.tint) >= graphics;
      if (!right) ++wrong;
    }
    CHECK(wrong == 0);
  }
}

TEST_CASE("codes of a category have one colour and different strokes", "[site]") {
  const Codebook codebook({{.id = {"a"}, .name = "a"},
                           {.id = {"a1"}, .name = "a1", .parent = {"a"}},
                           {.id = {"a2"}, .name = "a2", .parent = {"a"}},
                           {.id = {"b"}, .name = "b", .color = "#102030"},
                           {.id = {"b1"}, .name = "b1", .parent = {"b"}},
                           {.id = {"b2"}, .name = "b2", .parent = {"b"}, .color = "#aabbcc"}});
  const auto colours = colours_of(codebook);
  CHECK(colours[0].colour == category_colours()[0]);
  CHECK(colours[1].colour == category_colours()[0]);
  CHECK(colours[1].stroke != colours[2].stroke);
  CHECK(colours[3].colour == Colour{0x10, 0x20, 0x30});
  CHECK(colours[4].colour == Colour{0x10, 0x20, 0x30});
  CHECK(colours[5].colour == Colour{0xAA, 0xBB, 0xCC});
}

TEST_CASE("below a single root its children are the categories", "[site]") {
  const Codebook codebook({{.id = {"all"}, .name = "all"},
                           {.id = {"a"}, .name = "a", .parent = {"all"}},
                           {.id = {"b"}, .name = "b", .parent = {"all"}}});
  const auto colours = colours_of(codebook);
  CHECK(colours[1].colour == category_colours()[0]);
  CHECK(colours[2].colour == category_colours()[1]);
}
