// The words of texts of one language as numbers: cut, and looked up some at a time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "coding/text/words.hpp"
#include "lexicon/vocabulary.hpp"

namespace coding {

class WordReader {
 public:
  explicit WordReader(const Language& language) : tokenizer_({.language = language}), vocabulary_(language) {}

  // Gives each word of text[begin, end), a stretch that no word leaves, to take(form, begin, end): its number
  // in the vocabulary and its bytes. A word without a match key is none. Texts of less than 4 GiB.
  template <class Take>
  void read(std::string_view text, std::size_t begin, std::size_t end, Take take) {
    tokens_.clear();
    tokenizer_.tokenize(text.substr(begin, end - begin), tokens_);
    const auto offset = static_cast<std::uint32_t>(begin);
    std::size_t count = 0;
    for (const Token& token : tokens_) {
      if (!is_word(token.kind)) continue;
      Ahead& next = ahead_[count];
      next.begin = offset + token.begin;
      next.end = offset + token.end;
      vocabulary_.look_ahead(text, next.begin, next.end, next.word);
      if (++count < ahead_.size()) continue;
      take_ahead(text, count, take);
      count = 0;
    }
    take_ahead(text, count, take);
  }

  const Vocabulary& vocabulary() const { return vocabulary_; }

 private:
  struct Ahead {
    Vocabulary::Word word;
    std::uint32_t begin, end;
  };

  template <class Take>
  void take_ahead(std::string_view text, std::size_t count, Take& take) {
    for (std::size_t i = 0; i < count; ++i) {
      const auto& [word, begin, end] = ahead_[i];
      const std::uint32_t form = vocabulary_.number_of(word, text.substr(begin, end - begin));
      if (vocabulary_.has_number(form)) take(form, begin, end);
    }
  }

  Tokenizer tokenizer_;
  Vocabulary vocabulary_;
  std::vector<Token> tokens_;
  std::array<Ahead, 32> ahead_;  // see Vocabulary::look_ahead
};

}  // namespace coding
