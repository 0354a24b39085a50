// The diff's matches are cleaned of chance (after diff-match-patch's semantic clean-up, Neil Fraser), moved
// rows are found, and words that were respelled or replaced one for one are paired.
#include "realigned_words.hpp"

#include <algorithm>
#include <unordered_map>

#include "coding/text/nearest.hpp"
#include "coding/text/utf8.hpp"
#include "letters.hpp"

namespace coding {

namespace {

constexpr std::size_t few = 4;          // words of a gap that are paired one by one
constexpr std::size_t sure_island = 8;  // as many words in a row are never there by chance
constexpr std::size_t small_gap = 12;   // words on both sides together
constexpr std::size_t longest_compared = 60;
constexpr std::size_t long_enough = 4;  // letters that are hardly alike by chance

bool is_word_character(char32_t c) { return is_letter(c) || is_digit(c) || is_mark(c); }

// One mistyped letter in three.
bool is_respelling(std::u32string_view a, std::u32string_view b) {
  const std::size_t longer = std::max(a.size(), b.size());
  if (a == b) return true;
  if (longer < 2 || longer > longest_compared) return false;
  return edit_distance(to_utf8(a), to_utf8(b)) * 3 <= std::max<std::size_t>(longer, 3);
}

// A run of matched words that follow each other on both sides.
struct Run {
  std::size_t before = 0;
  std::size_t after = 0;
  std::size_t length = 0;
};

std::vector<Run> runs_of(const std::vector<std::size_t>& to) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < to.size(); ++i) {
    if (to[i] == no_word) continue;
    const bool goes_on = !runs.empty() && runs.back().before + runs.back().length == i &&
                         runs.back().after + runs.back().length == to[i];
    if (goes_on)
      ++runs.back().length;
    else
      runs.push_back({i, to[i], 1});
  }
  return runs;
}

class Fates {
 public:
  Fates(const KeyedWords& before, const KeyedWords& after) : before_(before), after_(after) {}

  WordFates find() {
    fates_.to = match_words(before_.numbers, after_.numbers);
    take_out_islands();
    turn_around();
    fates_.doubtful.assign(before_.words.size(), false);
    for (const WordGap& gap : gaps()) {
      if (!settle_at_line(gap)) doubt_beside(gap);
    }
    match_moved_rows(before_, after_, fates_);
    pair_in_gaps();
    find_moved();
    return std::move(fates_);
  }

 private:
  void turn_around() {
    fates_.from.assign(after_.words.size(), no_word);
    for (std::size_t i = 0; i < fates_.to.size(); ++i)
      if (fates_.to[i] != no_word) fates_.from[fates_.to[i]] = i;
  }

  // How different two sides of a gap are, in words: a respelled word is no difference.
  std::size_t weight(const WordGap& gap) const {
    const std::size_t n = gap.before.end - gap.before.begin;
    const std::size_t m = gap.after.end - gap.after.begin;
    if (n != m || n > few) return std::max(n, m);
    std::size_t different = 0;
    for (std::size_t k = 0; k < n; ++k)
      different +=
          is_respelling(before_.word(gap.before.begin + k), after_.word(gap.after.begin + k)) ? 0U : 1U;
    return different;
  }

  // Short runs between larger differences are chance: "ve" is in every sentence.
  void take_out_islands() {
    std::vector<Run> kept;
    const auto gap_behind = [&](const Run* run, const Run* next) {
      const WordRange a{run == nullptr ? 0 : run->before + run->length,
                        next == nullptr ? before_.words.size() : next->before};
      const WordRange b{run == nullptr ? 0 : run->after + run->length,
                        next == nullptr ? after_.words.size() : next->after};
      return weight({a, b});
    };
    const auto is_island = [&](const Run* left, const Run& run, const Run* right) {
      return run.length < sure_island && run.length <= gap_behind(left, &run) &&
             run.length <= gap_behind(&run, right);
    };
    const auto runs = runs_of(fates_.to);
    for (std::size_t i = 0; i < runs.size(); ++i) {
      kept.push_back(runs[i]);
      const Run* right = i + 1 < runs.size() ? &runs[i + 1] : nullptr;
      while (!kept.empty() &&
             is_island(kept.size() > 1 ? &kept[kept.size() - 2] : nullptr, kept.back(), right))
        kept.pop_back();
    }
    std::fill(fates_.to.begin(), fates_.to.end(), no_word);
    for (const Run& run : kept)
      for (std::size_t k = 0; k < run.length; ++k) fates_.to[run.before + k] = run.after + k;
  }

