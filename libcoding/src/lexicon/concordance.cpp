#include "coding/lexicon/concordance.hpp"

#include <algorithm>
#include <numeric>

#include "coding/base/error.hpp"
#include "coding/text/collate.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "coding/text/width.hpp"
#include "lexicon/concordance_lines.hpp"
#include "lexicon/index_bytes.hpp"

namespace coding {

namespace {

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Where the last `count` graphemes of a text begin. Only its end is looked at, from a space on, where a
// grapheme begins; and what begins there is not taken, for a sign before the space may belong to it.
std::size_t begin_of_last(std::string_view text, std::size_t count) {
  for (std::size_t size = 16 * count + 16;; size *= 2) {
    std::size_t from = text.size() > size ? text.size() - size : 0;
    while (from > 0 && text[from] != ' ' && text[from] != '\n') --from;
    const auto clusters = graphemes(text.substr(from));
    if (clusters.size() > count) {
      std::size_t begin = text.size();
      for (std::size_t i = clusters.size() - count; i < clusters.size(); ++i) begin -= clusters[i].size();
      return begin;
    }
    if (from == 0) return 0;
  }
}

std::size_t end_of_first(std::string_view text, std::size_t count) {
  for (std::size_t size = 16 * count + 16;; size *= 2) {
    std::size_t to = std::min(text.size(), size);
    while (to < text.size() && continues(text[to])) ++to;
    const auto clusters = graphemes(text.substr(0, to));
    if (clusters.size() <= count && to < text.size()) continue;
    std::size_t end = 0;
    for (std::size_t i = 0; i < std::min(count, clusters.size()); ++i) end += clusters[i].size();
    return end;
  }
}

}  // namespace

LineMaker::LineMaker(const Index& index, const Selection& selection, std::uint32_t document, const Text& text,
                     const ContextOptions& options)
    : index_(index), selection_(selection), document_(document), text_(text), options_(options) {
  const IndexedDocument indexed = index.document(document);
  if (indexed.bytes == text.bytes().size()) return;
  throw DataError({.slug = "index-stale",
                   .message = "the text of '" + std::string(indexed.id) + "' has " +
                              std::to_string(text.bytes().size()) + " bytes and not " +
                              std::to_string(indexed.bytes) + " as in the index",
                   .hint = "remove .coding/index-1; it is made anew"});
}

std::size_t LineMaker::left_begin(std::size_t turn_begin, ByteSpan match, const MatchedWords& words) const {
  if (options_.unit == ContextUnit::turn) return turn_begin;
  if (options_.left == 0) return match.begin;
  if (options_.unit == ContextUnit::characters) {
    const std::string_view before =
        std::string_view(text_.bytes()).substr(turn_begin, match.begin - turn_begin);
    return turn_begin + begin_of_last(before, options_.left);
  }
  // All of a turn's beginning, signs before its first word, too.
  if (words.first < options_.left && words.begins_turn) return turn_begin;
  return words.words[words.first - std::min(words.first, options_.left)].begin;
}

std::size_t LineMaker::right_end(std::size_t turn_end, ByteSpan match, const MatchedWords& words) const {
  if (options_.unit == ContextUnit::turn) return turn_end;
  if (options_.right == 0) return match.end;
  if (options_.unit == ContextUnit::characters) {
    const std::string_view behind = std::string_view(text_.bytes()).substr(match.end, turn_end - match.end);
    return match.end + end_of_first(behind, options_.right);
  }
  const std::size_t left_over = words.words.size() - words.last;
  if (left_over < options_.right && words.ends_turn) return turn_end;
  return words.words[words.last + std::min(left_over, options_.right) - 1].end;
}

ConcordanceLine LineMaker::line(std::uint32_t number, ByteSpan match, const MatchedWords& words) const {
  const IndexedTurn turn = index_.turn(number);
  require_undamaged(turn.begin <= match.begin && match.begin <= match.end && match.end <= turn.end);
  const std::string& bytes = text_.bytes();
  const std::string_view said = trim(std::string_view(bytes).substr(turn.begin, turn.end - turn.begin));
  const auto said_begin = static_cast<std::size_t>(said.data() - bytes.data());
  const std::size_t turn_begin = std::min<std::size_t>(said_begin, match.begin);
  const std::size_t turn_end = std::max<std::size_t>(said_begin + said.size(), match.end);
  const std::size_t left = left_begin(turn_begin, match, words);
  const std::size_t right = right_end(turn_end, match, words);
  require_undamaged(left <= match.begin && match.end <= right && right <= bytes.size());
  ConcordanceLine line{.document = document_, .turn = number};
  line.span = {text_.code_point_of(match.begin), text_.code_point_of(match.end)};
  line.left_span = {text_.code_point_of(left), line.span.begin};
  line.right_span = {line.span.end, text_.code_point_of(right)};
  line.left = bytes.substr(left, match.begin - left);
  line.match = bytes.substr(match.begin, match.end - match.begin);
  line.right = bytes.substr(match.end, right - match.end);
  line.label = index_.part(turn.part).label;
  const std::uint32_t participant = selection_.parts.at(turn.part).participant;
  if (participant != nobody) line.participant = selection_.participants.at(participant);
  return line;
}

std::vector<ConcordanceLine> lines_of(const Index& index, const Selection& selection, const Text& text,
                                      std::span<const Hit> hits, const ContextOptions& options) {
  std::vector<ConcordanceLine> out;
  if (hits.empty()) return out;
  const LineMaker maker(index, selection, hits.front().document, text, options);
  const bool in_words = options.unit == ContextUnit::words;
  out.reserve(hits.size());
  for (const Hit& hit : hits) {
    const IndexedTurn turn = index.turn(hit.turn);
    const std::uint32_t before = hit.first_word - turn.first_word;
    const std::uint32_t behind = turn.words - before - hit.words;
    require_undamaged(before <= turn.words && before + hit.words <= turn.words);
    const auto left = static_cast<std::uint32_t>(in_words ? std::min<std::size_t>(before, options.left) : 0);
    const auto right =
        static_cast<std::uint32_t>(in_words ? std::min<std::size_t>(behind, options.right) : 0);
    const auto words = index.spans(hit.document, hit.first_word - left, left + hit.words + right);
    const ByteSpan match{words[left].begin, words[left + hit.words - 1].end};
    out.push_back(maker.line(hit.turn, match,
                             {.words = words,
                              .first = left,
                              .last = left + hit.words,
                              .begins_turn = left == before,
                              .ends_turn = right == behind}));
  }
  return out;
}

namespace {

// The folded words of a text, one space between them; from the last to the first when `backwards`.
std::string words_to_sort_by(std::string_view text, const MatchOptions& options, Tokenizer& tokenizer,
                             bool backwards) {
  const std::string key = to_utf8(match_key(text, options).key);
  std::vector<Token> tokens;
  tokenizer.tokenize(key, tokens);
  std::erase_if(tokens, [](const Token& token) { return !is_word(token.kind); });
  if (backwards) std::reverse(tokens.begin(), tokens.end());
  std::string out;
  for (const Token& token : tokens) out.append(key, token.begin, token.end - token.begin) += ' ';
  return out;
}

}  // namespace

void sort_lines(std::vector<ConcordanceLine>& lines, ConcordanceOrder order, const Language& language) {
  if (order == ConcordanceOrder::text) return;
  const MatchOptions options{.language = language};
  Tokenizer tokenizer({.language = language});
  std::vector<std::pair<std::string, std::string>> keys;
  keys.reserve(lines.size());
  for (const ConcordanceLine& line : lines) {
    const bool left = order == ConcordanceOrder::left;
    std::string key = words_to_sort_by(left ? line.left : line.right, options, tokenizer, left);
    std::string match;
    if (order == ConcordanceOrder::match) match = words_to_sort_by(line.match, options, tokenizer, false);
    keys.emplace_back(std::move(match), std::move(key));
  }
  const Collator collator(language);
  std::vector<std::size_t> places(lines.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
    const auto match = collator.compare(keys[a].first, keys[b].first);
    return match != 0 ? match < 0 : collator.compare(keys[a].second, keys[b].second) < 0;
  });
  std::vector<ConcordanceLine> sorted;
  sorted.reserve(lines.size());
  for (const std::size_t place : places) sorted.push_back(std::move(lines[place]));
  lines = std::move(sorted);
}

}  // namespace coding
