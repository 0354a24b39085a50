#include "coding/text/shorten.hpp"

#include <algorithm>
#include <vector>

#include "coding/text/sentences.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "coding/text/words.hpp"

namespace coding {

namespace {

// Behind a word that was cut off, these wait for something.
std::string_view without_waiting_marks(std::string_view text) {
  constexpr std::string_view waiting[] = {",", ";", ":", "،", "؛", "–", "—", "-"};
  for (bool again = true; again;) {
    again = false;
    text = trim(text);
    for (const std::string_view mark : waiting) {
      if (!text.ends_with(mark)) continue;
      text.remove_suffix(mark.size());
      again = true;
    }
  }
  return text;
}

}  // namespace

std::string shortened(std::string_view valid, std::size_t words, const Language& language) {
  std::vector<std::size_t> ends;  // of the words
  for (const Token& token : tokens_of(valid, {.language = language})) {
    if (is_word(token.kind)) ends.push_back(token.end);
  }
  if (ends.size() <= words) return std::string(valid);
  std::size_t cut = 0;
  for (const std::size_t end : sentence_ends(valid, {.language = language})) {
    const auto held =
        static_cast<std::size_t>(std::upper_bound(ends.begin(), ends.end(), end) - ends.begin());
    if (held > words) break;
    if (2 * held >= words) cut = end;
  }
  if (cut > 0) return std::string(trim(valid.substr(0, cut))) + " …";
  return std::string(without_waiting_marks(valid.substr(0, ends[words - 1]))) + " …";
}

}  // namespace coding
