// Both searches are Knuth–Morris–Pratt: linear whatever the text is, and it can go on behind a match that is
// refused.
#include "coding/text/find.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>

#include "coding/base/error.hpp"
#include "coding/text/match_key.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

// The key without a space at either end.
std::u32string_view without_ends(std::u32string_view key) {
  while (!key.empty() && key.front() == U' ') key.remove_prefix(1);
  while (!key.empty() && key.back() == U' ') key.remove_suffix(1);
  return key;
}

// fall[k]: the length of the longest proper prefix of needle[0, k] that is also its suffix.
template <class View>
std::vector<std::size_t> falls_of(View needle) {
  std::vector<std::size_t> fall(needle.size(), 0);
  for (std::size_t i = 1, length = 0; i < needle.size(); ++i) {
    while (length > 0 && needle[i] != needle[length]) length = fall[length - 1];
    if (needle[i] == needle[length]) ++length;
    fall[i] = length;
  }
  return fall;
}

// The beginnings of the matches that `accept`s takes, from the left, none overlapping another.
template <class View, class Accept>
std::vector<std::size_t> matches(View haystack, View needle, Accept accept) {
  std::vector<std::size_t> found;
  if (needle.size() > haystack.size()) return found;
  const std::vector<std::size_t> fall = falls_of(needle);
  for (std::size_t i = 0, length = 0; i < haystack.size(); ++i) {
    if (length == 0) i = std::min(haystack.find(needle[0], i), haystack.size() - 1);
    while (length > 0 && haystack[i] != needle[length]) length = fall[length - 1];
    if (haystack[i] == needle[length]) ++length;
    if (length < needle.size()) continue;
    const std::size_t begin = i + 1 - length;
    const bool accepted = accept(begin);
    if (accepted) found.push_back(begin);
    length = accepted ? 0 : fall[length - 1];
  }
  return found;
}

bool mark_at(std::string_view valid, std::size_t byte) {
  if (byte >= valid.size()) return false;
  return (U_GET_GC_MASK(static_cast<UChar32>(next_code_point(valid, byte))) & U_GC_M_MASK) != 0;
}

// Is there a mark at `byte` that belongs to the character before it? Behind white space a mark stands alone.
bool inside_cluster(std::string_view valid, std::size_t byte) {
  if (byte == 0 || !mark_at(valid, byte)) return false;
  std::size_t before = byte - 1;
  while ((static_cast<unsigned char>(valid[before]) & 0xC0) == 0x80) --before;
  return !is_white_space(next_code_point(valid, before));
}

std::vector<Span> find_exact(const Text& text, std::string_view quote) {
  const std::string_view bytes = text.bytes();
  std::vector<Span> spans;
  for (const std::size_t begin : matches(bytes, quote, [&](std::size_t at) {
         return !inside_cluster(bytes, at) && !inside_cluster(bytes, at + quote.size());
       })) {
    spans.push_back({text.code_point_of(begin), text.code_point_of(begin + quote.size())});
  }
  return spans;
}

std::vector<Span> find_folded(const MatchKey& text, std::u32string_view quote) {
  std::vector<Span> spans;
  for (const std::size_t begin : matches(std::u32string_view(text.key), quote, [&](std::size_t at) {
         return is_aligned(text, {at, at + quote.size()});
       })) {
    spans.push_back(source_of(text, {begin, begin + quote.size()}));
  }
  return spans;
}

UsageError empty_quote() {
  return UsageError({.slug = "empty-quote",
                     .message = "the quote has no character to look for",
                     .hint = "give the words of the passage"});
}

void require_utf8(std::string_view quote) {
  const auto bad = first_invalid_byte(quote);
  if (!bad) return;
  throw UsageError({.slug = "not-utf8",
                    .message = "the quote is not valid UTF-8 at byte " + std::to_string(*bad),
                    .hint = "give the quote in UTF-8"});
}

}  // namespace

struct QuoteFinder::State {
  const Text* text;
  Language language;
  std::optional<MatchKey> key{};
};

QuoteFinder::QuoteFinder(const Text& text, Language language)
    : state_(new State{.text = &text, .language = std::move(language)}) {}
QuoteFinder::~QuoteFinder() = default;
QuoteFinder::QuoteFinder(QuoteFinder&&) noexcept = default;
QuoteFinder& QuoteFinder::operator=(QuoteFinder&&) noexcept = default;

std::vector<Span> QuoteFinder::find(std::string_view quote) {
  require_utf8(quote);
  const MatchOptions options{.language = state_->language};
  const MatchKey quote_key = match_key(quote, options);
  const std::u32string_view wanted = without_ends(quote_key.key);
  if (wanted.empty()) throw empty_quote();
  std::vector<Span> exact = find_exact(*state_->text, trim(quote));
  if (!exact.empty()) return exact;
  if (!state_->key) state_->key = match_key(*state_->text, options);
  return find_folded(*state_->key, wanted);
}

std::vector<Span> find_quote(const Text& text, std::string_view quote, const Language& language) {
  return QuoteFinder(text, language).find(quote);
}

}  // namespace coding
