#include "coding/lexicon/dictionary_matcher.hpp"

#include <algorithm>
#include <map>

#include "coding/base/error.hpp"

namespace coding {

namespace {

std::vector<std::vector<std::uint32_t>> lines_of_ancestors(const Dictionary& dictionary) {
  std::map<std::vector<std::string>, std::uint32_t> known;
  std::vector<std::vector<std::uint32_t>> out;
  for (const std::vector<std::string>& path : dictionary.categories) {
    const auto index = static_cast<std::uint32_t>(out.size());
    known.emplace(path, index);
    std::vector<std::uint32_t> line;
    const auto parent = known.find(std::vector<std::string>(path.begin(), path.end() - 1));
    if (path.size() > 1 && parent != known.end()) line = out[parent->second];
    line.push_back(index);
    std::sort(line.begin(), line.end());
    out.push_back(std::move(line));
  }
  return out;
}

void make_set(std::vector<std::uint32_t>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

}  // namespace

DictionaryMatcher::DictionaryMatcher(const Dictionary& dictionary, const PatternOptions& options,
                                     std::span<const std::string_view> types)
    : with_parents_(lines_of_ancestors(dictionary)) {
  std::vector<Pattern> words;
  std::vector<Pattern> phrases;
  std::vector<std::size_t> word_categories;
  std::vector<std::size_t> phrase_categories;
  PatternParser parser(options);
  for (const DictionaryEntry& entry : dictionary.entries) {
    try {
      Pattern pattern = parser.parse(entry.pattern);
      (pattern.is_phrase() ? phrase_categories : word_categories).push_back(entry.category);
      (pattern.is_phrase() ? phrases : words).push_back(std::move(pattern));
    } catch (const UsageError& error) {
      Diagnostic diagnostic = error.diagnostic();
      diagnostic.place.line = entry.line;
      diagnostic.severity = Severity::warning;
      notes_.push_back(std::move(diagnostic));
    }
  }
  add_word_entries(words, word_categories, types);
  add_phrases(phrases, phrase_categories, types);
  counts_.resize(types.size());
  for (std::uint32_t type = 0; type < types.size(); ++type) {
    const bool begins_phrase = !phrases_of_.empty() && !phrases_of_[type].empty();
    counts_[type] = begins_phrase || !categories_of(type).empty() ? 1 : 0;
  }
}

void DictionaryMatcher::add_word_entries(const std::vector<Pattern>& patterns,
                                         const std::vector<std::size_t>& categories,
                                         std::span<const std::string_view> types) {
  std::vector<WordPattern> words;
  words.reserve(patterns.size());
  for (const Pattern& pattern : patterns) words.push_back(pattern.words[0]);
  const auto matched = matching_types(words, types);
  std::vector<std::vector<std::uint32_t>> of_type(types.size());
  for (std::size_t i = 0; i < matched.size(); ++i) {
    const auto& line = with_parents_[categories[i]];
    for (const std::uint32_t type : matched[i]) {
      of_type[type].insert(of_type[type].end(), line.begin(), line.end());
    }
  }
  begins_.reserve(types.size() + 1);
  for (auto& numbers : of_type) {
    make_set(numbers);
    begins_.push_back(static_cast<std::uint32_t>(categories_.size()));
    categories_.insert(categories_.end(), numbers.begin(), numbers.end());
  }
  begins_.push_back(static_cast<std::uint32_t>(categories_.size()));
}

void DictionaryMatcher::add_phrases(const std::vector<Pattern>& patterns,
                                    const std::vector<std::size_t>& categories,
                                    std::span<const std::string_view> types) {
  if (patterns.empty()) return;
  phrases_of_.resize(types.size());
  std::vector<ResolvedPattern> resolved = resolve(patterns, types);
  for (std::size_t i = 0; i < resolved.size(); ++i) {
    const bool can_occur = std::none_of(resolved[i].words.begin(), resolved[i].words.end(),
                                        [](const auto& numbers) { return numbers.empty(); });
    if (!can_occur) continue;
    const auto phrase = static_cast<std::uint32_t>(phrases_.size());
    for (const std::uint32_t type : resolved[i].words[0]) phrases_of_[type].push_back(phrase);
    phrases_.push_back({std::move(resolved[i]), with_parents_[categories[i]]});
  }
}

std::span<const std::uint32_t> DictionaryMatcher::categories_of(std::uint32_t type) const {
  if (type >= begins_.size() - 1) return {};
  return std::span(categories_).subspan(begins_[type], begins_[type + 1] - begins_[type]);
}

// The categories that have a hit at a token, ascending, with the longest of each.
void DictionaryMatcher::lengths_at(std::span<const std::uint32_t> tokens, std::size_t at,
                                   Lengths& lengths) const {
  lengths.clear();
  for (const std::uint32_t category : categories_of(tokens[at])) lengths.emplace_back(category, 1);
  if (phrases_.empty() || phrases_of_[tokens[at]].empty()) return;
  for (const std::uint32_t i : phrases_of_[tokens[at]]) {
    const std::size_t length = matched_length(phrases_[i].pattern, tokens, at);
    if (length == 0) continue;
    for (const std::uint32_t category : phrases_[i].categories) lengths.emplace_back(category, length);
  }
  // By category, the longest first; the others of a category go.
  std::sort(lengths.begin(), lengths.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second > b.second;
  });
  const auto same = [](const auto& a, const auto& b) { return a.first == b.first; };
  lengths.erase(std::unique(lengths.begin(), lengths.end(), same), lengths.end());
}

// Calls take(token, length, category) for each hit, by token.
template <class Take>
void DictionaryMatcher::each_hit(std::span<const std::uint32_t> tokens, Take take) const {
  std::vector<std::size_t> free_from(with_parents_.size(), 0);  // of each category: behind its last phrase
  Lengths lengths;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at] >= counts_.size() || counts_[tokens[at]] == 0) continue;
    lengths_at(tokens, at, lengths);
    for (const auto& [category, length] : lengths) {
      if (at < free_from[category]) continue;
      free_from[category] = at + length;
      take(at, length, category);
    }
  }
}

std::vector<DictionaryHit> DictionaryMatcher::hits(std::span<const std::uint32_t> tokens) const {
  std::vector<DictionaryHit> out;
  each_hit(tokens, [&](std::size_t token, std::size_t length, std::uint32_t category) {
    out.push_back({token, length, category});
  });
  return out;
}

void DictionaryMatcher::count(std::span<const std::uint32_t> tokens,
                              std::vector<std::uint64_t>& counts) const {
  counts.resize(std::max(counts.size(), with_parents_.size()));
  if (has_phrases()) {
    each_hit(tokens, [&](std::size_t, std::size_t, std::uint32_t category) { ++counts[category]; });
    return;
  }
  for (const std::uint32_t type : tokens) {
    if (type >= counts_.size() || counts_[type] == 0) continue;
    for (const std::uint32_t category : categories_of(type)) ++counts[category];
  }
}

void DictionaryMatcher::count_types(std::span<const std::uint64_t> of_type,
                                    std::vector<std::uint64_t>& counts) const {
  counts.resize(std::max(counts.size(), with_parents_.size()));
  for (std::uint32_t type = 0; type < of_type.size(); ++type) {
    for (const std::uint32_t category : categories_of(type)) counts[category] += of_type[type];
  }
}

}  // namespace coding
