// Names that a key may have forgotten.
#include <unicode/uchar.h>

#include <algorithm>
#include <map>

#include "coding/text/fold.hpp"
#include "coding/text/names.hpp"
#include "coding/text/utf8.hpp"
#include "coding/text/words.hpp"

namespace coding {

namespace {

bool is_upper(std::string_view word) {
  std::size_t at = 0;
  return u_isUUppercase(static_cast<UChar32>(next_code_point(word, at))) != 0;
}

// Without what stands behind an apostrophe.
std::string_view stem_of(std::string_view word) {
  for (const std::string_view mark : {"\u2019", "'"}) word = word.substr(0, word.find(mark));
  return word;
}

bool ends_sentence(std::string_view between) {
  return between.find_first_of(".?!:\n") != std::string_view::npos ||
         between.find("…") != std::string_view::npos || between.find("؟") != std::string_view::npos;
}

struct Counted {
  NameCandidate candidate{};
  std::size_t inside = 0;  // a sentence
  std::size_t small = 0;
};

std::vector<NameCandidate> capitalised(std::string_view valid, const Language& language) {
  std::map<std::string, Counted> words;
  std::size_t before = 0;
  bool is_first = true;
  for (const Token& token : tokens_of(valid, {.language = language})) {
    if (!is_word(token.kind)) continue;
    const auto stem = stem_of(valid.substr(token.begin, token.end - token.begin));
    const bool begins = is_first || ends_sentence(valid.substr(before, token.begin - before));
    is_first = false;
    before = token.end;
    if (token.kind != TokenKind::word || count_code_points(stem) < 2) continue;
    Counted& word = words[fold(stem, language)];
    if (!is_upper(stem)) {
      ++word.small;
      continue;
    }
    if (word.candidate.count++ == 0) word.candidate = {std::string(stem), 1, token.begin};
    word.inside += begins ? 0 : 1;
  }
  std::vector<NameCandidate> out;
  for (const auto& [key, word] : words) {
    if (word.inside > 0 && word.small < word.candidate.count) out.push_back(word.candidate);
  }
  return out;
}

bool is_title(std::string_view word) {
  constexpr std::string_view titles[] = {"آقای", "خانم", "خانوم", "دکتر",  "مهندس", "استاد",
                                         "حاج",  "سید",  "حاجی",  "سرکار", "جناب",  "آقا"};
  return std::find(std::begin(titles), std::end(titles), word) != std::end(titles);
}

std::vector<NameCandidate> behind_titles(std::string_view valid, const Language& language) {
  std::map<std::string, NameCandidate> names;
  bool after_title = false;
  for (const Token& token : tokens_of(valid, {.language = language})) {
    const auto word = valid.substr(token.begin, token.end - token.begin);
    if (!is_word(token.kind)) {
      after_title = false;
      continue;
    }
    const bool title = is_title(word);
    if (after_title && !title && token.kind == TokenKind::word) {
      NameCandidate& name = names[fold(word, language)];
      if (name.count++ == 0) name = {std::string(word), 1, token.begin};
    }
    after_title = title;
  }
  std::vector<NameCandidate> out;
  for (const auto& [key, name] : names) out.push_back(name);
  return out;
}

}  // namespace

std::vector<NameCandidate> name_candidates(std::string_view valid, const Language& language) {
  const std::string tag = primary(language);
  auto out = tag == "fa" || tag == "ar" ? behind_titles(valid, language) : capitalised(valid, language);
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return out;
}

}  // namespace coding
