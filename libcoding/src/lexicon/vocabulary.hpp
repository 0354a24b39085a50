// Words to numbers, quickly: the forms of one language while an index is made.
//
// A hash table with open addressing whose slots hold words of up to 16 bytes themselves, so that a word met
// before costs one look into memory; longer ones are compared where they are kept. What surprises: a form
// with an empty match key gets no number (nothing of it can be looked for).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/large_memory.hpp"
#include "coding/text/match_key.hpp"

namespace coding {

class Vocabulary {
 public:
  explicit Vocabulary(Language language);

  // A word on its way: its first 16 bytes, zeros behind a shorter one.
  struct Word {
    std::uint64_t first, second, hash, size;
  };

  // The word text.substr(begin, end - begin), not empty; 16 bytes are read where the text has them. Asks
  // memory for what number_of will look at: to look words up one after the other is to wait for each.
  void look_ahead(std::string_view text, std::size_t begin, std::size_t end, Word& word) const {
    read_word(text, begin, end, word);
    __builtin_prefetch(&slots_[word.hash & mask_]);
  }

  // The number of a word, from 0 in order of appearance; a number that has_number denies for a word without a
  // key. `bytes` is all of it.
  std::uint32_t number_of(const Word& word, std::string_view bytes) {
    for (std::size_t at = word.hash & mask_;; at = (at + 1) & mask_) {
      const Slot& slot = slots_[at];
      if (slot.size == 0) return add(word, bytes, at);
      if (is_word(slot, word) && (word.size <= 16 || same_tail(slot, bytes))) return slot.number;
    }
  }

  bool has_number(std::uint32_t number) const { return number < surfaces_.size(); }

  const Language& language() const { return options_.language; }
  std::size_t size() const { return surfaces_.size(); }
  std::string_view surface(std::size_t number) const { return surfaces_[number]; }

  // The match keys of the words from number `first` on, in order. About 50 MB/s.
  std::vector<std::string> keys(std::size_t first = 0) const;

 private:
  struct Slot {
    std::uint64_t first = 0, second = 0;
    std::uint32_t size = 0;  // 0: free
    std::uint32_t number = 0;
  };

  static constexpr std::uint32_t last_number = 0xFFFFFFFF;

  static bool is_word(const Slot& slot, const Word& word) {
    return ((slot.first ^ word.first) | (slot.second ^ word.second) | (slot.size ^ word.size)) == 0;
  }
  static void read_word(std::string_view text, std::size_t begin, std::size_t end, Word& word) {
    const std::size_t size = end - begin;
    if (text.size() - begin >= 16) {
      std::memcpy(&word.first, text.data() + begin, 8);
      std::memcpy(&word.second, text.data() + begin + 8, 8);
      word.first &= low_bytes(size);
      word.second &= size <= 8 ? 0 : low_bytes(size - 8);
    } else {
      word.first = word.second = 0;
      std::memcpy(&word.first, text.data() + begin, std::min<std::size_t>(size, 8));
      if (size > 8) std::memcpy(&word.second, text.data() + begin + 8, size - 8);
    }
    word.size = size;
    word.hash = mixed(word.first, word.second + size);
    if (size > 16) add_tail(text.substr(begin, size), word);
  }
  // Ones in the lowest `bytes` bytes; 8 or more: all.
  static std::uint64_t low_bytes(std::size_t bytes) {
    return bytes >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * bytes)) - 1;
  }
  // Both halves of the product, as in Wang Yi's wyhash: one multiplication, and every bit counts.
  static std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = Wide{a ^ 0xD6E8FEB86659FD93ULL} * (b ^ 0x9E3779B97F4A7C15ULL);
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
  }
  static void add_tail(std::string_view bytes, Word& word);
  bool same_tail(const Slot& slot, std::string_view word) const;
  std::uint32_t add(const Word& word, std::string_view bytes, std::size_t at);
  std::string_view keep(std::string_view bytes);
  void grow();

  MatchOptions options_;
  LargeVector<Slot> slots_;
  std::size_t mask_;
  std::size_t used_ = 0;
  std::vector<std::string_view> surfaces_;
  std::vector<std::string_view> unnumbered_;
  std::deque<std::string> kept_;  // blocks that do not move
};

}  // namespace coding
