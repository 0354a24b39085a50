#include "site/palette.hpp"

#include <algorithm>

namespace coding::site {

namespace {

constexpr double text_on_tint = 7;  // more than WCAG asks: a passage is read, not glanced at
constexpr double bar_on_paper = 4.5;
constexpr double bar_on_tint = 3;

// The codes that share a colour: the roots, or what is below the only one.
std::vector<std::size_t> categories_of(const Codebook& codebook) {
  std::vector<std::size_t> out = codebook.roots();
  while (out.size() == 1 && codebook.has_children(out[0])) out = codebook.children(out[0]);
  return out;
}

std::string variables_of(const Scheme& scheme) {
  const std::array<std::pair<std::string_view, Colour>, 8> named = {{{"paper", scheme.paper},
                                                                     {"wash", scheme.wash},
                                                                     {"ink", scheme.ink},
                                                                     {"muted", scheme.muted},
                                                                     {"link", scheme.link},
                                                                     {"rule", scheme.rule},
                                                                     {"focus", scheme.focus},
                                                                     {"mark", scheme.mark}}};
  std::string out = ":root{";
  for (const auto& [name, colour] : named) out.append("--").append(name).append(":" + hex_of(colour) + ";");
  return out + "}\n";
}

std::string rules_of(const std::vector<CodeColour>& codes, const Scheme& scheme) {
  std::string out = variables_of(scheme);
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const Tones tones = tones_of(codes[i].colour, scheme);
    out += ".c" + std::to_string(i) + "{--tint:" + hex_of(tones.tint) + ";--bar:" + hex_of(tones.bar) + "}\n";
  }
  return out;
}

}  // namespace

const Scheme& light_scheme() {
  static const Scheme scheme = {.paper = {0xFF, 0xFF, 0xFF},
                                .wash = {0xF4, 0xF5, 0xF7},
                                .ink = {0x1B, 0x1F, 0x24},
                                .muted = {0x55, 0x5C, 0x66},
                                .link = {0x0B, 0x57, 0xA4},
                                .rule = {0xD5, 0xD9, 0xDE},
                                .focus = {0xB0, 0x3A, 0x00},
                                .mark = {0xFF, 0xE7, 0x8A}};
  return scheme;
}

const Scheme& dark_scheme() {
  static const Scheme scheme = {.paper = {0x15, 0x18, 0x1C},
                                .wash = {0x1F, 0x23, 0x29},
                                .ink = {0xE8, 0xEA, 0xED},
                                .muted = {0xA9, 0xB0, 0xBA},
                                .link = {0x8A, 0xBD, 0xF5},
                                .rule = {0x3A, 0x40, 0x49},
                                .focus = {0xFF, 0xB0, 0x66},
                                .mark = {0x4D, 0x3D, 0x00}};
  return scheme;
}

const std::array<Colour, 8>& category_colours() {
  static const std::array<Colour, 8> colours = {{{0x00, 0x72, 0xB2},
                                                 {0xD5, 0x5E, 0x00},
                                                 {0x00, 0x9E, 0x73},
                                                 {0xCC, 0x79, 0xA7},
                                                 {0xE6, 0x9F, 0x00},
                                                 {0x56, 0xB4, 0xE9},
                                                 {0x9A, 0x8F, 0x00},
                                                 {0x7A, 0x7A, 0x7A}}};
  return colours;
}

Tones tones_of(Colour colour, const Scheme& scheme) {
  Tones tones{.tint = scheme.paper, .bar = colour};
  for (int percent = 62; percent < 100; ++percent) {
    tones.tint = mixed(colour, scheme.paper, percent);
    if (contrast(tones.tint, scheme.ink) >= text_on_tint && contrast(tones.tint, scheme.paper) <= 1.6) break;
  }
  for (int percent = 0; percent <= 100; ++percent) {
    tones.bar = mixed(colour, scheme.ink, percent);
    if (contrast(tones.bar, scheme.paper) >= bar_on_paper &&
        contrast(tones.bar, scheme.wash) >= bar_on_tint && contrast(tones.bar, tones.tint) >= bar_on_tint)
      break;
  }
  return tones;
}

std::vector<CodeColour> colours_of(const Codebook& codebook) {
  std::vector<CodeColour> out(codebook.size(), {category_colours().back(), 0});
  const auto categories = categories_of(codebook);
  for (std::size_t k = 0; k < categories.size(); ++k) {
    const std::size_t stroke = k / category_colours().size();
    for (std::size_t i = categories[k]; i < codebook.end_of_subtree(categories[k]); ++i) {
      out[i].colour = category_colours()[k % category_colours().size()];
      out[i].stroke = (stroke + i - categories[k]) % strokes.size();
    }
  }
  std::vector<bool> given(codebook.size(), false);
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    const auto above = codebook.parent(i);
    if (const auto own = colour_of(codebook.codes()[i].color)) {
      out[i].colour = *own;
      given[i] = true;
    } else if (above && given[*above]) {
      out[i].colour = out[*above].colour;
      given[i] = true;
    }
  }
  return out;
}

std::string colour_css(const std::vector<CodeColour>& codes) {
  std::string out = rules_of(codes, light_scheme());
  out += "@media screen and (prefers-color-scheme:dark){\n" + rules_of(codes, dark_scheme()) + "}\n";
  return out;
}

}  // namespace coding::site
