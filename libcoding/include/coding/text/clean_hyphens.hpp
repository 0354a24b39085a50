// Words that a line break took apart, put together again: "öğren-" + line break + "me" is "öğrenme".
//
// A letter, a hyphen (-, U+2010) or a soft hyphen, a line break, perhaps blanks and one empty line, and a
// small letter (or one of a script without case). No dictionary is asked; what the rest of the document
// writes decides the doubtful ones. Never before a capital (Doğu- / Batı), and never where
//   * the document writes the pair with a hyphen inside a line and not as one word ("yüz-yüze"), or
//   * both halves stand in the document as words of their own, each of at least three letters, and the joined
//     word does not: it may be a compound ("öğrenen-öğretmen").
// The line then breaks behind the word (before it, when the next line held nothing else), so that lines keep
// their lengths, by which `lines` goes.
// A soft hyphen says itself that it is no letter: it is always joined. docs/methods/cleaning.md.
#pragma once

#include <cstddef>
#include <vector>

#include "coding/text/edits.hpp"
#include "coding/text/language.hpp"

namespace coding {

struct HyphenRepair {
  std::vector<Edit>
      edits{};  // rule "hyphens": hyphen and line break go, a blank beside the word breaks the line
  std::size_t joined = 0;    // words
  std::vector<Span> left{};  // hyphens before a line break that stay: a person should look at them
};

// Linear.
HyphenRepair clean_hyphens(const Text& text, const Language& language);

}  // namespace coding
