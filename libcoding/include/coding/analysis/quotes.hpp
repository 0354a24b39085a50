// The passages that were given a code, with who said them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "coding/base/estimate.hpp"
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
  // N of `code`, or of each code when it is empty, over as many participants as can be
  // (docs/methods/quotes.md), and all passages that are evidence against a relation of the code; 0: all.
  std::size_t spread = 0;
};

struct FoundQuote {
  DocumentId document{};
  ParticipantId participant{};  // empty when the document has none
  CoderId coder{};
  CodeId code{};
  Span span{};
  std::string text{};  // whole; shortened as in Quote when the text has changed there since
  std::string memo{};
  // The relations of its code that the passage speaks against: it overlaps a passage given as evidence.
  std::vector<RelationKey> against{};
};

// In codebook order, then by participant, document and place. A text is read only when a passage is too long
// to stand whole in its segment. O(segments log segments) plus the texts read.
std::vector<FoundQuote> quotes(const Project& project, const QuoteOptions& options,
                               const TextSource& text_of);

// Who is quoted how often.
struct QuoteConcentration {
  std::size_t quotes = 0;
  std::size_t quoted = 0;              // participants with a quote
  std::vector<ParticipantId> most{};   // with the most quotes, in natural order
  std::size_t most_quotes = 0;         // of each of them
  std::vector<ParticipantId> never{};  // who carry the code and have no quote, in natural order
  Estimate gini{};                     // of the quotes over all who carry it
};

// Of the quotes that were found with the options. Passages that belong to no participant are left out.
QuoteConcentration concentration_of(const Project& project, const QuoteOptions& options,
                                    const std::vector<FoundQuote>& found);

}  // namespace coding
