// What differs between a file and what the journals say of it.
#pragma once

#include <string>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "store/replay.hpp"

namespace coding {

// A line that no journal put in, or one that is missing.
struct StrayLine {
  std::size_t line = 0;  // 0: not known
  std::string text{};
  std::uint32_t entry = 0;  // of a missing line: who put it in
};

struct FileDifference {
  std::string path{};
  bool is_gone = false;
  bool line_end_missing = false;
  std::vector<StrayLine> extra{};
  std::vector<StrayLine> missing{};  // texts are filled in later
  std::vector<LineHash> missing_hashes{};
  std::vector<StrayLine> returned{};  // taken out once, and there: git keeps such lines
};

// Of a file of lines. Lines that are there although they were taken out count as extra when others are
// missing, else as returned.
struct FileQuestion {
  const std::string& path;
  const std::string& bytes;
  bool order_known = false;  // one coder alone made the file, in one place
};
FileDifference difference_of(const FileQuestion& question, const FileFate& fate);

// In which line of a file of segments one belongs.
std::size_t place_of(const std::vector<std::string_view>& sorted, std::string_view missing);

// What to say of it, by line.
Diagnostics told(const FileDifference& difference, const Replay& replay);

// Of a file that is known by digest; nothing when it is as it should be.
struct DigestQuestion {
  const std::string& path;
  const std::string& bytes;
  const FileFate& fate;
};
Diagnostics told(const DigestQuestion& question, const Snapshot& snapshot);

}  // namespace coding
