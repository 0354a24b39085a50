// Small ZIP archives for tests, honest and lying ones, written by hand so that every field can be wrong.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace coding {

struct ZipPart {
  std::string name{};
  std::string bytes{};    // as they stand in the archive
  std::string content{};  // what unpacking gives; only its size and checksum are written
  bool is_deflated = false;
  bool is_encrypted = false;
  bool has_descriptor = false;  // size and checksum stand behind the bytes, not before them
};

inline std::uint32_t crc32_of(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ (0xEDB88320 & (0U - (crc & 1)));
  }
  return ~crc;
}

inline ZipPart stored(std::string name, const std::string& content) {
  return {std::move(name), content, content};
}

// Zeros that pack about 158 to 1: one literal, then copies of 258 (RFC 1951, fixed codes).
inline ZipPart zeros(std::string name, std::size_t copies) {
  std::string bytes;
  unsigned held = 0;
  unsigned count = 0;
  const auto bit = [&](unsigned value) {
    held |= value << count;
    if (++count < 8) return;
    bytes += static_cast<char>(held);
    held = count = 0;
  };
  const auto code = [&](unsigned value, unsigned length) {
    for (unsigned i = length; i > 0; --i) bit(value >> (i - 1) & 1);
  };
  bit(1), bit(1), bit(0);  // the last block, with fixed codes
  code(0x30, 8);           // a zero
  for (std::size_t i = 0; i < copies; ++i) {
    code(0xC5, 8);  // 258 bytes …
    code(0, 5);     // … from one back
  }
  code(0, 7);
  while (count > 0) bit(0);
  return {std::move(name), bytes, std::string(1 + 258 * copies, '\0'), true};
}

inline std::string zip_of(const std::vector<ZipPart>& parts) {
  const auto number = [](std::uint64_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i) text += static_cast<char>(value >> (8 * i) & 0xFF);
    return text;
  };
  std::string archive;
  std::string directory;
  for (const ZipPart& part : parts) {
    const std::string sizes =
        number(crc32_of(part.content), 4) + number(part.bytes.size(), 4) + number(part.content.size(), 4);
    const int flags = 0x800 | (part.is_encrypted ? 1 : 0) | (part.has_descriptor ? 8 : 0);
    const std::string before = number(20, 2) + number(static_cast<std::uint64_t>(flags), 2) +
                               number(part.is_deflated ? 8 : 0, 2) + number(0, 2) + number(0x21, 2);
    const std::string behind = number(part.name.size(), 2) + number(0, 2);
    const std::string fields = before + sizes + behind;
    directory += "PK\x01\x02" + number(20, 2) + fields + number(0, 2) + number(0, 2) + number(0, 2) +
                 number(0, 4) + number(archive.size(), 4) + part.name;
    archive += "PK\x03\x04" + (part.has_descriptor ? before + std::string(12, '\0') + behind : fields) +
               part.name + part.bytes;
    if (part.has_descriptor) archive += "PK\x07\x08" + sizes;
  }
  return archive + directory + "PK\x05\x06" + number(0, 4) + number(parts.size(), 2) +
         number(parts.size(), 2) + number(directory.size(), 4) + number(archive.size(), 4) + number(0, 2);
}

}  // namespace coding
