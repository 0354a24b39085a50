#include "word_rules.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <bit>
#include <cassert>

namespace coding {

namespace {

using namespace word_set;

struct Item {
  std::uint32_t sets;
  bool repeated = false;  // none or many
};

struct Rule {
  std::vector<Item> items;
  bool chained = true;  // may begin with the last character of another rule
};

// ICU 72, word.txt, without the rules that only say what kind of word it is. The numbers are UAX #29's.
const std::vector<Rule>& rules_of_words() {
  constexpr std::uint32_t letters = letter | hebrew;
  constexpr std::uint32_t in_words = letters | numeric | katakana;
  constexpr Item ignore{ignored, true};
  static const std::vector<Rule> rules = {
      {{{cr}, {lf}}},                                                                       // WB3
      {{{zwj}, {picture}}},                                                                 // WB3c
      {{{space}, {space}}},                                                                 // WB3d
      {{{ignored}, ignore}, false},                                                         // WB4
      {{{plain}, ignore}},                                                                  // WB4
      {{{letters | numeric}, ignore, {letters | numeric}}},                                 // WB5, 8–10
      {{{letters}, ignore, {mid_letter | mid_num_let | single_quote}, ignore, {letters}}},  // WB6, 7
      {{{hebrew}, ignore, {single_quote}}},                                                 // WB7a
      {{{hebrew}, ignore, {double_quote}, ignore, {hebrew}}},                               // WB7b, c
      {{{numeric}, ignore, {mid_num | mid_num_let | single_quote}, ignore, {numeric}}},     // WB11, 12
      {{{katakana}, ignore, {katakana}}},                                                   // WB13
      {{{in_words | extend_num_let}, ignore, {extend_num_let}}},                            // WB13a
      {{{extend_num_let}, ignore, {in_words}}},                                             // WB13b
      {{{flag_letter}, ignore, {flag_letter}}, false},                                      // WB15, 16
      {{{hangul}, {hangul}}},                                                               // dictionary
      {{{kana_kanji}, {kana_kanji}}},                                                       // dictionary
      {{{any}}},                                                                            // WB999
  };
  return rules;
}

bool has(char32_t c, UProperty property) { return u_hasBinaryProperty(static_cast<UChar32>(c), property); }

std::uint32_t set_of_word_break(int value) {
  switch (value) {
    case U_WB_CR:
      return cr;
    case U_WB_LF:
      return lf;
    case U_WB_EXTEND:
    case U_WB_FORMAT:
      return ignored;
    case U_WB_ZWJ:
      return ignored | zwj;
    case U_WB_REGIONAL_INDICATOR:
      return flag_letter;
    case U_WB_KATAKANA:
      return katakana;
    case U_WB_HEBREW_LETTER:
      return hebrew;
    case U_WB_ALETTER:
      return letter;
    case U_WB_SINGLE_QUOTE:
      return single_quote;
    case U_WB_DOUBLE_QUOTE:
      return double_quote;
    case U_WB_MIDNUMLET:
      return mid_num_let;
    case U_WB_MIDLETTER:
      return mid_letter;
    case U_WB_MIDNUM:
      return mid_num;
    case U_WB_NUMERIC:
      return numeric;
    case U_WB_EXTENDNUMLET:
      return extend_num_let;
    case U_WB_WSEGSPACE:
      return space;
    default:
      return 0;
  }
}

bool is_colon(char32_t c) { return c == U':' || c == 0xFE55 || c == 0xFF1A; }

}  // namespace

std::uint32_t word_sets_of(char32_t code_point, WordRules rules) {
  const auto c = static_cast<UChar32>(code_point);
  UErrorCode status = U_ZERO_ERROR;
  const int word_break = u_getIntPropertyValue(c, UCHAR_WORD_BREAK);
  const UScriptCode script = uscript_getScript(c, &status);
  std::uint32_t sets = any | set_of_word_break(word_break);
  if (script == USCRIPT_HAN && word_break == U_WB_EXTEND) sets &= ~ignored;
  if (rules != WordRules::unicode && is_colon(code_point)) sets &= ~mid_letter;
  if (rules == WordRules::icu && code_point == U'@') sets |= letter;
  if (has(code_point, UCHAR_EXTENDED_PICTOGRAPHIC)) sets |= picture;
  if (code_point >= 0xAC00 && code_point <= 0xD7A3) sets |= hangul;
  if (script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || (sets & katakana) != 0) sets |= kana_kanji;
  if ((sets & (hangul | kana_kanji)) != 0) sets = (sets & ~letter) | dictionary;
  if (u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) {
    sets |= dictionary;
    const bool control = u_getIntPropertyValue(c, UCHAR_GRAPHEME_CLUSTER_BREAK) == U_GCB_CONTROL;
    if ((sets & ignored) == 0 && !control) sets |= letter;
  }
  if ((sets & (cr | lf | ignored)) == 0 && word_break != U_WB_NEWLINE) sets |= plain;
  return sets;
}

WordTable::WordTable(WordRules rules)
    : rules_(rules), steps_(512, unknown), sets_(1, 0), blocks_(0x110000 / 64, 0), classes_(64, 0) {
  read_rules();
  states_ = {0, 0};  // dead, start
  for (unsigned char c = 0; c < 128; ++c) {
    if (class_of(c) == 0) fill_block(c);
    ascii_[c] = class_of(c);
  }
  letter_class_ = ascii_['a'];
  for (unsigned char c = 0; c < 128; ++c) {
    if (ascii_[c] == letter_class_) runs_.add_ascii(c);
  }
  letter_state_ = step(start, U'a');
  assert(step(letter_state_, U'a') == letter_state_ && accepts(letter_state_));
}

void WordTable::read_rules() {
  for (const Rule& rule : rules_of_words()) {
    const std::size_t begin = places_.size();
    const std::size_t end = begin + rule.items.size();
    assert(end <= 64);
    first_ |= Places{1} << begin;
    if (rule.chained) chained_ |= Places{1} << begin;
    for (std::size_t p = begin; p < end; ++p) {
      const auto repeated = [&](std::size_t place) { return rule.items[place - begin].repeated; };
      Place place{.sets = rule.items[p - begin].sets, .last = true};
      if (repeated(p)) place.follow |= Places{1} << p;
      for (std::size_t next = p + 1; next < end && place.last; ++next) {
        place.follow |= Places{1} << next;
        place.last = repeated(next);
      }
      places_.push_back(place);
    }
  }
}

void WordTable::fill_block(char32_t c) {
  const char32_t begin = c & ~char32_t{63};
  const std::size_t block = classes_.size() / 64;
  blocks_[c >> 6] = static_cast<std::uint16_t>(block);
  std::uint64_t letters = 0;
  for (char32_t k = 0; k < 64; ++k) {
    classes_.push_back(class_of_sets(word_sets_of(begin + k, rules_)));
    if (classes_.back() == letter_class_) letters |= std::uint64_t{1} << k;
  }
  if (letter_class_ != 0 && c >= 0x80 && c < 0x800) runs_.add_two_byte(c, letters);
}

std::uint8_t WordTable::class_of_sets(std::uint32_t sets) {
  const auto found = std::find(sets_.begin() + 1, sets_.end(), sets);
  const auto index = static_cast<std::size_t>(found - sets_.begin());
  if (found == sets_.end()) sets_.push_back(sets);
  assert(index < 256);
  return static_cast<std::uint8_t>(index);
}

std::uint8_t WordTable::step(std::uint8_t state, char32_t c) {
  if (class_of(c) == 0) fill_block(c);
  const std::uint8_t character = class_of(c);
  if (peek(state, character) == unknown) {
    const std::uint8_t next = next_state(state, sets_[character]);
    steps_[std::size_t{state} * 256 + character] = next;
  }
  return peek(state, character);
}

std::uint8_t WordTable::next_state(std::uint8_t state, std::uint32_t sets) {
  Places may = state == start ? first_ : 0;
  for (Places left = states_[state]; left != 0; left &= left - 1) {
    may |= places_[static_cast<std::size_t>(std::countr_zero(left))].follow;
  }
  Places next = 0;
  bool accepting = false;
  const auto take = [&](Places from) {
    for (; from != 0; from &= from - 1) {
      const Place& place = places_[static_cast<std::size_t>(std::countr_zero(from))];
      if ((place.sets & sets) == 0) continue;
      if (place.follow != 0) next |= from & (~from + 1);
      accepting = accepting || place.last;
    }
  };
  take(may);
  if (accepting) take(chained_);
  return next == 0 && !accepting ? dead : state_of(next, accepting);
}

std::uint8_t WordTable::state_of(Places places, bool accepting) {
  for (std::size_t k = 2; k < states_.size(); ++k) {
    if (states_[k] == places && accepts_[k] == accepting) return static_cast<std::uint8_t>(k);
  }
  states_.push_back(places);
  assert(states_.size() < unknown);
  accepts_[states_.size() - 1] = accepting;
  steps_.resize(states_.size() * 256, unknown);
  return static_cast<std::uint8_t>(states_.size() - 1);
}

}  // namespace coding
