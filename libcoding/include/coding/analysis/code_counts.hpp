// How much there is of one code, or of all: the numbers that stand in a sentence.
//
// A code counts together with everything below it, as a row of analysis/frequency.hpp does; asked of one
// code, both give the same numbers.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "coding/project/project.hpp"

namespace coding {

struct CodeCounts {
  std::vector<ParticipantId> participants{};  // with at least one segment, natural order
  std::vector<DocumentId> documents{};        // with at least one, natural order
  std::size_t segments = 0;
  std::size_t passages = 0;  // stretches of text, each once under however many of the codes
};

// Of the coder's segments with the code at `position` in the codebook or one below it; with any code, when
// there is no position. Segments of a code or document that is not in the project are left out. O(segments).
CodeCounts counts_of(const Project& project, const CoderId& coder, std::optional<std::size_t> position);

// Of each position the same; the segments are looked up once for all.
std::vector<CodeCounts> counts_of_each(const Project& project, const CoderId& coder,
                                       const std::vector<std::size_t>& positions);

}  // namespace coding
