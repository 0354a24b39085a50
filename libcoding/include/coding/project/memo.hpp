// A memo: what somebody wrote about the study or a part of it.
//
// Strauss and Corbin (1990, ch. 12) tell code notes (what a code means and where it came from), theoretical
// notes (how codes hang together) and operational notes (what to do next) apart; reflexive memos, about the
// researcher's own part in it, have joined them since. memos/<id>.md holds one: a few lines "key: value"
// between two lines of hyphens, then the words, so that it is written and read in any editor.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "coding/project/ids.hpp"
#include "coding/project/passage_link.hpp"
#include "coding/project/relation.hpp"
#include "coding/project/segment.hpp"
#include "coding/text/language.hpp"
#include "coding/text/span.hpp"

namespace coding {

struct Memo {
  std::string id{};       // the file's name; as a document's id
  std::string type{};     // one of memo_types(), "comment": a remark that came with a source; empty: not said
  DocumentId document{};  // what it is about, with `code`; both empty: the study
  Span span{};            // of the document; empty: all of it, or a place
  CodeId code{};          // with a span: the segment with this code
  ParticipantId participant{};            // a person; with `code`, what they said of it
  std::optional<RelationKey> relation{};  // what it is about instead of all these
  std::vector<PassageLink> passages{};    // of a comparison: the incidents that were compared
  std::string author{};
  std::string date{};  // ISO 8601 as far as it is known
  std::string text{};
  std::vector<std::pair<std::string, std::string>> unknown{};  // other keys, in their order
  bool operator==(const Memo&) const = default;
};

// "code-note", "theoretical", "operational", "reflexive", "comparison" (of a code's incidents: constant
// comparison), "storyline", "summary" (of what a person said of a code: a cell of the framework matrix) and
// "not-asked" (why such a cell is empty): what people choose from. A file may say another.
const std::vector<std::string>& memo_types();

// What it is about: "study", "document", "passage", "code", "segment", "participant", "cell" (a participant
// and a code) or "relation".
std::string_view subject_of(const Memo& memo);

// The remark that stands with a segment, as a memo of the type "remark" without an id.
Memo remark_of(const CodedSegment& segment);

// Whether these words stand in its text, overlooking what text/find.hpp overlooks. Throws UsageError
// "empty-quote". Linear.
bool says(const Memo& memo, std::string_view words, const Language& language);

}  // namespace coding
