// The lines of a text that begin like a turn.
#pragma once

#include <cstddef>
#include <vector>

#include "coding/ingest/speakers.hpp"

namespace coding {

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
SpeakerLines speaker_lines(const Text& text, const SpeakerOptions& options);

// Proposes the role that name and questions speak for.
void judge_role(LabelEvidence& label, const Language& language);

}  // namespace coding
