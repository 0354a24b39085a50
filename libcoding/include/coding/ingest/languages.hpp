// Stretches of a document in another language than the document's own.
//
// Paragraph by paragraph, and in a long paragraph sentence by sentence, text/detect_language.hpp gives its
// verdict; a piece it is not sure of takes its neighbours', and a single short piece between two of the same
// language is taken for a name or a citation. A stretch becomes a mark when it is long enough to matter.
#pragma once

#include <cstddef>
#include <vector>

#include "coding/project/mark.hpp"
#include "coding/text/language.hpp"
#include "coding/text/text.hpp"

namespace coding {

struct LanguageStretch {
  Span span{};
  Language language{};
  double score = 0.0;  // mean of its pieces, weighted by length
  bool operator==(const LanguageStretch&) const = default;
};

// All of the text in order without gaps, each in one language (empty: not known). Empty for an empty text.
std::vector<LanguageStretch> language_stretches(const Text& text);

// The language of most of the text; empty when nothing is sure.
Language language_of(const Text& text);

// Marks of kind `language` for the stretches that are not in `own` (empty: in what language_of says) and
// have at least 80 characters. Sorted.
std::vector<Mark> language_marks(const Text& text, const Language& own);

}  // namespace coding
