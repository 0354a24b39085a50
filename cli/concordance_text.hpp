// A concordance for a terminal: one hit a line, the hits below each other, context cut to the width.
#pragma once

#include <cstddef>
#include <string>

#include "coding/lexicon/concordance.hpp"

namespace coding::cli {

struct ConcordanceStyle {
  std::size_t width = 100;   // columns of the terminal
  std::size_t id_width = 8;  // of the document's name
  bool isolate = false;      // wrap contexts in directional isolates: only on a terminal
  bool bold = false;         // the hit
};

// One line with its LF; where the hit is written from right to left, what comes first stands on the right.
// `id` names the document. Control characters are shown, not sent.
std::string concordance_row(const ConcordanceLine& line, const std::string& id,
                            const ConcordanceStyle& style);

}  // namespace coding::cli
