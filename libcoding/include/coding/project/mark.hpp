// What a source says about stretches of its text: who speaks, which page it is, when it was said.
//
// Marks stand beside the text and never in it. They are what import found (ingest/), they move with the text
// when it is cleaned, and everything that asks for turns, pages or times reads them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/project/unknown.hpp"
#include "coding/text/span.hpp"

namespace coding {

enum class MarkKind {
  turn,      // somebody speaks: label is the speaker as written, `said` where the words begin
  page,      // label is the page's number
  time,      // from here on: a cue or a time stamp of the source
  heading,   // level 1 is the highest
  language,  // another language than the document's; label is its tag
  cell,      // of a table; label is "table:row:column", each from 1
  footnote,  // the note's text; label is its number or sign
  aside      // anything that does not stand in the running text: a text box, a caption; label says what
};

// "turn", "page", …; and back. Throws DataError "mark-kind-unknown".
std::string name_of(MarkKind kind);
MarkKind mark_kind_named(std::string_view name);

struct Mark {
  MarkKind kind = MarkKind::turn;
  Span span{};  // code points; a turn's begins with its label, if the text has one
  std::string label{};
  std::size_t said =
      0;          // of a turn: where the words behind the label begin; span.begin when there is no label
  int level = 0;  // of a heading, from 1; else 0
  std::optional<std::int64_t> begin_ms{};  // when it begins in the recording, in milliseconds
  std::optional<std::int64_t> end_ms{};
  UnknownMembers unknown{};
  bool operator==(const Mark&) const = default;
};

// By begin, then the longer first, then kind: the order of the file and of every list of marks.
bool mark_less(const Mark& a, const Mark& b);

}  // namespace coding
