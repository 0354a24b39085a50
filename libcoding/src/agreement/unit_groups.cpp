#include "agreement/unit_groups.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace coding {

namespace {

// A unit that might join, and what that would add to savings - Σ prices.
struct Candidate {
  std::uint32_t unit = 0;
  double gain = 0;
};

using Candidates = std::vector<std::vector<Candidate>>;  // by coder, among those still to come

class GroupFinder {
 public:
  GroupFinder(const GroupProblem& problem, const std::vector<double>& prices, const GroupQuery& query)
      : problem_(problem), prices_(prices), query_(query) {
    std::size_t coders = 0;
    for (const std::size_t coder : problem.coder) coders = std::max(coders, coder + 1);
    by_coder_.resize(coders);
    for (std::uint32_t unit = 0; unit < problem.coder.size(); ++unit)
      by_coder_[problem.coder[unit]].push_back(unit);
  }

  GroupAnswer run() {
    for (std::size_t coder = 0; coder + 1 < by_coder_.size() && answer_.complete; ++coder)
      for (const std::uint32_t unit : by_coder_[coder]) {
        if (answer_.complete) begin_with(unit, coder);
      }
    return std::move(answer_);
  }

 private:
  void begin_with(std::uint32_t unit, std::size_t coder) {
    members_.assign(1, unit);
    found_here_ = 0;
    Candidates later(by_coder_.size() - coder - 1);
    for (const Together& other : problem_.together[unit]) {
      const std::size_t its = problem_.coder[other.unit];
      if (its > coder)
        later[its - coder - 1].push_back({other.unit, problem_.joining - prices_[other.unit] + other.pair});
    }
    choose(later, 0, -prices_[unit]);
  }

  // What a coder to come can add, with what its unit may save beside other coders' to come.
  static double most_of(const std::vector<Candidate>& candidates, double beside) {
    double most = 0;
    for (const Candidate& candidate : candidates) most = std::max(most, candidate.gain + beside);
    return most;
  }

  // later[from] is the next coder; `value` is savings - Σ prices of the members.
  void choose(const Candidates& later, std::size_t from, double value) {
    if (++seen_ > query_.limit) answer_.complete = false;
    if (!answer_.complete || found_here_ >= query_.each) return;
    if (from == later.size()) return keep(value);
    const double beside = static_cast<double>(later.size() - from - 1) / 2 * problem_.most_of_pair;
    double rest = value;
    for (std::size_t i = from + 1; i < later.size(); ++i) rest += most_of(later[i], beside);
    for (const Candidate& candidate : later[from])
      if (rest + candidate.gain + beside >= -query_.most_lost) join(later, from, value, candidate);
    if (rest >= -query_.most_lost) choose(later, from + 1, value);
  }

  void join(const Candidates& later, std::size_t from, double value, const Candidate& candidate) {
    const double beside = static_cast<double>(later.size() - from - 2) / 2 * problem_.most_of_pair;
    const double joined = value + candidate.gain;
    Candidates next(later.size() - from - 1);
    double bound = joined;
    std::vector<double> most(next.size());
    for (std::size_t i = 0; i < next.size(); ++i) {
      for (const Candidate& one : later[from + 1 + i])
        next[i].push_back({one.unit, one.gain + problem_.pair(candidate.unit, one.unit)});
      most[i] = most_of(next[i], next.empty() ? 0 : beside);
      bound += most[i];
    }
    if (bound < -query_.most_lost) return;
    for (std::size_t i = 0; i < next.size(); ++i)
      std::erase_if(next[i], [&](const Candidate& one) {
        return bound - most[i] + one.gain + beside < -query_.most_lost;
      });
    members_.push_back(candidate.unit);
    choose(next, 0, joined);
    members_.pop_back();
  }

  void keep(double value) {
    if (members_.size() < 2 || value < -query_.most_lost) return;
    ++found_here_;
    AlignmentGroup group;
    group.units = members_;
    std::sort(group.units.begin(), group.units.end());
    group.lost = -value;
    group.saved = value;
    for (const std::uint32_t member : members_) group.saved += prices_[member];
    answer_.groups.push_back(std::move(group));
  }

  const GroupProblem& problem_;
  const std::vector<double>& prices_;
  GroupQuery query_;
  std::vector<std::vector<std::uint32_t>> by_coder_{};
  std::vector<std::uint32_t> members_{};
  std::size_t found_here_ = 0;
  std::size_t seen_ = 0;
  GroupAnswer answer_{};
};

}  // namespace

GroupAnswer groups_at(const GroupProblem& problem, const std::vector<double>& prices,
                      const GroupQuery& query) {
  return GroupFinder(problem, prices, query).run();
}

void Prices::add(AlignmentGroup group) {
  group.lost = -group.saved;
  for (const std::uint32_t unit : group.units) {
    group.lost += prices_[unit];
    of_[unit].push_back(static_cast<std::uint32_t>(groups_.size()));
  }
  groups_.push_back(std::move(group));
}

void Prices::smooth(double sharpness) {
  for (std::size_t unit = 0; unit < prices_.size(); ++unit) {
    const double price = prices_[unit];
    double largest = 0;
    for (const std::uint32_t g : of_[unit]) largest = std::max(largest, price - groups_[g].lost);
    double sum = std::exp(-sharpness * largest);
    for (const std::uint32_t g : of_[unit]) {
      const double exponent = sharpness * (price - groups_[g].lost - largest);
      if (exponent > -40) sum += std::exp(exponent);
    }
    set(unit, largest + std::log(sum) / sharpness);
  }
}

void Prices::lower(bool backwards) {
  for (std::size_t i = 0; i < prices_.size(); ++i) {
    const std::size_t unit = backwards ? prices_.size() - 1 - i : i;
    double least = 0;
    for (const std::uint32_t g : of_[unit]) least = std::max(least, prices_[unit] - groups_[g].lost);
    set(unit, least);
  }
}

double Prices::total() const {
  double sum = 0;
  for (const double price : prices_) sum += price;
  return sum;
}

void Prices::set(std::size_t unit, double price) {
  const double change = price - prices_[unit];
  prices_[unit] = price;
  for (const std::uint32_t g : of_[unit]) groups_[g].lost += change;
}

double saved_by(const GroupProblem& problem, const std::vector<std::vector<std::size_t>>& groups) {
  double saved = 0;
  for (const auto& group : groups) {
    saved += problem.joining * static_cast<double>(group.size() - 1);
    for (std::size_t i = 0; i < group.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) saved += problem.pair(group[j], group[i]);
  }
  return saved;
}

}  // namespace coding
