#include "coding/text/names.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <deque>
#include <map>
#include <unordered_map>

#include "coding/text/match_key.hpp"
#include "coding/text/utf8.hpp"
#include "coding/text/words.hpp"
#include "name_endings.hpp"

namespace coding {

namespace {

using Key = std::u32string;

bool is_capital(char32_t c) {
  return u_isUUppercase(static_cast<UChar32>(c)) != 0 || u_istitle(static_cast<UChar32>(c)) != 0;
}

bool begins_capital(std::string_view word) {
  std::size_t at = 0;
  return !word.empty() && is_capital(next_code_point(word, at));
}

// One way to read a word: as this word of a name, which ends at a byte of it.
struct Reading {
  std::size_t word = 0;
  std::size_t end = 0;
  bool sure = true;
};

struct Name {
  std::vector<std::size_t> words{};
  std::size_t number = 0;
};

// Between two words of one name: a space, a line end, a hyphen, the full stop of an initial.
bool is_gap(std::string_view between) {
  if (between.empty() || between.size() > 4) return false;
  std::size_t at = 0;
  while (at < between.size()) {
    if (std::u32string_view(U" \u00A0\t\r\n-\u2010\u2011.\u200C").find(next_code_point(between, at)) ==
        std::u32string_view::npos)
      return false;
  }
  return true;
}

}  // namespace

struct NameFinder::State {
  explicit State(const Language& wanted)
      : language(wanted), options{.language = wanted}, tokenizer({.language = wanted}) {}

  Language language;
  MatchOptions options;
  Tokenizer tokenizer;
  std::map<Key, std::size_t, std::less<>> words{};
  std::vector<bool> capitals{};            // whether the word of a name begins with one
  std::vector<std::vector<Name>> names{};  // by first word, the longest first
  bool begin_with_numbers = false;         // some name does
  std::size_t longest = 0;                 // of the words, in code points of a key
  std::deque<std::string> met{};           // kinds of words
  std::unordered_map<std::string_view, std::vector<Reading>> readings{};
  std::vector<Token> tokens{};

  std::size_t word_of(std::string_view word) {
    Key key = match_key(word, options).key;
    longest = std::max(longest, key.size());
    const auto [at, is_new] = words.emplace(std::move(key), words.size());
    if (is_new) {
      capitals.push_back(begins_capital(word));
      names.emplace_back();
    } else if (!begins_capital(word)) {
      capitals[at->second] = false;
    }
    return at->second;
  }

  void add(const Name& name) {
    auto& same = names[name.words.front()];
    const auto place = std::find_if(
        same.begin(), same.end(), [&](const Name& other) { return other.words.size() < name.words.size(); });
    same.insert(place, name);
  }

  void add(const std::string& text, std::size_t number) {
    Name name{.number = number};
    std::string whole;
    for (const Token& token : tokens_of(text, {.language = language})) {
      if (!is_word(token.kind)) continue;
      const auto word = std::string_view(text).substr(token.begin, token.end - token.begin);
      if (name.words.empty() && token.kind == TokenKind::number) begin_with_numbers = true;
      name.words.push_back(word_of(word));
      whole += word;
    }
    if (name.words.empty()) return;
    add(name);
    // علی رضا is also written علی‌رضا and علیرضا.
    if (primary(language) == "fa" && name.words.size() > 1)
      add({.words = {word_of(whole)}, .number = number});
  }

  const std::vector<Reading>& readings_of(std::string_view word) {
    const auto known = readings.find(word);
    if (known != readings.end()) return known->second;
    met.emplace_back(word);
    return readings.emplace(met.back(), read(word)).first->second;
  }

  std::vector<Reading> read(std::string_view word) const {
    std::vector<Reading> out;
    const MatchKey key = match_key(word, options);
    const std::u32string_view view = key.key;
    for (std::size_t size = std::min(view.size(), longest); size > 0; --size) {
      const auto found = words.find(view.substr(0, size));
      if (found == words.end() || !is_aligned(key, {0, size})) continue;
      const Ending ending = ending_at(word, key, size);
      if (ending == Ending::none) continue;
      const bool is_lower = capitals[found->second] && !begins_capital(word);
      if (is_lower && size < view.size()) continue;
      const std::size_t end = size == view.size() ? count_code_points(word) : key.source[size - 1].end;
      out.push_back({.word = found->second,
                     .end = byte_of_code_point(word, end),
                     .sure = ending == Ending::sure && !is_lower});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Reading& a, const Reading& b) { return a.sure && !b.sure; });
    return out;
  }