  // Between every two runs, and before the first and behind the last, in the order of the old text.
  std::vector<WordGap> gaps() const {
    std::vector<WordGap> out;
    std::size_t a = 0;
    std::size_t b = 0;
    for (const Run& run : runs_of(fates_.to)) {
      out.push_back({{a, run.before}, {b, run.after}});
      a = run.before + run.length;
      b = run.after + run.length;
    }
    out.push_back({{a, before_.words.size()}, {b, after_.words.size()}});
    return out;
  }

  // A stretch that was put in or taken out may often be cut in several ways ("Y5: a. |Y5: b. |Y5: c."): where
  // one of them is made of whole lines, that is how it was done. Says whether that leaves no doubt.
  bool settle_at_line(const WordGap& gap) {
    const bool is_insertion = gap.before.begin == gap.before.end;
    if (is_insertion == (gap.after.begin == gap.after.end)) return is_insertion;
    const KeyedWords& text = is_insertion ? after_ : before_;
    const WordRange cut = is_insertion ? gap.after : gap.before;
    const auto same = [&](std::size_t i, std::size_t j) { return text.numbers[i] == text.numbers[j]; };
    const std::size_t most_left = std::min(gap.before.begin, gap.after.begin);
    std::size_t left = 0;
    while (left < most_left && same(cut.begin - left - 1, cut.end - left - 1)) ++left;
    std::size_t right = 0;
    while (cut.end + right < text.words.size() && same(cut.begin + right, cut.end + right)) ++right;
    std::vector<std::size_t> at_lines;
    for (std::size_t at = cut.begin - left; at <= cut.begin + right; ++at)
      if (at == 0 || text.lines[at] != text.lines[at - 1]) at_lines.push_back(at);
    if (at_lines.empty()) return false;
    slide(gap, at_lines.front());
    if (at_lines.size() == 1) return true;
    const std::size_t first = gap.before.begin + at_lines.front() - cut.begin;
    const std::size_t last = gap.before.end + at_lines.back() - cut.begin;
    for (std::size_t i = first; i < last; ++i) fates_.doubtful[i] = true;
    return true;
  }

  // Lets the gap begin at another word of the text that has it.
  void slide(const WordGap& gap, std::size_t to) {
    const bool is_insertion = gap.before.begin == gap.before.end;
    const WordRange cut = is_insertion ? gap.after : gap.before;
    const std::size_t length = cut.end - cut.begin;
    const auto bind = [&](std::size_t before, std::size_t after) {
      fates_.to[before] = after;
      fates_.from[after] = before;
    };
    for (std::size_t at = cut.begin; at > to; --at) {
      const std::size_t before = is_insertion ? gap.before.begin - (cut.begin - at) - 1 : at + length - 1;
      const std::size_t after = is_insertion ? at + length - 1 : gap.after.begin - (cut.begin - at) - 1;
      (is_insertion ? fates_.from : fates_.to)[at - 1] = no_word;
      bind(before, after);
    }
    for (std::size_t at = cut.begin; at < to; ++at) {
      const std::size_t before = is_insertion ? gap.before.begin + (at - cut.begin) : at;
      const std::size_t after = is_insertion ? at : gap.after.begin + (at - cut.begin);
      (is_insertion ? fates_.from : fates_.to)[at + length] = no_word;
      bind(before, after);
    }
  }

