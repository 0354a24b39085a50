// From segments to ratings: which units of the text each coder gave which code.
//
// The idea that keeps it small: a table of units × codes is nearly all "absent", so it is never made. Each
// coder's segments of a code become ranges of units; where ranges begin and end, who has the code changes,
// and only these stretches are counted. All units that nobody gave a code are one number.
//
// Who coded a document is data (project/coded_documents.hpp): in a document that a coder has gone through, a
// unit without the code is rated "absent"; in others the coder has no ratings. Only documents that two of the
// coders or more have gone through are compared. docs/methods/coded-units.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/project/project.hpp"
#include "coding/project/texts.hpp"

namespace coding {

// What is rated. Turns, paragraphs, sentences, lines and words are those of project/units.hpp, without what
// interviewers say unless asked for; characters are code points, white space among them, without
// interviewers' turns unless asked for; documents and participants are whole, as in counts of frequency.
enum class CodedUnit { document, participant, turn, paragraph, sentence, line, word, character };

// When a unit has a code by a coder, whose segments of the code are taken together:
//   any        they share a character
//   majority   they cover more than half of the unit's characters
//   contained  they cover all of the unit without a gap
// A participant's unit is their documents, of a group interview their turns; a segment there is of the
// participant whose turns share most with it (participant_at), and `any` asks only whose it is.
enum class TouchRule { any, majority, contained };

std::string_view name_of(CodedUnit unit);
std::optional<CodedUnit> coded_unit_named(std::string_view name);
std::string_view name_of(TouchRule rule);
std::optional<TouchRule> touch_rule_named(std::string_view name);

// In which rows the segments of each code count, by the code's position in the codebook: a code of a lower
// level in that of its category, which makes the category's rating the union of its codes'. None: left out.
struct CodeRows {
  std::size_t rows = 0;
  std::vector<std::vector<std::size_t>> of{};
};

// Does unit of this kind need the texts?
bool needs_texts(CodedUnit unit);

struct CodedUnitsOptions {
  std::vector<CoderId> coders{};  // two to 64 of the project
  CodeRows rows{};
  CodedUnit unit = CodedUnit::sentence;
  TouchRule rule = TouchRule::any;
  bool interviewers = false;            // their turns, too
  std::vector<DocumentId> documents{};  // only these; empty: all
  bool sets = false;                    // also count which sets of rows each coder gave to each unit
  int jobs = 1;
};

using CoderBits = std::uint64_t;  // bit i: the i-th of the coders

struct RowCount {
  std::uint32_t row = 0;
  CoderBits present = 0;  // who gave it; at least one
  std::uint64_t units = 0;
  bool operator==(const RowCount&) const = default;
};

// Units with the same sets by all coders. `sets` holds for each coder an index into CodedUnits::sets.
struct SetCount {
  std::vector<std::uint32_t> sets{};
  std::uint64_t units = 0;
  bool operator==(const SetCount&) const = default;
};

// The units of one document, or one participant.
struct UnitGroup {
  std::string name{};
  CoderBits coders = 0;  // who has gone through it; the others have no ratings there
  std::uint64_t units = 0;
  std::uint64_t touched = 0;       // of these, to which somebody gave any code, in a row or not
  std::vector<RowCount> counts{};  // by row, then coders
  std::vector<SetCount> sets{};    // when asked for; units without any code are not among them
  bool operator==(const UnitGroup&) const = default;
};

struct CodedUnits {
  std::vector<CoderId> coders{};
  std::size_t rows = 0;
  std::vector<UnitGroup> groups{};                 // in the project's order; without units: none
  std::vector<std::vector<std::uint32_t>> sets{};  // rows in rising order; the first is the empty set
  std::size_t documents = 0;                       // that are compared
  std::size_t segments = 0;                        // that count in a row there
  std::size_t outside = 0;  // of these, that touch no unit: in interviewers' turns, in labels
};

// Texts and marks are read on `jobs` threads, when the unit needs them (needs_texts; characters without
// interviewers need the marks). Throws UsageError "coder-unknown", "coders-too-few", "coders-too-many",
// "coder-twice", "document-unknown", "documents-not-shared" (no document has been coded by two of them), and
// what reading throws. O(segments log segments + texts).
CodedUnits coded_units(const Project& project, const CodedUnitsOptions& options, const TextSource& text_of,
                       const MarkSource& marks_of);

// The documents that two or more of the coders have gone through, each with who has; in the project's order.
struct SharedDocument {
  std::size_t document = 0;  // position in the project
  CoderBits coders = 0;
};
std::vector<SharedDocument> shared_documents(const Project& project, const std::vector<CoderId>& coders,
                                             const std::vector<DocumentId>& documents = {});

}  // namespace coding
