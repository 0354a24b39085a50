#include "coding/stats/hierarchy.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

#include "base/large_memory.hpp"
#include "base/parallel.hpp"
#include "coding/base/names.hpp"

namespace coding {

namespace {

constexpr Names<Linkage, 4> linkage_names = {{{"single", Linkage::single},
                                              {"complete", Linkage::complete},
                                              {"average", Linkage::average},
                                              {"ward", Linkage::ward}}};

// What rounding may add to a distance that was made of others.
template <class Real>
constexpr Real closer = Real(1) - 64 * std::numeric_limits<Real>::epsilon();

// A cell that is not cleared before it is filled: clearing hundreds of megabytes by one thread takes longer
// than filling them by several.
template <class Real>
struct Uncleared {
  Real value;
  Uncleared() noexcept {}  // NOLINT(modernize-use-equals-default): a defaulted one would be cleared by vector
};

// Two slots that were joined, before the steps are put into their order.
struct RawStep {
  std::size_t kept = 0;  // the slot that stands for both from now on
  std::size_t gone = 0;
  double height = 0;
};

template <class Real>
class NeighbourChain {
 public:
  NeighbourChain(std::size_t things, const PairDistance& distance, const HierarchyOptions& options)
      : things_(things), linkage_(options.linkage), cells_(things * things), heights_(things, 0) {
    const std::size_t tiles = (things + tile - 1) / tile;
    in_parallel(tiles, options.jobs, [&](std::size_t row, std::size_t) {
      for (std::size_t column = 0; column <= row; ++column) fill(row * tile, column * tile, distance);
    });
    sizes_.assign(things, 1);
    for (std::size_t i = 0; i < things; ++i) open_.push_back(i);
  }

  std::vector<RawStep> steps() {
    std::vector<RawStep> out;
    std::vector<std::size_t> chain;
    while (open_.size() > 1) {
      if (chain.empty()) chain.push_back(open_.front());
      const std::size_t top = chain.back();
      const std::size_t before = chain.size() > 1 ? chain[chain.size() - 2] : things_;
      const std::size_t next = nearest(top, before);
      if (next != before) {
        chain.push_back(next);
        continue;
      }
      chain.resize(chain.size() - 2);
      out.push_back(join(std::min(top, next), std::max(top, next)));
    }
    return out;
  }

 private:
  // Squares of the table are filled together with their mirror images, which stay in the cache.
  static constexpr std::size_t tile = 64;

  void fill(std::size_t row, std::size_t column, const PairDistance& distance) {
    for (std::size_t i = row; i < std::min(row + tile, things_); ++i) {
      cells_[i * things_ + i].value = std::numeric_limits<Real>::infinity();
      for (std::size_t j = column; j < std::min(column + tile, i); ++j) {
        const auto given = static_cast<Real>(distance(i, j));
        // Ward's rule holds for squares.
        const Real kept = linkage_ == Linkage::ward ? given * given : given;
        cells_[i * things_ + j].value = cells_[j * things_ + i].value = kept;
      }
    }
  }

  // The one before in the chain when none is closer, so that the chain ends; else the first of the closest.
  std::size_t nearest(std::size_t top, std::size_t before) const {
    const auto* row = &cells_[top * things_];
    std::size_t best = before;
    Real least = before < things_ ? row[before].value * closer<Real> : std::numeric_limits<Real>::infinity();
    for (const std::size_t other : open_) {
      if (row[other].value < least && other != top) {
        best = other;
        least = row[other].value * closer<Real>;
      }
    }
    return best;
  }

  RawStep join(std::size_t kept, std::size_t gone) {
    const Real between = cells_[kept * things_ + gone].value;
    const double found = linkage_ == Linkage::ward ? std::sqrt(static_cast<double>(between)) : between;
    const double height = std::max({found, heights_[kept], heights_[gone]});
    open_.erase(std::lower_bound(open_.begin(), open_.end(), gone));
    auto* row = &cells_[kept * things_];
    const auto* lost = &cells_[gone * things_];
    for (const std::size_t other : open_) {
      if (other == kept) continue;
      const Sizes sizes{sizes_[kept], sizes_[gone], sizes_[other]};
      row[other].value = joined(row[other].value, lost[other].value, between, sizes);
      cells_[other * things_ + kept] = row[other];
    }
    sizes_[kept] += sizes_[gone];
    heights_[kept] = height;
    return {kept, gone, height};
  }

