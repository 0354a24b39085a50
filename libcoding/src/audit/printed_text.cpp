#include "audit/printed_text.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "coding/text/clean_hyphens.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding::printed {

namespace {

struct SourceLine {
  Span span{};  // without LF
  std::u32string words{};
};

std::vector<SourceLine> source_lines(const std::u32string& text) {
  std::vector<SourceLine> out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find(U'\n', at);
    if (end == std::u32string::npos) end = text.size();
    const Span inner = trimmed_span(text, {at, end});
    out.push_back({{at, end}, text.substr(inner.begin, inner.length())});
    at = end + 1;
  }
  return out;
}

// A line without the page number at either end.
std::u32string without_number(const std::u32string& words) {
  Span span{0, words.size()};
  while (span.begin < span.end && is_digit(words[span.begin])) ++span.begin;
  if (span.begin < span.end && span.begin > 0 && is_letter(words[span.begin])) span.begin = 0;
  while (span.end > span.begin && is_digit(words[span.end - 1])) --span.end;
  if (span.end > span.begin && span.end < words.size() && is_letter(words[span.end - 1]))
    span.end = words.size();
  span = trimmed_span(words, span);
  return words.substr(span.begin, span.length());
}

constexpr std::size_t page_distance = 10;  // lines between two running heads, at the least

bool ends_like_prose(const std::u32string& words) {
  return !words.empty() &&
         std::u32string_view(U".,:;!?…-“”\"»)؟،؛").find(words.back()) != std::u32string_view::npos;
}

// Lines that stand three times or more, a page apart, with nothing but a number that changes; two are enough
// where the number does. A line that ends like prose is none.
void mark_heads(const std::vector<SourceLine>& lines, std::vector<bool>& furniture) {
  std::map<std::u32string, std::vector<std::size_t>> same;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::u32string key = without_number(lines[i].words);
    const bool has_letter = std::any_of(key.begin(), key.end(), [](char32_t c) { return is_letter(c); });
    if (key.size() >= 6 && key.size() <= 120 && has_letter && !ends_like_prose(key)) same[key].push_back(i);
  }
  for (const auto& [key, at] : same) {
    bool apart = true;
    bool numbered = true;
    for (std::size_t i = 1; i < at.size(); ++i) {
      apart = apart && at[i] - at[i - 1] >= page_distance;
      numbered = numbered && lines[at[i]].words != lines[at[i - 1]].words;
    }
    if (!apart || at.size() < (numbered ? 2U : 3U)) continue;
    for (const std::size_t each : at) furniture[each] = true;
  }
}

std::optional<std::size_t> bare_number(const std::u32string& words) {
  if (words.empty() || words.size() > 4) return std::nullopt;
  std::size_t number = 0;
  for (const char32_t c : words) {
    if (!is_digit(c)) return std::nullopt;
    const char32_t zero = c < 0x80 ? U'0' : c < 0x06F0 ? char32_t{0x0660} : char32_t{0x06F0};
    if (c < zero || c > zero + 9) return std::nullopt;
    number = number * 10 + (c - zero);
  }
  return number;
}

// Numbers alone on their lines, a page apart, each one more than the one before.
void mark_page_numbers(const std::vector<SourceLine>& lines, std::vector<bool>& furniture) {
  struct Seen {
    std::size_t line = 0;
    std::size_t number = 0;
  };
  std::optional<Seen> last;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto number = bare_number(lines[i].words);
    if (!number) continue;
    if (last && *number == last->number + 1 && i - last->line >= page_distance) {
      furniture[last->line] = furniture[i] = true;
    }
    if (!last || *number == last->number + 1 || i - last->line >= page_distance) last = Seen{i, *number};
  }
}

