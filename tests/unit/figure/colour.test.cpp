#include "coding/figure/colour.hpp"

#include <array>
#include <cstdint>

#include "tests/catch.hpp"

using namespace coding;

namespace {

constexpr Colour white{0xFF, 0xFF, 0xFF};
constexpr std::array visions = {Vision::full, Vision::without_red, Vision::without_green};

// What is left of a colour in a grey print.
Colour grey_of(Colour colour) {
  std::uint8_t best = 0;
  for (int level = 0; level <= 255; ++level) {
    const auto tried = static_cast<std::uint8_t>(level);
    if (luminance({tried, tried, tried}) <= luminance(colour)) best = tried;
  }
  return {best, best, best};
}

}  // namespace

TEST_CASE("luminance is that of WCAG") {
  CHECK(luminance({0, 0, 0}) == 0);
  CHECK(luminance(white) == Approx(1));
  CHECK(luminance({0xFF, 0, 0}) == Approx(0.2126));
  CHECK(luminance({0x80, 0x80, 0x80}) == Approx(0.21586).epsilon(0.001));
}

TEST_CASE("the distance of colours is that of CIELAB") {
  CHECK(colour_distance(white, {0, 0, 0}) == Approx(100).epsilon(0.001));
  CHECK(colour_distance({9, 9, 9}, {9, 9, 9}) == Approx(0).margin(1e-9));
  CHECK(colour_distance({0x77, 0x77, 0x77}, {0, 0, 0}) == Approx(50.03).epsilon(0.001));
  // Red is L* 53.24, a* 80.09, b* 67.20; green 87.73, -86.18, 83.18.
  CHECK(colour_distance({0xFF, 0, 0}, {0, 0xFF, 0}) == Approx(170.6).epsilon(0.005));
}

TEST_CASE("greys look the same to everybody, and red and green alike to some") {
  const Colour grey{0x80, 0x80, 0x80};
  const Colour red{0xC0, 0x40, 0x20};
  const Colour green{0x70, 0x70, 0x20};
  for (const Vision vision : visions) CHECK(colour_distance(seen_with(grey, vision), grey) < 1);
  CHECK(seen_with(red, Vision::full) == red);
  CHECK(colour_distance(seen_with(red, Vision::without_green), seen_with(green, Vision::without_green)) <
        colour_distance(red, green) / 2);
}

TEST_CASE("shades darken all the way, begin beside white and end dark") {
  CHECK(colour_distance(shade(0), white) > 5);
  CHECK(contrast(shade(1), white) > 10);
  double before = luminance(white);
  for (int i = 0; i <= 100; ++i) {
    const double now = luminance(shade(i / 100.0));
    INFO(i);
    CHECK(now < before);
    before = now;
  }
  CHECK(shade(-1) == shade(0));
  CHECK(shade(7) == shade(1));
}

TEST_CASE("five shades are told apart with every vision and in grey") {
  for (int i = 0; i < 4; ++i) {
    const Colour one = shade(i / 4.0);
    const Colour next = shade((i + 1) / 4.0);
    for (const Vision vision : visions)
      CHECK(colour_distance(seen_with(one, vision), seen_with(next, vision)) > 10);
    CHECK(colour_distance(grey_of(one), grey_of(next)) > 10);
  }
}

TEST_CASE("text stands out on every shade and on every group's colour") {
  for (int i = 0; i <= 100; ++i) CHECK(contrast(text_on(shade(i / 100.0)), shade(i / 100.0)) >= 4.5);
  for (const Colour colour : group_colours()) CHECK(contrast(text_on(colour), colour) >= 4.5);
}

TEST_CASE("groups stand out on the page and are told apart with every vision and in grey") {
  for (std::size_t i = 0; i < group_colour_count; ++i) {
    const Colour one = group_colour(i);
    CHECK(contrast(one, white) >= 3);
    for (std::size_t k = 0; k < i; ++k) {
      INFO(hex_of(one) << " " << hex_of(group_colour(k)));
      for (const Vision vision : visions)
        CHECK(colour_distance(seen_with(one, vision), seen_with(group_colour(k), vision)) > 15);
      CHECK(colour_distance(grey_of(one), grey_of(group_colour(k))) > 4);
    }
  }
  CHECK(group_colour(group_colour_count) == group_colour(0));
}

TEST_CASE("a mixture lies between its colours") {
  CHECK(mixed({0, 100, 200}, {100, 200, 0}, 0) == Colour{0, 100, 200});
  CHECK(mixed({0, 100, 200}, {100, 200, 0}, 50) == Colour{50, 150, 100});
  CHECK(mixed({0, 100, 200}, {100, 200, 0}, 100) == Colour{100, 200, 0});
}
