// The words of a query in texts: patterns folded by the language of each text they are looked for in.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "coding/lexicon/patterns.hpp"
#include "coding/project/project.hpp"
#include "coding/project/units.hpp"
#include "coding/text/text.hpp"
#include "lexicon/word_stream.hpp"

namespace coding {

// The makers of word streams, by the primary language: each form is folded once, however many texts there
// are.
class StreamMakers {
 public:
  StreamMaker& of(const Language& language) {
    return makers_.try_emplace(primary(language), language).first->second;
  }

 private:
  std::map<std::string, StreamMaker> makers_;
};

// A text in units and words.
struct WordText {
  const Text& text;
  const Language& language;
  const WordStream& stream;
  const std::vector<std::string_view>& keys;  // of its language's forms
};

struct FoundWords {
  std::size_t unit = 0;
  Span span{};
};

class WordFinder {
 public:
  // Throws UsageError for a malformed pattern, also when no text is ever read.
  WordFinder(std::vector<std::string> patterns, const Language& study);

  const std::vector<std::string>& patterns() const { return patterns_; }
  // By pattern, in the order of the text; `overlapping`: from every word from which the pattern can be found,
  // else from left to right without overlapping.
  std::vector<std::vector<FoundWords>> find(const WordText& text, bool overlapping);

 private:
  // The patterns as a language folds them, and which of the forms met so far they match.
  struct Compiled {
    std::vector<Pattern> patterns{};
    std::vector<ResolvedPattern> resolved{};
    std::size_t forms = 0;

    void resolve_new(const std::vector<std::string_view>& keys);
  };
  Compiled& compiled(const Language& language);

  std::vector<std::string> patterns_;
  std::map<std::string, Compiled> compiled_;
};

}  // namespace coding
