// The next word of a text, by the rules alone: what the tokenizer's tailorings build on.
//
// Runs of common letters, ASCII or of two bytes, are passed over without asking the table of steps. A piece
// that holds characters of a dictionary script is divided by ICU afterwards: the rules see such a run as one.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "word_rules.hpp"

namespace coding {

// From where it was asked for to `end`; `sets`: all sets (word_set) of its characters together.
struct WordPiece {
  std::size_t end = 0;
  std::uint32_t sets = 0;
};

class WordScanner {
 public:
  explicit WordScanner(WordRules rules) : table_(rules) {}

  // The piece that begins at `begin` < valid.size(); `behind`: where its first run of common letters ends.
  WordPiece next(std::string_view valid, std::size_t begin, std::size_t behind);
  WordPiece next(std::string_view valid, std::size_t begin) {
    return next(valid, begin, behind_letters(valid, begin));
  }

  // Behind the common letters that begin at `byte`, of which the rules part none.
  std::size_t behind_letters(std::string_view valid, std::size_t byte) const {
    return table_.letter_runs().end(valid, byte);
  }
  // Does an ASCII character end a run of letters, whatever comes after it?
  bool ends_letters(unsigned char c) { return table_.step(table_.letter_state(), c) == WordTable::dead; }

  // May it join the letters before it with letters behind it?
  bool may_join_letters(unsigned char c) {
    const std::uint8_t state = table_.step(table_.letter_state(), c);
    return state != WordTable::dead && !table_.accepts(state);
  }

  // Is the space U+0020 at `byte` a piece of its own?
  bool is_lone_space(std::string_view valid, std::size_t byte) const {
    if (byte + 1 == valid.size()) return true;
    const auto lead = static_cast<unsigned char>(valid[byte + 1]);
    if (lead < 0x80) return lead != ' ';
    if (lead >= 0xE0) return false;  // perhaps; next() knows
    const char32_t c = (char32_t{lead & 0x1FU} << 6) | (static_cast<unsigned char>(valid[byte + 2]) & 0x3FU);
    return table_.class_of(c) == table_.letter_class();
  }

  // The ends of the words in a piece of dictionary scripts.
  const std::vector<std::size_t>& divide(std::string_view piece);

  std::uint32_t sets_of(char32_t c);

 private:
  struct Dictionary;
  struct CloseDictionary {
    void operator()(Dictionary* dictionary) const;
  };

  WordTable table_;
  std::unique_ptr<Dictionary, CloseDictionary> dictionary_;
  std::vector<std::size_t> ends_;
};

}  // namespace coding
