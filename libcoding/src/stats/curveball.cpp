#include "coding/stats/curveball.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "base/parallel.hpp"
#include "base/quick_below.hpp"

namespace coding {

namespace {

// How many rounds a walk takes. In a large table a round moves so much that fewer forget where they began.
struct Rounds {
  int before_first = 20;
  int between = 5;
};

Rounds rounds_for(const HoldersOfKinds& holders) {
  constexpr std::size_t large = 1'000'000;
  std::size_t held = 0;
  for (const auto& each : holders) held += each.size();
  return held < large ? Rounds{} : Rounds{.before_first = 10, .between = 2};
}

using Sets = HoldersOfKinds;

class Dealer {
 public:
  Dealer(Sets sets, std::size_t members, std::uint64_t seed)
      : sets_(std::move(sets)), seen_(members, 0), random_(seed) {
    for (std::size_t i = 0; i < sets_.size(); ++i) order_.push_back(i);
  }

  const Sets& sets() const { return sets_; }

  void rounds(int count) {
    for (int round = 0; round < count; ++round) {
      shuffle(order_, random_);
      for (std::size_t i = 1; i < order_.size(); i += 2) trade(sets_[order_[i - 1]], sets_[order_[i]]);
    }
  }

 private:
  // What both hold stays; the rest is dealt out by chance, each as many as before.
  void trade(std::vector<std::uint32_t>& a, std::vector<std::uint32_t>& b) {
    if (stamp_ > std::numeric_limits<std::uint32_t>::max() - 2) {
      std::fill(seen_.begin(), seen_.end(), 0);
      stamp_ = 0;
    }
    const std::uint32_t in_a = ++stamp_;
    const std::uint32_t in_both = ++stamp_;
    for (const std::uint32_t member : a) seen_[member] = in_a;
    pool_.clear();
    std::size_t kept = 0;
    for (const std::uint32_t member : b) {
      if (seen_[member] == in_a) {
        seen_[member] = in_both;
        b[kept++] = member;
      } else {
        pool_.push_back(member);
      }
    }
    const std::size_t of_b = pool_.size();
    kept = 0;
    for (const std::uint32_t member : a) {
      if (seen_[member] == in_both) {
        a[kept++] = member;
      } else {
        pool_.push_back(member);
      }
    }
    // The first places of the pool go to b, drawn without replacement.
    for (std::size_t i = 0; i < of_b; ++i) {
      const auto left = static_cast<std::uint32_t>(pool_.size() - i);
      std::swap(pool_[i], pool_[i + quick_below(random_, left)]);
    }
    std::size_t next = 0;
    for (std::size_t i = b.size() - of_b; i < b.size(); ++i) b[i] = pool_[next++];
    for (std::size_t i = kept; i < a.size(); ++i) a[i] = pool_[next++];
  }

  Sets sets_;
  std::vector<std::uint32_t> seen_;  // the stamp of the trade that met a member last
  std::vector<std::uint32_t> pool_{};
  std::vector<std::size_t> order_{};
  std::uint32_t stamp_ = 0;
  Random random_;
};

}  // namespace

void visit_curveball(const HoldersOfKinds& holders, std::size_t samples, const CurveballOptions& options,
                     const std::function<void(std::size_t walk, const HoldersOfKinds& holders)>& visit) {
  const Rounds rounds = rounds_for(holders);
  // The side with fewer sets trades; which one it is makes no difference to the margins.
  const bool by_kind = holders.size() <= samples;
  in_parallel(std::min(curveball_walks, options.tables), options.jobs, [&](std::size_t walk, std::size_t) {
    Random seeds(options.seed);
    std::uint64_t seed = seeds.next();
    for (std::size_t i = 0; i < walk; ++i) seed = seeds.next();
    Dealer dealer(by_kind ? holders : turned(holders, samples), by_kind ? samples : holders.size(), seed);
    dealer.rounds(rounds.before_first);
    for (std::size_t table = walk; table < options.tables; table += curveball_walks) {
      if (table != walk) dealer.rounds(rounds.between);
      if (by_kind) {
        visit(walk, dealer.sets());
      } else {
        visit(walk, turned(dealer.sets(), holders.size()));
      }
    }
  });
}

}  // namespace coding
