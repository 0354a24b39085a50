#include "word_matches.hpp"

#include <algorithm>
#include <unordered_map>

namespace coding {

namespace {

using Words = std::vector<std::uint32_t>;

constexpr std::size_t most_steps = 300;  // of an edit script

std::uint64_t mixed(std::uint64_t hash, std::uint32_t word) {
  return (hash ^ (word + 0x9E3779B97F4A7C15U)) * 0xFF51AFD7ED558CCDU + (hash >> 29U);
}

// Where a row stands once.
struct Place {
  std::size_t at = 0;
  bool once = true;
};
using Places = std::unordered_map<std::uint64_t, Place>;

Places rows_of(const Words& words, WordRange range, std::size_t length) {
  Places places;
  for (std::size_t at = range.begin; at + length <= range.end; ++at) {
    std::uint64_t hash = 0;
    for (std::size_t k = 0; k < length; ++k) hash = mixed(hash, words[at + k]);
    const auto [place, fresh] = places.try_emplace(hash, Place{.at = at});
    if (!fresh) place->second.once = false;
  }
  return places;
}

// The greedy algorithm of Myers 1986 with its frontiers kept; nothing when it takes too many steps.
class EditScript {
 public:
  EditScript(const Words& before, WordRange a, const Words& after, WordRange b)
      : before_(before), after_(after), a_(a), b_(b), n_(signed_of(a)), m_(signed_of(b)) {}

  std::vector<WordPair> pairs() {
    const auto limit = std::min<std::ptrdiff_t>(n_ + m_, most_steps);
    offset_ = limit + 1;
    frontier_.assign(static_cast<std::size_t>(2 * offset_ + 1), 0);
    for (std::ptrdiff_t d = 0; d <= limit; ++d) {
      trace_.push_back(frontier_);
      if (step(d)) return way_back(d);
    }
    return {};
  }

 private:
  static std::ptrdiff_t signed_of(WordRange range) {
    return static_cast<std::ptrdiff_t>(range.end - range.begin);
  }
  std::ptrdiff_t& at(std::vector<std::ptrdiff_t>& frontier, std::ptrdiff_t k) const {
    return frontier[static_cast<std::size_t>(offset_ + k)];
  }
  bool same(std::ptrdiff_t x, std::ptrdiff_t y) const {
    return before_[a_.begin + static_cast<std::size_t>(x)] == after_[b_.begin + static_cast<std::size_t>(y)];
  }
  bool goes_down(std::vector<std::ptrdiff_t>& frontier, std::ptrdiff_t d, std::ptrdiff_t k) const {
    return k == -d || (k != d && at(frontier, k - 1) < at(frontier, k + 1));
  }

  bool step(std::ptrdiff_t d) {
    for (std::ptrdiff_t k = -d; k <= d; k += 2) {
      std::ptrdiff_t x = goes_down(frontier_, d, k) ? at(frontier_, k + 1) : at(frontier_, k - 1) + 1;
      while (x < n_ && x - k < m_ && same(x, x - k)) ++x;
      at(frontier_, k) = x;
      if (x >= n_ && x - k >= m_) return true;
    }
    return false;
  }

  std::vector<WordPair> way_back(std::ptrdiff_t d) {
    std::vector<WordPair> out;
    std::ptrdiff_t x = n_;
    std::ptrdiff_t y = m_;
    for (; d >= 0; --d) {
      auto& frontier = trace_[static_cast<std::size_t>(d)];
      const std::ptrdiff_t k = x - y;
      const std::ptrdiff_t from = goes_down(frontier, d, k) ? k + 1 : k - 1;
      const std::ptrdiff_t start = d == 0 ? 0 : at(frontier, from);
      const std::ptrdiff_t free = d == 0 ? 0 : (from == k + 1 ? start : start + 1);
      for (; x > free; --x, --y)
        out.push_back(
            {a_.begin + static_cast<std::size_t>(x) - 1, b_.begin + static_cast<std::size_t>(y) - 1});
      x = start;
      y = start - from;
    }
    std::reverse(out.begin(), out.end());
    return out;
  }

