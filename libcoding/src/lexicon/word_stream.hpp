// The words of one document as numbers: what patterns are looked for in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "coding/lexicon/patterns.hpp"
#include "coding/project/units.hpp"
#include "lexicon/word_reader.hpp"

namespace coding {

// A word of the text, or the barrier behind the last word of a unit.
struct StreamWord {
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
  std::size_t unit = 0;  // position in the list of units
};

struct WordStream {
  std::vector<std::uint32_t> ids{};  // forms, or `barrier`
  std::vector<StreamWord> words{};   // beside each id
};

// Cuts texts of one language; a form keeps its number from text to text, so that it is folded once.
class StreamMaker {
 public:
  explicit StreamMaker(const Language& language) : reader_(language) {}

  // The words inside the units, with a barrier behind each unit.
  WordStream make(const Text& text, const std::vector<UnitSpan>& units);

  // The match keys of all forms met so far, by form; different forms may have the same one. The views stay
  // valid.
  const std::vector<std::string_view>& keys() const { return keys_; }

 private:
  WordReader reader_;
  std::deque<std::string> kept_;
  std::vector<std::string_view> keys_;  // of kept_
};

// Where a resolved pattern stands: first and one past the last position in the stream.
struct StreamHit {
  std::size_t first = 0;
  std::size_t last = 0;
};
// From left to right, not overlapping, or (`overlapping`) the shortest from every position that has one.
// `forms`: how many the stream's maker has met.
std::vector<StreamHit> hits_of(const ResolvedPattern& pattern, const WordStream& stream, std::size_t forms,
                               bool overlapping = false);

}  // namespace coding
