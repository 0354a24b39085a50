// What tells without reading it that a file is the one it was: size, time of its last change, inode.
//
// As git's index does. What surprises: a file that is changed twice within one tick of the clock keeps its
// time, so a stamp taken in the same tick as the change proves nothing; whoever relies on stamps must have
// been written later than the file (lexicon/index_file.hpp does).
#pragma once

#include <cstdint>
#include <filesystem>

namespace coding {

struct FileStamp {
  std::int64_t size = -1;        // bytes; -1: there is no such file
  std::int64_t modified_ns = 0;  // since 1970
  std::uint64_t inode = 0;
  bool operator==(const FileStamp&) const = default;
};

// Of the file that a link leads to. One call of the system; anything that fails is "there is no such file".
FileStamp stamp_of(const std::filesystem::path& file);

}  // namespace coding
