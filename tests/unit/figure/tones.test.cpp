#include "figure/tones.hpp"

#include <cmath>

#include "tests/catch.hpp"

using namespace coding;

namespace {

// Relative luminance and contrast as WCAG 2.1 defines them.
double luminance(Tone tone) {
  const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
  const Rgb rgb = rgb_of(tone);
  return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue);
}

double contrast(Tone text, Tone ground) {
  const double a = luminance(text);
  const double b = luminance(ground);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace

TEST_CASE("text of every tone that carries text is legible on every ground") {
  for (const Tone ground : {Tone::paper, Tone::wash, Tone::tint}) {
    CHECK(contrast(Tone::ink, ground) >= 7);
    CHECK(contrast(Tone::muted, ground) >= 6);
  }
  CHECK(contrast(Tone::paper, Tone::deep) >= 7);
  CHECK(contrast(Tone::tint, Tone::deep) >= 7);
}

TEST_CASE("tones darken in their order, so that a grey print tells them apart") {
  double before = luminance(Tone::paper) + 0.01;
  for (const Tone tone : {Tone::paper, Tone::wash, Tone::tint, Tone::rule, Tone::muted}) {
    CHECK(luminance(tone) < before);
    before = luminance(tone);
  }
  CHECK(luminance(Tone::deep) < luminance(Tone::rule));
}

TEST_CASE("a tone is one code of SVG") {
  CHECK(hex_of(Tone::none) == "none");
  CHECK(hex_of(Tone::paper) == "#ffffff");
  CHECK(hex_of(Tone::deep) == "#23364d");
}
