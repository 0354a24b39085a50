// Which transcripts hold anything near a quote: shares of its words within a window, rare words weighing
// more.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "audit/quote_match.hpp"
#include "audit/quote_words.hpp"

namespace coding::quoting {

// How often the stems of the quotes stand in all transcripts.
class StemWeights {
 public:
  explicit StemWeights(const std::vector<PreparedQuote>& quotes);

  // Counts a transcript's words.
  void count(const std::vector<KeyWord>& words);

  std::uint32_t number(const std::u32string& key) const { return stems_.number(stem_of(key)); }
  std::size_t size() const { return counts_.size(); }
  // ln(1 + all words / (1 + these)).
  double weight(std::uint32_t stem) const;
  bool occurs(std::uint32_t stem) const { return counts_[stem] > 0; }

 private:
  Vocabulary stems_;
  std::vector<std::size_t> counts_;  // by number; [0] is not used
  std::size_t words_ = 0;
};

// The best window of a transcript for a quote. A quote with cuts is looked for in its pieces.
struct NearPlace {
  double likeness = 0.0;  // 0 … 1: the weight of its words that stand there
  Span window{};          // of the transcript's words; of all pieces together
};

// Positions of the stems in one transcript, for many quotes.
class StemIndex {
 public:
  StemIndex(const std::vector<KeyWord>& words, const StemWeights& weights);
  NearPlace nearest_to(const PreparedQuote& quote) const;

 private:
  NearPlace best_window(const std::vector<std::uint32_t>& stems, std::size_t length) const;

  const StemWeights& weights_;
  std::vector<std::vector<std::uint32_t>> places_;  // by stem
  std::size_t words_ = 0;
};

}  // namespace coding::quoting
