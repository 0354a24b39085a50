#include "coding/figure/colour.hpp"

#include <algorithm>
#include <cmath>

namespace coding {

namespace {

constexpr Colour white{0xFF, 0xFF, 0xFF};
constexpr Colour black{0x00, 0x00, 0x00};

using Channels = std::array<double, 3>;

double linear(std::uint8_t channel) {
  const double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

std::uint8_t encoded(double value) {
  const double within = std::clamp(value, 0.0, 1.0);
  const double out = within <= 0.0031308 ? within * 12.92 : 1.055 * std::pow(within, 1 / 2.4) - 0.055;
  return static_cast<std::uint8_t>(std::lround(out * 255));
}

Channels linear(Colour colour) { return {linear(colour.red), linear(colour.green), linear(colour.blue)}; }

using Rows = std::array<Channels, 3>;

Channels product(const Rows& rows, const Channels& of) {
  Channels out{};
  for (std::size_t i = 0; i < 3; ++i) out[i] = rows[i][0] * of[0] + rows[i][1] * of[1] + rows[i][2] * of[2];
  return out;
}

// Machado, Oliveira and Fernandes (2009), severity 1, on linear channels.
constexpr Rows no_red = {
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Rows no_green = {
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
// sRGB to CIE XYZ, each of its axes over that of white (D65).
constexpr Rows to_xyz = {
    {{0.433905, 0.376222, 0.189873}, {0.2126, 0.7152, 0.0722}, {0.017725, 0.109471, 0.872804}}};

Channels lab_of(Colour colour) {
  Channels xyz = product(to_xyz, linear(colour));
  for (double& axis : xyz) axis = axis > 216.0 / 24389 ? std::cbrt(axis) : (24389.0 / 27 * axis + 16) / 116;
  return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

std::uint8_t between(std::uint8_t from, std::uint8_t to, int percent) {
  return static_cast<std::uint8_t>(from + (static_cast<int>(to) - from) * percent / 100);
}

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

}  // namespace

std::string hex_of(Colour colour) {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string out = "#";
  for (const std::uint8_t channel : {colour.red, colour.green, colour.blue}) {
    out += digits[channel >> 4U];
    out += digits[channel & 0xFU];
  }
  return out;
}

std::optional<Colour> colour_of(std::string_view hex) {
  if ((hex.size() != 4 && hex.size() != 7) || hex.front() != '#') return std::nullopt;
  std::array<std::uint8_t, 3> channels{};
  const std::size_t width = (hex.size() - 1) / 3;
  for (std::size_t i = 0; i < channels.size(); ++i) {
    const int high = digit_of(hex[1 + i * width]);
    const int low = digit_of(hex[i * width + width]);
    if (high < 0 || low < 0) return std::nullopt;
    channels[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return Colour{channels[0], channels[1], channels[2]};
}

double luminance(Colour colour) {
  const Channels channels = linear(colour);
  return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2];
}

double contrast(Colour a, Colour b) {
  const double first = luminance(a) + 0.05;
  const double second = luminance(b) + 0.05;
  return std::max(first, second) / std::min(first, second);
}

Colour mixed(Colour from, Colour to, int percent) {
  return {between(from.red, to.red, percent), between(from.green, to.green, percent),
          between(from.blue, to.blue, percent)};
}

Colour seen_with(Colour colour, Vision vision) {
  if (vision == Vision::full) return colour;
  const Channels seen = product(vision == Vision::without_red ? no_red : no_green, linear(colour));
  return {encoded(seen[0]), encoded(seen[1]), encoded(seen[2])};
}

double colour_distance(Colour a, Colour b) {
  const Channels one = lab_of(a);
  const Channels other = lab_of(b);
  return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

Colour text_on(Colour ground) { return contrast(ground, white) > contrast(ground, black) ? white : black; }

Colour shade(double part) {
  static constexpr std::array<Colour, 7> stops = {{{0xE3, 0xEC, 0xF5},
                                                   {0xBF, 0xD8, 0xEA},
                                                   {0x8F, 0xBD, 0xDB},
                                                   {0x58, 0x9C, 0xC7},
                                                   {0x2F, 0x78, 0xAE},
                                                   {0x1B, 0x54, 0x87},
                                                   {0x0E, 0x2F, 0x55}}};
  const double place = (part > 0 ? std::min(part, 1.0) : 0.0) * (stops.size() - 1);
  const auto below = std::min(static_cast<std::size_t>(place), stops.size() - 2);
  return mixed(stops[below], stops[below + 1],
               static_cast<int>(std::lround(100 * (place - static_cast<double>(below)))));
}

const std::array<Colour, group_colour_count>& group_colours() {
  static constexpr std::array<Colour, group_colour_count> colours = {{{0x28, 0x68, 0xD5},
                                                                      {0xE5, 0x75, 0x12},
                                                                      {0x4F, 0x85, 0x5D},
                                                                      {0x7C, 0x08, 0x8F},
                                                                      {0x00, 0x91, 0xBE},
                                                                      {0x9D, 0x2A, 0x00},
                                                                      {0x9B, 0x3C, 0x7E},
                                                                      {0x17, 0x44, 0x32}}};
  return colours;
}

Colour group_colour(std::size_t group) { return group_colours()[group % group_colour_count]; }

}  // namespace coding
