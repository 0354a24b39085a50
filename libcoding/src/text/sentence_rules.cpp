#include "text/sentence_rules.hpp"

#include <unicode/uchar.h>

#include <array>
#include <cstdint>
#include <memory>

#include "coding/text/utf8.hpp"

namespace coding {

namespace {

using Class = std::uint8_t;  // ICU's USentenceBreak

// Filled block by block as characters are met; those of one and two bytes, which nearly all letters of our
// languages are, stand in one row from the beginning.
class Classes {
 public:
  Classes() {
    for (std::size_t c = 0; c < short_.size(); ++c)
      short_[c] = static_cast<Class>(u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_SENTENCE_BREAK));
  }

  // Of up to U+07FF.
  Class of_short(std::size_t c) const { return short_[c]; }

  Class of(char32_t c) {
    const std::size_t block = c >> 8U;
    if (!blocks_[block]) fill(block);
    return (*blocks_[block])[c & 0xFFU];
  }

 private:
  using Block = std::array<Class, 256>;
  void fill(std::size_t block) {
    blocks_[block] = std::make_unique<Block>();
    for (std::size_t i = 0; i < 256; ++i) {
      const auto c = static_cast<UChar32>(block << 8U | i);
      (*blocks_[block])[i] = static_cast<Class>(u_getIntPropertyValue(c, UCHAR_SENTENCE_BREAK));
    }
  }
  std::array<Class, 0x800> short_{};
  std::array<std::unique_ptr<Block>, 0x1100> blocks_{};
};

constexpr unsigned bit(int one) { return 1U << static_cast<unsigned>(one); }
constexpr unsigned line_ends = bit(U_SB_SEP) | bit(U_SB_CR) | bit(U_SB_LF);
constexpr unsigned attached = bit(U_SB_EXTEND) | bit(U_SB_FORMAT);
constexpr unsigned terms = bit(U_SB_ATERM) | bit(U_SB_STERM);
constexpr unsigned cased = bit(U_SB_UPPER) | bit(U_SB_LOWER);

bool is(Class one, unsigned of) { return (bit(one) & of) != 0; }

class Scanner {
 public:
  Scanner(std::string_view valid, Classes& classes) : valid_(valid), classes_(classes) {}

  std::vector<std::size_t> boundaries() {
    std::vector<std::size_t> out;
    Class before = U_SB_OTHER;  // the last that is not attached to another
    for (before = pass_plain(before); at_ < valid_.size(); before = pass_plain(before)) {
      const Class now = next();
      if (is(now, attached)) continue;
      bool ends = false;
      if (is(now, line_ends)) {
        if (now == U_SB_CR && peek() == U_SB_LF) next();  // SB3
        ends = true;                                      // SB4
      } else if (is(now, terms)) {
        ends = ends_behind_term(now == U_SB_ATERM, before);
      }
      before = is(now, terms) || ends ? Class{U_SB_OTHER} : now;
      if (ends) out.push_back(at_);
    }
    if (!valid_.empty() && (out.empty() || out.back() != valid_.size())) out.push_back(valid_.size());
    return out;
  }

 private:
  Class next() {
    const auto byte = static_cast<unsigned char>(valid_[at_]);
    if (byte >= 0x80) return classes_.of(next_code_point(valid_, at_));
    ++at_;
    return classes_.of_short(byte);
  }
  // Passes over short characters that end nothing, which is nearly all of a text; the class of the last.
  Class pass_plain(Class before) {
    constexpr unsigned deciding = line_ends | attached | terms;
    const std::string_view valid = valid_;
    std::size_t at = at_;
    while (at < valid.size()) {
      const auto byte = static_cast<unsigned char>(valid[at]);
      if (byte >= 0xE0) break;
      const bool is_ascii = byte < 0x80;
      const auto second = static_cast<unsigned char>(is_ascii ? 0 : valid[at + 1]);
      const Class now = classes_.of_short(is_ascii ? byte : (byte & 0x1FU) << 6U | (second & 0x3FU));
      if (is(now, deciding)) break;
      before = now;
      at += is_ascii ? 1 : 2;
    }
    at_ = at;
    return before;
  }
  // Requires that there is one.
  Class peek_at(std::size_t place) {
    const std::size_t kept = at_;
    at_ = place;
    const Class out = next();
    at_ = kept;
    return out;
  }
  // What comes next; as if it were another at the end.
  Class peek() { return at_ < valid_.size() ? peek_at(at_) : Class{U_SB_OTHER}; }

  // SB5: with what is attached to them.
  void skip(unsigned some) {
    while (at_ < valid_.size() && is(peek(), some)) next();
  }
  // Whether there is at least one of the class, which is passed over with what is attached.
  bool skip_run(unsigned some) {
    if (at_ >= valid_.size() || !is(peek(), some)) return false;
    skip(some | attached);
    return true;
  }

  // Behind a terminator: passes over what belongs to the sentence and says whether it ends there.
  bool ends_behind_term(bool full_stop, Class before) {
    skip(attached);
    if (at_ >= valid_.size()) return true;
    if (full_stop && peek() == U_SB_NUMERIC) return false;                     // SB6
    if (full_stop && is(before, cased) && peek() == U_SB_UPPER) return false;  // SB7
    skip_run(bit(U_SB_CLOSE));                                                 // SB9
    skip_run(bit(U_SB_SP));                                                    // SB10
    if (at_ >= valid_.size()) return true;
    const Class now = peek();
    if (is(now, line_ends)) {  // SB9, SB10, SB4
      next();
      if (now == U_SB_CR && peek() == U_SB_LF) next();
      return true;
    }
    if (is(now, terms | bit(U_SB_SCONTINUE))) return false;  // SB8a
    return !(full_stop && goes_on_small());                  // SB8, SB11
  }

  // Whether a small letter comes before any other letter, terminator or line end.
  bool goes_on_small() {
    constexpr unsigned stops = bit(U_SB_OLETTER) | bit(U_SB_UPPER) | bit(U_SB_LOWER) | line_ends | terms;
    const std::size_t kept = at_;
    Class now = U_SB_OTHER;
    while (at_ < valid_.size() && !is(now, stops)) now = next();
    at_ = kept;
    return now == U_SB_LOWER;
  }

  std::string_view valid_;
  Classes& classes_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<std::size_t> sentence_boundaries(std::string_view valid) {
  thread_local Classes classes;
  return Scanner(valid, classes).boundaries();
}

}  // namespace coding
