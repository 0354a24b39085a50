// The segments of one coder as numbers: what every count walks over.
//
// Ids are looked up once; after that document, participant and code are positions. Segments whose code or
// document is not in the project are left out: `coding check` names them.
#pragma once

#include <cstddef>
#include <limits>
#include <unordered_map>
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

// Whose a passage is, as a position in `interviewed`. Of a document that is one participant's it is looked up
// once, of a group's for each passage. Both arguments must stay as they are.
class Attribution {
 public:
  Attribution(const Project& project, const std::vector<ParticipantId>& interviewed);
  std::size_t operator()(std::size_t document, Span span) const;

 private:
  std::size_t position(const ParticipantId& id) const;

  const Project& project_;
  std::unordered_map<ParticipantId, std::size_t> people_;
  std::vector<std::size_t> by_document_;
  std::vector<bool> by_turn_;
};

// In the order of project.segments, except that all of a document's segments stand together. Spans are cut to
// the text: what is turned or lies behind its end is empty.
std::vector<CodedPlace> coded_places(const Project& project, const CoderId& coder,
                                     const std::vector<ParticipantId>& interviewed);

}  // namespace coding