std::vector<Edit> furniture_edits(const std::u32string& text, const std::vector<SourceLine>& lines) {
  std::vector<bool> furniture(lines.size(), false);
  mark_heads(lines, furniture);
  mark_page_numbers(lines, furniture);
  std::vector<Edit> edits;
  const auto take = [&](Span span) {
    if (!span.empty())
      edits.push_back({.before = span, .was = to_utf8(text.substr(span.begin, span.length()))});
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!furniture[i]) continue;
    // The blank lines around a running head are the page's, too, when the sentence goes on behind them.
    std::size_t first = i;
    std::size_t next = i + 1;
    while (first > 0 && (lines[first - 1].words.empty() || furniture[first - 1])) --first;
    while (next < lines.size() && (lines[next].words.empty() || furniture[next])) ++next;
    const bool goes_on =
        first > 0 && next < lines.size() && !is_sentence_end(lines[first - 1].words.back()) &&
        !closes_quote(lines[first - 1].words.back()) && !is_capital_letter(lines[next].words.front());
    const bool list_goes_on =
        first > 0 && next < lines.size() &&
        std::u32string_view(U",;،").find(lines[first - 1].words.back()) != std::u32string_view::npos;
    if (goes_on || list_goes_on) {
      take({lines[first].span.begin, lines[next].span.begin});
      i = next - 1;
    } else {
      take({lines[i].span.begin, std::min(lines[i].span.end + 1, text.size())});
    }
  }
  return edits;
}

// Is every line a paragraph (a word processor's text), or was the text wrapped at a width?
bool is_wrapped(const std::vector<SourceLine>& lines) {
  std::size_t followed = 0;
  std::size_t goes_on = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].words.size() < 30) continue;
    std::size_t next = i + 1;
    while (next < lines.size() && lines[next].words.empty()) ++next;
    if (next == lines.size()) break;
    ++followed;
    const char32_t last = lines[i].words.back();
    if (!is_sentence_end(last) && last != U':' && !closes_quote(last)) ++goes_on;
  }
  return followed > 0 && goes_on * 4 >= followed;
}

// The length that a fifth of the lines of a wrapped text reach.
std::size_t width_of(const std::vector<SourceLine>& lines) {
  std::vector<std::size_t> lengths;
  for (const SourceLine& line : lines) {
    if (line.words.size() >= 20) lengths.push_back(line.words.size());
  }
  if (lengths.empty()) return 0;
  std::sort(lengths.begin(), lengths.end());
  return lengths[lengths.size() * 4 / 5];
}

// Is there an empty line between most lines? Then it takes two to end a paragraph.
bool is_double_spaced(const std::vector<SourceLine>& lines) {
  std::size_t full = 0;
  std::size_t lonely = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].words.empty()) continue;
    ++full;
    if (lines[i + 1].words.empty()) ++lonely;
  }
  return full >= 20 && lonely * 10 >= full * 8;
}

struct Layout {
  bool wrapped = false;
  bool double_spaced = false;
  std::size_t width = 0;
};

bool is_bullet(const std::u32string& words) {
  return words.size() > 2 && std::u32string_view(U"-–•*·▪").find(words[0]) != std::u32string_view::npos &&
         is_space(words[1]);
}

bool ends_paragraph(const std::u32string& above, std::size_t blank, const std::u32string& below,
                    const Layout& layout) {
  if (!layout.wrapped) return true;
  const char32_t last = above.back();
  const char32_t first = below.front();
  const bool done =
      is_sentence_end(last) || last == U':' || closes_quote(last) || last == U')' || is_digit(last);
  if (layout.double_spaced ? blank >= 2 : blank >= 1) {
    // A sentence that goes on with a small letter was parted by the page.
    return done || !is_small_letter(first);
  }
  if (is_bullet(below)) return true;
  const bool is_short = above.size() * 10 < layout.width * 7;
  const bool begins = is_capital_letter(first) || opens_quote(first) || is_digit(first);
  if (!begins || !is_short) return false;
  return std::u32string_view(U",;-(،؛").find(last) == std::u32string_view::npos;
}

void find_paragraphs(Article& article) {
  const auto lines = source_lines(article.lines);
  const Layout layout{is_wrapped(lines), is_double_spaced(lines), width_of(lines)};
  article.flow = article.lines;
  for (char32_t& c : article.flow) {
    if (is_space(c) || c == U'\n') c = U' ';
  }
  std::size_t begin = article.flow.size();
  std::size_t last = lines.size();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].words.empty()) continue;
    if (last == lines.size()) {
      begin = lines[i].span.begin;
    } else if (ends_paragraph(lines[last].words, i - last - 1, lines[i].words, layout)) {
      article.paragraphs.push_back(trimmed_span(article.flow, {begin, lines[last].span.end}));
      article.flow[lines[last].span.end] = U'\n';
      begin = lines[i].span.begin;
    }
    last = i;
  }
  if (last < lines.size())
    article.paragraphs.push_back(trimmed_span(article.flow, {begin, lines[last].span.end}));
}

}  // namespace

