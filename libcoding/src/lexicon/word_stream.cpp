#include "lexicon/word_stream.hpp"

#include <unordered_map>

namespace coding {

WordStream word_stream(const Text& text, const std::vector<UnitSpan>& units, const PatternOptions& options) {
  WordStream stream;
  Tokenizer tokenizer(options.words);
  std::vector<Token> tokens;
  std::unordered_map<std::string_view, std::uint32_t> by_surface;  // most words come again as they were
  std::unordered_map<std::string, std::uint32_t> by_key;
  for (std::size_t unit = 0; unit < units.size(); ++unit) {
    const std::size_t start = text.byte_of(units[unit].span.begin);
    const std::string_view bytes = text.slice(units[unit].span);
    tokens.clear();
    tokenizer.tokenize(bytes, tokens);
    for (const Token& token : tokens) {
      if (!is_word(token.kind)) continue;
      const std::string_view word = bytes.substr(token.begin, token.end - token.begin);
      auto known = by_surface.find(word);
      if (known == by_surface.end()) {
        const std::string key = word_key(word, options.match);
        const auto [entry, fresh] = by_key.emplace(key, static_cast<std::uint32_t>(stream.types.size()));
        if (fresh) stream.types.push_back(key);
        known = by_surface.emplace(word, entry->second).first;
      }
      stream.ids.push_back(known->second);
      stream.words.push_back({start + token.begin, start + token.end, unit});
    }
    stream.ids.push_back(barrier);
    stream.words.push_back({start + bytes.size(), start + bytes.size(), unit});
  }
  return stream;
}

std::vector<StreamHit> hits_of(const ResolvedPattern& pattern, const WordStream& stream) {
  std::vector<bool> begins(stream.types.size(), false);
  for (const std::uint32_t type : pattern.words.front()) begins[type] = true;
  std::vector<StreamHit> hits;
  for (std::size_t at = 0; at < stream.ids.size();) {
    const std::uint32_t id = stream.ids[at];
    const std::size_t length = id != barrier && begins[id] ? matched_length(pattern, stream.ids, at) : 0;
    if (length > 0) hits.push_back({at, at + length});
    at += length > 0 ? length : 1;
  }
  return hits;
}

}  // namespace coding
