#include "coding/base/digest.hpp"

#include <nettle/sha1.h>
#include <nettle/sha2.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <optional>
#include <stdexcept>

namespace coding {

namespace {

std::string hexadecimal(const unsigned char* bytes, std::size_t count) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out;
  out.reserve(2 * count);
  for (std::size_t i = 0; i < count; ++i) {
    out += digits[bytes[i] >> 4];
    out += digits[bytes[i] & 15];
  }
  return out;
}

// The sixteen bytes with version and variant set, in the form of a UUID.
std::string uuid_of(std::array<unsigned char, 16> bytes, unsigned version) {
  bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0FU) | (version << 4));
  bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3FU) | 0x80U);
  std::string out = hexadecimal(bytes.data(), bytes.size());
  for (const std::size_t at : {20U, 16U, 12U, 8U}) out.insert(at, "-");
  return out;
}

std::optional<unsigned> digit_of(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  const char lower = static_cast<char>(c | 0x20);
  if (lower >= 'a' && lower <= 'f') return static_cast<unsigned>(lower - 'a' + 10);
  return std::nullopt;
}

// The bytes that a UUID writes out; nothing for what is none.
std::optional<std::string> bytes_of_uuid(std::string_view uuid) {
  if (uuid.size() != 36) return std::nullopt;
  std::string out;
  std::optional<unsigned> high;
  for (std::size_t i = 0; i < uuid.size(); ++i) {
    const bool is_dash = i == 8 || i == 13 || i == 18 || i == 23;
    const auto digit = digit_of(uuid[i]);
    if (is_dash ? uuid[i] != '-' : !digit) return std::nullopt;
    if (is_dash) continue;
    if (high) out += static_cast<char>((*high << 4) | *digit);
    high = high ? std::nullopt : digit;
  }
  return out;
}

}  // namespace

std::string sha256(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> hash;
  sha256_digest(&context, hash.size(), hash.data());
  return hexadecimal(hash.data(), hash.size());
}

std::string random_uuid() {
  std::array<unsigned char, 16> bytes;
  if (getentropy(bytes.data(), bytes.size()) != 0)
    throw std::runtime_error("the system's random source is not available");
  return uuid_of(bytes, 4);
}

std::string named_uuid(std::string_view space, std::string_view name) {
  static constexpr std::string_view of_urls = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";
  const auto own = bytes_of_uuid(space);
  const std::string within = own ? *own : *bytes_of_uuid(named_uuid(of_urls, space));
  sha1_ctx context;
  sha1_init(&context);
  sha1_update(&context, within.size(), reinterpret_cast<const std::uint8_t*>(within.data()));
  sha1_update(&context, name.size(), reinterpret_cast<const std::uint8_t*>(name.data()));
  std::array<unsigned char, 16> bytes;
  sha1_digest(&context, bytes.size(), bytes.data());
  return uuid_of(bytes, 5);
}

}  // namespace coding
