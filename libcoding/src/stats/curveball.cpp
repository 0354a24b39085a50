#include "coding/stats/curveball.hpp"

#include <algorithm>
#include <utility>

#include "base/parallel.hpp"
#include "coding/base/random.hpp"

namespace coding {

namespace {

constexpr int first_rounds = 20;
constexpr int rounds_between = 5;

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
    const std::uint64_t in_a = ++stamp_;
    const std::uint64_t in_both = ++stamp_;
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
    for (std::size_t i = 0; i < of_b; ++i) std::swap(pool_[i], pool_[i + random_.below(pool_.size() - i)]);
    std::size_t next = 0;
    for (std::size_t i = b.size() - of_b; i < b.size(); ++i) b[i] = pool_[next++];
    for (std::size_t i = kept; i < a.size(); ++i) a[i] = pool_[next++];
  }

  Sets sets_;
  std::vector<std::uint64_t> seen_;  // the stamp of the trade that met a member last
  std::vector<std::uint32_t> pool_{};
  std::vector<std::size_t> order_{};
  std::uint64_t stamp_ = 0;
  Random random_;
};

}  // namespace

void visit_curveball(const HoldersOfKinds& holders, std::size_t samples, const CurveballOptions& options,
                     const std::function<void(std::size_t walk, const HoldersOfKinds& holders)>& visit) {
  // The side with fewer sets trades; which one it is makes no difference to the margins.
  const bool by_kind = holders.size() <= samples;
  in_parallel(std::min(curveball_walks, options.tables), options.jobs, [&](std::size_t walk, std::size_t) {
    Random seeds(options.seed);
    std::uint64_t seed = seeds.next();
    for (std::size_t i = 0; i < walk; ++i) seed = seeds.next();
    Dealer dealer(by_kind ? holders : turned(holders, samples), by_kind ? samples : holders.size(), seed);
    dealer.rounds(first_rounds);
    for (std::size_t table = walk; table < options.tables; table += curveball_walks) {
      if (table != walk) dealer.rounds(rounds_between);
      if (by_kind) {
        visit(walk, dealer.sets());
      } else {
        visit(walk, turned(dealer.sets(), holders.size()));
      }
    }
  });
}

}  // namespace coding
