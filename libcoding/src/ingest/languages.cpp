#include "coding/ingest/languages.hpp"

#include <algorithm>
#include <map>

#include "coding/text/detect_language.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding {

namespace {

constexpr std::size_t long_line = 400;  // bytes; longer lines are looked at sentence by sentence
constexpr std::size_t absorbed = 200;   // code points; shorter stretches between two alike are theirs
constexpr std::size_t longest_heading = 40;
constexpr std::size_t shortest_mark = 80;  // code points

// Where the sentences of a long line end, roughly: behind . ! ? and a blank, before no small letter.
std::vector<std::size_t> cuts_of(const std::u32string& letters) {
  std::vector<std::size_t> cuts;
  for (std::size_t i = 0; i + 2 < letters.size(); ++i) {
    if (!is_sentence_end(letters[i]) || !is_blank(letters[i + 1])) continue;
    if (!is_small_letter(letters[i + 2])) cuts.push_back(i + 2);
  }
  cuts.push_back(letters.size());
  return cuts;
}

void add_line(const TextLine& line, std::vector<LanguageStretch>& pieces) {
  const std::u32string letters = to_code_points(line.bytes);
  const auto add = [&pieces](Span span, std::u32string_view stretch) {
    const LanguageGuess guess = detect_language(stretch);
    pieces.push_back({span, guess.language, guess.score});
  };
  if (line.bytes.size() <= long_line) return add(line.span, letters);
  std::size_t begin = 0;
  for (const std::size_t end : cuts_of(letters)) {
    add({line.span.begin + begin, line.span.begin + end},
        std::u32string_view(letters).substr(begin, end - begin));
    begin = end;
  }
}

bool is_sure(const LanguageStretch& piece) { return !piece.language.tag.empty(); }

// A piece nobody is sure of belongs to what stands before it, at the beginning to what follows; a heading,
// too: a short piece behind a sentence's end that ends none.
void settle(const Text& text, std::vector<LanguageStretch>& pieces) {
  const auto first_sure =
      static_cast<std::size_t>(std::find_if(pieces.begin(), pieces.end(), is_sure) - pieces.begin());
  Language next;
  for (std::size_t i = pieces.size(); i-- > 0;) {
    LanguageStretch& piece = pieces[i];
    if (is_sure(piece)) {
      next = piece.language;
      continue;
    }
    piece.score = 0.0;
    const bool first = i < first_sure;
    const bool heading = i > 0 && piece.span.length() <= longest_heading &&
                         !ends_sentence(text.slice(piece.span)) &&
                         ends_sentence(text.slice(pieces[i - 1].span));
    if (first || heading) piece.language = next;
  }
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    if (!is_sure(pieces[i])) pieces[i].language = pieces[i - 1].language;
  }
}

void join(LanguageStretch& a, const LanguageStretch& b) {
  const auto weight = [](const LanguageStretch& s) { return static_cast<double>(s.span.length()); };
  const double all = weight(a) + weight(b);
  if (all > 0) a.score = (a.score * weight(a) + b.score * weight(b)) / all;
  a.span.end = b.span.end;
}

std::vector<LanguageStretch> merged(const std::vector<LanguageStretch>& pieces) {
  std::vector<LanguageStretch> stretches;
  for (const LanguageStretch& piece : pieces) {
    if (!stretches.empty() && stretches.back().language == piece.language) {
      join(stretches.back(), piece);
    } else {
      stretches.push_back(piece);
    }
  }
  return stretches;
}

// Names, titles and citations inside another language.
std::vector<LanguageStretch> smoothed(std::vector<LanguageStretch> stretches) {
  for (std::size_t i = 1; i + 1 < stretches.size(); ++i) {
    const bool between = stretches[i - 1].language == stretches[i + 1].language;
    if (between && stretches[i].span.length() < absorbed) stretches[i].language = stretches[i - 1].language;
  }
  return merged(stretches);
}

// Without white space at both ends.
Span words_in(const Text& text, Span span) {
  const std::string_view bytes = text.slice(span);
  const std::string_view words = trim(bytes);
  if (words.empty()) return {span.begin, span.begin};
  const std::size_t begin =
      span.begin + count_code_points(bytes.substr(0, static_cast<std::size_t>(words.data() - bytes.data())));
  return {begin, begin + count_code_points(words)};
}

}  // namespace

std::vector<LanguageStretch> language_stretches(const Text& text) {
  std::vector<LanguageStretch> pieces;
  for (const TextLine& line : text_lines(text)) {
    if (!trim(line.bytes).empty()) add_line(line, pieces);
  }
  if (pieces.empty()) return text.empty() ? pieces : std::vector<LanguageStretch>{{{0, text.length()}}};
  settle(text, pieces);
  // What stands between two pieces belongs to the first.
  pieces.front().span.begin = 0;
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) pieces[i].span.end = pieces[i + 1].span.begin;
  pieces.back().span.end = text.length();
  return smoothed(merged(pieces));
}

Language language_of(const Text& text) {
  std::map<std::string, std::size_t> lengths;
  for (const LanguageStretch& stretch : language_stretches(text)) {
    lengths[stretch.language.tag] += stretch.span.length();
  }
  const auto longest = std::max_element(lengths.begin(), lengths.end(),
                                        [](const auto& a, const auto& b) { return a.second < b.second; });
  return {longest == lengths.end() ? "" : longest->first};
}

std::vector<Mark> language_marks(const Text& text, const Language& own) {
  const std::string tag = primary(own.tag.empty() ? language_of(text) : own);
  std::vector<Mark> marks;
  for (const LanguageStretch& stretch : language_stretches(text)) {
    const Span span = words_in(text, stretch.span);
    if (stretch.language.tag.empty() || stretch.language.tag == tag || span.length() < shortest_mark)
      continue;
    marks.push_back({.kind = MarkKind::language, .span = span, .label = stretch.language.tag});
  }
  return marks;
}

}  // namespace coding
