// All ways to cut the piece are tried that the rule of the reversal allows: every run but the logically first
// begins with a bound ending, stands behind a prefix, or is shown by blanks too many. Each gets points.
#include "text/run_pieces.hpp"

#include <algorithm>
#include <optional>

#include "text/letters.hpp"
#include "text/run_words.hpp"

namespace coding {

namespace {

constexpr std::size_t most_endings = 5;
constexpr std::size_t shortest_cut_ending = 5;

bool is_bracket(char32_t c) {
  return c == U'(' || c == U')' || c == U'[' || c == U']' || c == U'«' || c == U'»';
}
bool opens(char32_t c) { return c == U'(' || c == U'[' || c == U'«'; }

bool is_fragment(std::u32string_view word) { return word.size() == 1 && word != U"و" && is_letter(word[0]); }

// An ending, or a long one whose first letter was lost.
bool is_ending(std::u32string_view word) {
  if (is_plural_bound(word) || is_linking_bound(word)) return true;
  if (is_adjective_bound(word) || is_noun_bound(word)) return true;
  return word.size() + 1 >= shortest_cut_ending && word == U"ذیری";
}

// "رفتارهای": the ending is written with the word.
bool links(std::u32string_view word) {
  constexpr std::u32string_view ending = U"های";
  return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

bool is_relational(std::u32string_view word) {
  return word.size() > 3 && word.back() == U'ی' && !links(word);
}

// A piece with its words looked up.
struct Word {
  std::u32string text{};
  std::u32string core{};
  bool gap_before = false;
  bool gap_behind = false;
};

// The beginnings of the runs in the dump's order, 0 among them.
using Cuts = std::vector<std::size_t>;

struct Judged {
  int points = 0;
  std::u32string text{};
  std::size_t joiners = 0;
  Cuts cuts{};
};

class Judge {
 public:
  Judge(const RunPiece& piece, const PieceEvidence& evidence) : piece_(piece), evidence_(evidence) {
    for (std::size_t i = 0; i < piece.words.size(); ++i) {
      const bool last = i + 1 == piece.words.size();
      words_.push_back({.text = piece.words[i].word,
                        .core = without_brackets(piece.words[i].word),
                        .gap_before = piece.words[i].gap,
                        .gap_behind = last ? piece.loose : piece.words[i + 1].gap});
    }
  }

  // Nothing when the rule does not allow these cuts.
  std::optional<Judged> judge(const Cuts& cuts) const {
    Judged reading{.cuts = cuts};
    std::vector<std::size_t> order;
    for (std::size_t run = cuts.size(); run-- > 0;) {
      const std::size_t begin = cuts[run];
      const std::size_t end = run + 1 < cuts.size() ? cuts[run + 1] : words_.size();
      if (!order.empty()) {
        const std::optional<std::u32string> joiner = junction(order.back(), begin, reading);
        if (!joiner) return std::nullopt;
        reading.text += *joiner;
      }
      for (std::size_t i = begin; i < end; ++i) {
        if (i > begin) reading.text += inside(i, reading);
        reading.text += words_[i].text;
        order.push_back(i);
      }
    }
    judge_ends(order, cuts, reading);
    judge_brackets(reading);
    judge_order(order, reading);
    return reading;
  }

 private:
  // What stands between two runs: `before` ends the one, `behind` begins the other.
  std::optional<std::u32string> junction(std::size_t before, std::size_t behind, Judged& reading) const {
    const Word& a = words_[before];
    const Word& b = words_[behind];
    reading.points += known(a, b) ? 1 : -1;
    if (b.core.empty() || a.core.empty()) return U"";  // a lone bracket
    if (is_fragment(b.core)) return U"";
    if (is_ending(b.core)) {
      const bool stem = !is_particle_word(a.core) && !is_linking_bound(a.core) && a.text.back() != U'/';
      if (!stem) return std::nullopt;
      if (is_noun_bound(a.core) && is_adjective_bound(b.core)) reading.points -= 3;
      if (is_loose_compound(a, b)) reading.points -= 2;
      ++reading.joiners;
      return std::u32string(1, zwnj);
    }
    if (is_bound_prefix(a.core)) {
      ++reading.joiners;
      return std::u32string(1, zwnj);
    }
    if (a.text.back() == U'/') return U"";
    const bool column = words_[behind].gap_behind || end_gap(behind);
    if (is_fragment(a.core) || a.gap_behind) return U" ";
    if (column) return piece_.columns ? U"\t" : U" ";
    return std::nullopt;
  }
  // Does the run that begins at `begin` end before a gap? Asked of the run that stands left in the dump.
  bool end_gap(std::size_t begin) const {
    for (std::size_t i = begin; i + 1 < words_.size(); ++i) {
      if (words_[i].gap_behind) return true;
      if (is_ending(words_[i + 1].core)) return false;
    }
    return false;
  }
  std::u32string inside(std::size_t at, Judged& reading) const {
    const Word& word = words_[at];
    if (word.gap_before) reading.points -= 6;
    if (is_fragment(word.core) || is_fragment(words_[at - 1].core)) reading.points -= 5;
    if (is_ending(word.core) && !is_loose_compound(words_[at - 1], word)) reading.points -= 6;
    return U" ";
  }
  // "اجتماعی سازی": an adjective and سازی are often written apart.
  static bool is_loose_compound(const Word& a, const Word& b) {
    return b.core == U"سازی" && is_relational(a.core);
  }
  bool known(const Word& a, const Word& b) const {
    return evidence_.neighbours.find({a.core, b.core}) != evidence_.neighbours.end();
  }

  void judge_ends(const std::vector<std::size_t>& order, const Cuts& cuts, Judged& reading) const {
    judge_beginning(order, reading);
    const std::u32string& last = words_[order.back()].core;
    if (!piece_.open && (is_particle_word(last) || is_linking_bound(last) || links(last)))
      reading.points -= 10;
    if (is_bound_prefix(last)) reading.points -= 10;
    if (is_relational(last) || is_adjective_bound(last)) reading.points += 1;
    if (cuts.size() < 2) return;
    if (!piece_.open && is_action_noun(last)) reading.points -= 2;
    judge_first_run(cuts, reading);
  }
  void judge_beginning(const std::vector<std::size_t>& order, Judged& reading) const {
    const Word& word = words_[order.front()];
    const std::u32string& first = word.core;
    const bool begins = evidence_.beginnings.contains(first) || is_action_noun(first);
    if (is_ending(first)) reading.points -= 20;
    if (begins) reading.points += piece_.continued ? 1 : 3;
    if (piece_.continued) {
      if (is_particle_word(first)) reading.points -= 1;
      return;
    }
    if (is_particle_word(first)) reading.points -= 10;
    const bool compound = order.size() > 1 && is_loose_compound(word, words_[order[1]]);
    if (!begins && !compound && is_relational(first)) reading.points -= 2;
    if (!begins && is_late_word(first)) reading.points -= 4;
  }
  // The logically first run: a stem alone before an ending is a good beginning when that makes a noun.
  void judge_first_run(const Cuts& cuts, Judged& reading) const {
    const std::size_t begin = cuts.back();
    const Word& next = words_[cuts[cuts.size() - 2]];
    const bool alone = begin + 1 == words_.size();
    if (alone && is_noun_bound(next.core)) reading.points += 2;
    if (alone && is_linking_bound(next.core)) reading.points += 1;
    const bool listed = begin + 2 < words_.size() && words_[words_.size() - 2].core == U"و";
    if (listed && (is_linking_bound(next.core) || is_plural_bound(next.core))) reading.points += 2;
    if (alone && is_adjective_bound(next.core) && !piece_.continued) reading.points -= 2;
    const bool closed = !next.text.empty() && next.text.back() == U')' && is_ending(next.core);
    if (closed && cuts[cuts.size() - 2] + 1 == begin) reading.points += 3;
  }
  void judge_brackets(Judged& reading) const {
    int depth = 0;
    bool balanced = true;
    for (const char32_t c : reading.text) {
      if (!is_bracket(c)) continue;
      depth += opens(c) ? 1 : -1;
      balanced = balanced && depth >= 0;
    }
    if (!balanced || depth != 0) reading.points -= 8;
    if (opens(reading.text.front()) && !is_bracket(reading.text.back())) reading.points -= 4;
  }
  // What may stand behind plural endings.
  void judge_order(const std::vector<std::size_t>& order, Judged& reading) const {
    for (std::size_t i = 0; i + 1 < order.size(); ++i) {
      const std::u32string& word = words_[order[i]].core;
      const std::u32string& next = words_[order[i + 1]].core;
      const bool closes = words_[order[i]].text.back() == U')';
      if (is_plural_bound(word) && !closes && !is_particle_word(next) && !is_ending(next))
        reading.points -= 4;
      if (is_linking_bound(word) && is_particle_word(next)) reading.points -= 8;
    }
  }

  const RunPiece& piece_;
  const PieceEvidence& evidence_;
  std::vector<Word> words_;
};

// The sets of cuts to try: any beginning of the logically first run, one more free one where blanks show a
// run, and every choice of the endings between.
std::vector<Cuts> ways_to_cut(const RunPiece& piece) {
  const std::size_t count = piece.words.size();
  Cuts endings;
  bool gaps = piece.loose;
  for (std::size_t i = 1; i < count; ++i) {
    const std::u32string core = without_brackets(piece.words[i].word);
    const bool begins = is_ending(core) || is_fragment(core) || piece.words[i].gap;
    if (begins && endings.size() < most_endings) endings.push_back(i);
    gaps = gaps || piece.words[i].gap || is_fragment(core) || piece.words[i].word.back() == U'/';
  }
  std::vector<Cuts> ways{{0}};
  for (std::size_t choice = 0; choice < (std::size_t{1} << endings.size()); ++choice) {
    Cuts chosen{0};
    for (std::size_t i = 0; i < endings.size(); ++i) {
      if ((choice >> i & 1U) != 0) chosen.push_back(endings[i]);
    }
    ways.push_back(chosen);
    for (std::size_t first = 1; first < count; ++first) {
      Cuts cuts = chosen;
      cuts.push_back(first);
      ways.push_back(cuts);
      for (std::size_t free = 1; gaps && free < first; ++free) {
        ways.push_back(cuts);
        ways.back().push_back(free);
      }
    }
  }
  for (Cuts& cuts : ways) {
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  }
  std::sort(ways.begin(), ways.end());
  ways.erase(std::unique(ways.begin(), ways.end()), ways.end());
  return ways;
}

// Brackets stand with a blank outside and none inside.
std::u32string tidy(const std::u32string& text) {
  std::u32string out;
  for (const char32_t c : text) {
    if (is_bracket(c) && opens(c) && !out.empty() && !is_blank(out.back())) out += U' ';
    if (is_blank(c) && !out.empty() && is_bracket(out.back()) && opens(out.back())) continue;
    if (is_bracket(c) && !opens(c)) {
      while (!out.empty() && is_blank(out.back())) out.pop_back();
    }
    if (!out.empty() && is_bracket(out.back()) && !opens(out.back()) && is_letter(c)) out += U' ';
    out += c;
  }
  return out;
}

bool brackets_fit(const std::vector<PieceWord>& words) {
  int depth = 0;
  for (const PieceWord& word : words) {
    for (const char32_t c : word.word) {
      if (is_bracket(c)) depth += opens(c) ? 1 : -1;
      if (depth < 0) return false;
    }
  }
  return depth == 0;
}

bool may_be_cut(const RunPiece& piece) {
  if (piece.words.size() < 2 || piece.words.size() > most_piece_words) return false;
  if (piece.loose || looks_reversed(piece.words) || !brackets_fit(piece.words)) return true;
  return std::any_of(piece.words.begin(), piece.words.end(),
                     [](const PieceWord& word) { return word.gap || is_fragment(word.word); });
}

}  // namespace

std::u32string without_brackets(std::u32string_view word) {
  std::u32string core;
  for (const char32_t c : word) {
    if (is_letter(c) || is_mark(c) || is_digit(c)) core += c;
  }
  return core;
}

bool is_bound_ending(std::u32string_view word) { return is_ending(word); }

bool looks_reversed(const std::vector<PieceWord>& words) {
  if (words.size() < 2) return false;
  return is_ending(without_brackets(words.front().word)) || is_bound_prefix(words.back().word);
}

PieceReading read_piece(const RunPiece& piece, const PieceEvidence& evidence) {
  const Judge judge(piece, evidence);
  std::vector<Judged> readings;
  const std::vector<Cuts> ways = may_be_cut(piece) ? ways_to_cut(piece) : std::vector<Cuts>{{0}};
  for (const Cuts& cuts : ways) {
    if (std::optional<Judged> reading = judge.judge(cuts)) readings.push_back(std::move(*reading));
  }
  // Of readings with the same points the one that moves least is taken.
  const auto best = std::max_element(readings.begin(), readings.end(), [](const Judged& a, const Judged& b) {
    return a.points != b.points ? a.points < b.points : b.cuts < a.cuts;
  });
  const auto rivals = std::count_if(readings.begin(), readings.end(), [&](const Judged& reading) {
    return reading.points == best->points && reading.text != best->text;
  });
  return {.text = tidy(best->text),
          .rivals = static_cast<std::size_t>(rivals),
          .joiners = best->joiners,
          .changed = best->cuts.size() > 1};
}

}  // namespace coding
