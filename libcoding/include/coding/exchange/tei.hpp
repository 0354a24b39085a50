// A project's coded documents as TEI P5: one <TEI>, or a <teiCorpus> of several.
//
// The text stands in <body> as it is, character for character: the text of all its nodes is the document's.
// Turns are <u>, their labels <seg type="speaker">, lines outside of turns <p>. Codings overlap as they like,
// so they are not elements around words: an <anchor> stands where one begins or ends, and <standOff> has a
// <span from to ana resp> for each. The codebook is a <taxonomy>, people are <person>s.
// docs/formats/export.md.
//
// What surprises: XML has no place for most control characters; they are left out and counted.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "coding/exchange/project_data.hpp"

namespace coding {

struct TeiFile {
  std::string bytes{};
  std::size_t characters_left_out = 0;
  std::size_t segments_left_out =
      0;  // whose span is not in the text, or whose document is not in the project
};

// The documents in the project's order; `data` holds one or more. Linear. Throws what reading texts and marks
// throws, UsageError "export-empty" when there is no document.
TeiFile project_tei(const ProjectData& data);

}  // namespace coding
