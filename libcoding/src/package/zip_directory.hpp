// What a ZIP archive says of its entries, and the same archive with other names or bytes for some of them.
//
// package/archive.hpp unpacks and refuses. Here nothing is unpacked: a repaired archive keeps every entry
// that was not touched packed as it was, a film of a gigabyte too. Only what the format's beginnings have is
// written: ZIP64, several disks and encryption are not.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace coding {

struct ZipEntry {
  std::string name{};  // its bytes; UTF-8 or, in old archives, another encoding
  std::uint16_t flags = 0;
  std::uint16_t method = 0;
  std::uint32_t time = 0;  // with the date
  std::uint32_t checksum = 0;
  std::uint32_t packed = 0;
  std::uint32_t unpacked = 0;
  std::uint32_t offset = 0;  // of its local header
  bool is_encrypted() const { return (flags & 1U) != 0; }
};

// Nothing when it cannot be read, or needs what is not written.
std::optional<std::vector<ZipEntry>> zip_directory(const std::string& bytes);

struct ZipChanges {
  std::map<std::size_t, std::string> names{};  // by the entry's index
  std::map<std::size_t, std::string> bytes{};
};

// `entries` as zip_directory() gives them. Throws DataError "archive-malformed", placed in `file`.
std::string changed_zip(const std::string& bytes, const std::vector<ZipEntry>& entries,
                        const ZipChanges& changes, const std::string& file);

}  // namespace coding
