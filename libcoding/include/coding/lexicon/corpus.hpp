// Whose words are looked at: the parts of an index with the roles that their speakers have in the project.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "coding/lexicon/index.hpp"
#include "coding/lexicon/patterns.hpp"
#include "coding/project/document.hpp"

namespace coding {

struct WordScope {
  bool interviewers = false;                  // their turns, too
  std::vector<DocumentId> documents{};        // only these; empty: all
  std::vector<ParticipantId> participants{};  // only what these said; empty: everybody
};

inline constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

struct SelectedPart {
  bool included = false;
  SpeakerRole role = SpeakerRole::participant;
  std::uint32_t participant = nobody;  // index into Selection::participants
  bool operator==(const SelectedPart&) const = default;
};

struct Selection {
  std::vector<ParticipantId> participants{};  // who says something in an included part, natural order
  std::vector<SelectedPart> parts{};          // by part of the index
  std::uint64_t words = 0;                    // of the included parts
  bool operator==(const Selection&) const = default;
};

// A label is who Document::speakers says: an interviewer, another, or a participant; a participant without an
// id, a label that is not listed and what stands outside all turns belong to the document's participant, if
// it has one. `documents` are the project's, in any order; a document of the index that is not there is left
// out. O(parts).
Selection select(const Index& index, std::span<const Document> documents, const WordScope& scope = {});

// A pattern as an index knows it: for each of the index's languages the forms (not types) that each of its
// words matches, ascending.
struct PreparedPattern {
  std::string text{};
  std::vector<ResolvedPattern> by_language{};
};

// All of them in one pass over the types of each language; see lexicon/patterns.hpp for cost and errors.
std::vector<PreparedPattern> prepare(const Index& index, std::span<const std::string> patterns);
PreparedPattern prepare(const Index& index, std::string_view pattern);

// Each word of the pattern also matches the types that share a group with one it matches: with stems as
// groups, all forms of a word. group_of_type has a number for each type of the index.
void widen(PreparedPattern& pattern, const Index& index, std::span<const std::uint32_t> group_of_type);

}  // namespace coding
