// The lines of a PDF, put together to paragraphs.
//
// A typesetter breaks a line where the next word does not fit. So a line goes on in the next one when the
// next one's first word would not have fitted into the usual width (the length that nine lines in ten do not
// exceed); when a line ends a sentence, only if it is really full, and otherwise already when it is somewhat
// shorter or the next line begins with a small letter. Dumps in which nearly every line is followed by an
// empty one are read without these. A line stays on its own when it is empty, a heading or a list item,
// begins like a speaker's turn, has a tab or wide gaps as tables do, or where the caller says so. What
// surprises: a line that ends in letter and hyphen is joined without a blank, and the hyphen stays; ask for
// `hyphens` first to have such words whole. A text whose lines have no usual width (each a paragraph) has no
// edits.
#pragma once

#include <cstddef>
#include <vector>

#include "coding/text/edits.hpp"

namespace coding {

struct LineKeeping {
  std::vector<std::size_t> begins{};  // sorted: no line that begins here is joined to the one before
  std::vector<Span> alone{};          // sorted: lines that touch these are joined to no other line
};

// The edits, rule "lines"; each makes a line break with the blanks around it one space. Linear.
std::vector<Edit> clean_lines(const Text& text, const LineKeeping& keep = {});

}  // namespace coding
