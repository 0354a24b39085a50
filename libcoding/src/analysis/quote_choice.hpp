// Which of the passages of a code are quoted.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <vector>

#include "coding/project/project.hpp"

namespace coding {

// A segment that may be quoted, with what it is sorted by.
struct QuoteCandidate {
  const CodedSegment* segment = nullptr;
  const Document* document = nullptr;
  std::size_t code = 0;
  ParticipantId participant{};
  std::vector<RelationKey> against{};  // relations of the code that the passage is evidence against
};

// Codebook order, then participant, document and place.
bool stands_before(const QuoteCandidate& a, const QuoteCandidate& b);
// Code points; a turned span, which `coding check` names, has none.
std::size_t length_of(const QuoteCandidate& candidate);
bool is_longer(const QuoteCandidate& a, const QuoteCandidate& b);

// The participant, else the document that belongs to none: who is not to be quoted too often.
std::string person_of(const QuoteCandidate& candidate);

// `number` of them, or of each code where `each_code`: over as many people as can be, by the rule of
// docs/methods/quotes.md. Requires them sorted by stands_before. Those that speak against a relation stay
// besides, and count as quotes of who said them. O(candidates · number).
void spread_over_people(std::vector<QuoteCandidate>& found, std::size_t number, bool each_code);

}  // namespace coding
