// One quote against one transcript: its words in order, or the diff of the two.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "audit/quote_words.hpp"
#include "coding/audit/quote_check.hpp"

namespace coding::quoting {

struct PreparedQuote {
  Text text{};
  Language language{};
  std::vector<QuotePart> parts{};
  std::size_t words = 0;
};
PreparedQuote prepared_quote(const std::string& text, const Language& language);

// Where its words stand, part by part, with nothing between but what its marks allow: any words at a cut, at
// most four at an addition. The shortest such stretch; nothing when there is none.
struct WordedMatch {
  std::vector<Span> parts{};  // of the transcript's words, by index; empty for parts without words
  Span words{};               // all of it
  std::size_t cuts = 0;       // marks that stand for words
};
std::optional<WordedMatch> find_worded(const PreparedQuote& quote, const std::vector<KeyWord>& transcript);

// The quote against a window of the transcript's words: the longest common subsequence of words.
struct AlignedMatch {
  Span words{};  // of the transcript, by index: from the first word in common to the last
  std::vector<QuoteDiffPart> diff{};
  std::size_t same = 0;
  std::size_t taken_out = 0;
  std::size_t put_in = 0;
  std::size_t cuts = 0;
};
AlignedMatch align(const PreparedQuote& quote, const std::vector<KeyWord>& transcript, Span window,
                   const Text& text);

// Which kinds of typography differ between a part of the quote and the transcript's words that it was found
// at: "case", "letters", "marks", "digits", "joiners", "spaces", "remarks" (a transcriber's, left out),
// "punctuation". None when their bytes are the same but for white space.
std::vector<std::string> typography_of(const PreparedQuote& quote, const QuotePart& part,
                                       const std::vector<KeyWord>& transcript, Span range, const Text& text);

}  // namespace coding::quoting
