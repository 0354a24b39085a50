#include "coding/project/reanchor.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>

#include "coding/base/digest.hpp"
#include "coding/text/find.hpp"
#include "coding/text/match_key.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

constexpr std::size_t sure_context = 12;  // characters around a quote that tell its place from others
constexpr std::size_t sure_quote = 15;    // characters that are hardly said twice
constexpr std::size_t quote_piece = 96;   // of a long quote, at both its ends

bool has_quote(const Quote& quote) { return !quote.exact.empty() || !quote.digest.empty(); }

// How much of what stood around the quote stands around this place.
std::size_t context_at(const Quote& quote, const CorrectedTexts& texts, Span span) {
  const std::size_t reach =
      2 * std::max(count_code_points(quote.prefix), count_code_points(quote.suffix)) + 8;
  const MatchOptions options{.language = texts.language};
  const auto key_of_text = [&](Span part) { return match_key(texts.after.slice(part), options).key; };
  const auto was_left = match_key(quote.prefix, options).key;
  const auto was_right = match_key(quote.suffix, options).key;
  const auto left = key_of_text({span.begin - std::min(span.begin, reach), span.begin});
  const auto right = key_of_text({span.end, std::min(span.end + reach, texts.after.length())});
  const auto same_left = std::mismatch(was_left.rbegin(), was_left.rend(), left.rbegin(), left.rend());
  const auto same_right = std::mismatch(was_right.begin(), was_right.end(), right.begin(), right.end());
  return static_cast<std::size_t>(same_left.first - was_left.rbegin()) +
         static_cast<std::size_t>(same_right.first - was_right.begin());
}

// A long quote by its two ends and the digest of the whole.
std::vector<Span> find_long_quote(const Quote& quote, const CorrectedTexts& texts, QuoteFinder& finder) {
  const std::u32string exact = to_code_points(quote.exact);
  if (exact.size() < 2 * quote_piece) return {};
  std::vector<Span> out;
  const auto tails = finder.find(to_utf8(exact.substr(exact.size() - quote_piece)));
  for (const Span head : finder.find(to_utf8(exact.substr(0, quote_piece)))) {
    for (const Span tail : tails) {
      if (tail.begin < head.end) continue;
      const Span whole{head.begin, tail.end};
      if (sha256(texts.after.slice(whole)) == quote.digest) out.push_back(whole);
    }
  }
  return out;
}

// The one place among the new words that says what the quote says; nothing when it could be several.
std::optional<Span> found_by_quote(const Quote& quote, const CorrectedTexts& texts,
                                   const Realignment& realignment, QuoteFinder& finder) {
  if (quote.exact.find_first_not_of(" \t\n") == std::string::npos) return std::nullopt;
  auto places = quote.digest.empty() ? finder.find(quote.exact) : find_long_quote(quote, texts, finder);
  const bool said_once = places.size() == 1;
  std::erase_if(places, [&](Span place) { return !realignment.is_new(place); });
  std::optional<Span> best;
  std::size_t most = 0;
  std::size_t second = 0;
  for (const Span place : places) {
    const std::size_t context = context_at(quote, texts, place);
    if (!best || context > most) {
      second = best ? most : 0;
      most = context;
      best = place;
    } else {
      second = std::max(second, context);
    }
  }
  if (!best) return std::nullopt;
  const bool alone = said_once && count_code_points(quote.exact) >= sure_quote;
  const bool told_apart = most >= sure_context && (places.size() == 1 || second * 2 <= most);
  return alone || told_apart ? best : std::nullopt;
}

NewPlace place_of(const CodedSegment& segment, const CorrectedTexts& texts, const Realignment& realignment,
                  QuoteFinder& finder) {
  const std::size_t length = texts.after.length();
  const bool is_there = segment.span.begin < segment.span.end && segment.span.end <= texts.before.length();
  NewPlace place;
  if (is_there) place = realignment.place(segment.span);
  if (!is_there) place.span = {length == 0 ? 0 : length - 1, length};
  const bool was_lost =
      !is_there || (has_quote(segment.quote) && !holds(segment.quote, texts.before, segment.span));
  if (was_lost) place.anchoring = Anchoring::lost;
  if (place.anchoring != Anchoring::lost || !(was_lost || place.is_gone)) return place;
  if (const auto found = found_by_quote(segment.quote, texts, realignment, finder))
    return {Anchoring::moved, *found};
  return place;
}

Reanchored reanchored_at(const CodedSegment& segment, const NewPlace& place, const CorrectedTexts& texts) {
  Reanchored out{.anchoring = place.anchoring, .before = segment, .after = segment};
  out.after.span = place.span;
  if (place.anchoring != Anchoring::lost) {
    out.after.quote = quote_of(texts.after, place.span);
    out.after.quote.unknown = segment.quote.unknown;
  } else if (!has_quote(segment.quote) && !segment.span.empty() &&
             segment.span.end <= texts.before.length()) {
    out.after.quote = quote_of(texts.before, segment.span);
  }
  return out;
}

// Another span beside this one, longer by one character after the other.
Span next_free(Span span, std::size_t length) {
  if (span.end < length) return {span.begin, span.end + 1};
  return {span.begin - std::min<std::size_t>(span.begin, 1), span.end};
}

// No two segments may be the same one; of the lost the span is but a hint.
void keep_apart(std::vector<Reanchored>& all, const CorrectedTexts& texts) {
  std::vector<std::size_t> order(all.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return all[a].anchoring < all[b].anchoring; });
  std::set<std::tuple<CoderId, CodeId, Span>> taken;
  const auto take = [&](const Reanchored& one) {
    return taken.emplace(one.after.coder, one.after.code, one.after.span).second;
  };
  for (const std::size_t i : order) {
    Reanchored& one = all[i];
    if (one.anchoring == Anchoring::lost || take(one)) continue;
    one = reanchored_at(one.before, {Anchoring::lost, one.after.span}, texts);
  }
  for (Reanchored& one : all) {
    if (one.anchoring != Anchoring::lost) continue;
    // A text that has grown shorter than its lost segments are many would hold no more of them apart.
    for (std::size_t tries = 0; !take(one) && tries <= 2 * texts.after.length(); ++tries)
      one.after.span = next_free(one.after.span, texts.after.length());
  }
}

}  // namespace

std::vector<Reanchored> reanchored(const std::vector<CodedSegment>& segments, const CorrectedTexts& texts,
                                   const Realignment& realignment) {
  QuoteFinder finder(texts.after, texts.language);
  std::vector<Reanchored> out;
  out.reserve(segments.size());
  for (const CodedSegment& segment : segments)
    out.push_back(reanchored_at(segment, place_of(segment, texts, realignment, finder), texts));
  keep_apart(out, texts);
  return out;
}

std::vector<Mark> reanchored(const std::vector<Mark>& marks, const Realignment& realignment) {
  std::vector<Mark> out;
  for (const Mark& mark : marks) {
    Mark there = mark;
    there.span = {realignment.position(mark.span.begin), realignment.position(mark.span.end)};
    if (there.span.begin >= there.span.end && !mark.span.empty()) continue;
    if (mark.kind == MarkKind::turn)
      there.said = std::clamp(realignment.position(mark.said), there.span.begin, there.span.end);
    out.push_back(std::move(there));
  }
  std::stable_sort(out.begin(), out.end(), mark_less);
  return out;
}

}  // namespace coding
