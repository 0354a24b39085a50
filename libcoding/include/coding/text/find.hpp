// Where a quote stands in a text.
//
// First the quote is looked for as it is, byte for byte (white space around it aside). Only when it does not
// occur that way is it looked for in the match key (text/match_key.hpp): up to case, runs of white space and
// line breaks, kinds of quote marks, dashes and ellipses, soft hyphens, ZWNJ, and Arabic against Persian
// letters. So a quote that somebody copied finds its own place even where a variant of it stands nearby. "…"
// in a quote stands for itself, never for words left out.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "coding/text/language.hpp"
#include "coding/text/span.hpp"
#include "coding/text/text.hpp"

namespace coding {

// All occurrences from left to right that do not overlap. A span begins and ends with a character of the
// quote, never with white space and never between a base character and its marks ("a" does not occur in a
// decomposed "â"). Whole words are not asked for: "kar" occurs in "karar". Throws UsageError "empty-quote"
// when the quote has no character to look for. Linear in the text plus the quote.
std::vector<Span> find_quote(const Text& text, std::string_view quote, const Language& language);

// The same for many quotes in one text: the match key is made once, when it is first needed. Refers to the
// text, which must outlive it. Not to be shared between threads.
class QuoteFinder {
 public:
  QuoteFinder(const Text& text, Language language);
  QuoteFinder(Text&& text, Language language) = delete;
  ~QuoteFinder();
  QuoteFinder(QuoteFinder&&) noexcept;
  QuoteFinder& operator=(QuoteFinder&&) noexcept;

  std::vector<Span> find(std::string_view quote);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace coding
