// Where a word may end: the rules of UAX #29 as ICU 72 writes them down, made into a table as they are used.
//
// A rule is a row of sets of characters; the last character of one rule may be the first of the next (ICU
// calls it chaining), and the longest match wins. The rules become an automaton by positions (Glushkov 1961;
// McNaughton & Yamada 1960) that is made deterministic lazily: a state is the set of places in the rules
// that the text so far may have come to, and a step is worked out when it is first taken. Characters are
// grouped in classes, all those that the rules treat alike, found from ICU's properties 64 at a time.
// What surprises: class 0 is "not looked up yet", and the step of it is never known.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "letter_runs.hpp"

namespace coding {

// What the rules ask about a character; a character may be in several sets.
namespace word_set {
constexpr std::uint32_t cr = 1U << 0;
constexpr std::uint32_t lf = 1U << 1;
constexpr std::uint32_t ignored = 1U << 2;  // Extend, Format, ZWJ: they stay with what is before them
constexpr std::uint32_t zwj = 1U << 3;
constexpr std::uint32_t flag_letter = 1U << 4;  // regional indicators
constexpr std::uint32_t katakana = 1U << 5;
constexpr std::uint32_t hebrew = 1U << 6;
constexpr std::uint32_t letter = 1U << 7;
constexpr std::uint32_t single_quote = 1U << 8;
constexpr std::uint32_t double_quote = 1U << 9;
constexpr std::uint32_t mid_num_let = 1U << 10;
constexpr std::uint32_t mid_letter = 1U << 11;
constexpr std::uint32_t mid_num = 1U << 12;
constexpr std::uint32_t numeric = 1U << 13;
constexpr std::uint32_t extend_num_let = 1U << 14;
constexpr std::uint32_t space = 1U << 15;
constexpr std::uint32_t picture = 1U << 16;  // Extended_Pictographic
constexpr std::uint32_t hangul = 1U << 17;
constexpr std::uint32_t kana_kanji = 1U << 18;
constexpr std::uint32_t dictionary = 1U << 19;  // its runs are divided by a dictionary
constexpr std::uint32_t plain = 1U << 20;       // neither a line end nor ignored
constexpr std::uint32_t any = 1U << 21;

constexpr std::uint32_t makes_word = letter | hebrew | katakana | hangul | kana_kanji;
}  // namespace word_set

enum class WordRules { unicode, icu, interviews };

// The sets of a character. ICU parts letters at a colon (which UAX #29 does not) and counts @ as a letter;
// `interviews` takes the colon's rule from it and leaves the @.
std::uint32_t word_sets_of(char32_t c, WordRules rules);

class WordTable {
 public:
  static constexpr std::uint8_t dead = 0;
  static constexpr std::uint8_t unknown = 255;
  static constexpr std::uint8_t start = 1;

  explicit WordTable(WordRules rules);

  std::uint8_t class_of(char32_t c) const { return classes_[std::size_t{blocks_[c >> 6]} * 64 + (c & 63)]; }
  std::uint8_t ascii_class(unsigned char byte) const { return ascii_[byte]; }  // 0 for no ASCII
  // The state after a character of the class, or dead, or unknown; then step() works it out.
  std::uint8_t peek(std::uint8_t state, std::uint8_t character) const {
    return steps_[std::size_t{state} * 256 + character];
  }
  std::uint8_t step(std::uint8_t state, char32_t c);
  bool accepts(std::uint8_t state) const { return accepts_[state]; }
  std::uint32_t sets(std::uint8_t character) const { return sets_[character]; }
  std::uint32_t sets_of(char32_t c) {
    if (class_of(c) == 0) fill_block(c);
    return sets_[class_of(c)];
  }

  // The class of common letters, and the state in which a run of them stays.
  std::uint8_t letter_class() const { return letter_class_; }
  std::uint8_t letter_state() const { return letter_state_; }
  const LetterRuns& letter_runs() const { return runs_; }

 private:
  using Places = std::uint64_t;
  struct Place {
    std::uint32_t sets = 0;
    Places follow = 0;
    bool last = false;
  };

  void read_rules();
  void fill_block(char32_t c);
  std::uint8_t class_of_sets(std::uint32_t sets);
  std::uint8_t state_of(Places places, bool accepting);
  std::uint8_t next_state(std::uint8_t state, std::uint32_t sets);

  WordRules rules_;
  std::vector<Place> places_;
  Places first_ = 0;    // where a rule may begin
  Places chained_ = 0;  // where it may begin with the last character of another
  std::vector<Places> states_;
  std::array<bool, 256> accepts_{};
  std::vector<std::uint8_t> steps_;
  std::vector<std::uint32_t> sets_;  // of each class
  std::vector<std::uint16_t> blocks_;
  std::vector<std::uint8_t> classes_;
  std::array<std::uint8_t, 256> ascii_{};
  LetterRuns runs_;
  std::uint8_t letter_class_ = 0;
  std::uint8_t letter_state_ = 0;
};

}  // namespace coding
