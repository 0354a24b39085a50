// A file's bytes as memory, read by the system when they are first touched.
//
// For large files of which a command needs little. What surprises: a file that somebody shortens while it is
// mapped ends the process at the next touch (SIGBUS), so map only files that are replaced by renaming and
// never changed in place; whoever reads what others may have damaged must check every number in it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace coding {

// Read only. Moving it keeps the bytes where they are.
class MappedFile {
 public:
  MappedFile() = default;
  // Throws DataError "file-missing", "file-unreadable" (also for what is no regular file).
  explicit MappedFile(const std::filesystem::path& file);
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  ~MappedFile();

  // Aligned to a page; empty when the file is.
  std::string_view bytes() const noexcept { return {static_cast<const char*>(begin_), size_}; }

 private:
  void* begin_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace coding
