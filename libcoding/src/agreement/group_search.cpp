#include "agreement/group_search.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <unordered_map>

#include "agreement/unit_groups.hpp"

namespace coding {

namespace {

constexpr double rounding = 1e-9;

using Taken = std::vector<std::uint32_t>;  // units behind the present one that are in a group, ascending

struct TakenHash {
  std::size_t operator()(const Taken& taken) const {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const std::uint32_t unit : taken) hash = (hash ^ unit) * 1099511628211ULL;
    return static_cast<std::size_t>(hash ^ (hash >> 32));
  }
};

struct State {
  Taken taken{};
  double lost = 0;
  double ways = 1;  // how many partitions lose as little
  std::uint32_t last = 0;
};

struct Choice {
  std::uint32_t before = 0;
  std::uint32_t group = 0;
};

constexpr std::uint32_t single = std::numeric_limits<std::uint32_t>::max();

class Pass {
 public:
  Pass(const std::vector<AlignmentGroup>& groups, const std::vector<double>& prices, std::size_t width,
       double most)
      : groups_(groups), prices_(prices), width_(width), most_(most), first_(prices.size()) {
    for (std::size_t g = 0; g < groups.size(); ++g)
      if (groups[g].lost <= most) first_[groups[g].units.front()].push_back(static_cast<std::uint32_t>(g));
  }

  // Whether a partition was found that loses at most `most`.
  bool run() {
    choices.assign(1, {});
    std::vector<State> states(1);
    for (std::uint32_t unit = 0; unit < prices_.size(); ++unit) {
      next_.clear();
      places_.clear();
      for (State& state : states) step(state, unit);
      states.swap(next_);
      narrow(states);
    }
    if (states.empty()) return false;
    best = states.front();
    return true;
  }

  State best{};
  double least_dropped = std::numeric_limits<double>::infinity();
  std::vector<Choice> choices{};

 private:
  void step(State& state, std::uint32_t unit) {
    if (!state.taken.empty() && state.taken.front() == unit) {
      state.taken.erase(state.taken.begin());
      enter(std::move(state), single, false);
      return;
    }
    for (const std::uint32_t g : first_[unit]) {
      const AlignmentGroup& group = groups_[g];
      if (state.lost + group.lost > most_) continue;
      if (!are_free(state.taken, group.units)) continue;
      State next = state;
      next.lost += group.lost;
      next.taken.insert(next.taken.end(), group.units.begin() + 1, group.units.end());
      std::sort(next.taken.begin(), next.taken.end());
      enter(std::move(next), g, true);
    }
    if (state.lost + prices_[unit] > most_) return;
    state.lost += prices_[unit];
    enter(std::move(state), single, true);
  }

  static bool are_free(const Taken& taken, const std::vector<std::uint32_t>& units) {
    return std::none_of(units.begin() + 1, units.end(), [&taken](std::uint32_t unit) {
      return std::binary_search(taken.begin(), taken.end(), unit);
    });
  }

  void enter(State state, std::uint32_t group, bool chosen) {
    const auto [place, is_new] = places_.try_emplace(state.taken, next_.size());
    if (!is_new) {
      State& other = next_[place->second];
      const double ways = std::abs(other.lost - state.lost) <= rounding ? other.ways + state.ways
                          : state.lost < other.lost                     ? state.ways
                                                                        : other.ways;
      if (state.lost >= other.lost) {
        other.ways = ways;
        return;
      }
      state.ways = ways;
    }
    if (chosen) {
      choices.push_back({state.last, group});
      state.last = static_cast<std::uint32_t>(choices.size() - 1);
    }
    if (is_new)
      next_.push_back(std::move(state));
    else
      next_[place->second] = std::move(state);
  }

  void narrow(std::vector<State>& states) {
    if (states.size() <= width_) return;
    const auto better = [](const State& a, const State& b) {
      return a.lost != b.lost ? a.lost < b.lost : a.taken < b.taken;
    };
    const auto edge = states.begin() + static_cast<std::ptrdiff_t>(width_);
    std::nth_element(states.begin(), edge, states.end(), better);
    least_dropped = std::min(least_dropped, edge->lost);
    states.erase(edge, states.end());
  }

  const std::vector<AlignmentGroup>& groups_;
  const std::vector<double>& prices_;
  std::size_t width_;
  double most_;
  std::vector<std::vector<std::uint32_t>> first_;  // groups by their first unit
  std::vector<State> next_{};
  std::unordered_map<Taken, std::size_t, TakenHash> places_{};
};

std::vector<std::vector<std::size_t>> chosen_groups(const Pass& pass,
                                                    const std::vector<AlignmentGroup>& groups,
                                                    std::size_t units) {
  std::vector<std::vector<std::size_t>> out;
  std::vector<char> grouped(units, false);
  for (std::uint32_t i = pass.best.last; i != 0; i = pass.choices[i].before) {
    if (pass.choices[i].group == single) continue;
    const AlignmentGroup& group = groups[pass.choices[i].group];
    out.emplace_back(group.units.begin(), group.units.end());
    for (const std::uint32_t unit : group.units) grouped[unit] = true;
  }
  for (std::size_t unit = 0; unit < units; ++unit)
    if (!grouped[unit]) out.push_back({unit});
  return out;
}

}  // namespace

