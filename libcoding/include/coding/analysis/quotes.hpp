// The passages that were given a code, with who said them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "coding/project/project.hpp"
#include "coding/project/texts.hpp"

namespace coding {

struct QuoteOptions {
  CoderId coder{};
  CodeId code{};                    // empty: all codes
  bool below = true;                // with everything below `code`
  std::string set{};                // only codes of this set, and what is below them; empty: all
  bool only_active = false;         // without codes that are not active
  std::size_t longest = 0;          // only the N longest; 0: all
  std::size_t per_participant = 0;  // at most N of each participant, the longest; 0: all
};

struct FoundQuote {
  DocumentId document{};
  ParticipantId participant{};  // empty when the document has none
  CoderId coder{};
  CodeId code{};
  Span span{};
  std::string text{};  // whole; shortened as in Quote when the text has changed there since
  std::string memo{};
};

// In codebook order, then by participant, document and place. A text is read only when a passage is too long
// to stand whole in its segment. O(segments log segments) plus the texts read.
std::vector<FoundQuote> quotes(const Project& project, const QuoteOptions& options,
                               const TextSource& text_of);

}  // namespace coding
