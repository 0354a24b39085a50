// Any valid UTF-8: tokens with spaces tile the text, untailored ones are those of ICU's iterator, sentences
// end at the end, and a hit of the match key stands on whole characters.

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <cstdint>
#include <string>
#include <vector>

#include "coding/text/graphemes.hpp"
#include "coding/text/match_key.hpp"
#include "coding/text/sentences.hpp"
#include "coding/text/words.hpp"
#include "refusal.hpp"

namespace {

using namespace coding;

std::vector<std::size_t> icu_ends(const std::string& valid) {
  static UBreakIterator* const breaks = [] {
    UErrorCode status = U_ZERO_ERROR;
    return ubrk_open(UBRK_WORD, "root", nullptr, 0, &status);
  }();
  UErrorCode status = U_ZERO_ERROR;
  UText text = UTEXT_INITIALIZER;
  utext_openUTF8(&text, valid.data(), static_cast<std::int64_t>(valid.size()), &status);
  ubrk_setUText(breaks, &text, &status);
  std::vector<std::size_t> ends;
  ubrk_first(breaks);
  for (int end = ubrk_next(breaks); end != UBRK_DONE; end = ubrk_next(breaks)) {
    ends.push_back(static_cast<std::size_t>(end));
  }
  utext_close(&text);
  return ends;
}

void check_words(const std::string& valid, const WordOptions& options, bool as_icu) {
  std::vector<std::size_t> ends;
  std::size_t last = 0;
  for (const Token& token : tokens_of(valid, options)) {
    fuzz::require(token.begin == last && token.end > token.begin);
    ends.push_back(last = token.end);
  }
  fuzz::require(last == valid.size());
  if (as_icu) fuzz::require(ends == icu_ends(valid));
}

void check_key(const Text& text) {
  const MatchKey key = match_key(
      text,
      {.language = {"tr"}, .ignore_hamza = true, .ignore_marks = true, .any_i = true, .join_lines = true});
  fuzz::require(key.key.size() == key.source.size());
  for (std::size_t k = 0; k < key.key.size() && k < 64; ++k) {
    const auto hit = hit_of(text, key, {k, k + 1});
    if (!hit) continue;
    fuzz::require(is_grapheme_boundary(text, hit->begin) && is_grapheme_boundary(text, hit->end));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string valid = fuzz::bytes_of(data, size);
  for (auto bad = first_invalid_byte(valid); bad; bad = first_invalid_byte(valid)) valid.erase(*bad, 1);
  check_words(valid, {.tailored = false, .as_icu = true, .spaces = true}, true);
  check_words(
      valid,
      {.language = {"tr"}, .join_hyphens = true, .attach_periods = true, .join_lines = true, .spaces = true},
      false);
  const auto sentences = sentence_ends(valid, {.language = {"tr"}});
  fuzz::require(valid.empty() ? sentences.empty() : sentences.back() == valid.size());
  check_key(Text(valid));
  return 0;
}