  const Words& before_;
  const Words& after_;
  WordRange a_;
  WordRange b_;
  std::ptrdiff_t n_;
  std::ptrdiff_t m_;
  std::ptrdiff_t offset_ = 0;
  std::vector<std::ptrdiff_t> frontier_;
  std::vector<std::vector<std::ptrdiff_t>> trace_;
};

class Matcher {
 public:
  Matcher(const Words& before, const Words& after)
      : before_(before), after_(after), to_(before.size(), no_word) {}

  std::vector<std::size_t> run() {
    match({0, before_.size()}, {0, after_.size()}, 0);
    return std::move(to_);
  }

 private:
  static constexpr std::size_t row_lengths[] = {4, 1};

  void match(WordRange a, WordRange b, std::size_t level) {
    trim(a, b);
    if (a.begin == a.end || b.begin == b.end) return;
    for (; level < std::size(row_lengths); ++level) {
      const auto anchors = longest_chain(
          rows_in_both(before_, after_, {.before = a, .after = b, .length = row_lengths[level]}));
      if (!anchors.empty()) return between(anchors, a, b, level);
    }
    for (const WordPair& pair : EditScript(before_, a, after_, b).pairs()) to_[pair.before] = pair.after;
  }

  void between(const std::vector<WordPair>& anchors, WordRange a, WordRange b, std::size_t level) {
    WordRange rest_a = a;
    WordRange rest_b = b;
    for (const WordPair& anchor : anchors) {
      if (anchor.before < rest_a.begin || anchor.after < rest_b.begin) continue;  // taken by the one before
      match({rest_a.begin, anchor.before}, {rest_b.begin, anchor.after}, level);
      rest_a.begin = anchor.before;
      rest_b.begin = anchor.after;
      while (rest_a.begin < a.end && rest_b.begin < b.end && before_[rest_a.begin] == after_[rest_b.begin])
        to_[rest_a.begin++] = rest_b.begin++;
    }
    match(rest_a, rest_b, level);
  }

  void trim(WordRange& a, WordRange& b) {
    while (a.begin < a.end && b.begin < b.end && before_[a.begin] == after_[b.begin])
      to_[a.begin++] = b.begin++;
    while (a.begin < a.end && b.begin < b.end && before_[a.end - 1] == after_[b.end - 1])
      to_[--a.end] = --b.end;
  }

  const Words& before_;
  const Words& after_;
  std::vector<std::size_t> to_;
};

}  // namespace

std::vector<WordPair> longest_chain(const std::vector<WordPair>& pairs) {
  std::vector<std::size_t> ends;  // of the best chain of each length, its last pair
  std::vector<std::size_t> previous(pairs.size(), no_word);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto place =
        std::lower_bound(ends.begin(), ends.end(), pairs[i].after,
                         [&](std::size_t end, std::size_t value) { return pairs[end].after < value; });
    if (place != ends.begin()) previous[i] = *(place - 1);
    if (place == ends.end())
      ends.push_back(i);
    else
      *place = i;
  }
  std::vector<WordPair> out;
  for (std::size_t i = ends.empty() ? no_word : ends.back(); i != no_word; i = previous[i])
    out.push_back(pairs[i]);
  std::reverse(out.begin(), out.end());
  return out;
}

std::vector<WordPair> rows_in_both(const Words& before, const Words& after, const RowSearch& search) {
  const Places there = rows_of(after, search.after, search.length);
  std::vector<WordPair> out;
  for (const auto& [hash, place] : rows_of(before, search.before, search.length)) {
    const auto found = there.find(hash);
    if (!place.once || found == there.end() || !found->second.once) continue;
    const auto first = before.begin() + static_cast<std::ptrdiff_t>(place.at);
    const auto second = after.begin() + static_cast<std::ptrdiff_t>(found->second.at);
    if (std::equal(first, first + static_cast<std::ptrdiff_t>(search.length), second))
      out.push_back({place.at, found->second.at});
  }
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.before < b.before; });
  return out;
}

std::vector<std::size_t> match_words(const Words& before, const Words& after) {
  return Matcher(before, after).run();
}

}  // namespace coding
