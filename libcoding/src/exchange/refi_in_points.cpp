#include "exchange/refi_in_points.hpp"

#include <utility>

#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

bool is_letter(char32_t c) {
  if (c < 128) return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
  if (c <= 0xFF) return c >= 0xC0 && c != 0xD7 && c != 0xF7;
  const bool is_sign = (c >= 0x2000 && c < 0x2C00) || (c >= 0x3000 && c < 0x3040);
  return !is_sign && (c < 0x1F000 || c >= 0x20000);  // there are the emoji
}

bool is_blank(char32_t c) { return c == '\n' || is_white_space(c); }

bool ends_sentence(char32_t c) { return c == '.' || c == '?' || c == '!' || c == 0x2026 || c == 0x61F; }

// A passage begins here.
int begin_points(std::u32string_view text, std::size_t at) {
  if (at < text.size() && is_blank(text[at])) return 0;
  if (at == 0 || text[at - 1] == '\n') return 3;
  if (is_blank(text[at - 1])) return 1;
  return is_letter(text[at - 1]) && is_letter(text[at]) ? 0 : 1;
}

// A passage that is not empty ends here.
int end_points(std::u32string_view text, std::size_t at) {
  const char32_t last = text[at - 1];
  if (last == '\n') return 2;
  if (is_blank(last)) return 0;
  if (at == text.size() || text[at] == '\n') return 3;
  if (is_blank(text[at])) return ends_sentence(last) ? 2 : 1;
  return is_letter(last) && is_letter(text[at]) ? 0 : 1;
}

// The name with each run of blanks as one, without the sign that it was cut off, and whether it was.
std::pair<std::u32string, bool> words_of_name(std::string_view name) {
  std::u32string words;
  for (const char32_t c : to_code_points(name)) {
    if (!is_blank(c))
      words += c;
    else if (words.empty() || words.back() != U' ')
      words += U' ';
  }
  bool is_cut = words.size() >= 60;
  for (const std::u32string_view sign : {std::u32string_view(U"…"), std::u32string_view(U"...")}) {
    if (!words.ends_with(sign)) continue;
    words.resize(words.size() - sign.size());
    is_cut = true;
    break;
  }
  while (is_cut && !words.empty() && words.back() == U' ') words.pop_back();
  return {std::move(words), is_cut};
}

// Blanks at the edges count: a passage that is one blank too long is another one.
bool has_words(std::u32string_view passage, const std::u32string& words, bool is_cut) {
  if (words.empty() || passage.empty()) return false;
  std::size_t in_words = 0;
  std::size_t i = 0;
  while (i < passage.size() && in_words < words.size()) {
    const bool blank = is_blank(passage[i]);
    if (blank != is_blank(words[in_words]) || (!blank && passage[i] != words[in_words])) return false;
    if (blank) {
      while (i < passage.size() && is_blank(passage[i])) ++i;
    } else {
      ++i;
    }
    ++in_words;
  }
  return in_words == words.size() && (i == passage.size() || is_cut);
}

}  // namespace

SelectionPoints points_of(std::u32string_view text, const std::optional<CountedSpan>& placed,
                          std::string_view name) {
  if (!placed || placed->inside) return {-8, false};
  const Span span = placed->span;
  if (span.empty()) return {0, true};
  const int begin = begin_points(text, span.begin);
  const int end = end_points(text, span.end);
  SelectionPoints out{begin + end, begin > 0 && end > 0};
  const auto [words, is_cut] = words_of_name(name);
  if (has_words(text.substr(span.begin, span.length()), words, is_cut)) {
    out.points += 8;
    out.fits = true;
  }
  return out;
}

}  // namespace coding
