// A segments file, read stretch by stretch: no more of it is in memory than is being parsed.
//
// The file stays open, so every stretch is of the same file, also when a writer puts another one in its place
// meanwhile (a writer renames, it never writes into a file that stands).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "store/snapshot.hpp"

namespace coding {

class SegmentFile {
 public:
  // Throws what Snapshot::read throws.
  SegmentFile(const Snapshot& snapshot, std::string relative);
  SegmentFile(SegmentFile&& other) noexcept;
  SegmentFile& operator=(SegmentFile&&) = delete;
  ~SegmentFile();

  const std::string& path() const noexcept { return path_; }
  std::size_t size() const noexcept { return size_; }

  // The lines that begin in [begin, end), whole; a view into `buffer`, which holds json_padding behind them.
  std::string_view lines(std::size_t begin, std::size_t end, std::string& buffer) const;

 private:
  std::size_t read(std::size_t begin, std::size_t end, char* out) const;

  std::string path_;
  std::string staged_;  // the bytes, where no file stands that could be read in stretches
  std::size_t size_ = 0;
  int descriptor_ = -1;
};

}  // namespace coding
