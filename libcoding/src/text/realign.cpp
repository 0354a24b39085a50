// A stretch is taken to its words, the words to their counterparts, and what stood before the first and
// behind the last word (quote marks, a full stop, a line break) is fitted on again.
#include "coding/text/realign.hpp"

#include <algorithm>
#include <optional>

#include "coding/base/error.hpp"
#include "coding/text/graphemes.hpp"
#include "coding/text/trim.hpp"
#include "realigned_words.hpp"

namespace coding {

namespace {

constexpr std::size_t least_share = 3;  // one word in three must be left

// A stretch of the old text in its key, and the words it touches.
struct OldStretch {
  Span span{};
  Span key{};
  WordRange words{};
};

// One end in the new key; `whole` when nothing of the stretch is missing there.
struct NewEnd {
  std::size_t at = 0;
  bool whole = true;
};

std::size_t common_prefix(std::u32string_view a, std::u32string_view b) {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

std::size_t common_suffix(std::u32string_view a, std::u32string_view b) {
  return static_cast<std::size_t>(std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first -
                                  a.rbegin());
}

// The match key has ASCII for most of it.
bool both_punctuation(char32_t a, char32_t b) {
  const auto is_plain = [](char32_t c) { return c < 0x80 && c > U' '; };
  return is_plain(a) && is_plain(b);
}

// Of spans in their order those that share something with the stretch, which holds something.
WordRange touched(const std::vector<Span>& spans, Span stretch) {
  const auto first =
      std::partition_point(spans.begin(), spans.end(), [&](Span each) { return each.end <= stretch.begin; });
  const auto last =
      std::partition_point(first, spans.end(), [&](Span each) { return each.begin < stretch.end; });
  return {static_cast<std::size_t>(first - spans.begin()), static_cast<std::size_t>(last - spans.begin())};
}

// The characters of a key that come from a stretch of its text.
Span key_span(const MatchKey& key, Span stretch) {
  const WordRange characters = touched(key.source, stretch);
  return {characters.begin, characters.end};
}

bool is_one_of(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

}  // namespace

std::string name_of(Anchoring anchoring) {
  switch (anchoring) {
    case Anchoring::exact:
      return "exact";
    case Anchoring::moved:
      return "moved";
    case Anchoring::changed:
      return "changed";
    case Anchoring::lost:
      return "lost";
  }
  return "";
}

struct Realignment::State {
  Text before;
  Text after;
  KeyedWords old{};
  KeyedWords now{};
  WordFates fates{};

  State(const Text& from, const Text& to, const Language& language)
      : before(from), after(to), old(keyed_words(from, language)), now(keyed_words(to, language)) {
    number_words(old, now);
    fates = fates_of(old, now);
  }

  Span in_old_text(std::size_t word) const { return source_of(old.key, old.words[word]); }
  Span in_new_text(std::size_t word) const { return source_of(now.key, now.words[word]); }
  bool has_counterpart(std::size_t word) const { return fates.to[word] != no_word; }

  OldStretch stretch(Span span) const;
  std::size_t inside(std::size_t word, std::size_t offset, bool is_end) const;
  std::optional<NewEnd> first_end(const OldStretch& stretch) const;
  std::optional<NewEnd> last_end(const OldStretch& stretch) const;
  bool opens_replacement(const WordGap& gap, const OldStretch& stretch) const;
  bool closes_replacement(const WordGap& gap, const OldStretch& stretch) const;
  WordRange new_words(Span key) const;
  Span hull(WordRange range) const;
  bool is_kept(const OldStretch& stretch, Span key) const;
  bool says_the_same(const OldStretch& stretch, Span key) const;
  std::size_t fit_in_front(const OldStretch& stretch, std::size_t at) const;
  std::size_t fit_behind(const OldStretch& stretch, std::size_t at) const;
  bool any_moved(WordRange words) const {
    const auto begin = fates.moved.begin();
    return std::find(begin + static_cast<std::ptrdiff_t>(words.begin),
                     begin + static_cast<std::ptrdiff_t>(words.end),
                     true) != begin + static_cast<std::ptrdiff_t>(words.end);
  }
  bool was_replaced(std::size_t word) const { return !has_counterpart(word) || fates.stand_in[word]; }
  NewPlace place_between_words(const OldStretch& stretch) const;
  NewPlace lost_at(Span span, bool is_gone = false) const;
  std::size_t position(std::size_t place) const;
};

OldStretch Realignment::State::stretch(Span span) const {
  const Span key = key_span(old.key, span);
  return {span, key, touched(old.words, key)};
}

// A place inside a word, in its counterpart: by what the two have in common in front of it or behind it.
std::size_t Realignment::State::inside(std::size_t word, std::size_t offset, bool is_end) const {
  const Span there = now.words[fates.to[word]];
  const auto was = old.word(word);
  const auto is = now.word(fates.to[word]);
  if (offset <= common_prefix(was, is) && offset < was.size()) return there.begin + offset;
  const std::size_t rest = was.size() - offset;
  if (rest <= common_suffix(was, is)) return there.end - rest;
  return is_end ? there.end : there.begin;
}

// All of the gap lies in the stretch, and what replaced it belongs to what is left behind it.
bool Realignment::State::opens_replacement(const WordGap& gap, const OldStretch& stretch) const {
  return gap.before.begin >= stretch.words.begin && gap.before.end <= stretch.words.end &&
         is_replacement(gap) && (fates.respaced[gap.before.begin] || gap.before.end < stretch.words.end);
}

bool Realignment::State::closes_replacement(const WordGap& gap, const OldStretch& stretch) const {
  return gap.before.begin >= stretch.words.begin && gap.before.end <= stretch.words.end &&
         is_replacement(gap) && (fates.respaced[gap.before.begin] || gap.before.begin > stretch.words.begin);
}

std::optional<NewEnd> Realignment::State::first_end(const OldStretch& stretch) const {
  for (std::size_t word = stretch.words.begin; word < stretch.words.end; ++word) {
    const bool whole = word == stretch.words.begin;
    if (has_counterpart(word)) {
      const std::size_t begin = std::max(stretch.key.begin, old.words[word].begin);
      return NewEnd{inside(word, begin - old.words[word].begin, false), whole};
    }
    const WordGap gap = gap_around(fates, word);
    if (gap.before.begin == word && opens_replacement(gap, stretch))
      return NewEnd{now.words[gap.after.begin].begin, whole};
    word = gap.before.end - 1;
  }
  return std::nullopt;
}

std::optional<NewEnd> Realignment::State::last_end(const OldStretch& stretch) const {
  for (std::size_t word = stretch.words.end; word-- > stretch.words.begin;) {
    const bool whole = word + 1 == stretch.words.end;
    if (has_counterpart(word)) {
      const std::size_t end = std::min(stretch.key.end, old.words[word].end);
      return NewEnd{inside(word, end - old.words[word].begin, true), whole};
    }
    const WordGap gap = gap_around(fates, word);
    if (gap.before.end == word + 1 && closes_replacement(gap, stretch))
      return NewEnd{now.words[gap.after.end - 1].end, whole};
    word = std::max(gap.before.begin, stretch.words.begin);
  }
  return std::nullopt;
}

WordRange Realignment::State::new_words(Span key) const { return touched(now.words, key); }

// From the first to the last of these words, whatever their order; turned when none has a counterpart.
Span Realignment::State::hull(WordRange range) const {
  Span out{SIZE_MAX, 0};
  for (std::size_t word = range.begin; word < range.end; ++word) {
    if (!has_counterpart(word)) continue;
    out.begin = std::min(out.begin, now.words[fates.to[word]].begin);
    out.end = std::max(out.end, now.words[fates.to[word]].end);
  }
  return out;
}

// Enough of its words are there, at least one without doubt, and no other words' counterparts among them.
bool Realignment::State::is_kept(const OldStretch& stretch, Span key) const {
  const WordRange there = new_words(key);
  for (std::size_t word = there.begin; word < there.end; ++word) {
    const std::size_t from = fates.from[word];
    if (from != no_word && (from < stretch.words.begin || from >= stretch.words.end)) return false;
  }
  std::size_t kept = 0;
  bool sure = false;
  for (std::size_t word = stretch.words.begin; word < stretch.words.end; ++word) {
    if (has_counterpart(word) && (fates.to[word] < there.begin || fates.to[word] >= there.end)) return false;
    const bool stays = fates.respaced[word] || (has_counterpart(word) && !fates.stand_in[word]);
    kept += stays ? 1U : 0U;
    sure = sure || (stays && !fates.doubtful[word]);
  }
  return sure && kept * least_share >= stretch.words.end - stretch.words.begin;
}

bool Realignment::State::says_the_same(const OldStretch& stretch, Span key) const {
  const auto letters = [](const KeyedWords& text, WordRange words, Span within) {
    std::u32string out;
    for (std::size_t i = words.begin; i < words.end; ++i) {
      const std::size_t begin = std::max(within.begin, text.words[i].begin);
      const std::size_t end = std::min(within.end, text.words[i].end);
      out.append(text.key.key, begin, end - begin);
    }
    return out;
  };
  return letters(old, stretch.words, stretch.key) == letters(now, new_words(key), key);
}

// Where the new stretch begins, given where its first word does.
std::size_t Realignment::State::fit_in_front(const OldStretch& stretch, std::size_t at) const {
  const std::size_t word = old.words[stretch.words.begin].begin;
  const std::size_t begin = now.key.source[at].begin;
  const Span front{stretch.span.begin, std::max(stretch.span.begin, old.key.source[word].begin)};
  if (!front.empty() && front.length() <= begin &&
      before.slice(front) == after.slice({begin - front.length(), begin}))
    return begin - front.length();
  if (was_replaced(stretch.words.begin)) at -= at > 0 && is_one_of(U"[(<{", now.key.key[at - 1]) ? 1U : 0U;
  if (stretch.key.begin >= word) return now.key.source[at].begin;
  std::size_t p = word;
  std::size_t q = at;
  const WordRange in_front = new_words({0, at});
  const std::size_t free = in_front.end == 0 ? 0 : now.words[in_front.end - 1].end;
  while (p > stretch.key.begin && q > free &&
         (old.key.key[p - 1] == now.key.key[q - 1] ||
          both_punctuation(old.key.key[p - 1], now.key.key[q - 1]))) {
    --p;
    --q;
  }
  while (p > stretch.key.begin && q < at && is_white_space(now.key.key[q])) ++q;
  return now.key.source[q].begin;
}

std::size_t Realignment::State::fit_behind(const OldStretch& stretch, std::size_t at) const {
  const std::size_t word = old.words[stretch.words.end - 1].end;
  const std::size_t end = now.key.source[at - 1].end;
  const Span behind{old.key.source[word - 1].end, std::max(stretch.span.end, old.key.source[word - 1].end)};
  if (!behind.empty() && end + behind.length() <= after.length() &&
      before.slice(behind) == after.slice({end, end + behind.length()}))
    return end + behind.length();
  const bool in_brackets = at < now.key.key.size() && is_one_of(U"])>}", now.key.key[at]);
  if (was_replaced(stretch.words.end - 1)) at += in_brackets ? 1U : 0U;
  if (stretch.key.end <= word) return now.key.source[at - 1].end;
  std::size_t p = word;
  std::size_t q = at;
  const WordRange there = new_words({0, at});
  const std::size_t free = there.end < now.words.size() ? now.words[there.end].begin : now.key.key.size();
  while (p < stretch.key.end && q < free &&
         (old.key.key[p] == now.key.key[q] || both_punctuation(old.key.key[p], now.key.key[q]))) {
    ++p;
    ++q;
  }
  while (p < stretch.key.end && q > at && is_white_space(now.key.key[q - 1])) --q;
  return now.key.source[q - 1].end;
}

// Punctuation alone: only where nothing between the same two words has changed.
NewPlace Realignment::State::place_between_words(const OldStretch& stretch) const {
  const std::size_t next = stretch.words.begin;
  const bool is_first = next == 0;
  const bool is_last = next == old.words.size();
  const auto unsure = [&](std::size_t word) { return !has_counterpart(word) || fates.doubtful[word]; };
  if ((!is_first && unsure(next - 1)) || (!is_last && unsure(next))) return lost_at(stretch.span);
  const std::size_t behind = is_first ? 0 : fates.to[next - 1] + 1;
  if (behind != (is_last ? now.words.size() : fates.to[next])) return lost_at(stretch.span);
  const Span was{is_first ? 0 : in_old_text(next - 1).end,
                 is_last ? before.length() : in_old_text(next).begin};
  const Span is{is_first ? 0 : in_new_text(behind - 1).end,
                is_last ? after.length() : in_new_text(behind).begin};
  if (before.slice(was) != after.slice(is)) return lost_at(stretch.span);
  const bool elsewhere = is_first ? !is_last && fates.moved[next] : fates.moved[next - 1];
  return {elsewhere ? Anchoring::moved : Anchoring::exact,
          {stretch.span.begin - was.begin + is.begin, stretch.span.end - was.begin + is.begin}};
}

NewPlace Realignment::State::lost_at(Span span, bool is_gone) const {
  Span there{position(span.begin), position(span.end)};
  if (there.empty() && !after.empty()) {
    if (there.begin == after.length()) --there.begin;
    there = widened_to_graphemes(after, {there.begin, there.begin + 1});
  }
  return {Anchoring::lost, there, is_gone};
}

std::size_t Realignment::State::position(std::size_t place) const {
  const auto& words = old.words;
  const auto holds_order = [&](std::size_t word) { return has_counterpart(word) && !fates.moved[word]; };
  std::size_t next = static_cast<std::size_t>(
      std::partition_point(words.begin(), words.end(),
                           [&](Span word) { return old.key.source[word.begin].begin < place; }) -
      words.begin());
  std::size_t last = next;  // one behind the word before the place
  while (next < words.size() && !holds_order(next)) ++next;
  while (last > 0 && !holds_order(last - 1)) --last;
  const Span old_gap{last == 0 ? 0 : in_old_text(last - 1).end,
                     next == words.size() ? before.length() : in_old_text(next).begin};
  const Span new_gap{last == 0 ? 0 : in_new_text(fates.to[last - 1]).end,
                     next == words.size() ? after.length() : in_new_text(fates.to[next]).begin};
  if (place < old_gap.begin) {
    const Span word = in_new_text(fates.to[last - 1]);
    return std::min(word.begin + (place - in_old_text(last - 1).begin), word.end);
  }
  const std::size_t left = place - old_gap.begin;
  const std::size_t right = old_gap.end - place;
  if (new_gap.length() < old_gap.length())
    return right == 0 ? new_gap.end : std::min(new_gap.begin + left, new_gap.end);
  return left < right ? new_gap.begin + left : new_gap.end - right;
}

Realignment::Realignment(const Text& before, const Text& after, const Language& language)
    : state_(std::make_unique<State>(before, after, language)) {}
Realignment::~Realignment() = default;
Realignment::Realignment(Realignment&&) noexcept = default;
Realignment& Realignment::operator=(Realignment&&) noexcept = default;

std::size_t Realignment::position(std::size_t before) const { return state_->position(before); }

bool Realignment::is_new(Span after) const {
  const auto& now = state_->now;
  const Span key = key_span(now.key, after);
  const WordRange words = state_->new_words(key);
  if (words.begin == words.end) return false;
  if (now.words[words.begin].begin < key.begin || now.words[words.end - 1].end > key.end) return false;
  for (std::size_t word = words.begin; word < words.end; ++word)
    if (state_->fates.from[word] != no_word) return false;
  return true;
}

NewPlace Realignment::place(Span before) const {
  static_cast<void>(state_->before.slice(before));  // throws when it lies outside
  const std::size_t start = state_->position(before.begin);
  if (before.empty()) return {Anchoring::exact, {start, start}};
  const OldStretch stretch = state_->stretch(before);
  if (stretch.words.begin == stretch.words.end) return state_->place_between_words(stretch);
  auto first = state_->first_end(stretch);
  auto last = state_->last_end(stretch);
  const bool is_gone = !first && state_->hull(stretch.words).end == 0;
  if (!first || !last) return state_->lost_at(before, is_gone);
  // Words of one passage that stand in another order now, such as on both sides of a swap.
  const WordRange words = stretch.words;
  const Span inner = state_->hull({words.begin + 1, std::max(words.begin + 1, words.end - 1)});
  const bool in_order = first->at < last->at &&
                        (inner.begin >= inner.end || (first->at <= inner.begin && inner.end <= last->at));
  if (!in_order) {
    const Span hull = state_->hull(words);
    first = NewEnd{hull.begin, false};
    last = NewEnd{hull.end, false};
  }
  const Span key{first->at, last->at};
  if (key.begin >= key.end || !state_->is_kept(stretch, key)) return state_->lost_at(before);
  const auto& source = state_->now.key.source;
  NewPlace out{Anchoring::changed, {source[key.begin].begin, source[key.end - 1].end}};
  if (first->whole) out.span.begin = state_->fit_in_front(stretch, key.begin);
  if (last->whole) out.span.end = state_->fit_behind(stretch, key.end);
  if (!state_->says_the_same(stretch, key)) return out;
  out.anchoring = state_->any_moved(stretch.words) ? Anchoring::moved : Anchoring::exact;
  return out;
}

}  // namespace coding
