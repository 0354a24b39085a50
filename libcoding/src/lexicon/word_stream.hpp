// The words of one document as numbers: what patterns are looked for in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "coding/lexicon/patterns.hpp"
#include "coding/lexicon/units.hpp"

namespace coding {

// A word of the text, or the barrier behind the last word of a unit.
struct StreamWord {
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
  std::size_t unit = 0;  // position in the list of units
};

struct WordStream {
  std::vector<std::uint32_t> ids{};  // positions in `types`, or `barrier`
  std::vector<StreamWord> words{};   // beside each id
  std::vector<std::string> types{};  // keys
};

// The words inside the units, with a barrier behind each unit.
WordStream word_stream(const Text& text, const std::vector<UnitSpan>& units, const PatternOptions& options);

// Where a resolved pattern stands: first and one past the last position in the stream, left to right, not
// overlapping.
struct StreamHit {
  std::size_t first = 0;
  std::size_t last = 0;
};
std::vector<StreamHit> hits_of(const ResolvedPattern& pattern, const WordStream& stream);

}  // namespace coding
