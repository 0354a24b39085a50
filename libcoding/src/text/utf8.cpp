#include "coding/text/utf8.hpp"

#include <simdjson.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

namespace coding {

namespace {

unsigned char at(std::string_view bytes, std::size_t i) { return static_cast<unsigned char>(bytes[i]); }

bool continues(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// The length of the valid sequence that starts at i, or 0.
std::size_t sequence_length(std::string_view bytes, std::size_t i) {
  const unsigned char lead = at(bytes, i);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || bytes.size() - i < length) return 0;
  // The second byte's range excludes overlong forms, surrogates and what lies above U+10FFFF.
  const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (at(bytes, i + 1) < low || at(bytes, i + 1) > high) return 0;
  for (std::size_t k = 2; k < length; ++k) {
    if (!continues(at(bytes, i + k))) return 0;
  }
  return length;
}

// How many of eight bytes are ASCII before the first that is not; 0 where that is not quickly told.
std::size_t ascii_in_eight(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, 8);
  const std::uint64_t others = word & 0x8080808080808080ULL;
  if (others == 0) return 8;
  if constexpr (std::endian::native == std::endian::little)
    return static_cast<std::size_t>(std::countr_zero(others)) / 8;
  return 0;
}

// Whether eight bytes are four letters of two bytes, as in Arabic, Cyrillic or Greek words.
bool is_four_pairs(const char* bytes) {
  if constexpr (std::endian::native != std::endian::little) return false;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, 8);
  if ((word & 0xC0E0C0E0C0E0C0E0ULL) != 0x80C080C080C080C0ULL) return false;
  // C0 and C1 would be overlong: a lead needs a bit of 0x1E. The sum carries it into 0x20, which leads have
  // not.
  const std::uint64_t high = (word & 0x001E001E001E001EULL) + 0x001E001E001E001EULL;
  return (high & 0x0020002000200020ULL) == 0x0020002000200020ULL;
}

// How many of eight bytes begin a code point: those that are not 10xxxxxx.
std::size_t starts_in_eight(const char* bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101ULL;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, 8);
  const std::uint64_t continuing = (word >> 7) & ~(word >> 6) & ones;
  return 8 - static_cast<std::size_t>((continuing * ones) >> 56);  // the multiplication adds the bytes up
}

bool begins_code_point(char c) { return static_cast<signed char>(c) > -65; }

// How many code points begin in so many bytes. The sum fits a byte, which lets sixteen be added at once.
constexpr std::size_t block = 128;
std::size_t starts_in_block(const char* bytes) {
  unsigned char sum = 0;
  for (std::size_t i = 0; i < block; ++i)
    sum = static_cast<unsigned char>(sum + (begins_code_point(bytes[i]) ? 1U : 0U));
  return sum;
}

}  // namespace

std::optional<std::size_t> first_invalid_byte(std::string_view bytes) {
  if (simdjson::validate_utf8(bytes.data(), bytes.size())) return std::nullopt;
  std::size_t i = 0;
  while (i < bytes.size()) {
    if (bytes.size() - i >= 8) {
      const std::size_t ascii = ascii_in_eight(bytes.data() + i);
      i += ascii;
      if (ascii == 8) continue;
      while (bytes.size() - i >= 8 && is_four_pairs(bytes.data() + i)) i += 8;
      if (i == bytes.size()) break;
    }
    const std::size_t length = sequence_length(bytes, i);
    if (length == 0) return i;
    i += length;
  }
  return std::nullopt;
}

std::string repaired(std::string_view bytes) {
  std::string out;
  while (const auto bad = first_invalid_byte(bytes)) {
    out += bytes.substr(0, *bad);
    append_code_point(out, 0xFFFD);
    bytes.remove_prefix(*bad + 1);
  }
  out += bytes;
  return out;
}

std::size_t count_code_points(std::string_view valid) {
  std::size_t count = 0;
  for (; valid.size() >= block; valid.remove_prefix(block)) count += starts_in_block(valid.data());
  for (const char c : valid) count += begins_code_point(c) ? 1U : 0U;
  return count;
}

std::size_t byte_of_code_point(std::string_view valid, std::size_t index) {
  std::size_t byte = 0;
  while (valid.size() - byte >= block) {
    const std::size_t starts = starts_in_block(valid.data() + byte);
    if (starts > index) break;
    index -= starts;
    byte += block;
  }
  while (valid.size() - byte >= 8) {
    const std::size_t starts = starts_in_eight(valid.data() + byte);
    if (starts > index) break;
    index -= starts;
    byte += 8;
  }
  for (; byte < valid.size(); ++byte) {
    if (!continues(at(valid, byte)) && index-- == 0) break;
  }
  return byte;
}

char32_t next_code_point(std::string_view valid, std::size_t& byte) {
  const unsigned char lead = at(valid, byte++);
  if (lead < 0x80) return lead;
  const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  char32_t code_point = lead & (0x3FU >> more);
  for (int k = 0; k < more; ++k) code_point = (code_point << 6) | (at(valid, byte++) & 0x3FU);
  return code_point;
}

void append_code_point(std::string& out, char32_t code_point) {
  const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
  if (code_point < 0x80) return put(code_point);
  if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
    put(0x80 | ((code_point >> 6) & 0x3F));
  } else {
    put(0xF0 | (code_point >> 18));
    put(0x80 | ((code_point >> 12) & 0x3F));
    put(0x80 | ((code_point >> 6) & 0x3F));
  }
  put(0x80 | (code_point & 0x3F));
}

std::u32string to_code_points(std::string_view valid) {
  std::u32string out;
  out.reserve(valid.size());
  for (std::size_t byte = 0; byte < valid.size();) out += next_code_point(valid, byte);
  return out;
}

std::string to_utf8(std::u32string_view code_points) {
  std::string out;
  out.reserve(code_points.size());
  for (const char32_t code_point : code_points) append_code_point(out, code_point);
  return out;
}

}  // namespace coding
