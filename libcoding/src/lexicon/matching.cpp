// Patterns against types, and phrases against the type ids of a text.
#include <algorithm>
#include <cassert>

#include "coding/lexicon/patterns.hpp"
#include "coding/text/regex.hpp"
#include "lexicon/glob.hpp"

namespace coding {

namespace {

bool is_one_of(const std::vector<std::uint32_t>& types, std::uint32_t type) {
  return std::binary_search(types.begin(), types.end(), type);
}

// The tokens at which `word` may stand behind one of the places in `ends` (ascending, each the token behind
// the word before), as the tokens behind it: ascending, each once.
std::vector<std::size_t> ends_behind(const ResolvedPattern& pattern, std::span<const std::uint32_t> tokens,
                                     std::size_t word, const std::vector<std::size_t>& ends) {
  std::vector<std::size_t> out;
  std::size_t at = 0;
  for (const std::size_t from : ends) {
    const std::size_t last = std::min(tokens.size(), from + pattern.gaps[word - 1] + 1);
    for (at = std::max(at, from); at < last; ++at) {
      if (tokens[at] == barrier) return out;
      if (is_one_of(pattern.words[word], tokens[at])) out.push_back(at + 1);
    }
  }
  return out;
}

}  // namespace

bool matches(const WordPattern& pattern, std::string_view type) {
  assert(pattern.kind != PatternKind::regex);
  return pattern.kind == PatternKind::word ? pattern.key == type : glob_matches(pattern.key, type);
}

std::vector<std::vector<std::uint32_t>> matching_types(std::span<const WordPattern> patterns,
                                                       std::span<const std::string_view> types) {
  std::vector<std::vector<std::uint32_t>> matched(patterns.size());
  match_globs(patterns, types, matched);
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    if (patterns[i].kind != PatternKind::regex) continue;
    Regex regex(patterns[i].key);
    for (std::uint32_t id = 0; id < types.size(); ++id) {
      if (regex.matches(types[id])) matched[i].push_back(id);
    }
  }
  return matched;
}

std::vector<ResolvedPattern> resolve(std::span<const Pattern> patterns,
                                     std::span<const std::string_view> types) {
  std::vector<WordPattern> words;
  for (const Pattern& pattern : patterns)
    words.insert(words.end(), pattern.words.begin(), pattern.words.end());
  auto matched = matching_types(words, types);
  std::vector<ResolvedPattern> out;
  out.reserve(patterns.size());
  std::size_t next = 0;
  for (const Pattern& pattern : patterns) {
    ResolvedPattern& resolved = out.emplace_back();
    resolved.gaps = pattern.gaps;
    for (std::size_t i = 0; i < pattern.words.size(); ++i)
      resolved.words.push_back(std::move(matched[next++]));
  }
  return out;
}

std::size_t matched_length(const ResolvedPattern& pattern, std::span<const std::uint32_t> tokens,
                           std::size_t at) {
  if (at >= tokens.size() || tokens[at] == barrier || !is_one_of(pattern.words[0], tokens[at])) return 0;
  // All ways at once, word by word, so that a pattern of many wide gaps costs no more than their sum.
  std::vector<std::size_t> ends{at + 1};
  for (std::size_t word = 1; word < pattern.words.size() && !ends.empty(); ++word) {
    ends = ends_behind(pattern, tokens, word, ends);
  }
  return ends.empty() ? 0 : ends.front() - at;
}

}  // namespace coding
