// One piece of a run-reversed line: which words belong to which run, judged by what Persian allows.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace coding {

struct PieceWord {
  std::u32string word{};  // brackets already mirrored
  bool gap = false;       // stands behind more than one blank
};

struct RunPiece {
  std::vector<PieceWord> words{};
  bool loose = false;      // blanks too many behind it: its last run ended in a blank
  bool continued = false;  // its logical beginning stands at the end of the line before
  bool open = false;       // its logical end stands at the beginning of the next line
  bool columns = false;    // a gap may part two cells of a table
};

struct PieceReading {
  std::u32string text{};
  std::size_t rivals = 0;
  std::size_t joiners = 0;  // ZWNJs put in
  bool changed = false;     // another order than in the dump
};

// What the document itself says: which words begin pieces that no reversal has touched, and which words stand
// side by side.
struct PieceEvidence {
  std::map<std::u32string, std::size_t> beginnings{};
  std::map<std::pair<std::u32string, std::u32string>, std::size_t> neighbours{};
};

// Do these words show that their runs are reversed? A bound ending cannot begin a piece, a prefix not end it.
bool looks_reversed(const std::vector<PieceWord>& words);

// A piece with more words than this is given back as it is.
inline constexpr std::size_t most_piece_words = 14;

PieceReading read_piece(const RunPiece& piece, const PieceEvidence& evidence);

// "تصمیم" for "(تصمیم": what to look up.
std::u32string without_brackets(std::u32string_view word);

bool is_bound_ending(std::u32string_view word);

}  // namespace coding
