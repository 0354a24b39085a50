// Each boundary of Unicode's rules is looked at from both sides: the last word before it and the first
// character after it decide whether it stays.
#include "coding/text/sentences.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "abbreviations.hpp"
#include "breaks.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "text/sentence_rules.hpp"

namespace coding {

namespace {

using std::string_view;

std::size_t start_of_last(string_view valid) {
  std::size_t byte = valid.size() - 1;
  while ((static_cast<unsigned char>(valid[byte]) & 0xC0) == 0x80) --byte;
  return byte;
}

char32_t last_code_point(string_view valid) {
  std::size_t byte = start_of_last(valid);
  return next_code_point(valid, byte);
}

char32_t first_code_point(string_view valid) {
  std::size_t byte = 0;
  return next_code_point(valid, byte);
}

bool ends_line(string_view sentence) {
  const char32_t last = last_code_point(sentence);
  return last == U'\n' || last == U'\r' || last == 0x85 || last == 0x2028 || last == 0x2029;
}

bool is_letter_or_mark(char32_t c) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK)) != 0;
}

// What stands before the last full stop, back to white space; brackets and quote marks before it left off.
string_view last_word(string_view before_stop) {
  std::size_t begin = before_stop.size();
  while (begin > 0) {
    const std::size_t start = start_of_last(before_stop.substr(0, begin));
    if (is_white_space(first_code_point(before_stop.substr(start)))) break;
    begin = start;
  }
  string_view word = before_stop.substr(begin);
  while (!word.empty() && !is_letter_or_mark(first_code_point(word))) {
    std::size_t byte = 0;
    next_code_point(word, byte);
    word.remove_prefix(byte);
  }
  return word;
}

// One letter, not a small one: A. or ا. but not "ve b."; the marks on it do not count.
bool is_initial(string_view word) {
  std::size_t byte = 0;
  const auto letter = static_cast<UChar32>(next_code_point(word, byte));
  if (u_isalpha(letter) == 0 || u_islower(letter) != 0) return false;
  while (byte < word.size()) {
    const auto mark = static_cast<UChar32>(next_code_point(word, byte));
    if ((U_GET_GC_MASK(mark) & U_GC_M_MASK) == 0) return false;
  }
  return true;
}

// A.B. and Ph.D.: the initial behind the last full stop.
string_view behind_inner_stop(string_view word) {
  const std::size_t stop = word.rfind('.');
  return stop == string_view::npos ? word : word.substr(stop + 1);
}

bool ends_in_short_form(string_view sentence, const Language& language) {
  const string_view shown = trim(sentence);
  if (shown.empty() || shown.back() != '.') return false;
  const string_view before_stop = shown.substr(0, shown.size() - 1);
  const string_view word = last_word(before_stop);
  if (word.empty()) return false;
  const string_view initial = behind_inner_stop(word);
  if (is_abbreviation(word, language) || (!initial.empty() && is_initial(initial))) return true;
  if (!may_close_abbreviation(word, language)) return false;
  const auto begin = static_cast<std::size_t>(word.data() - before_stop.data());
  const string_view earlier = last_word(trim(before_stop.substr(0, begin)));
  return !earlier.empty() && is_abbreviation(std::string(earlier) + " " + std::string(word), language);
}

bool starts_small(string_view rest) { return u_islower(static_cast<UChar32>(first_code_point(rest))) != 0; }

bool holds_sentence(string_view sentence, string_view rest, const Language& language) {
  if (ends_line(sentence)) return true;
  return !starts_small(rest) && !ends_in_short_form(sentence, language);
}

// Those of Unicode, or of ICU where its own are asked for or differ.
std::vector<std::size_t> boundaries_of(string_view valid, const SentenceOptions& options) {
  require_size(valid);
  const std::string language = primary(options.language);
  if (options.tailored && language != "el") return sentence_boundaries(valid);
  std::vector<std::size_t> ends;
  with_breaks(UBRK_SENTENCE, language, valid, [&](UBreakIterator* breaks) {
    ubrk_first(breaks);
    for (int next = ubrk_next(breaks); next != UBRK_DONE; next = ubrk_next(breaks))
      ends.push_back(static_cast<std::size_t>(next));
  });
  return ends;
}

}  // namespace

std::vector<std::size_t> sentence_ends(string_view valid, const SentenceOptions& options) {
  std::vector<std::size_t> ends = boundaries_of(valid, options);
  if (!options.tailored) return ends;
  std::size_t begin = 0;
  std::erase_if(ends, [&](std::size_t end) {
    const string_view sentence = valid.substr(begin, end - begin);
    begin = end;
    return end != valid.size() && !holds_sentence(sentence, valid.substr(end), options.language);
  });
  return ends;
}

std::vector<Span> sentences_of(const Text& text, const SentenceOptions& options) {
  std::vector<Span> sentences;
  const string_view bytes = text.bytes();
  std::size_t begin = 0;
  std::size_t position = 0;
  for (const std::size_t end : sentence_ends(bytes, options)) {
    const string_view whole = bytes.substr(begin, end - begin);
    const string_view shown = trim(whole);
    if (!shown.empty()) {
      const auto lead = static_cast<std::size_t>(shown.data() - whole.data());
      const std::size_t from = position + count_code_points(whole.substr(0, lead));
      sentences.push_back({from, from + count_code_points(shown)});
    }
    position += count_code_points(whole);
    begin = end;
  }
  return sentences;
}

}  // namespace coding
