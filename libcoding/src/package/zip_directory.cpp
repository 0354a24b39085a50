#include "package/zip_directory.hpp"

#include <algorithm>
#include <string_view>

#include "coding/base/error.hpp"
#include "package/zip_file.hpp"

// APPNOTE.TXT 6.3, sections 4.3.7 (local header), 4.3.12 (directory), 4.3.16 (end). Numbers are
// little-endian.

namespace coding {

namespace {

constexpr std::size_t local_header = 30;
constexpr std::size_t directory_header = 46;
constexpr std::size_t end_record = 22;
constexpr std::uint32_t in_zip64 = 0xFFFFFFFF;

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint32_t out = 0;
  for (std::size_t i = count; i > 0; --i) out = out << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
  return out;
}

std::uint16_t short_number(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint16_t>(number(bytes, at, 2));
}

void append(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

// Where the packed bytes of an entry begin.
std::optional<std::size_t> body_of(std::string_view bytes, const ZipEntry& entry) {
  const std::size_t at = entry.offset;
  if (at + local_header > bytes.size() || bytes.substr(at, 4) != "PK\x03\x04") return std::nullopt;
  const std::size_t body = at + local_header + short_number(bytes, at + 26) + short_number(bytes, at + 28);
  return body + entry.packed <= bytes.size() ? std::optional(body) : std::nullopt;
}

ZipEntry entry_at(std::string_view bytes, std::size_t at) {
  return {.name = std::string(bytes.substr(at + directory_header, short_number(bytes, at + 28))),
          .flags = short_number(bytes, at + 8),
          .method = short_number(bytes, at + 10),
          .time = number(bytes, at + 12, 4),
          .checksum = number(bytes, at + 16, 4),
          .packed = number(bytes, at + 20, 4),
          .unpacked = number(bytes, at + 24, 4),
          .offset = number(bytes, at + 42, 4)};
}

std::string facts_of(const ZipEntry& entry) {
  constexpr unsigned sizes_behind = 8;  // the flag of data descriptors, which a whole archive does not need
  std::string out;
  append(out, 20, 2);
  append(out, entry.flags & ~sizes_behind, 2);
  append(out, entry.method, 2);
  append(out, entry.time, 4);
  append(out, entry.checksum, 4);
  append(out, entry.packed, 4);
  append(out, entry.unpacked, 4);
  append(out, entry.name.size(), 2);
  append(out, 0, 2);
  return out;
}

}  // namespace

std::optional<std::vector<ZipEntry>> zip_directory(const std::string& bytes) {
  const std::string_view all = bytes;
  if (all.size() < end_record) return std::nullopt;
  constexpr std::size_t longest_comment = 65'535;
  const std::size_t from = all.size() - std::min(all.size(), end_record + longest_comment);
  const std::size_t end = all.rfind("PK\x05\x06", all.size() - end_record);
  if (end == std::string_view::npos || end < from) return std::nullopt;
  const std::size_t count = short_number(all, end + 10);
  std::size_t at = number(all, end + 16, 4);
  if (number(all, end + 4, 4) != 0 || count == 0xFFFF || at == in_zip64) return std::nullopt;
  std::vector<ZipEntry> entries;
  for (std::size_t i = 0; i < count; ++i) {
    if (at + directory_header > all.size() || all.substr(at, 4) != "PK\x01\x02") return std::nullopt;
    entries.push_back(entry_at(all, at));
    const ZipEntry& made = entries.back();
    if (made.packed == in_zip64 || made.unpacked == in_zip64 || made.offset == in_zip64) return std::nullopt;
    const std::size_t behind_name = std::size_t{short_number(all, at + 30)} + short_number(all, at + 32);
    at += directory_header + made.name.size() + behind_name;
    if (at > all.size()) return std::nullopt;
  }
  return entries;
}

std::string changed_zip(const std::string& bytes, const std::vector<ZipEntry>& entries,
                        const ZipChanges& changes, const std::string& file) {
  std::string out;
  std::string directory;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    ZipEntry entry = entries[i];
    const auto body_at = body_of(bytes, entry);
    const auto other = changes.bytes.find(i);
    if (!body_at || entry.is_encrypted() || out.size() + entry.packed > in_zip64 - directory_header) {
      throw DataError({.slug = "archive-malformed",
                       .message = "the archive is of a kind that is not written anew",
                       .hint = "unpack it and pack it again with an ordinary program",
                       .place = {file}});
    }
    std::string body =
        other == changes.bytes.end() ? bytes.substr(*body_at, entry.packed) : deflated(other->second);
    if (other != changes.bytes.end()) {
      entry.method = 8;
      entry.checksum = zip_checksum(other->second);
      entry.packed = static_cast<std::uint32_t>(body.size());
      entry.unpacked = static_cast<std::uint32_t>(other->second.size());
    }
    if (const auto name = changes.names.find(i); name != changes.names.end()) entry.name = name->second;
    directory.append("PK\x01\x02", 4);
    append(directory, 20, 2);
    directory += facts_of(entry);
    append(directory, 0, 2);
    append(directory, 0, 2);
    append(directory, 0, 2);
    append(directory, 0, 4);
    append(directory, out.size(), 4);
    directory += entry.name;
    out.append("PK\x03\x04", 4).append(facts_of(entry)).append(entry.name).append(body);
  }
  const std::size_t place = out.size();
  out.append(directory).append("PK\x05\x06", 4);
  append(out, 0, 4);
  append(out, entries.size(), 2);
  append(out, entries.size(), 2);
  append(out, directory.size(), 4);
  append(out, place, 4);
  append(out, 0, 2);
  return out;
}

}  // namespace coding
