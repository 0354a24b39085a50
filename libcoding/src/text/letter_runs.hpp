// The end of a run of letters, byte by byte and without a branch a letter.
//
// An automaton of ten states over UTF-8: between letters, stopped, and behind one of eight lead bytes. A row
// of the table holds for one byte the next states of all ten, six bits each, so that a step is one shift by
// the state ("shift-based DFA", Lynn 2021; Langdale), and Turkish, where one letter in ten has two bytes,
// costs no mispredicted branch at each. What surprises: the first eight blocks of 64 two-byte letters that a
// text brings have their state (Latin and Arabic script need seven); letters of others stop the run, and the
// caller goes on letter by letter.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace coding {

class LetterRuns {
 public:
  LetterRuns() {
    for (std::uint64_t& row : rows_) row = all_stopped;
  }

  void add_ascii(unsigned char letter) { set(letter, between, between); }

  // The block of 64 code points (U+0080 to U+07FF) that holds `c`; a bit for each that is a letter.
  void add_two_byte(char32_t c, std::uint64_t letters) {
    if (letters == 0 || used_ == 64 / width) return;
    const std::uint64_t behind_lead = used_++;
    set(0xC0 | (c >> 6), between, behind_lead);
    for (std::uint64_t k = 0; k < 64; ++k) {
      set(0x80 | k, behind_lead, (letters >> k & 1) != 0 ? between : stopped);
    }
  }

  // Behind the letters that begin at `byte`.
  std::size_t end(std::string_view valid, std::size_t byte) const {
    std::uint64_t state = between * width;
    const std::size_t size = valid.size();
    for (; byte < size; ++byte) {
      state = rows_[static_cast<unsigned char>(valid[byte])] >> state & 63;
      if (state == stopped * width) {
        const bool inside = (static_cast<unsigned char>(valid[byte]) & 0xC0) == 0x80;
        return inside ? byte - 1 : byte;
      }
    }
    return byte;
  }

 private:
  static constexpr std::uint64_t width = 6;
  static constexpr std::uint64_t between = 0;
  static constexpr std::uint64_t stopped = 1;
  static constexpr std::uint64_t all_stopped = [] {
    std::uint64_t row = 0;
    for (std::uint64_t state = 0; state < 64 / width; ++state)
      row |= std::uint64_t{stopped * width} << (state * width);
    return row;
  }();

  void set(std::size_t byte, std::uint64_t state, std::uint64_t next) {
    rows_[byte] &= ~(std::uint64_t{63} << (state * width));
    rows_[byte] |= std::uint64_t{next * width} << (state * width);
  }

  std::array<std::uint64_t, 256> rows_{};
  std::uint64_t used_ = 2;
};

}  // namespace coding
