#include "coding/ingest/languages.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/parallel.hpp"
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

// Where the sentence ends whose sign stands at `byte`, roughly: behind a blank, before no small letter; 0
// when it does not.
std::size_t cut_behind(std::string_view line, std::size_t byte) {
  if (!is_sentence_end(next_code_point(line, byte)) || byte == line.size()) return 0;
  if (!is_blank(next_code_point(line, byte)) || byte == line.size()) return 0;
  const std::size_t cut = byte;
  return is_small_letter(next_code_point(line, byte)) ? 0 : cut;
}

// For every byte whether a sentence's end may begin with it: . ! ? and the leads of ؟ ۔ … and their like.
constexpr std::array<bool, 256> sign_leads = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view(".!?\xD8\xDB")) table[static_cast<unsigned char>(c)] = true;
  for (std::size_t lead = 0xE0; lead < 0x100; ++lead) table[lead] = true;
  return table;
}();

std::vector<std::size_t> cuts_of(std::string_view line) {
  std::vector<std::size_t> cuts;
  for (std::size_t byte = 0; byte < line.size(); ++byte) {
    if (!sign_leads[static_cast<unsigned char>(line[byte])]) continue;
    if (const std::size_t cut = cut_behind(line, byte)) cuts.push_back(cut);
  }
  cuts.push_back(line.size());
  return cuts;
}

void add_line(const TextLine& line, std::vector<LanguageStretch>& pieces) {
  const auto add = [&pieces](Span span, std::string_view stretch) {
    const LanguageGuess guess = detect_language(stretch);
    pieces.push_back({span, guess.language, guess.score});
  };
  if (line.bytes.size() <= long_line) return add(line.span, line.bytes);
  std::size_t begin = 0;
  std::size_t at = line.span.begin;
  for (const std::size_t end : cuts_of(line.bytes)) {
    const std::string_view piece = line.bytes.substr(begin, end - begin);
    const std::size_t length = count_code_points(piece);
    add({at, at + length}, piece);
    begin = end;
    at += length;
  }
}

// The pieces of all lines, stretches of lines side by side.
std::vector<LanguageStretch> pieces_of(const std::vector<TextLine>& lines, int jobs) {
  constexpr std::size_t together = 2048;  // lines
  std::vector<std::vector<LanguageStretch>> parts((lines.size() + together - 1) / together);
  in_parallel(parts.size(), jobs, [&](std::size_t part, std::size_t) {
    const std::size_t end = std::min(lines.size(), (part + 1) * together);
    for (std::size_t i = part * together; i < end; ++i) {
      if (!trim(lines[i].bytes).empty()) add_line(lines[i], parts[part]);
    }
  });
  std::vector<LanguageStretch> pieces;
  for (auto& part : parts) pieces.insert(pieces.end(), part.begin(), part.end());
  return pieces;
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

std::vector<LanguageStretch> language_stretches(const Text& text, int jobs) {
  std::vector<LanguageStretch> pieces = pieces_of(text_lines(text), jobs);
  if (pieces.empty()) return text.empty() ? pieces : std::vector<LanguageStretch>{{{0, text.length()}}};
  settle(text, pieces);
  // What stands between two pieces belongs to the first.
  pieces.front().span.begin = 0;
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) pieces[i].span.end = pieces[i + 1].span.begin;
  pieces.back().span.end = text.length();
  return smoothed(merged(pieces));
}

Language language_of(const std::vector<LanguageStretch>& stretches) {
  std::map<std::string, std::size_t> lengths;
  for (const LanguageStretch& stretch : stretches) lengths[stretch.language.tag] += stretch.span.length();
  const auto longest = std::max_element(lengths.begin(), lengths.end(),
                                        [](const auto& a, const auto& b) { return a.second < b.second; });
  return {longest == lengths.end() ? "" : longest->first};
}

std::vector<Mark> language_marks(const Text& text, const std::vector<LanguageStretch>& stretches,
                                 const Language& own) {
  const std::string tag = primary(own.tag.empty() ? language_of(stretches) : own);
  std::vector<Mark> marks;
  for (const LanguageStretch& stretch : stretches) {
    const Span span = words_in(text, stretch.span);
    if (stretch.language.tag.empty() || stretch.language.tag == tag || span.length() < shortest_mark)
      continue;
    marks.push_back({.kind = MarkKind::language, .span = span, .label = stretch.language.tag});
  }
  return marks;
}

}  // namespace coding
