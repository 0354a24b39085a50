// The one seam to the file system for writing, so that a test can let any single step fail.
//
// After LevelDB's Env: whoever changes files that must never be half done takes a Disk&, and a test hands in
// one that fails or stops at the k-th call. Calls are stateless and name paths, so a fault needs no open file
// to be thought of. Reading goes through base/file.hpp. Nothing is durable before the sync of the file and of
// the folder it stands in.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace coding {

// Every function throws Error "disk-full" or "file-unwritable" naming the path and the system's reason.
class Disk {
 public:
  using Path = std::filesystem::path;

  Disk() = default;
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;
  virtual ~Disk() = default;

  // An empty file, in place of whatever was there.
  virtual void create(const Path& file);
  // At the end of an existing file.
  virtual void append(const Path& file, std::string_view bytes);
  // The bytes [begin, end) of another file, at the end of an existing one; the system copies them without us.
  virtual void append_range(const Path& file, const Path& source, std::size_t begin, std::size_t end);
  virtual void truncate(const Path& file, std::size_t size);
  virtual void sync(const Path& file);
  virtual void sync_directory(const Path& directory);
  // Everything on the file system that holds this directory: cheaper than many single syncs.
  virtual void sync_file_system(const Path& directory);
  // Replaces the target in one step.
  virtual void rename(const Path& from, const Path& to);
  // A file that is not there is no error.
  virtual void remove(const Path& file);
  // A directory that is there is no error; its parent must exist.
  virtual void make_directory(const Path& directory);
};

// The disk itself.
Disk& real_disk();

// Throws what a Disk throws when the system answers `reason` (an errno value).
[[noreturn]] void throw_disk_error(const std::filesystem::path& path, int reason);

}  // namespace coding
