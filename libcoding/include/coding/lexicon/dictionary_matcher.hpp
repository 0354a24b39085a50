// A dictionary resolved against the word types of an index, so that counting looks up numbers.
//
// Each type gets its categories once; phrases are looked for where their first word may stand. A category
// includes what is below it, and is a union: a word that three patterns of a category match counts once for
// it, and so does a word inside a phrase of the same category. Of overlapping phrases of a category the first
// counts, of those that begin at the same word the longest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "coding/lexicon/dictionary.hpp"
#include "coding/lexicon/patterns.hpp"

namespace coding {

// A place in a text where a category occurs.
struct DictionaryHit {
  std::size_t token = 0;   // the first
  std::size_t length = 1;  // in tokens
  std::uint32_t category = 0;
  bool operator==(const DictionaryHit&) const = default;
};

class DictionaryMatcher {
 public:
  // An entry that is no pattern of words (":)", a faulty regular expression) is left out and listed in
  // notes(). Throws UsageError "regex-slow". Costs what matching_types does.
  DictionaryMatcher(const Dictionary& dictionary, const PatternOptions& options,
                    std::span<const std::string_view> types);

  // The categories (ascending indices) of a type by patterns of one word; those above them included. Empty
  // for a type that was not there.
  std::span<const std::uint32_t> categories_of(std::uint32_t type) const;
  bool has_phrases() const { return !phrases_.empty(); }

  // All hits in the tokens (type ids; barrier where no phrase may cross) by token, then by category.
  std::vector<DictionaryHit> hits(std::span<const std::uint32_t> tokens) const;
  // How many hits each category has; adds to `counts`, which has an element for each category.
  void count(std::span<const std::uint32_t> tokens, std::vector<std::uint64_t>& counts) const;
  // The same from how often each type occurs: faster by far than going through the tokens. Phrases have no
  // part in it, so it is count()'s result only when has_phrases() is false.
  void count_types(std::span<const std::uint64_t> of_type, std::vector<std::uint64_t>& counts) const;

  // The slugs of parse_pattern, as warnings with the entry's line.
  const Diagnostics& notes() const { return notes_; }

 private:
  struct Phrase {
    ResolvedPattern pattern;
    std::vector<std::uint32_t> categories;
  };

  void add_word_entries(const std::vector<Pattern>& patterns, const std::vector<std::size_t>& categories,
                        std::span<const std::string_view> types);
  void add_phrases(const std::vector<Pattern>& patterns, const std::vector<std::size_t>& categories,
                   std::span<const std::string_view> types);
  using Lengths = std::vector<std::pair<std::uint32_t, std::size_t>>;
  void lengths_at(std::span<const std::uint32_t> tokens, std::size_t at, Lengths& lengths) const;
  template <class Take>
  void each_hit(std::span<const std::uint32_t> tokens, Take take) const;

  std::vector<std::vector<std::uint32_t>> with_parents_;  // of each category: itself and those above
  std::vector<std::uint32_t> begins_;                     // of each type: where its categories begin
  std::vector<std::uint32_t> categories_;
  std::vector<Phrase> phrases_;
  std::vector<std::vector<std::uint32_t>> phrases_of_;  // of each type: the phrases that it may begin
  std::vector<char> counts_;                            // of each type: has it a category or a phrase?
  Diagnostics notes_;
};

}  // namespace coding
