#include "coding/base/parity.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <vector>

namespace coding {

namespace {

constexpr std::size_t block = 256;  // offsets below it have eight bits
constexpr const char* hex = "0123456789abcdef";

// The first is of all bytes, the others of those whose offset has bit k set.
std::vector<std::uint8_t> parities(std::string_view bytes) {
  const auto bits = static_cast<std::size_t>(bytes.size() < 2 ? 0 : std::bit_width(bytes.size() - 1));
  std::vector<std::uint8_t> out(1 + bits, 0);
  std::array<std::uint8_t, block> columns{};  // all bytes with the same low bits
  for (std::size_t begin = 0; begin < bytes.size(); begin += block) {
    const std::string_view part = bytes.substr(begin, block);
    std::uint8_t whole = 0;
    for (std::size_t i = 0; i < part.size(); ++i) {
      const auto byte = static_cast<std::uint8_t>(part[i]);
      columns[i] = static_cast<std::uint8_t>(columns[i] ^ byte);
      whole = static_cast<std::uint8_t>(whole ^ byte);
    }
    out[0] = static_cast<std::uint8_t>(out[0] ^ whole);
    for (std::size_t k = 8; k < bits; ++k) {
      if ((begin >> k & 1U) != 0) out[1 + k] = static_cast<std::uint8_t>(out[1 + k] ^ whole);
    }
  }
  for (std::size_t k = 0; k < std::min<std::size_t>(bits, 8); ++k) {
    for (std::size_t i = 0; i < block; ++i) {
      if ((i >> k & 1U) != 0) out[1 + k] = static_cast<std::uint8_t>(out[1 + k] ^ columns[i]);
    }
  }
  return out;
}

std::string hexadecimal(const std::vector<std::uint8_t>& bytes) {
  std::string out;
  for (const std::uint8_t byte : bytes) {
    out += hex[byte >> 4U];
    out += hex[byte & 15U];
  }
  return out;
}

std::optional<std::uint8_t> byte_at(std::string_view digits, std::size_t at) {
  const std::string_view all(hex);
  const auto high = all.find(digits[2 * at]);
  const auto low = all.find(digits[2 * at + 1]);
  if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
  return static_cast<std::uint8_t>(high << 4U | low);
}

}  // namespace

std::string parity_of(std::string_view bytes) { return hexadecimal(parities(bytes)); }

std::optional<AlteredByte> altered_byte(std::string_view bytes, std::string_view parity) {
  const auto now = parities(bytes);
  if (parity.size() != 2 * now.size()) return std::nullopt;
  std::uint8_t difference = 0;
  std::size_t offset = 0;
  for (std::size_t k = 0; k < now.size(); ++k) {
    const auto then = byte_at(parity, k);
    if (!then) return std::nullopt;
    const auto here = static_cast<std::uint8_t>(now[k] ^ *then);
    if (k == 0) {
      difference = here;
      if (difference == 0) return std::nullopt;
    } else if (here == difference) {
      offset |= std::size_t{1} << (k - 1);
    } else if (here != 0) {
      return std::nullopt;
    }
  }
  if (offset >= bytes.size()) return std::nullopt;
  const auto was = static_cast<std::uint8_t>(static_cast<std::uint8_t>(bytes[offset]) ^ difference);
  return AlteredByte{offset, static_cast<char>(was)};
}

}  // namespace coding
