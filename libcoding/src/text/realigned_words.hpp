// The words of two versions of a text, and which became which.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "coding/text/match_key.hpp"
#include "word_matches.hpp"

namespace coding {

// A text as realigning sees it: its match key, and the runs of letters and digits in it.
struct KeyedWords {
  MatchKey key{};
  std::vector<Span> words{};             // in the key
  std::vector<std::uint32_t> lines{};    // in which line of the text each begins
  std::vector<std::uint32_t> numbers{};  // the same number for the same word, in both texts

  std::u32string_view word(std::size_t i) const {
    return std::u32string_view(key.key).substr(words[i].begin, words[i].length());
  }
};

// Old words between two that are matched, and the new ones in their place.
struct WordGap {
  WordRange before{};
  WordRange after{};
};

// What became of the old words.
struct WordFates {
  std::vector<std::size_t> to{};    // the counterpart, or no_word
  std::vector<std::size_t> from{};  // of the new words
  std::vector<bool> respelled{};    // the counterpart is nearly the same word, not the same
  std::vector<bool> stand_in{};     // the counterpart is another word in its place: a name for a name
  std::vector<bool> respaced{};     // no counterpart, but with its neighbours it is what stands in the gap
  std::vector<bool> doubtful{};     // could as well be a neighbour of the same spelling
  std::vector<bool> moved{};        // not in the order of the others
};

void number_words(KeyedWords& before, KeyedWords& after);
KeyedWords keyed_words(const Text& text, const Language& language);
WordFates fates_of(const KeyedWords& before, const KeyedWords& after);

// Passages that changed places: rows of words without counterparts that are said once in each text.
// src/text/moved_rows.cpp.
void match_moved_rows(const KeyedWords& before, const KeyedWords& after, WordFates& fates);

// The gap that holds an old word without counterpart; nothing new in it where its neighbours do not stand
// side by side any more.
WordGap gap_around(const WordFates& fates, std::size_t word);

// Is what stands in the gap now likely to be there for what stood there: not much longer?
bool is_replacement(const WordGap& gap);

}  // namespace coding
