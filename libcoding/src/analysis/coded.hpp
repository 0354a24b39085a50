// The segments of one coder as numbers: what every count walks over.
//
// Ids are looked up once; after that document, participant and code are positions. Segments whose code or
// document is not in the project are left out: `coding check` names them.
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "coding/project/project.hpp"

namespace coding {

inline constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();

struct CodedPlace {
  std::size_t document = 0;     // position in project.documents
  std::size_t participant = 0;  // position in `interviewed`, or nobody
  std::size_t code = 0;         // position in the codebook
  Span span{};
};

// In the order of project.segments, except that all of a document's segments stand together. Spans are cut to
// the text: what is turned or lies behind its end is empty.
std::vector<CodedPlace> coded_places(const Project& project, const CoderId& coder,
                                     const std::vector<ParticipantId>& interviewed);

}  // namespace coding
