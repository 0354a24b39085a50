// Words to numbers, quickly: the forms of one language while an index is made.
//
// A hash table with open addressing whose slots hold words of up to 16 bytes themselves, so that a word met
// before costs one look into memory; longer ones are compared where they are kept. What surprises: a form
// with an empty match key gets no number (nothing of it can be looked for).
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "coding/text/match_key.hpp"

namespace coding {

class Vocabulary {
 public:
  explicit Vocabulary(Language language);

  // The number of text.substr(begin, end - begin), not empty, from 0 in order of appearance; a number that
  // has_number denies for a word without a key. 16 bytes are read where the text has them.
  std::uint32_t number_of(std::string_view text, std::size_t begin, std::size_t end) {
    const Word word = word_at(text, begin, end);
    for (std::size_t at = word.hash & mask_;; at = (at + 1) & mask_) {
      const Slot& slot = slots_[at];
      if (slot.size == 0) return add(word, text.substr(begin, end - begin), at);
      if (slot.first == word.first && slot.second == word.second && slot.size == word.size &&
          (word.size <= 16 || same_tail(slot, text.substr(begin, end - begin)))) {
        return slot.number;
      }
    }
  }

  bool has_number(std::uint32_t number) const { return number < surfaces_.size(); }

  const Language& language() const { return options_.language; }
  std::size_t size() const { return surfaces_.size(); }
  std::string_view surface(std::size_t number) const { return surfaces_[number]; }

  // The match key of every word, in order. About 50 MB/s.
  std::vector<std::string> keys() const;

 private:
  // The first 16 bytes, zeros behind a shorter word.
  struct Word {
    std::uint64_t first = 0, second = 0;
    std::size_t hash = 0;
    std::uint32_t size = 0;
  };
  struct Slot {
    std::uint64_t first = 0, second = 0;
    std::uint32_t size = 0;  // 0: free
    std::uint32_t number = 0;
  };

  static constexpr std::uint32_t last_number = 0xFFFFFFFF;

  static Word word_at(std::string_view text, std::size_t begin, std::size_t end);
  bool same_tail(const Slot& slot, std::string_view word) const;
  std::uint32_t add(const Word& word, std::string_view bytes, std::size_t at);
  std::string_view keep(std::string_view bytes);
  void grow();

  MatchOptions options_;
  std::vector<Slot> slots_;
  std::size_t mask_;
  std::size_t used_ = 0;
  std::vector<std::string_view> surfaces_;
  std::vector<std::string_view> unnumbered_;
  std::deque<std::string> kept_;  // blocks that do not move
};

}  // namespace coding
