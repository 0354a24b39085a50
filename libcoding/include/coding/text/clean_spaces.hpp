// Blanks as one would type them: one between words, none at the ends of lines.
//
// A blank is any white space that does not break a line: space, tab, no-break and typographic spaces. A run
// of blanks becomes one space, a run that holds a tab one tab (columns stay columns), and blanks at the
// beginning and the end of a line go. Line breaks, empty lines, ZWNJ and zero-width spaces stay.
#pragma once

#include <vector>

#include "coding/text/edits.hpp"

namespace coding {

// The edits, rule "spaces". Linear.
std::vector<Edit> clean_spaces(const Text& text);

}  // namespace coding
