// How far a stranger's file is followed before it is refused.
#pragma once

#include <cstddef>

namespace coding {

// The most a file may grow to, so that a hostile one cannot fill the memory. docs/limitations.md.
struct ReadingLimits {
  std::size_t archive_entries = 10'000;
  std::size_t unpacked_bytes = std::size_t{1} << 30;
  std::size_t unpack_ratio = 200;     // of one entry of more than 1 MB
  std::size_t depth = 256;            // of nested elements or values
  std::size_t elements = 10'000'000;  // of one XML file: each costs about 100 bytes of memory
  std::size_t text_bytes = std::size_t{1} << 30;
};

}  // namespace coding
