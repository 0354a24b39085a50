// Patterns of words as researchers write them, and the words that they match.
//
//   kadın        the word              kadın*    words that begin so; * is any run, also none
//   k?r          ? is one character    /…/       a regular expression that matches the whole word
//   "a b", a b   one behind the other  a ~5 b    at most five words between them
//   \* \? \" \/ \~ \\   the sign itself
//
// A pattern goes the way of a text: it is cut into words by the same tokenizer and folded by the same match
// key, so kadın* finds Kadının, ığdır* finds IĞDIR, and e-posta is two words if it is two in the text. It is
// matched against word types (the folded words of an index), not against the text. What surprises: ? is one
// code point of the key, so it stands for â as for a; signs that are no words are dropped, as in the text;
// the letters of a regular expression are folded, too, its escapes and classes are not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "coding/text/match_key.hpp"
#include "coding/text/words.hpp"

namespace coding {

enum class PatternKind : std::uint8_t { word, glob, regex };

// A pattern of one word.
struct WordPattern {
  PatternKind kind = PatternKind::word;
  // word: the key. glob: the key with any_run and any_one in it. regex: the expression, folded.
  std::string key{};
  bool operator==(const WordPattern&) const = default;

  // Bytes that never occur in UTF-8.
  static constexpr char any_run = '\xFF';
  static constexpr char any_one = '\xFE';
};

// What a person wrote: one word, or several in order.
struct Pattern {
  std::string text{};  // as written
  std::vector<WordPattern> words{};
  std::vector<std::size_t> gaps{};  // gaps[i]: how many other words may stand between words i and i + 1
  bool operator==(const Pattern&) const = default;

  bool is_phrase() const { return words.size() > 1; }
};

// Must be what the texts were tokenized and folded with.
struct PatternOptions {
  MatchOptions match{};
  WordOptions words{};
};

// Never without a word. Throws UsageError, its place's column saying where in `text` (code points from 1):
//   "pattern-empty"       no word in it
//   "pattern-quote-open"  a " without its other
//   "pattern-regex-open"  a / without its other
//   "pattern-gap"         ~5 at the beginning or the end, twice, or beyond 100
//   "pattern-letter"      ǀ or ǁ, which stand for the wildcards within
//   "regex-malformed"
Pattern parse_pattern(std::string_view text, const PatternOptions& options);

// The same for many patterns: the tokenizer's tables are filled once. Not to be shared between threads.
class PatternParser {
 public:
  explicit PatternParser(PatternOptions options);
  Pattern parse(std::string_view text);

 private:
  PatternOptions options_;
  Tokenizer tokenizer_;
};

// The key of a word: match_key as UTF-8. "" when nothing of it remains.
std::string word_key(std::string_view word, const MatchOptions& options);

// Word and glob only: does the pattern match the whole type?
bool matches(const WordPattern& pattern, std::string_view type);

// For each pattern the indices of the types that it matches, ascending. Words and globs are looked for
// together in one pass over the types (some 30 ms for 100,000 types on a busy machine, plus 10 ns or so for
// each match); each glob without a letter and each regular expression costs a pass of its own. Throws
// UsageError "regex-slow".
std::vector<std::vector<std::uint32_t>> matching_types(std::span<const WordPattern> patterns,
                                                       std::span<const std::string_view> types);

// A pattern with the types that each of its words matches, sorted.
struct ResolvedPattern {
  std::vector<std::vector<std::uint32_t>> words{};
  std::vector<std::size_t> gaps{};
};
std::vector<ResolvedPattern> resolve(std::span<const Pattern> patterns,
                                     std::span<const std::string_view> types);

// Among the type ids of a text: stands for what no pattern crosses (the end of a turn or paragraph).
inline constexpr std::uint32_t barrier = 0xFFFFFFFF;

// The number of tokens from tokens[at] on that the pattern covers, gaps included; 0 when it does not begin
// there. Of several ways the one that ends first.
std::size_t matched_length(const ResolvedPattern& pattern, std::span<const std::uint32_t> tokens,
                           std::size_t at);

}  // namespace coding
