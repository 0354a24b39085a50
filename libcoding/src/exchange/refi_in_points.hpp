// What speaks for a passage: that its edges are where people set them, and that its words are those that the
// file names it by.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "coding/exchange/refi_offsets.hpp"

namespace coding {

struct SelectionPoints {
  std::int64_t points = 0;
  bool fits = false;
};

// −8 for a passage outside the text or with an edge in the middle of a character. Each edge 3 between lines,
// 2 at the end of a sentence or right behind a line end, 1 between words, 0 inside a word and beside a blank
// that belongs to the passage. 8 more when the name is the passage's words, cut off or not; blanks and line
// ends count as one blank. A name that is something else is a label and says nothing. A passage of no
// length has no edges. Linear in the shorter of passage and name.
SelectionPoints points_of(std::u32string_view text, const std::optional<CountedSpan>& placed,
                          std::string_view name);

}  // namespace coding
