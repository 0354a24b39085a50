#include "coding/text/clean_persian.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding {

namespace {

constexpr char32_t not_sign = 0xAC;

// The Persian letter or digit for an Arabic one; itself when there is nothing to change.
char32_t persian_form(char32_t c) {
  switch (c) {
    case 0x64A:  // yeh
    case 0x649:  // alef maksura
      return 0x6CC;
    case 0x643:  // kaf
    case 0x6AA:  // swash kaf
      return 0x6A9;
    case 0x6BE:  // heh doachashmee
    case 0x6C1:  // heh goal
    case 0x6D5:  // ae
      return 0x647;
    default:
      return c >= 0x660 && c <= 0x669 ? c + (0x6F0 - 0x660) : c;
  }
}

bool in_word(char32_t c) { return is_arabic_letter(c) || is_mark(c) || c == zwnj; }

template <std::size_t Size>
bool one_of(std::u32string_view word, const std::array<std::u32string_view, Size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool ends_with(std::u32string_view word, std::u32string_view end) {
  return word.size() > end.size() && word.substr(word.size() - end.size()) == end;
}

// A form that می can stand before: with a personal ending, or one of the commonest past forms.
bool is_verb_form(std::u32string_view word) {
  static constexpr auto past =
      std::to_array<std::u32string_view>({U"گفت", U"رفت", U"داشت", U"خواست", U"توانست", U"دانست", U"گذاشت",
                                          U"گرفت", U"نوشت", U"یافت", U"ساخت", U"پرداخت", U"ریخت", U"گشت"});
  if (one_of(word, past)) return true;
  if (word.size() < 3) return false;
  return ends_with(word, U"م") || ends_with(word, U"ی") || ends_with(word, U"د");
}

bool is_particle(std::u32string_view word) {
  static constexpr auto particles = std::to_array<std::u32string_view>(
      {U"و", U"در", U"به", U"از", U"با", U"بر", U"برای", U"تا", U"که", U"یا", U"را", U"هم", U"چه", U"ای"});
  return one_of(word, particles);
}

bool is_plural_ending(std::u32string_view word) {
  static constexpr auto endings =
      std::to_array<std::u32string_view>({U"ها", U"های", U"هایی", U"هایم", U"هایت", U"هایش", U"هایمان",
                                          U"هایتان", U"هایشان", U"هاست", U"هایند"});
  return one_of(word, endings);
}

bool joins(std::u32string_view word, std::u32string_view next) {
  static constexpr auto behind_heh =
      std::to_array<std::u32string_view>({U"ای", U"ام", U"اند", U"ایم", U"اید", U"اش"});
  if (word == U"می" || word == U"نمی") return is_verb_form(next);
  if (word.size() < 2 || is_particle(word)) return false;
  if (is_plural_ending(next) || next == U"ترین") return true;
  return one_of(next, behind_heh) && ends_with(word, U"ه") && word != U"نه" && word != U"که";
}

class Cleaner {
 public:
  explicit Cleaner(const Text& text) : letters_(to_code_points(text.bytes())) {}

  std::vector<Edit> edits() {
    for (std::size_t i = 0; i < letters_.size();) i = look_at(i);
    return std::move(edits_);
  }

 private:
  std::size_t look_at(std::size_t at) {
    const char32_t c = persian_form(letters_[at]);
    if (c != letters_[at]) return change(at, at + 1, std::u32string(1, c));
    if (c == not_sign && between_letters(at)) return change(at, at + 1, std::u32string(1, zwnj));
    if (c == zwnj) return look_at_joiner(at);
    if (c == U' ' && between_letters(at) && joins(word_before(at), word_behind(at + 1))) {
      return change(at, at + 1, std::u32string(1, zwnj));
    }
    return at + 1;
  }
  // One between letters stays, a run of them becomes one, any other is of no use.
  std::size_t look_at_joiner(std::size_t at) {
    std::size_t end = at;
    while (end < letters_.size() && letters_[end] == zwnj) ++end;
    const bool before = at > 0 && in_word(letters_[at - 1]);
    const bool behind = end < letters_.size() && in_word(letters_[end]);
    if ((!before && !behind) || (before && behind && end == at + 1)) return end;
    return change(at, end, before && behind ? std::u32string(1, zwnj) : std::u32string());
  }
  bool between_letters(std::size_t at) const {
    return at > 0 && at + 1 < letters_.size() && in_word(letters_[at - 1]) && letters_[at - 1] != zwnj &&
           is_arabic_letter(letters_[at + 1]);
  }
  std::u32string word_before(std::size_t at) const {
    std::size_t begin = at;
    while (begin > 0 && in_word(letters_[begin - 1])) --begin;
    return in_persian(begin, at);
  }
  std::u32string word_behind(std::size_t at) const {
    std::size_t end = at;
    while (end < letters_.size() && in_word(letters_[end])) ++end;
    return in_persian(at, end);
  }
  std::u32string in_persian(std::size_t begin, std::size_t end) const {
    std::u32string word = letters_.substr(begin, end - begin);
    std::transform(word.begin(), word.end(), word.begin(), persian_form);
    return word;
  }
  std::size_t change(std::size_t begin, std::size_t end, const std::u32string& now) {
    edits_.push_back({.before = {begin, end},
                      .now = to_utf8(now),
                      .was = to_utf8(std::u32string_view(letters_).substr(begin, end - begin)),
                      .rule = "persian"});
    return end;
  }

  std::u32string letters_;
  std::vector<Edit> edits_;
};

}  // namespace

std::vector<Edit> clean_persian(const Text& text) { return Cleaner(text).edits(); }

}  // namespace coding
