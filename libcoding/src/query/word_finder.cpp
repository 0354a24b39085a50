#include "query/word_finder.hpp"

#include <span>
#include <utility>

namespace coding {

WordFinder::WordFinder(std::vector<std::string> patterns, const Language& study)
    : patterns_(std::move(patterns)) {
  compiled(study);
}

// Forms that are new are the last ones, so what they add to ascending lists goes to the end.
void WordFinder::Compiled::resolve_new(const std::vector<std::string_view>& keys) {
  auto more = resolve(patterns, std::span(keys).subspan(forms));
  if (resolved.empty()) {
    resolved = std::move(more);
  } else {
    for (std::size_t p = 0; p < resolved.size(); ++p) {
      for (std::size_t word = 0; word < resolved[p].words.size(); ++word) {
        for (const std::uint32_t form : more[p].words[word])
          resolved[p].words[word].push_back(form + static_cast<std::uint32_t>(forms));
      }
    }
  }
  forms = keys.size();
}

WordFinder::Compiled& WordFinder::compiled(const Language& language) {
  const auto [entry, fresh] = compiled_.try_emplace(primary(language));
  if (fresh) {
    PatternParser parser({.match = {.language = language}, .words = {.language = language}});
    for (const std::string& pattern : patterns_) entry->second.patterns.push_back(parser.parse(pattern));
  }
  return entry->second;
}

std::vector<std::vector<FoundWords>> WordFinder::find(const WordText& text, bool overlapping) {
  std::vector<std::vector<FoundWords>> out(patterns_.size());
  if (patterns_.empty()) return out;
  Compiled& language = compiled(text.language);
  language.resolve_new(text.keys);
  for (std::size_t p = 0; p < patterns_.size(); ++p) {
    for (const StreamHit& hit : hits_of(language.resolved[p], text.stream, language.forms, overlapping)) {
      const StreamWord& first = text.stream.words[hit.first];
      const StreamWord& last = text.stream.words[hit.last - 1];
      out[p].push_back(
          {first.unit, {text.text.code_point_of(first.begin), text.text.code_point_of(last.end)}});
    }
  }
  return out;
}

}  // namespace coding
