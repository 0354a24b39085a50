// The text of a document of Taguette, and where its positions are in it.
//
// Taguette keeps a document as HTML and counts UTF-8 bytes of what stands between the tags: "<p>Hello</p>
// <p>you</p>" has the bytes of "Hello you". Here the blocks become lines and white space that a browser does
// not show goes, so positions are looked up. Its HTML is what a sanitiser wrote, hence a small reader:
// elements, comments, a few named characters and the numbered ones.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/text/text.hpp"

namespace coding {

class TaguetteText {
 public:
  explicit TaguetteText(std::string_view html);

  const Text& text() const { return text_; }
  // Bytes between the tags.
  std::size_t bytes() const { return bytes_; }
  // Without white space at its ends; nothing when it is not in the text, or nothing else is in it.
  std::optional<Span> span(std::optional<std::int64_t> begin, std::optional<std::int64_t> end) const;

 private:
  friend class TaguetteTextMaker;
  Text text_{};
  std::vector<std::size_t> begins_{};  // of each code point of the text, in those bytes
  std::size_t bytes_ = 0;
};

}  // namespace coding
