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
// Linear, on `jobs` threads with the outcome of one.
std::vector<LanguageStretch> language_stretches(const Text& text, int jobs = 1);

// The language of most of what the stretches cover; empty when nothing is sure.
Language language_of(const std::vector<LanguageStretch>& stretches);

// Marks of kind `language` for the stretches of the text that are not in `own` (empty: in what language_of
// says) and have at least 80 characters. Sorted.
std::vector<Mark> language_marks(const Text& text, const std::vector<LanguageStretch>& stretches,
                                 const Language& own);

}  // namespace coding
