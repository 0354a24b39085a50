// A made-up study: its people, its codebook, and which passages were given which codes.
#pragma once

#include <cstddef>
#include <vector>

#include "bench/synthetic_text.hpp"
#include "coding/base/random.hpp"
#include "coding/project/project.hpp"

namespace coding::bench {

Study synthetic_study();

// "Y1", "Y2", … with the attributes of the study.
std::vector<Participant> synthetic_participants(const Study& study, std::size_t count, Random& random);

// A tree of three levels, about as wide as the Ankara study's (6 categories, 12 subcategories and 50 codes of
// 68). Requires count >= 3.
Codebook synthetic_codebook(const Vocabulary& vocabulary, std::size_t count, Random& random);

// The codes without codes below them: what passages are given.
std::vector<CodeId> codes_to_give(const Codebook& codebook);

// One to three sentences each, coders in turn, some codes oftener than others; in the order of a coder's
// file. Fewer when the text has no room for so many different ones.
struct CodingPlan {
  std::size_t segments = 0;
  std::vector<CoderId> coders{};
  std::vector<CodeId> codes{};
};
std::vector<CodedSegment> synthetic_segments(const DocumentId& document, const std::vector<Span>& sentences,
                                             const CodingPlan& plan, Random& random);

// "kodlayan1", "kodlayan2", …
std::vector<CoderId> synthetic_coders(std::size_t count);

}  // namespace coding::bench
