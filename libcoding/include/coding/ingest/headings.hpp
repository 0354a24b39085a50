// Headings of a plain text.
//
// Precision before completeness: a heading that is missed can be marked, one that is invented misleads. A
// line is a heading when it is short, ends no sentence and is one of
//   * a Markdown heading (# …) or a line that Word's table of contents points to ("[bookmark: _Toc12]Giriş");
//   * a numbered line ("3.1. …") whose number follows the one before it;
//   * one of the words with which articles head their parts (Öz, Giriş, Abstract, Nəticə …);
//   * in capitals, in a text that has small letters, with an empty line or a heading around it.
// Levels: from the number of # or of the parts of the number; 1 otherwise, 2 for capitals below a numbered
// one.
#pragma once

#include <cstddef>
#include <vector>

#include "coding/project/mark.hpp"
#include "coding/text/edits.hpp"

namespace coding {

// Marks of kind `heading`, sorted; label is the heading's words without its number and signs. Linear.
std::vector<Mark> find_headings(const Text& text);

// Cleaning rule "bookmarks": takes out what Word leaves of its bookmarks, "[bookmark: _Toc100058241]".
// Linear.
std::vector<Edit> clean_bookmarks(const Text& text);

}  // namespace coding