  // Matched words beside a gap that would fit the gap as well: which of two "evet" was taken out?
  void doubt_beside(const WordGap& gap) {
    const WordRange a = gap.before;
    const WordRange b = gap.after;
    const auto& old = before_.numbers;
    const auto& now = after_.numbers;
    const bool is_small = (a.end - a.begin) + (b.end - b.begin) <= small_gap;
    const auto in_gap = [&](std::uint32_t word) {
      const auto in = [&](const std::vector<std::uint32_t>& words, WordRange range) {
        for (std::size_t i = range.begin; i < range.end; ++i)
          if (words[i] == word) return true;
        return false;
      };
      return is_small && (in(old, a) || in(now, b));
    };
    for (std::size_t s = 1; s <= std::min(a.begin, b.begin); ++s) {
      const std::size_t i = a.begin - s;
      if (fates_.to[i] != b.begin - s) break;
      const bool slides = (a.end > a.begin && old[i] == old[a.end - s]) ||
                          (b.end > b.begin && now[b.begin - s] == now[b.end - s]);
      if (!slides && !in_gap(old[i])) break;
      fates_.doubtful[i] = true;
    }
    for (std::size_t s = 0; a.end + s < old.size() && b.end + s < now.size(); ++s) {
      const std::size_t i = a.end + s;
      if (fates_.to[i] != b.end + s) break;
      const bool slides = (a.end > a.begin && old[i] == old[a.begin + s]) ||
                          (b.end > b.begin && now[b.end + s] == now[b.begin + s]);
      if (!slides && !in_gap(old[i])) break;
      fates_.doubtful[i] = true;
    }
  }

  static std::size_t size_of(WordRange range) { return range.end - range.begin; }

  void pair_in_gaps() {
    for (auto* marks : {&fates_.respelled, &fates_.stand_in, &fates_.respaced})
      marks->assign(before_.words.size(), false);
    pair_beside_matched();
    for (std::size_t i = 0; i < before_.words.size(); ++i) {
      if (fates_.to[i] != no_word) continue;
      WordGap gap = gap_around(fates_, i);
      i = gap.before.end - 1;
      if (size_of(gap.before) + size_of(gap.after) <= small_gap) pair_in(gap);
    }
  }

  // A word that stands where a neighbour's counterpart has one that is spelled nearly so.
  void pair_beside_matched() {
    const std::size_t words = before_.words.size();
    const auto pair_if_respelled = [&](std::size_t i, std::size_t j) {
      if (fates_.to[i] != no_word || j >= after_.words.size() || fates_.from[j] != no_word) return;
      if (before_.words[i].length() >= long_enough && is_respelling(before_.word(i), after_.word(j)))
        pair(i, j);
    };
    for (std::size_t i = 1; i < words; ++i)
      if (fates_.to[i - 1] != no_word) pair_if_respelled(i, fates_.to[i - 1] + 1);
    for (std::size_t i = words; i-- > 1;)
      if (fates_.to[i] != no_word && fates_.to[i] > 0) pair_if_respelled(i - 1, fates_.to[i] - 1);
  }

  // Respelled words at both ends; what is left one for one where as many stand there now.
  void pair_in(WordGap gap) {
    auto& [a, b] = gap;
    if (size_of(a) != size_of(b) && is_respelling(joined(before_, a), joined(after_, b))) {
      for (std::size_t i = a.begin; i < a.end; ++i) fates_.respaced[i] = true;
      return;
    }
    while (size_of(a) != size_of(b) && size_of(a) * size_of(b) > 0 &&
           is_respelling(before_.word(a.begin), after_.word(b.begin)))
      pair(a.begin++, b.begin++);
    while (size_of(a) != size_of(b) && size_of(a) * size_of(b) > 0 &&
           is_respelling(before_.word(a.end - 1), after_.word(b.end - 1)))
      pair(--a.end, --b.end);
    if (size_of(a) != size_of(b) || size_of(a) > few) return;
    for (std::size_t k = 0; k < size_of(a); ++k) pair(a.begin + k, b.begin + k);
  }