bool is_space(char32_t c) { return c != U'\n' && (is_white_space(c) || c == 0x200B || c == 0xFEFF); }

bool is_straight_quote(char32_t c) { return c == U'"'; }

bool opens_quote(char32_t c) { return c == 0x201C || c == 0xAB || c == 0x201E || c == U'"'; }

bool closes_quote(char32_t c) { return c == 0x201D || c == 0xBB || c == U'"'; }

Span trimmed_span(std::u32string_view text, Span span) {
  const auto is_outside = [&](std::size_t at) { return is_space(text[at]) || text[at] == U'\n'; };
  while (span.begin < span.end && is_outside(span.begin)) ++span.begin;
  while (span.end > span.begin && is_outside(span.end - 1)) --span.end;
  return span;
}

Article read_article(const Text& source, const Language& language) {
  Article article{.source = source, .language = language};
  const std::u32string raw = to_code_points(source.bytes());
  article.line_starts.push_back(0);
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == U'\n') article.line_starts.push_back(i + 1);
  }
  const std::vector<Edit> heads = furniture_edits(raw, source_lines(raw));
  const Text without_heads = apply(source, heads);
  const HyphenRepair hyphens = clean_hyphens(without_heads, language);
  article.lines = to_code_points(apply(without_heads, hyphens.edits).bytes());
  article.from_source = PositionMap(compose(source, heads, hyphens.edits));
  find_paragraphs(article);
  return article;
}

Span place_of(const Article& article, Span span) { return article.from_source.before(span); }

LineColumn at_of(const Article& article, Span place_in_source) {
  const auto& starts = article.line_starts;
  const auto above = std::upper_bound(starts.begin(), starts.end(), place_in_source.begin);
  const auto line = static_cast<std::size_t>(above - starts.begin());
  return {line, place_in_source.begin - starts[line - 1] + 1};
}

std::string words_of(const Article& article, Span span) {
  return collapse_spaces(to_utf8(std::u32string_view(article.flow).substr(span.begin, span.length())));
}

namespace {

constexpr std::u32string_view abbreviations[] = {U"vd", U"vb",   U"al",  U"s",   U"bkz", U"örn",
                                                 U"dr", U"prof", U"doç", U"e.g", U"i.e", U"vs",
                                                 U"pp", U"p",    U"no",  U"b"};

// The full stop at `at` ends no sentence: behind an abbreviation or a capital alone, or before no space.
bool is_inner_stop(std::u32string_view flow, std::size_t at) {
  if (at + 1 < flow.size()) {
    const char32_t next = flow[at + 1];
    if (!is_space(next) && next != U'\n' && !closes_quote(next) && next != U')' && next != 0x2019)
      return true;
  }
  if (flow[at] != U'.') return false;
  std::size_t begin = at;
  while (begin > 0 && (is_letter(flow[begin - 1]) || flow[begin - 1] == U'.')) --begin;
  const std::u32string_view word = flow.substr(begin, at - begin);
  if (word.size() == 1 && is_capital_letter(word[0])) return true;
  return std::find(std::begin(abbreviations), std::end(abbreviations), word) != std::end(abbreviations);
}

}  // namespace

std::size_t sentence_start(std::u32string_view flow, std::size_t at) {
  for (std::size_t i = at; i > 0; --i) {
    const char32_t c = flow[i - 1];
    if (c == U'\n') return i;
    if (is_sentence_end(c) && c != 0x2026 && i < at && !is_inner_stop(flow, i - 1)) return i;
  }
  return 0;
}

std::size_t sentence_end(std::u32string_view flow, std::size_t at) {
  for (std::size_t i = at; i < flow.size(); ++i) {
    if (flow[i] == U'\n') return i;
    if (is_sentence_end(flow[i]) && flow[i] != 0x2026 && !is_inner_stop(flow, i)) return i + 1;
  }
  return flow.size();
}

}  // namespace coding::printed
