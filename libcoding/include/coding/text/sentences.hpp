// The sentences of a text.
//
// The sentence boundaries of UAX #29 as ICU has them, of which those are taken back that interviews show to
// be none: after an abbreviation (Prof. | Dr. | vd. | et al. | …; short lists of our own for tr, az,
// fa, en), after an initial (A. | Kemal), and before a small letter ("Ne?" | dedi). What surprises: a line
// end always ends a sentence, so text that is wrapped at a width should be unwrapped first; a sentence
// without a space after its full stop is not parted from a small letter that follows ("vardı.değil"), since
// www.site.com would be, too. docs/methods/words.md.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "coding/text/language.hpp"
#include "coding/text/span.hpp"
#include "coding/text/text.hpp"

namespace coding {

struct SentenceOptions {
  Language language{};
  bool tailored = true;  // false: ICU's boundaries and nothing else
};

// The byte offset behind each sentence with the white space that follows it; the last is the size. Empty for
// an empty text. Linear. Throws UsageError "text-too-long" from 2 GiB on.
std::vector<std::size_t> sentence_ends(std::string_view valid, const SentenceOptions& options = {});

// The sentences without white space around them, in order; stretches of white space are no sentence.
std::vector<Span> sentences_of(const Text& text, const SentenceOptions& options = {});

}  // namespace coding
