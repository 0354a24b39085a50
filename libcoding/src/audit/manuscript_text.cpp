#include "audit/manuscript_text.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "coding/base/number.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding {

namespace {

bool is_word_sign(char32_t c) { return is_letter(c) || is_digit(c); }

MatchOptions manuscript_key(const Language& language) {
  return {.language = language, .zwnj = Zwnj::space, .join_lines = true};
}

constexpr std::size_t shortest_quote = 40;  // code points, marks included

// How many letters may follow a name as its suffix.
std::size_t longest_suffix(const Language& language) {
  const std::string tag = primary(language);
  return tag == "tr" || tag == "az" ? 8 : tag == "en" ? 1 : 3;
}

struct NumberWords {
  std::string_view language{};
  std::array<std::u32string_view, 13> units{};  // 0 … 12; empty: none
};

constexpr std::array<NumberWords, 4> number_words = {{
    {"en",
     {U"", U"one", U"two", U"three", U"four", U"five", U"six", U"seven", U"eight", U"nine", U"ten", U"eleven",
      U"twelve"}},
    {"tr", {U"", U"", U"iki", U"üç", U"dört", U"beş", U"altı", U"yedi", U"sekiz", U"dokuz", U"on", U"", U""}},
    {"fa",
     {U"", U"", U"دو", U"سه", U"چهار", U"پنج", U"شش", U"هفت", U"هشت", U"نه", U"ده", U"یازده", U"دوازده"}},
    {"az",
     {U"", U"", U"iki", U"üç", U"dörd", U"beş", U"altı", U"yeddi", U"səkkiz", U"doqquz", U"on", U"", U""}},
}};

}  // namespace

std::optional<std::int64_t> number_word(std::u32string_view word, const Language& language) {
  const std::string tag = primary(language);
  for (const NumberWords& each : number_words) {
    if (each.language != tag) continue;
    for (std::size_t i = 0; i < each.units.size(); ++i) {
      if (!each.units[i].empty() && each.units[i] == word) return static_cast<std::int64_t>(i);
    }
  }
  return std::nullopt;
}

ManuscriptText::ManuscriptText(const Text& text, const AuditFacts& facts)
    : text_(text),
      language_(facts.project().study.language),
      key_(match_key(text, manuscript_key(language_))),
      source_(to_code_points(text.bytes())) {
  find_sentences();
  find_quotes();
  find_names(facts);
}

char32_t ManuscriptText::source_at(std::size_t in_key) const { return source_[key_.source[in_key].begin]; }

// A sentence ends at . ! or ? before a space and a capital, a bracket or a letter without case; and at an
// empty line.
void ManuscriptText::find_sentences() {
  std::size_t begin = 0;
  const auto cut = [&](std::size_t end) {
    if (end > begin) sentences_.push_back({begin, end});
    begin = end;
  };
  const std::u32string& key = key_.key;
  for (std::size_t i = 0; i + 1 < key.size(); ++i) {
    if (key[i] != U' ') continue;
    const std::size_t from = key_.source[i].begin;
    const std::size_t to = key_.source[i + 1].begin;
    const auto lines = std::count(source_.begin() + static_cast<std::ptrdiff_t>(from),
                                  source_.begin() + static_cast<std::ptrdiff_t>(to), U'\n');
    const bool stop = i > 0 && (key[i - 1] == U'.' || key[i - 1] == U'!' || key[i - 1] == U'?');
    const char32_t next = source_at(i + 1);
    const bool is_small = is_letter(next) && next == key[i + 1] && primary(language_) != "fa";
    // 3. 4, II. 5 and s. 12 are no ends; a word of three letters is.
    std::size_t word = 0;
    while (stop && word < 3 && word + 2 <= i && is_letter(key[i - 2 - word])) ++word;
    if (lines >= 2 || (stop && !is_small && (word == 3 || !is_digit(key[i + 1])))) cut(i + 1);
  }
  cut(key.size());
}

// From “ to the next ”; straight marks in turns. A quote that is never closed ends with its paragraph.
void ManuscriptText::find_quotes() {
  std::optional<std::size_t> open;
  for (std::size_t i = 0; i < key_.key.size(); ++i) {
    const char32_t c = source_at(i);
    const bool opens = c == U'“' || c == U'«' || c == U'„';
    const bool closes = c == U'”' || c == U'»';
    if (opens || (c == U'"' && !open)) {
      if (!open) open = i;
    } else if ((closes || c == U'"') && open) {
      // What is short is a name between marks, and no quote.
      if (i + 1 - *open >= shortest_quote) quotes_.push_back({*open, i + 1});
      open.reset();
    } else if (open && i - *open > 4000) {
      open.reset();
    }
  }
}

