// A regular expression over running text, turn by turn through the match key.
#include <algorithm>
#include <map>

#include "coding/text/regex.hpp"
#include "coding/text/utf8.hpp"
#include "lexicon/concordance_lines.hpp"
#include "lexicon/regex_folding.hpp"

namespace coding {

struct TextSearch::State {
  const Index* index;
  const Selection* selection;
  std::string expression;
  std::map<std::string, Regex, std::less<>> by_language{};

  Regex& regex_for(const std::string& language) {
    const auto found = by_language.find(language);
    if (found != by_language.end()) return found->second;
    return by_language.emplace(language, Regex(folded_regex(expression, {.language = {language}})))
        .first->second;
  }

  // In bytes of the text.
  static std::vector<ByteSpan> matches_in(std::string_view said, std::uint32_t begin, Regex& regex,
                                          const Language& language) {
    const MatchKey key = match_key(said, {.language = language});
    std::vector<ByteSpan> out;
    std::size_t byte = 0;
    std::size_t code_point = 0;
    const auto byte_of = [&](std::size_t to) {
      // Places go on from each other, but for a match that shares its first character with the one before.
      if (to < code_point) byte = code_point = 0;
      byte += byte_of_code_point(said.substr(byte), to - code_point);
      code_point = to;
      return begin + static_cast<std::uint32_t>(byte);
    };
    for (const Span match : regex.find_all(key.key)) {
      if (match.empty() || !is_aligned(key, match)) continue;
      const Span source = source_of(key, match);
      const std::uint32_t first = byte_of(source.begin);
      out.push_back({first, byte_of(source.end)});
    }
    return out;
  }

  std::vector<ConcordanceLine> lines(std::uint32_t document, const Text& text,
                                     const ContextOptions& options) {
    std::vector<ConcordanceLine> out;
    const LineMaker maker(*index, *selection, document, text, options);
    const IndexedDocument indexed = index->document(document);
    const Language language{std::string(indexed.language)};
    Regex& regex = regex_for(language.tag);
    for (std::uint32_t number = indexed.first_turn; number < indexed.first_turn + indexed.turns; ++number) {
      const IndexedTurn turn = index->turn(number);
      if (!selection->parts.at(turn.part).included) continue;
      const auto said = std::string_view(text.bytes()).substr(turn.begin, turn.end - turn.begin);
      const auto matches = matches_in(said, turn.begin, regex, language);
      if (matches.empty()) continue;
      const auto words = index->spans(document, turn.first_word, turn.words);
      for (const ByteSpan& match : matches) out.push_back(maker.line(number, match, around(words, match)));
    }
    return out;
  }

  static MatchedWords around(const std::vector<ByteSpan>& words, ByteSpan match) {
    const auto first = std::partition_point(words.begin(), words.end(),
                                            [&](const ByteSpan& word) { return word.end <= match.begin; });
    const auto last = std::partition_point(first, words.end(),
                                           [&](const ByteSpan& word) { return word.begin < match.end; });
    return {.words = words,
            .first = static_cast<std::size_t>(first - words.begin()),
            .last = static_cast<std::size_t>(last - words.begin())};
  }
};

TextSearch::TextSearch(const Index& index, const Selection& selection, std::string_view regex)
    : state_(new State{.index = &index, .selection = &selection, .expression = std::string(regex)}) {
  Regex{regex};
}
TextSearch::~TextSearch() = default;
TextSearch::TextSearch(TextSearch&&) noexcept = default;
TextSearch& TextSearch::operator=(TextSearch&&) noexcept = default;

std::vector<ConcordanceLine> TextSearch::lines(std::uint32_t document, const Text& text,
                                               const ContextOptions& options) {
  return state_->lines(document, text, options);
}

}  // namespace coding
