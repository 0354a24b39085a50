// The lines of a text that begin like a turn.
#pragma once

#include <cstddef>
#include <vector>

#include "coding/ingest/speakers.hpp"
#include "text/letters.hpp"

namespace coding {

// A line that begins like a turn.
struct LabelStart {
  LabelOnLine found{};   // positions in the text
  std::size_t line = 0;  // index
};

// The lines of a text and everything that stands like a label at their beginnings, read once for all who ask.
struct LabelSearch {
  std::vector<TextLine> lines{};  // views into the text
  std::vector<LabelStart> starts{};
};

// Linear, on as many threads as the options say.
LabelSearch search_labels(const Text& text, const SpeakerOptions& options);

struct LabelledLine {
  LabelOnLine found{};      // positions in the text
  std::size_t number = 0;   // of the line, from 1
  std::size_t ordinal = 0;  // among the lines that are not empty, from 0
  bool bold = false;
  bool asks = false;  // a question mark stands before the next label
};

struct SpeakerLines {
  std::vector<LabelledLine> labelled{};
  std::size_t number_of_lines = 0;  // that are not empty
};

// A label alone on its line counts when words follow below it before the next label. Linear.
SpeakerLines speaker_lines(const Text& text, const LabelSearch& search, const SpeakerOptions& options);

// As the public ones, for those who have searched.
SpeakerEvidence find_speakers(const Text& text, const LabelSearch& search, const SpeakerOptions& options);
std::vector<Mark> turns_of(const Text& text, const LabelSearch& search, const SpeakerChoice& choice,
                           const std::vector<Mark>& marks);

// Proposes the role that name and questions speak for.
void judge_role(LabelEvidence& label, const Language& language);

}  // namespace coding
