// The paragraphs of a text.
//
// A paragraph is a line that is not blank: Word, ODT, RTF, HTML and most transcripts arrive with one line a
// paragraph. A text that was wrapped at a width, with blank lines between its paragraphs, is either unwrapped
// by cleaning first or read by blank lines; which of the two a text is cannot be told from it with certainty,
// so it is asked for and never guessed.
#pragma once

#include <vector>

#include "coding/text/span.hpp"
#include "coding/text/text.hpp"

namespace coding {

enum class ParagraphEnd { line_end, blank_line };

// In order, without white space around them. A line ends with LF or U+2029; a blank line holds nothing but
// white space. Linear.
std::vector<Span> paragraphs_of(const Text& text, ParagraphEnd ended_by = ParagraphEnd::line_end);

}  // namespace coding