  // What stands behind the first `size` letters of the key.
  Ending ending_at(std::string_view word, const MatchKey& key, std::size_t size) const {
    const std::u32string_view view = key.key;
    if (size == view.size()) return Ending::sure;
    const auto rest = view.substr(size);
    if (rest.front() == U'\'') return rest.size() > 1 ? Ending::sure : Ending::none;
    const std::size_t begin = byte_of_code_point(word, key.source[size - 1].end);
    const std::size_t end = byte_of_code_point(word, key.source[size].begin);
    if (word.substr(begin, end - begin).find("\u200C") != std::string_view::npos) return joined_ending(rest);
    return bare_ending(view.substr(0, size), rest, language);
  }

  std::string_view slice(std::string_view text, const Token& token) const {
    return text.substr(token.begin, token.end - token.begin);
  }

  // The name whose words begin at token `first`, or nothing; `last` becomes its last token.
  bool match(std::string_view text, std::size_t first, const Name& name, const Reading& reading, NameHit& hit,
             std::size_t& last) {
    hit = {.begin = tokens[first].begin, .name = name.number, .sure = reading.sure};
    last = first;
    Reading now = reading;
    for (std::size_t k = 1; k < name.words.size(); ++k) {
      if (now.end != slice(text, tokens[last]).size()) return false;
      std::size_t next = last + 1;
      while (next < tokens.size() && !is_word(tokens[next].kind)) ++next;
      if (next == tokens.size() ||
          !is_gap(text.substr(tokens[last].end, tokens[next].begin - tokens[last].end)))
        return false;
      const auto& ways = readings_of(slice(text, tokens[next]));
      const auto way = std::find_if(ways.begin(), ways.end(),
                                    [&](const Reading& each) { return each.word == name.words[k]; });
      if (way == ways.end()) return false;
      now = *way;
      hit.sure = hit.sure && now.sure;
      last = next;
    }
    hit.end = tokens[last].begin + now.end;
    hit.word_end = tokens[last].end;
    return true;
  }

  // The best name that begins at a token.
  bool best(std::string_view text, std::size_t first, NameHit& hit, std::size_t& last) {
    bool any = false;
    std::size_t most = 0;
    for (const Reading& reading : readings_of(slice(text, tokens[first]))) {
      for (const Name& name : names[reading.word]) {
        NameHit found;
        std::size_t end = 0;
        if ((any && name.words.size() <= most && (hit.sure || !reading.sure)) ||
            !match(text, first, name, reading, found, end))
          continue;
        if (any && hit.sure && !found.sure) continue;
        any = true;
        most = name.words.size();
        hit = found;
        last = end;
      }
    }
    return any;
  }
};

NameFinder::NameFinder(const std::vector<std::string>& names, const Language& language)
    : state_(std::make_unique<State>(language)) {
  for (std::size_t i = 0; i < names.size(); ++i) state_->add(names[i], i);
}

NameFinder::~NameFinder() = default;
NameFinder::NameFinder(NameFinder&&) noexcept = default;
NameFinder& NameFinder::operator=(NameFinder&&) noexcept = default;

std::vector<NameHit> NameFinder::find(std::string_view valid) {
  std::vector<NameHit> out;
  if (state_->words.empty()) return out;
  state_->tokens.clear();
  state_->tokenizer.tokenize(valid, state_->tokens);
  const auto& tokens = state_->tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    NameHit hit;
    std::size_t last = i;
    // Numbers are many and all different: looking each up would fill the memory for nothing.
    const bool may_begin = tokens[i].kind == TokenKind::word ||
                           (tokens[i].kind == TokenKind::number && state_->begin_with_numbers);
    if (!may_begin || !state_->best(valid, i, hit, last)) continue;
    out.push_back(hit);
    i = last;
  }
  return out;
}

}  // namespace coding