  struct Sizes {
    Real kept, gone, other;
  };
  Real joined(Real kept, Real gone, Real between, const Sizes& n) const {
    switch (linkage_) {
      case Linkage::single:
        return std::min(kept, gone);
      case Linkage::complete:
        return std::max(kept, gone);
      case Linkage::average:
        return (n.kept * kept + n.gone * gone) / (n.kept + n.gone);
      case Linkage::ward:
        return ((n.kept + n.other) * kept + (n.gone + n.other) * gone - n.other * between) /
               (n.kept + n.gone + n.other);
    }
    return kept;
  }

  std::size_t things_;
  Linkage linkage_;
  LargeVector<Uncleared<Real>> cells_;
  std::vector<double> heights_;
  std::vector<Real> sizes_;
  std::vector<std::size_t> open_;  // slots that still stand for a group, ascending
};

// Without the digits that rounding decides, so that equal heights keep the order in which they were found.
double rounded_height(double height, double digits) {
  int exponent = 0;
  const double part = std::frexp(height, &exponent);
  return std::ldexp(std::round(part * digits), exponent);
}

// Low steps first; slots become groups, and of two the one that began with the earlier thing is left. A
// slot's number is that of its first thing, because the smaller one is always kept.
Hierarchy in_order(std::size_t things, std::vector<RawStep> raw) {
  const double digits = things > precise_things ? 0x1p18 : 0x1p40;
  std::stable_sort(raw.begin(), raw.end(), [&](const RawStep& a, const RawStep& b) {
    return rounded_height(a.height, digits) < rounded_height(b.height, digits);
  });
  Hierarchy tree{.things = things};
  std::vector<std::size_t> group(things);
  std::vector<std::size_t> members(things, 1);
  for (std::size_t i = 0; i < things; ++i) group[i] = i;
  double height = 0;
  for (const RawStep& step : raw) {
    height = std::max(height, step.height);
    members[step.kept] += members[step.gone];
    tree.steps.push_back({group[step.kept], group[step.gone], height, members[step.kept]});
    group[step.kept] = things + tree.steps.size() - 1;
  }
  return tree;
}

std::vector<std::size_t> cut_after(const Hierarchy& tree, std::size_t steps) {
  // The thing by which each group is known: its first.
  std::vector<std::size_t> first(tree.things + steps);
  std::vector<std::size_t> known_by(tree.things);
  for (std::size_t i = 0; i < tree.things; ++i) first[i] = known_by[i] = i;
  for (std::size_t i = 0; i < steps; ++i) {
    first[tree.things + i] = first[tree.steps[i].left];
    known_by[first[tree.steps[i].right]] = first[tree.steps[i].left];
  }
  std::vector<std::size_t> out(tree.things);
  std::size_t groups = 0;
  for (std::size_t i = 0; i < tree.things; ++i) out[i] = known_by[i] == i ? groups++ : out[known_by[i]];
  return out;
}

// The things of both sides of each step, as stretches of the leaf order.
struct StepStretch {
  std::size_t begin = 0;
  std::size_t middle = 0;
  std::size_t end = 0;
};

struct LaidOutTree {
  std::vector<std::size_t> order{};
  std::vector<StepStretch> steps{};
};

std::size_t members_of(const Hierarchy& tree, std::size_t group) {
  return group < tree.things ? 1 : tree.steps[group - tree.things].members;
}

LaidOutTree laid_out(const Hierarchy& tree) {
  LaidOutTree out{.order = std::vector<std::size_t>(tree.things),
                  .steps = std::vector<StepStretch>(tree.steps.size())};
  std::vector<std::size_t> begins(tree.things + tree.steps.size(), 0);
  for (std::size_t i = tree.steps.size(); i-- > 0;) {
    const MergeStep& step = tree.steps[i];
    const std::size_t begin = begins[tree.things + i];
    const std::size_t middle = begin + members_of(tree, step.left);
    begins[step.left] = begin;
    begins[step.right] = middle;
    out.steps[i] = {begin, middle, begin + step.members};
  }
  for (std::size_t i = 0; i < tree.things; ++i) out.order[begins[i]] = i;
  return out;
}

struct PairSums {
  double pairs = 0;
  double distance = 0;
  double squares = 0;
  double least = std::numeric_limits<double>::infinity();
  double most = 0;
};

PairSums sums_across(const LaidOutTree& laid, const StepStretch& step, const PairDistance& distance) {
  PairSums out;
  for (std::size_t i = step.begin; i < step.middle; ++i) {
    for (std::size_t j = step.middle; j < step.end; ++j) {
      const double d = distance(laid.order[i], laid.order[j]);
      out.distance += d;
      out.squares += d * d;
      out.least = std::min(out.least, d);
      out.most = std::max(out.most, d);
    }
  }
  out.pairs = static_cast<double>(step.middle - step.begin) * static_cast<double>(step.end - step.middle);
  return out;
}

}  // namespace

std::string_view name_of(Linkage linkage) { return name_in(linkage_names, linkage); }

std::optional<Linkage> linkage_named(std::string_view name) { return value_in(linkage_names, name); }

Hierarchy hierarchy(std::size_t things, const PairDistance& distance, const HierarchyOptions& options) {
  if (things > precise_things)
    return in_order(things, NeighbourChain<float>(things, distance, options).steps());
  return in_order(things, NeighbourChain<double>(things, distance, options).steps());
}

std::vector<std::size_t> leaf_order(const Hierarchy& tree) { return laid_out(tree).order; }

std::vector<std::size_t> cut_into(const Hierarchy& tree, std::size_t groups) {
  const std::size_t wanted = std::clamp<std::size_t>(groups, 1, std::max<std::size_t>(tree.things, 1));
  return cut_after(tree, tree.things - std::min(wanted, tree.things));
}

std::vector<std::size_t> cut_at(const Hierarchy& tree, double height) {
  const double most = height + 1e-9 * std::abs(height);
  std::size_t steps = 0;
  while (steps < tree.steps.size() && tree.steps[steps].height <= most) ++steps;
  return cut_after(tree, steps);
}

std::vector<double> cophenetic_distances(const Hierarchy& tree) {
  const std::size_t n = tree.things;
  const LaidOutTree laid = laid_out(tree);
  std::vector<double> out(n == 0 ? 0 : n * (n - 1) / 2);
  for (std::size_t s = 0; s < laid.steps.size(); ++s) {
    for (std::size_t i = laid.steps[s].begin; i < laid.steps[s].middle; ++i) {
      for (std::size_t j = laid.steps[s].middle; j < laid.steps[s].end; ++j) {
        const auto [low, high] = std::minmax(laid.order[i], laid.order[j]);
        out[low * (2 * n - low - 1) / 2 + high - low - 1] = tree.steps[s].height;
      }
    }
  }
  return out;
}

Estimate cophenetic_correlation(const Hierarchy& tree, const PairDistance& distance, int jobs) {
  if (tree.things < 3) return {.why_undefined = "fewer than three things"};
  const LaidOutTree laid = laid_out(tree);
  std::vector<PairSums> sums(laid.steps.size());
  in_parallel(sums.size(), jobs,
              [&](std::size_t i, std::size_t) { sums[i] = sums_across(laid, laid.steps[i], distance); });
  PairSums all;
  double heights = 0;
  for (std::size_t i = 0; i < sums.size(); ++i) {
    all.pairs += sums[i].pairs;
    all.distance += sums[i].distance;
    all.least = std::min(all.least, sums[i].least);
    all.most = std::max(all.most, sums[i].most);
    heights += sums[i].pairs * tree.steps[i].height;
  }
  const double low = tree.steps.front().height;
  const double high = tree.steps.back().height;
  if (all.most - all.least <= 1e-9 * all.most || high - low <= 1e-9 * high)
    return {.why_undefined = "all distances are equal"};
  const double mean = all.distance / all.pairs;
  const double mean_height = heights / all.pairs;
  double both = 0;
  double of_distances = 0;
  double of_heights = 0;
  for (std::size_t i = 0; i < sums.size(); ++i) {
    const double off = tree.steps[i].height - mean_height;
    both += off * (sums[i].distance - sums[i].pairs * mean);
    of_heights += sums[i].pairs * off * off;
    of_distances += sums[i].squares - 2 * mean * sums[i].distance + sums[i].pairs * mean * mean;
  }
  return {.value = both / std::sqrt(of_distances * of_heights)};
}

}  // namespace coding
