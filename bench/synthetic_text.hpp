// Made-up Turkish and Persian for measuring: nobody said it, but its bytes behave like an interview's.
//
// Words are syllables under vowel harmony, so that a tenth of the letters need two bytes; they are drawn by
// Zipf's law (1935: the k-th most frequent word has a share of about 1/k), so that dictionaries and caches
// meet what real text gives them. The same seed makes the same text everywhere: only integers are drawn.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "coding/base/random.hpp"
#include "coding/text/span.hpp"

namespace coding::bench {

enum class MadeUp { turkish, persian };

class Vocabulary {
 public:
  // Requires 1 <= words <= 65,536. One Persian word in eight has a ZWNJ.
  Vocabulary(std::size_t words, std::uint64_t seed, MadeUp language = MadeUp::turkish);

  std::string_view draw(Random& random) const;
  // The k-th most frequent word.
  std::string_view word(std::size_t rank) const { return words_[rank]; }
  std::size_t size() const { return words_.size(); }
  MadeUp language() const { return language_; }

 private:
  MadeUp language_;
  std::vector<std::string> words_;
  std::vector<std::uint16_t> slots_;  // each word as often as its share
};

struct SyntheticText {
  std::string bytes{};
  std::vector<Span> sentences{};  // in code points
};

// An interview of about so many code points: questions and answers, each a paragraph, ending with a line end.
SyntheticText synthetic_text(const Vocabulary& vocabulary, std::size_t characters, Random& random);

}  // namespace coding::bench
