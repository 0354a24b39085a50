// The text of one subtitle: its tags, entities and speakers.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace coding {

// What one voice says in a cue; the voice may not be known.
struct CuePart {
  std::string voice{};
  std::string text{};
};

struct CueText {
  std::vector<CuePart> parts{};
  std::size_t tags = 0;  // of formatting, left out
};

// Takes <v Name>, <i>, <c.yellow>, <font …>, <00:01.000>, {\an8} and entities out of the lines of a cue.
// Lines become one, but for those that begin with a dash: there somebody else speaks. "a < b" stays.
CueText cue_text(const std::vector<std::string_view>& lines);

// The label of "Name: …" as Zoom writes it; empty when the text does not begin so.
std::string_view spoken_label(std::string_view text);

}  // namespace coding
