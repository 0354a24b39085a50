// A text: valid UTF-8 that is addressed by code point.
//
// The bytes are kept as they came; a sparse index (one entry each 1,024 code points) turns a code point
// position into a byte offset with a short walk, so slicing costs the same anywhere in a long transcript.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "coding/text/span.hpp"

namespace coding {

class Text {
 public:
  Text() = default;
  // Takes the bytes as they are. Throws DataError "not-utf8" naming the offset of the first bad byte. O(n).
  explicit Text(std::string utf8);

  const std::string& bytes() const& noexcept { return bytes_; }
  std::string bytes() && noexcept { return std::move(bytes_); }  // of a text that is not needed any more
  // Number of code points.
  std::size_t length() const noexcept { return length_; }
  bool empty() const noexcept { return bytes_.empty(); }

  // The bytes of a span, as a view into this text. Throws UsageError "span-outside" when span.end > length()
  // or begin > end. O(1): at most 1,024 code points are walked.
  std::string_view slice(Span span) const;

  // Byte offset of a code point position (0 … length()), and back; a byte inside a sequence counts as its
  // start.
  std::size_t byte_of(std::size_t code_point) const;
  std::size_t code_point_of(std::size_t byte) const;

  bool operator==(const Text& other) const { return bytes_ == other.bytes_; }

 private:
  std::string bytes_;
  std::size_t length_ = 0;
  std::vector<std::size_t> marks_;  // marks_[k] = byte offset of code point k * step
};

}  // namespace coding