bool ManuscriptText::is_quoted(std::size_t at) const {
  const auto after = std::ranges::upper_bound(quotes_, at, {}, &Span::begin);
  return after != quotes_.begin() && at < std::prev(after)->end;
}

// Is it a part of a word that is written with joints, as participation is of participant in Persian?
bool ManuscriptText::is_joined(std::size_t begin, std::size_t end) const {
  const std::size_t from = key_.source[begin].begin;
  const std::size_t to = key_.source[end - 1].end;
  return (from > 0 && source_[from - 1] == zwnj) || (to < source_.size() && source_[to] == zwnj);
}

// The longest name wins where names stand in each other.
void ManuscriptText::find_names(const AuditFacts& facts) {
  std::map<std::u32string, std::vector<std::size_t>> by_name;
  for (std::size_t i = 0; i < facts.codebook().size(); ++i)
    by_name[match_key(facts.codebook().codes()[i].name, manuscript_key(language_)).key].push_back(i);
  const std::u32string& key = key_.key;
  std::vector<NamedCode> found;
  for (const auto& [name, codes] : by_name) {
    if (name.size() < 3) continue;
    for (auto at = key.find(name); at != std::u32string::npos; at = key.find(name, at + 1)) {
      if (at > 0 && is_word_sign(key[at - 1])) continue;
      std::size_t end = at + name.size();
      while (end < key.size() && is_letter(key[end])) ++end;
      const std::size_t suffix = end - at - name.size();
      if (suffix > longest_suffix(language_) || (suffix > 0 && name.size() < 4)) continue;
      if (is_joined(at, at + name.size())) continue;
      found.push_back({{at, end}, codes});
    }
  }
  std::ranges::sort(found, [](const NamedCode& a, const NamedCode& b) {
    return std::pair(b.span.length(), a.span.begin) < std::pair(a.span.length(), b.span.begin);
  });
  for (NamedCode& each : found) {
    const bool taken =
        std::ranges::any_of(names_, [&](const NamedCode& other) { return overlaps(other.span, each.span); });
    if (!taken) names_.push_back(std::move(each));
  }
  std::ranges::sort(names_, {}, [](const NamedCode& each) { return each.span.begin; });
}

std::vector<ManuscriptToken> ManuscriptText::tokens(Span in_key) const {
  const std::u32string& key = key_.key;
  std::vector<ManuscriptToken> out;
  for (std::size_t i = in_key.begin; i < in_key.end;) {
    if (!is_word_sign(key[i])) {
      ++i;
      continue;
    }
    const bool digits = is_digit(key[i]);
    std::size_t end = i;
    while (end < in_key.end && (digits ? is_digit(key[end]) : is_letter(key[end]))) ++end;
    ManuscriptToken token{.span = {i, end}, .text = key.substr(i, end - i)};
    if (digits)
      token.number = end - i <= 6 ? parse_integer(to_utf8(token.text)) : std::nullopt;
    else
      token.number = number_word(token.text, language_);
    out.push_back(std::move(token));
    i = end;
  }
  return out;
}

std::vector<NamedCode> ManuscriptText::names_in(Span in_key) const {
  std::vector<NamedCode> out;
  for (const NamedCode& each : names_) {
    if (contains(in_key, each.span) && !is_quoted(each.span.begin)) out.push_back(each);
  }
  return out;
}

std::string ManuscriptText::words(Span in_key) const {
  constexpr std::size_t longest = 70;
  const Span whole{key_.source[in_key.begin].begin, key_.source[in_key.end - 1].end};
  const Span shown{whole.begin, std::min(whole.end, whole.begin + longest)};
  const std::string out = collapse_spaces(text_.slice(shown));
  return shown.end < whole.end ? out + " …" : out;
}

std::string ManuscriptText::text_of(Span in_key) const {
  return to_utf8(std::u32string_view(key_.key).substr(in_key.begin, in_key.length()));
}

Place ManuscriptText::place(Span in_key, const std::string& file) const {
  const std::size_t at = key_.source[in_key.begin].begin;
  const auto begin = source_.begin();
  const auto here = begin + static_cast<std::ptrdiff_t>(at);
  const auto line = static_cast<std::size_t>(std::count(begin, here, U'\n')) + 1;
  const auto last = std::find(std::make_reverse_iterator(here), source_.rend(), U'\n');
  return {.file = file, .line = line, .column = static_cast<std::size_t>(here - last.base()) + 1};
}

}  // namespace coding
