#include "coding/lexicon/stop_words.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/lexicon/patterns.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "lexicon/stop_word_lists.hpp"

namespace coding {

namespace {

std::size_t words_in(std::string_view text, const Language& language) {
  const std::vector<Token> tokens = tokens_of(text, {.language = language});
  return static_cast<std::size_t>(
      std::count_if(tokens.begin(), tokens.end(), [](const Token& token) { return is_word(token.kind); }));
}

[[noreturn]] void refuse(std::string slug, std::string message, std::string hint, Place place) {
  throw DataError({.slug = std::move(slug),
                   .message = std::move(message),
                   .hint = std::move(hint),
                   .place = std::move(place)});
}

}  // namespace

StopWords::StopWords(std::vector<std::string> keys) : keys_(std::move(keys)) {
  std::erase(keys_, "");
  std::sort(keys_.begin(), keys_.end());
  keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
}

bool StopWords::contains(std::string_view key) const {
  return std::binary_search(keys_.begin(), keys_.end(), key);
}

StopWords stop_words(const Language& language, StopWordGroup group) {
  const std::string name = primary(language) + (group == StopWordGroup::fillers ? "-fillers" : "");
  for (const StopWordList& list : stop_word_lists()) {
    if (list.name == name) return read_stop_words(list.text, name + ".txt", language);
  }
  return {};
}

StopWords read_stop_words(std::string_view bytes, std::string_view file, const Language& language) {
  if (const auto bad = first_invalid_byte(bytes)) {
    const auto line = static_cast<std::size_t>(
        1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(*bad), '\n'));
    refuse("not-utf8", "the list is not in UTF-8", "save it as UTF-8", {std::string(file), line});
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::vector<std::string> keys;
  std::size_t number = 0;
  for (const std::string_view line : split(bytes, '\n')) {
    ++number;
    const std::string_view word = trim(line.substr(0, line.find('#')));
    if (word.empty()) continue;
    if (words_in(word, language) != 1) {
      refuse("stop-word-phrase", "'" + std::string(word) + "' is not one word",
             "write one word a line; a remark begins with #", {std::string(file), number, 1});
    }
    keys.push_back(word_key(word, {.language = language}));
  }
  if (keys.empty()) {
    refuse("stop-words-empty", "the list holds no word", "write one word a line", {std::string(file), 1});
  }
  return StopWords(std::move(keys));
}

StopWords joined(const StopWords& a, const StopWords& b) {
  std::vector<std::string> keys = a.keys();
  keys.insert(keys.end(), b.keys().begin(), b.keys().end());
  return StopWords(std::move(keys));
}

}  // namespace coding
