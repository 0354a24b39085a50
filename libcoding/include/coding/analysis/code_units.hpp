// Which units hold which codes: what co-occurrence, networks and every other look at pairs of codes begin
// with.
//
// It is the 0/1 table of units and codes, kept as a sorted list of unit numbers for each code, since nearly
// all of its cells are 0. N, the denominator, is every unit of the project's documents, coded or not: all
// sentences, all turns, all documents, all people who have a document. docs/methods/cooccurrence.md.
//
// What surprises: units of kind `segment` are passages, and two codes may stand together though no passage
// has both, because their passages overlap. Ask shared_units(), not the lists, how many units two codes
// share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "coding/analysis/scope.hpp"
#include "coding/project/project.hpp"
#include "coding/project/texts.hpp"

namespace coding {

// Where codes stand together.
//   participant  people who have a document; whose a segment is, participant_at says
//   document     documents
//   turn, paragraph, sentence
//                those of project/units.hpp, without interviewers' unless asked for; one holds a code when a
//                segment of the code shares at least one code point with it
//   segment      the coder's passages: what was coded from one place to another, under however many codes,
//                is one passage. It holds the codes that were given to exactly it
enum class CountedUnit { participant, document, turn, paragraph, sentence, segment };

std::string_view name_of(CountedUnit unit);
// Throws DataError "unit-unknown" with the names there are.
CountedUnit counted_unit_named(std::string_view name);

// Does finding the units take the texts and marks?
bool needs_texts(CountedUnit unit);

struct CodeUnitsOptions {
  CoderId coder{};
  CountedUnit unit = CountedUnit::participant;
  ScopeOptions scope{};
  bool interviewers = false;  // also what they say (turn, paragraph, sentence)
  int jobs = 1;
};

inline constexpr std::uint32_t no_number = std::numeric_limits<std::uint32_t>::max();

struct CodeUnits {
  CodeUnitsOptions options{};
  std::string level{};               // of the codes, in the project's spelling
  std::vector<std::size_t> codes{};  // positions in the codebook, tree order: the rows of the scope
  std::size_t units = 0;             // N
  std::vector<std::vector<std::uint32_t>> held{};  // by code: the units that hold it, in rising order
  // By unit, in the order of the project and the text.
  std::vector<std::uint32_t> documents{};     // position in the project's; no_number for participants
  std::vector<std::uint32_t> participants{};  // position in `people`, or no_number
  std::vector<Span> passages{};               // of segments; else empty
  std::vector<ParticipantId> people{};        // who have a document, natural order
  std::size_t segments = 0;                   // of the coder, in all
  std::size_t outside = 0;                    // of these, under none of the codes
  std::size_t unheld = 0;  // under one, but in no unit: in interviewers' turns, in a label, nobody's
};

// Texts and marks are asked for only when needs_texts. The outcome is the same for any number of jobs. Throws
// what scope_of throws, what reading a text throws, and UsageError "units-too-many" from 2^32 - 1 on.
// O(segments log segments + texts).
CodeUnits code_units(const Project& project, const CodeUnitsOptions& options, const TextSource& text_of,
                     const MarkSource& marks_of);

// How many units two codes share, code × code, row after row: symmetric, on the diagonal the units that hold
// the code. Of segments it is the greatest number of pairs of a passage of the one and a passage of the other
// that overlap, no passage in two pairs: never more than either has, and ATLAS.ti's count wherever no passage
// meets two of the other code. Throws UsageError "codes-too-many" from 20,001 codes on.
std::vector<std::uint32_t> shared_units(const CodeUnits& units, int jobs = 1);

}  // namespace coding
