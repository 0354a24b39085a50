#include "agreement/matching.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <queue>
#include <utility>

namespace coding {

namespace {

constexpr std::size_t alone = Matching::alone;
constexpr double never = std::numeric_limits<double>::infinity();

// The pairs of each left, one behind the other.
struct Neighbours {
  std::vector<std::size_t> first{};
  std::vector<std::size_t> right{};
  std::vector<double> weight{};

  Neighbours(std::size_t lefts, const std::vector<WeightedPair>& pairs)
      : first(lefts + 1), right(pairs.size()), weight(pairs.size()) {
    for (const WeightedPair& pair : pairs) ++first[pair.left + 1];
    for (std::size_t i = 0; i < lefts; ++i) first[i + 1] += first[i];
    std::vector<std::size_t> next(first.begin(), first.end() - 1);
    for (const WeightedPair& pair : pairs) {
      right[next[pair.left]] = pair.right;
      weight[next[pair.left]++] = pair.weight;
    }
  }
};

class Search {
 public:
  Search(std::size_t lefts, std::size_t rights, const std::vector<WeightedPair>& pairs)
      : neighbours_(lefts, pairs), distance_(rights, never), from_(rights, alone), settled_(rights, false) {
    found_.right_of.assign(lefts, alone);
    found_.left_of.assign(rights, alone);
    found_.left_prices.assign(lefts, 0);
    found_.right_prices.assign(rights, 0);
  }

  Matching matched() {
    for (std::size_t left = 0; left < found_.right_of.size(); ++left) place(left);
    return std::move(found_);
  }

 private:
  using Entry = std::pair<double, std::size_t>;

  void place(std::size_t left) {
    double& price = found_.left_prices[left];
    for (std::size_t i = neighbours_.first[left]; i < neighbours_.first[left + 1]; ++i)
      price = std::max(price, neighbours_.weight[i] - found_.right_prices[neighbours_.right[i]]);
    reached_lefts_.assign(1, {0.0, left});
    leaves_ = {price, left};
    relax(left, 0);
    std::size_t end = alone;
    while (!heap_.empty() && end == alone) {
      const auto [distance, right] = heap_.top();
      heap_.pop();
      if (settled_[right] || distance > distance_[right]) continue;
      if (distance >= leaves_.first) break;
      settled_[right] = true;
      const std::size_t owner = found_.left_of[right];
      if (owner == alone) {
        end = right;
        break;
      }
      reached_lefts_.emplace_back(distance, owner);
      leaves_ = std::min(leaves_, {distance + found_.left_prices[owner], owner});
      relax(owner, distance);
    }
    finish(left, end);
  }

  void relax(std::size_t left, double base) {
    for (std::size_t i = neighbours_.first[left]; i < neighbours_.first[left + 1]; ++i) {
      const std::size_t right = neighbours_.right[i];
      if (settled_[right]) continue;
      const double slack =
          std::max(0.0, found_.left_prices[left] + found_.right_prices[right] - neighbours_.weight[i]);
      if (base + slack >= distance_[right]) continue;
      if (distance_[right] == never) touched_.push_back(right);
      distance_[right] = base + slack;
      from_[right] = left;
      heap_.push({distance_[right], right});
    }
  }

  // `end`: the free right at the end of the path; alone: the left of leaves_ stays alone instead.
  void finish(std::size_t root, std::size_t end) {
    const double length = end == alone ? leaves_.first : distance_[end];
    for (const auto& [distance, left] : reached_lefts_)
      found_.left_prices[left] = std::max(0.0, found_.left_prices[left] - std::max(0.0, length - distance));
    for (const std::size_t right : touched_)
      if (settled_[right] && distance_[right] < length)
        found_.right_prices[right] += length - distance_[right];
    std::size_t right = end;
    if (end == alone) {
      right = found_.right_of[leaves_.second];
      found_.right_of[leaves_.second] = alone;
    }
    if (end != alone || leaves_.second != root) shift_back(root, right);
    for (const std::size_t touched : touched_) {
      distance_[touched] = never;
      settled_[touched] = false;
    }
    touched_.clear();
    heap_ = {};
  }

  // Gives `right` to the left before it on the path, its right to the one before that, to the root.
  void shift_back(std::size_t root, std::size_t right) {
    for (;;) {
      const std::size_t left = from_[right];
      const std::size_t freed = found_.right_of[left];
      found_.right_of[left] = right;
      found_.left_of[right] = left;
      if (left == root) return;
      right = freed;
    }
  }

  Neighbours neighbours_;
  Matching found_{};
  std::vector<double> distance_;
  std::vector<std::size_t> from_;
  std::vector<char> settled_;
  std::vector<std::size_t> touched_{};
  std::vector<Entry> reached_lefts_{};
  Entry leaves_{};  // the cheapest left to stay alone, and at what distance
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> heap_{};
};

// Directed graph in which every cycle is an exchange that costs nothing: nodes are lefts, rights and one for
// being alone.
std::vector<std::vector<std::size_t>> free_exchanges(const Matching& matching,
                                                     const std::vector<WeightedPair>& pairs) {
  constexpr double rounding = 1e-9;
  const std::size_t lefts = matching.right_of.size();
  const std::size_t rights = matching.left_of.size();
  const std::size_t nobody = lefts + rights;
  std::vector<std::vector<std::size_t>> next(nobody + 1);
  for (const WeightedPair& pair : pairs) {
    const double slack = matching.left_prices[pair.left] + matching.right_prices[pair.right] - pair.weight;
    if (matching.right_of[pair.left] == pair.right)
      next[lefts + pair.right].push_back(pair.left);
    else if (slack <= rounding)
      next[pair.left].push_back(lefts + pair.right);
  }
  for (std::size_t left = 0; left < lefts; ++left) {
    if (matching.right_of[left] == alone)
      next[nobody].push_back(left);
    else if (matching.left_prices[left] <= rounding)
      next[left].push_back(nobody);
  }
  for (std::size_t right = 0; right < rights; ++right) {
    if (matching.left_of[right] == alone)
      next[lefts + right].push_back(nobody);
    else if (matching.right_prices[right] <= rounding)
      next[nobody].push_back(lefts + right);
  }
  return next;
}

// Takes away nodes that nothing leads to until none is left (Kahn 1962); what stays has a cycle.
bool has_cycle(const std::vector<std::vector<std::size_t>>& next) {
  std::vector<std::size_t> incoming(next.size(), 0);
  for (const auto& targets : next)
    for (const std::size_t target : targets) ++incoming[target];
  std::vector<std::size_t> ready;
  for (std::size_t node = 0; node < next.size(); ++node)
    if (incoming[node] == 0) ready.push_back(node);
  std::size_t taken = 0;
  while (!ready.empty()) {
    const std::size_t node = ready.back();
    ready.pop_back();
    ++taken;
    for (const std::size_t target : next[node])
      if (--incoming[target] == 0) ready.push_back(target);
  }
  return taken < next.size();
}

}  // namespace

Matching heaviest_matching(std::size_t lefts, std::size_t rights, const std::vector<WeightedPair>& pairs) {
  return Search(lefts, rights, pairs).matched();
}

bool has_rival(const Matching& matching, const std::vector<WeightedPair>& pairs) {
  return has_cycle(free_exchanges(matching, pairs));
}

}  // namespace coding
