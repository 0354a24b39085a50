// A line of a concordance cut out of its text.
#pragma once

#include "coding/lexicon/concordance.hpp"

namespace coding {

// The words of a turn, or some of them that stand together, and which of them the match is made of; a match
// that is no words stands between `first` and `last`.
struct MatchedWords {
  std::span<const ByteSpan> words{};
  std::size_t first = 0;    // the first word that does not end before the match
  std::size_t last = 0;     // the first word behind the match
  bool begins_turn = true;  // `words` has the turn's first word
  bool ends_turn = true;    // … its last
};

class LineMaker {
 public:
  // Refers to everything. Throws DataError "index-stale" when the text is not as long as the index says.
  LineMaker(const Index& index, const Selection& selection, std::uint32_t document, const Text& text,
            const ContextOptions& options);

  ConcordanceLine line(std::uint32_t turn, ByteSpan match, const MatchedWords& words) const;

 private:
  std::size_t left_begin(std::size_t turn_begin, ByteSpan match, const MatchedWords& words) const;
  std::size_t right_end(std::size_t turn_end, ByteSpan match, const MatchedWords& words) const;

  const Index& index_;
  const Selection& selection_;
  std::uint32_t document_;
  const Text& text_;
  const ContextOptions& options_;
};

}  // namespace coding
