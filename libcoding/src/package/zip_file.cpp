#include "package/zip_file.hpp"

#define ZLIB_CONST  // zlib reads what it packs and says so
#include <zlib.h>

#include <cstdint>
#include <limits>
#include <string_view>

#include "coding/base/error.hpp"

// APPNOTE.TXT 6.3: a local header before each part, a directory of them at the end, a record that says where
// it begins. Numbers are little-endian.

namespace coding {

namespace {

void append(std::string& out, std::uint64_t number, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>((number >> (8 * i)) & 0xFFU);
}

// What the local header and the directory say alike, from "version needed" on.
std::string facts_of(const std::string& name, const std::string& bytes, const std::string& body) {
  constexpr unsigned first_of_january_1980 = 0x21;
  std::string out;
  append(out, 20, 2);  // version needed: 2.0, deflate
  append(out, 0, 2);   // flags
  append(out, 8, 2);   // deflated
  append(out, 0, 2);   // midnight
  append(out, first_of_january_1980, 2);
  append(out, zip_checksum(bytes), 4);
  append(out, body.size(), 4);
  append(out, bytes.size(), 4);
  append(out, name.size(), 2);
  append(out, 0, 2);  // no extra field
  return out;
}

}  // namespace

std::string deflated(const std::string& bytes) {
  z_stream stream{};
  constexpr int without_header = -15;
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, without_header, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw Error({.slug = "memory-exhausted", .message = "there is not enough memory for packing a file"});
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<const Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::uint32_t zip_checksum(const std::string& bytes) {
  return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

std::string zip_file(const ZipParts& parts) {
  constexpr std::uint64_t largest = std::numeric_limits<std::uint32_t>::max();
  std::string out;
  std::string directory;
  for (const auto& [name, bytes] : parts) {
    const std::uint64_t place = out.size();
    if (place + bytes.size() + 4096 > largest) {
      throw Error({.slug = "document-too-large",
                   .message = "a ZIP file of this kind cannot hold 4 GiB",
                   .hint = "ask for less, or for another format"});
    }
    const std::string body = deflated(bytes);
    const std::string facts = facts_of(name, bytes, body);
    out.append("PK\x03\x04", 4).append(facts).append(name).append(body);
    directory.append("PK\x01\x02", 4);
    append(directory, 20, 2);  // made by: 2.0, MS-DOS, so without permissions
    directory.append(facts);
    append(directory, 0, 2);  // no comment
    append(directory, 0, 2);  // on the first disk
    append(directory, 0, 2);  // attributes within
    append(directory, 0, 4);  // and without
    append(directory, place, 4);
    directory.append(name);
  }
  const std::uint64_t place = out.size();
  out.append(directory).append("PK\x05\x06", 4);
  append(out, 0, 4);  // this disk, the directory's disk
  append(out, parts.size(), 2);
  append(out, parts.size(), 2);
  append(out, directory.size(), 4);
  append(out, place, 4);
  append(out, 0, 2);  // no comment
  return out;
}

}  // namespace coding
