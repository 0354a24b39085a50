#include "audit/quote_words.hpp"

#include <algorithm>

#include "coding/text/match_key.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding::quoting {

namespace {

constexpr std::size_t longest_remark = 4;  // words
constexpr std::size_t stem_length = 5;     // letters

// Everything that typography may change is made equal.
MatchOptions all_levels(const Language& language) {
  return {.language = language,
          .ignore_hamza = true,
          .ignore_circumflex = true,
          .any_i = has_dotted_i(language),
          .join_lines = true};
}

bool is_part(char32_t c) { return is_letter(c) || is_digit(c); }

struct KeyedText {
  std::u32string key{};
  std::vector<Span> words{};  // of the key
  std::vector<Span> source{};
};

KeyedText keyed(const Text& text, const Language& language) {
  KeyedText out;
  MatchKey key = match_key(text, all_levels(language));
  for (std::size_t at = 0; at < key.key.size();) {
    if (!is_part(key.key[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < key.key.size() && is_part(key.key[end])) ++end;
    out.words.push_back({at, end});
    out.source.push_back(source_of(key, {at, end}));
    at = end;
  }
  out.key = std::move(key.key);
  return out;
}

// Stretches of the key in short brackets.
std::vector<Span> remarks_of(const KeyedText& text) {
  std::vector<Span> out;
  for (std::size_t at = 0; at < text.key.size(); ++at) {
    if (text.key[at] != U'(' && text.key[at] != U'[') continue;
    const std::size_t end = text.key.find(text.key[at] == U'(' ? U')' : U']', at);
    if (end == std::u32string::npos) break;
    const auto first = std::lower_bound(text.words.begin(), text.words.end(), Span{at, at});
    const auto last = std::lower_bound(first, text.words.end(), Span{end, end});
    if (static_cast<std::size_t>(last - first) > longest_remark) continue;
    out.push_back({at, end});
    at = end;
  }
  return out;
}

// Is the span in one of the sorted ones? `next` moves along.
bool is_in(Span span, const std::vector<Span>& sorted, std::size_t& next) {
  while (next < sorted.size() && sorted[next].end <= span.begin) ++next;
  return next < sorted.size() && sorted[next].begin <= span.begin && span.end <= sorted[next].end;
}

}  // namespace

std::vector<KeyWord> key_words(const Text& text, const Language& language, const std::vector<Mark>& marks) {
  std::vector<Span> labels;
  for (const Mark& mark : marks) {
    if (mark.kind == MarkKind::turn && mark.said > mark.span.begin)
      labels.push_back({mark.span.begin, mark.said});
  }
  const KeyedText keyed_text = keyed(text, language);
  const std::vector<Span> remarks = remarks_of(keyed_text);
  std::vector<KeyWord> out;
  out.reserve(keyed_text.words.size());
  std::size_t label = 0;
  std::size_t remark = 0;
  for (std::size_t i = 0; i < keyed_text.words.size(); ++i) {
    const Span word = keyed_text.words[i];
    if (is_in(keyed_text.source[i], labels, label) || is_in(word, remarks, remark)) continue;
    out.push_back({keyed_text.key.substr(word.begin, word.length()), keyed_text.source[i]});
  }
  return out;
}

namespace {

// "…", "...", "(…)", "[...]" at `at`: where it ends, else `at`.
std::size_t cut_end(std::u32string_view quote, std::size_t at) {
  std::size_t end = at;
  const bool bracket = quote[end] == U'(' || quote[end] == U'[';
  if (bracket) ++end;
  while (end < quote.size() && quote[end] == U' ') ++end;
  const std::size_t dots = end;
  while (end < quote.size() && (quote[end] == U'…' || quote[end] == U'.')) ++end;
  const bool long_enough = end > dots && (quote[dots] == U'…' || end - dots >= 2);
  if (!long_enough) return at;
  if (!bracket) return end;
  while (end < quote.size() && quote[end] == U' ') ++end;
  return end < quote.size() && (quote[end] == U')' || quote[end] == U']') ? end + 1 : at;
}

}  // namespace

std::vector<QuotePart> quote_parts(const Text& quote, const Language& language) {
  const std::u32string text = to_code_points(quote.bytes());
  std::vector<QuotePart> out(1);
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    for (KeyWord& word : key_words(Text(std::string(quote.slice({begin, end}))), language)) {
      word.span = {word.span.begin + begin, word.span.end + begin};
      out.back().words.push_back(std::move(word));
    }
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t cut = cut_end(text, at);
    const std::size_t shut = text[at] == U'[' && cut == at ? text.find(U']', at) : std::u32string::npos;
    if (cut == at && shut == std::u32string::npos) {
      ++at;
      continue;
    }
    close(at);
    const bool is_cut = cut != at;
    const std::size_t end = is_cut ? cut : shut + 1;
    QuotePart next{.before = is_cut ? PartMark::cut : PartMark::addition};
    if (!is_cut) next.addition = to_utf8(std::u32string_view(text).substr(at, end - at));
    // An addition before the first words, or behind a cut without words, stands with what comes.
    if (out.back().words.empty() && out.size() > 1 && is_cut) out.pop_back();
    out.push_back(std::move(next));
    begin = at = end;
  }
  close(text.size());
  return out;
}

std::u32string stem_of(std::u32string_view key) { return std::u32string(key.substr(0, stem_length)); }

std::uint32_t Vocabulary::add(const std::u32string& word) {
  return numbers_.emplace(word, static_cast<std::uint32_t>(numbers_.size() + 1)).first->second;
}

std::uint32_t Vocabulary::number(const std::u32string& word) const {
  const auto found = numbers_.find(word);
  return found == numbers_.end() ? 0 : found->second;
}

}  // namespace coding::quoting
