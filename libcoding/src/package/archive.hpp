// A ZIP archive in memory: docx, odt and their like.
//
// libzip reads it (decision 0029). Nothing is ever written to disk. What an archive says of itself is not
// believed: the limits hold while unpacking, by the bytes that really come.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "coding/package/limits.hpp"

namespace coding {

class Archive {
 public:
  // `bytes` must outlive the archive; `file` is what messages name. All names are looked at, also of entries
  // that nobody will read. Throws DataError "archive-malformed" (also a file that was cut off),
  // "archive-entries" (too many), "archive-path" (a name that leaves the archive), "archive-name-twice".
  Archive(const std::string& bytes, std::string file, const ReadingLimits& limits);
  ~Archive();
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) = delete;

  // In the archive's order; folders end in "/".
  const std::vector<std::string>& names() const { return names_; }
  bool has(std::string_view name) const;

  // The bytes of an entry. Throws DataError naming it: "archive-entry-missing", "archive-encrypted",
  // "archive-damaged" (what comes is not what was packed), "archive-size" (all that was read so far is more
  // than limits.unpacked_bytes), "archive-ratio".
  std::string read(std::string_view name);

 private:
  struct Handle;
  std::size_t index_of(std::string_view name) const;
  [[noreturn]] void refuse(std::string slug, std::string message, std::string hint) const;

  std::string file_;
  ReadingLimits limits_;
  std::size_t packed_bytes_ = 0;
  std::size_t unpacked_bytes_ = 0;
  std::vector<std::string> names_;
  std::vector<std::size_t> by_name_;  // indices of names_, sorted by name
  std::unique_ptr<Handle> handle_;
};

}  // namespace coding
