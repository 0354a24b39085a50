// A segments file as lines with their keys, without making values: so that one segment among 250,000 is added
// or taken out in the time of one pass, and every other line stays byte for byte.
#pragma once

#include <compare>
#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/json.hpp"

namespace coding {

// Identity and order within a file; views into the file, or into the SegmentLines.
struct LineKey {
  std::string_view document{};
  std::size_t start = 0;
  std::size_t end = 0;
  std::string_view code{};
  auto operator<=>(const LineKey&) const = default;
};

struct SegmentLine {
  LineKey key{};
  std::size_t begin = 0;  // in bytes of the file
  std::size_t end = 0;    // behind its LF, if it has one
};

struct SegmentLines {
  std::vector<SegmentLine> lines{};
  bool sorted = true;
  std::deque<std::string> spelled_out{};  // ids that stand with escapes in the file
};

// The key of a line as our writer puts it; nothing for any other line, which may be right all the same.
std::optional<LineKey> quick_key(std::string_view line);

// The file's bytes need json_padding. Throws what parse_segment throws for a line it cannot read the key of.
SegmentLines segment_lines(const JsonSource& source);

}  // namespace coding
