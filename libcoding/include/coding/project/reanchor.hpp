// Coded segments on a corrected text: each gets a verdict, none is dropped.
//
// A segment follows its words (text/realign.hpp). One whose words have no counterpart is looked for by its
// quote among the words that are new, and what stands around it decides between several places. What
// surprises: a segment that is lost keeps its quote, and its span says where its words stood; that the quote
// and the text there differ is what makes it lost, for `check` and for the next correction, which looks for
// it again.
#pragma once

#include <vector>

#include "coding/project/mark.hpp"
#include "coding/project/segment.hpp"
#include "coding/text/realign.hpp"

namespace coding {

struct Reanchored {
  Anchoring anchoring = Anchoring::exact;
  CodedSegment before{};
  CodedSegment after{};  // with its new span, and its new quote unless it is lost
};

struct CorrectedTexts {
  const Text& before;
  const Text& after;
  const Language& language;
};

// In the order given. All segments are of the document whose text this is. Where two segments of one coder
// with one code would become the same, the less certain is lost.
std::vector<Reanchored> reanchored(const std::vector<CodedSegment>& segments, const CorrectedTexts& texts,
                                   const Realignment& realignment);

// What is said about stretches of the text, where these are now; those of which nothing is left are left out.
std::vector<Mark> reanchored(const std::vector<Mark>& marks, const Realignment& realignment);

}  // namespace coding
