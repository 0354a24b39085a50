// The pieces of a text in which things stand together: turns, paragraphs, sentences, lines, words, or the
// whole of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coding/project/mark.hpp"
#include "coding/text/language.hpp"
#include "coding/text/span.hpp"
#include "coding/text/text.hpp"

namespace coding {

enum class Unit { document, turn, paragraph, sentence, line, word };

// "document", "turn", …; and back. Throws UsageError "unit-unknown".
std::string name_of(Unit unit);
Unit unit_named(std::string_view name);

struct UnitSpan {
  Span span{};            // code points
  std::string speaker{};  // of the turn it is in or begins in; empty: of none
  bool operator==(const UnitSpan&) const = default;
};

// In the order of the text, not overlapping. Turns: what is said, without the label; a stretch outside every
// turn is a unit of its own, so that nothing that was imported cannot be found. Paragraphs and sentences do
// not cross the ends of turns. Without turns in the marks, a turn is a paragraph. A paragraph is a line that
// is not blank. A line is one as an editor shows it, with the speaker's label, unless it is blank; words are
// those that are counted (is_word in text/words.hpp). Linear.
std::vector<UnitSpan> units_of(const Text& text, const std::vector<Mark>& marks, Unit unit,
                               const Language& language);

}  // namespace coding