  static std::u32string joined(const KeyedWords& text, WordRange range) {
    std::u32string out;
    for (std::size_t i = range.begin; i < range.end; ++i) out += text.word(i);
    return out;
  }

  void pair(std::size_t i, std::size_t j) {
    fates_.to[i] = j;
    fates_.from[j] = i;
    if (before_.numbers[i] == after_.numbers[j]) return;
    (is_respelling(before_.word(i), after_.word(j)) ? fates_.respelled : fates_.stand_in)[i] = true;
  }

  void find_moved() {
    std::vector<WordPair> pairs;
    for (std::size_t i = 0; i < fates_.to.size(); ++i)
      if (fates_.to[i] != no_word) pairs.push_back({i, fates_.to[i]});
    fates_.moved.assign(before_.words.size(), false);
    for (const WordPair& pair : pairs) fates_.moved[pair.before] = true;
    for (const WordPair& pair : longest_chain(pairs)) fates_.moved[pair.before] = false;
  }

  const KeyedWords& before_;
  const KeyedWords& after_;
  WordFates fates_;
};

}  // namespace

KeyedWords keyed_words(const Text& text, const Language& language) {
  KeyedWords out{.key = match_key(text, {.language = language})};
  const std::u32string& key = out.key.key;
  for (std::size_t i = 0; i < key.size();) {
    const std::size_t begin = i;
    while (i < key.size() && is_word_character(key[i])) ++i;
    if (i > begin) out.words.push_back({begin, i});
    i += i == begin ? 1U : 0U;
  }
  const std::string& bytes = text.bytes();
  std::size_t byte = 0;
  std::uint32_t line = 0;
  for (const Span word : out.words) {
    const std::size_t begin = text.byte_of(out.key.source[word.begin].begin);
    line += static_cast<std::uint32_t>(std::count(bytes.begin() + static_cast<std::ptrdiff_t>(byte),
                                                  bytes.begin() + static_cast<std::ptrdiff_t>(begin), '\n'));
    byte = begin;
    out.lines.push_back(line);
  }
  return out;
}

void number_words(KeyedWords& before, KeyedWords& after) {
  std::unordered_map<std::u32string_view, std::uint32_t> numbers;
  for (KeyedWords* text : {&before, &after}) {
    for (std::size_t i = 0; i < text->words.size(); ++i) {
      const auto next = static_cast<std::uint32_t>(numbers.size());
      text->numbers.push_back(numbers.try_emplace(text->word(i), next).first->second);
    }
  }
}

WordGap gap_around(const WordFates& fates, std::size_t word) {
  WordGap gap{.before = {word, word + 1}};
  while (gap.before.begin > 0 && fates.to[gap.before.begin - 1] == no_word) --gap.before.begin;
  while (gap.before.end < fates.to.size() && fates.to[gap.before.end] == no_word) ++gap.before.end;
  const std::size_t left = gap.before.begin == 0 ? 0 : fates.to[gap.before.begin - 1] + 1;
  const std::size_t right = gap.before.end == fates.to.size() ? fates.from.size() : fates.to[gap.before.end];
  gap.after = {left, left};
  while (gap.after.end < right && gap.after.end < fates.from.size() && fates.from[gap.after.end] == no_word)
    ++gap.after.end;
  if (gap.after.end != right) gap.after.end = left;
  return gap;
}

bool is_replacement(const WordGap& gap) {
  const std::size_t n = gap.before.end - gap.before.begin;
  const std::size_t m = gap.after.end - gap.after.begin;
  return m > 0 && m <= 2 * n + 3;
}

WordFates fates_of(const KeyedWords& before, const KeyedWords& after) { return Fates(before, after).find(); }

}  // namespace coding