namespace {

class Solver {
 public:
  Solver(const GroupProblem& problem, const SearchLimits& limits)
      : problem_(problem),
        limits_(limits),
        prices_(problem.coder.size()),
        out_(joined_groups(problem)),
        sharpness_(4 / problem.joining) {
    begin();
  }

  GroupSolution solved() {
    constexpr int rounds = 200;
    for (int round = 0; round < rounds && !done_; ++round) {
      for (int sweep = 0; sweep < 12; ++sweep) prices_.smooth(sharpness_);
      prices_.lower(true);
      prices_.lower(false);
      if (!outbidding()) break;
      if (added_ > 0) continue;
      judge();
      sharpness_ *= 4;
    }
    out_.bound = std::max(out_.bound, out_.saved);
    return std::move(out_);
  }

 private:
  void begin() {
    for (const auto& group : out_.groups)
      if (group.size() > 1) know(group);
    for (std::size_t a = 0; a < problem_.coder.size(); ++a)
      for (const Together& other : problem_.together[a])
        if (a < other.unit && other.pair + problem_.joining > 0) know({a, other.unit});
  }

  void know(const std::vector<std::size_t>& units) {
    AlignmentGroup group;
    group.units.assign(units.begin(), units.end());
    std::sort(group.units.begin(), group.units.end());
    group.saved = saved_by(problem_, {units});
    prices_.add(std::move(group));
  }

  // Adds groups that save more than their prices; false when the limit was reached.
  bool outbidding() {
    GroupAnswer answer =
        groups_at(problem_, prices_.values(), {.most_lost = -1e-11, .each = 8, .limit = limits_.groups});
    added_ = answer.groups.size();
    for (AlignmentGroup& group : answer.groups) prices_.add(std::move(group));
    return answer.complete;
  }

  // With prices that nothing outbids: the bound, and the search. It is short as long as sharper prices come
  // nearer, and as wide as the limits allow afterwards.
  void judge() {
    const double total = prices_.total();
    out_.bound = std::min(out_.bound, total);
    run(prices_.groups(), std::min<std::size_t>(64, limits_.states), false);
    double slack = std::max(0.0, total - out_.saved) + rounding;
    const bool settled = last_total_ - total < slack / 50 || sharpness_ > 1e6 / problem_.joining;
    last_total_ = total;
    if (settled) {
      run(prices_.groups(), std::min<std::size_t>(1024, limits_.states), false);
      slack = std::max(0.0, total - out_.saved) + rounding;
    }
    const GroupAnswer answer = groups_at(
        problem_, prices_.values(),
        {.most_lost = slack, .each = SIZE_MAX, .limit = settled ? limits_.groups : limits_.groups / 4});
    if (!settled && answer.groups.size() > 8 * problem_.coder.size()) return;
    const std::size_t most = settled ? limits_.states : std::min<std::size_t>(256, limits_.states);
    for (std::size_t width = std::min<std::size_t>(256, most); answer.complete;
         width = std::min(width * 4, most)) {
      const double before = out_.saved;
      done_ = run(answer.groups, width, true);
      // A better partition lets more states be dropped, so the widest pass is worth repeating.
      if (done_ || (width == most && out_.saved <= before + rounding)) break;
    }
    done_ = done_ || settled;
  }

  // Whether the search proved the result; `all`: these are all groups that may matter.
  bool run(const std::vector<AlignmentGroup>& groups, std::size_t width, bool all) {
    const double total = prices_.total();
    const double most = std::max(0.0, total - out_.saved) + rounding;
    Pass pass(groups, prices_.values(), width, most);
    const bool found = pass.run();
    if (found) {
      std::vector<std::vector<std::size_t>> chosen = chosen_groups(pass, groups, problem_.coder.size());
      const double saved = saved_by(problem_, chosen);
      if (saved > out_.saved) {
        out_.groups = std::move(chosen);
        out_.saved = saved;
      }
    }
    if (!all) return false;
    out_.bound = std::min(out_.bound, total - std::min(pass.least_dropped, found ? pass.best.lost : most));
    out_.exact = out_.bound <= out_.saved + rounding;
    out_.unique = out_.exact && found && pass.best.ways < 1.5;
    return out_.exact && found;
  }

  const GroupProblem& problem_;
  SearchLimits limits_;
  Prices prices_;
  GroupSolution out_;
  double sharpness_;
  double last_total_ = std::numeric_limits<double>::infinity();
  std::size_t added_ = 0;
  bool done_ = false;
};

}  // namespace

GroupSolution most_saving_groups(const GroupProblem& problem, const SearchLimits& limits) {
  if (limits.groups == 0) return joined_groups(problem);
  return Solver(problem, limits).solved();
}

}  // namespace coding
