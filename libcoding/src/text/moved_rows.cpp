// Passages that changed places, found by rows of words that are said once in either text.
//
// A row grows along its line; lines that stand everywhere ("yes.") go along where those on both sides of them
// do. What surprises: a row does not grow beyond its line by itself, because of two lines that meet each may
// have gone its own way.
#include <algorithm>

#include "realigned_words.hpp"

namespace coding {

namespace {

constexpr std::size_t row = 4;          // words in a row that are looked for elsewhere
constexpr std::size_t least_moved = 6;  // words, unless all of what stood there has moved

// Words that follow each other on both sides.
struct Run {
  std::size_t before = 0;
  std::size_t after = 0;
  std::size_t length = 0;
};

class MovedRows {
 public:
  MovedRows(const KeyedWords& before, const KeyedWords& after, WordFates& fates)
      : before_(before), after_(after), fates_(fates) {}

  void find() {
    const auto seeds =
        rows_in_both(before_.numbers, after_.numbers,
                     {.before = {0, before_.words.size()}, .after = {0, after_.words.size()}, .length = row});
    std::vector<Run> found;
    for (const WordPair& seed : seeds) {
      if (!are_free({seed.before, seed.after, row})) continue;
      // Of two lines that meet each may have gone its own way.
      if (before_.lines[seed.before] != before_.lines[seed.before + row - 1]) continue;
      Run run{seed.before, seed.after, row};
      while (run.before > 0 && run.after > 0 && is_free(run.before - 1, run.after - 1) &&
             before_.lines[run.before - 1] == before_.lines[run.before]) {
        --run.before;
        --run.after;
        ++run.length;
      }
      while (is_free(run.before + run.length, run.after + run.length) &&
             before_.lines[run.before + run.length] == before_.lines[run.before + run.length - 1])
        ++run.length;
      take(run);
      found.push_back(run);
    }
    for (std::size_t i = 1; i < found.size(); ++i) take_between(found[i - 1], found[i]);
    for (const Run& run : found) {
      if (run.length < least_moved && !borders_taken(run) && !is_most_of_line(run))
        give_back(run);
      else
        take_rest_of_lines(run);
    }
  }

 private:
  bool is_free(std::size_t i, std::size_t j) const {
    return i < before_.words.size() && j < after_.words.size() && fates_.to[i] == no_word &&
           fates_.from[j] == no_word && before_.numbers[i] == after_.numbers[j];
  }

  bool are_free(const Run& run) const {
    for (std::size_t k = 0; k < run.length; ++k)
      if (!is_free(run.before + k, run.after + k)) return false;
    return true;
  }

  bool borders_taken(const Run& run) const {
    const auto old_taken = [&](std::size_t i) { return i >= fates_.to.size() || fates_.to[i] != no_word; };
    const auto new_taken = [&](std::size_t j) {
      return j >= fates_.from.size() || fates_.from[j] != no_word;
    };
    return (old_taken(run.before - 1) && old_taken(run.before + run.length)) ||
           (new_taken(run.after - 1) && new_taken(run.after + run.length));
  }

  bool is_most_of_line(const Run& run) const {
    const auto words_in = [](const std::vector<std::uint32_t>& lines, std::size_t word) {
      const auto [first, last] = std::equal_range(lines.begin(), lines.end(), lines[word]);
      return static_cast<std::size_t>(last - first);
    };
    return run.length * 2 > words_in(before_.lines, run.before) &&
           run.length * 2 > words_in(after_.lines, run.after);
  }

  // Lines that stand everywhere ("yes.") go along where those on both sides of them do.
  void take_between(const Run& left, const Run& right) {
    const Run between{left.before + left.length, left.after + left.length,
                      right.before - left.before - left.length};
    if (between.after + between.length == right.after && are_free(between)) take(between);
  }

  // A line's first and last words go with it, though others of the same spelling stand where they stood: the
  // labels of two turns that changed places.
  void take_rest_of_lines(const Run& run) {
    for (std::size_t s = 1; s <= std::min(run.before, run.after); ++s) {
      if (!is_in_line(run.before - s, run.after - s, run.before, run.after)) break;
      take_from_others(run.before - s, run.after - s);
    }
    const std::size_t end = run.before + run.length - 1;
    const std::size_t there = run.after + run.length - 1;
    for (std::size_t s = 1; end + s < before_.words.size() && there + s < after_.words.size(); ++s) {
      if (!is_in_line(end + s, there + s, end, there)) break;
      take_from_others(end + s, there + s);
    }
  }

  bool is_in_line(std::size_t i, std::size_t j, std::size_t of_i, std::size_t of_j) const {
    return before_.numbers[i] == after_.numbers[j] && before_.lines[i] == before_.lines[of_i] &&
           after_.lines[j] == after_.lines[of_j];
  }

  // The two that are left without their counterparts become each other's where a neighbour of theirs is.
  void take_from_others(std::size_t i, std::size_t j) {
    const std::size_t j_left = fates_.to[i];
    const std::size_t i_left = fates_.from[j];
    if (j_left == j) return;
    fates_.to[i] = j;
    fates_.from[j] = i;
    if (j_left != no_word) fates_.from[j_left] = no_word;
    if (i_left != no_word) fates_.to[i_left] = no_word;
    if (j_left == no_word || i_left == no_word) return;
    const bool beside = (i_left + 1 < fates_.to.size() && fates_.to[i_left + 1] == j_left + 1) ||
                        (i_left > 0 && j_left > 0 && fates_.to[i_left - 1] == j_left - 1);
    if (!beside) return;
    fates_.to[i_left] = j_left;
    fates_.from[j_left] = i_left;
  }

  void take(const Run& run) {
    for (std::size_t k = 0; k < run.length; ++k) {
      fates_.to[run.before + k] = run.after + k;
      fates_.from[run.after + k] = run.before + k;
    }
  }
  void give_back(const Run& run) {
    for (std::size_t k = 0; k < run.length; ++k) {
      fates_.to[run.before + k] = no_word;
      fates_.from[run.after + k] = no_word;
    }
  }

  const KeyedWords& before_;
  const KeyedWords& after_;
  WordFates& fates_;
};

}  // namespace

void match_moved_rows(const KeyedWords& before, const KeyedWords& after, WordFates& fates) {
  MovedRows(before, after, fates).find();
}

}  // namespace coding
