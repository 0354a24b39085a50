// Several files changed as one: all of it or nothing, through a kill at any instant.
//
// New bytes are staged under .coding/stage/ and synced; then .coding/commit.json names them. Its appearance
// (one rename) is the commit point. After it the staged files are moved into place and the record is renamed
// to .coding/last.json, by this process or by the next one that writes. Readers who find a record read the
// staged bytes in place of the old ones, so they see the change whole from the commit point on, and never
// before.
//
// What surprises: a failure after the commit point throws "change-unfinished" although the change is done;
// the next writer moves what is left into place.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "coding/base/disk.hpp"
#include "coding/store/lock.hpp"

namespace coding {

// New bytes, or a stretch [begin, end) of the file as it was.
struct Piece {
  std::string bytes{};
  bool of_old = false;
  std::size_t begin = 0;
  std::size_t end = 0;
};

enum class WriteKind { replace, append, remove };

// What becomes of one file. `path` is relative to the project, with '/'; it may not leave it.
struct FileWrite {
  std::string path{};
  WriteKind kind = WriteKind::replace;
  std::vector<Piece>
      pieces{};  // replace: the whole new file; append: what is added, without pieces of the old
};

FileWrite replacing(std::string path, std::string bytes);
FileWrite removing(std::string path);

// All writes or none; durable on return. `recover` must have run under this lock. Throws UsageError
// "path-outside" for a path that leaves the project or passes through a symbolic link; Error "disk-full" or
// "file-unwritable" when nothing was changed; Error "change-unfinished" when it is done but for moving files
// into place.
void commit(const Lock& lock, const std::vector<FileWrite>& writes, Disk& disk = real_disk());

// Finishes a change that was interrupted after its commit point, discards one interrupted before it. Returns
// whether something was finished.
bool recover(const Lock& lock, Disk& disk = real_disk());

// Is there an interrupted change in the folder? Looks only.
enum class Interruption { none, before_commit, after_commit };
Interruption interruption_of(const std::filesystem::path& project);

}  // namespace coding
