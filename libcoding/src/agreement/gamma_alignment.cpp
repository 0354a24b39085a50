#include "coding/agreement/gamma_alignment.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "agreement/group_search.hpp"
#include "agreement/matching.hpp"
#include "coding/base/error.hpp"

namespace coding {

namespace {

constexpr double rounding = 1e-12;

void check_options(const PlacedUnits& units, const Dissimilarity& how) {
  const auto is_weight = [](double x) { return x >= 0 && std::isfinite(x); };
  const bool sound = units.size() >= 2 && is_weight(how.position) && is_weight(how.code) &&
                     is_weight(how.empty) && how.empty > 0 &&
                     how.codes.size() == (how.codes.empty() ? 0 : how.code_count * how.code_count);
  const bool known = how.codes.empty() || std::all_of(units.begin(), units.end(), [&how](const auto& coder) {
                       return std::all_of(coder.begin(), coder.end(), [&how](const PlacedUnit& unit) {
                         return unit.code < how.code_count;
                       });
                     });
  if (sound && known) return;
  throw UsageError(
      {.slug = "gamma-options",
       .message = "a dissimilarity that cannot be computed for " + std::to_string(units.size()) + " coders",
       .hint = "give at least two coders, weights of 0 or more, a value above 0 for an empty "
               "unit, and distances for every two codes or none"});
}

// One unit among all coders' units.
struct Item {
  PlacedUnit unit{};
  std::size_t coder = 0;
  std::size_t number = 0;
  double middle() const { return unit.begin + unit.end; }  // twice the middle
};

std::vector<Item> items_of(const PlacedUnits& units) {
  std::vector<Item> items;
  for (std::size_t coder = 0; coder < units.size(); ++coder)
    for (std::size_t number = 0; number < units[coder].size(); ++number)
      items.push_back({units[coder][number], coder, number});
  std::stable_sort(items.begin(), items.end(),
                   [](const Item& a, const Item& b) { return a.middle() < b.middle(); });
  return items;
}

double length_of(const PlacedUnit& unit) { return unit.end - unit.begin; }

double pairs_of(std::size_t coders) { return static_cast<double>(coders * (coders - 1)) / 2; }

// Pairs of units that may be in one unitary alignment, a before b: for n coders those with
// d <= (C(n,2) + n - 1) empty (group_search.hpp). Borders that are together s apart cost
// position × (s / lengths)² × empty at least, and the middles are at most s / 2 apart, so only a window of
// middles is looked at.
class NearPairs {
 public:
  NearPairs(const std::vector<Item>& items, std::size_t coders, const Dissimilarity& how)
      : items_(items),
        how_(how),
        joining_(pairs_of(coders) * how.empty),
        farthest_(pairs_of(coders) + static_cast<double>(coders) - 1),
        reach_(how.position > 0 ? std::sqrt(farthest_ / how.position) * (1 + 1e-9)
                                : std::numeric_limits<double>::infinity()) {
    for (const Item& item : items) longest_ = std::max(longest_, length_of(item.unit));
  }

  // What a pair saves, and what each join saves beside.
  double pair(std::size_t a, std::size_t b) const {
    return how_.empty - dissimilarity(items_[a].unit, items_[b].unit, how_);
  }
  double most_of_pair() const { return how_.empty; }
  double joining() const { return joining_; }

  template <class Take>
  void for_each(Take take) const {
    for (std::size_t a = 0; a < items_.size(); ++a) {
      const double length = length_of(items_[a].unit);
      for (std::size_t b = a + 1; b < items_.size(); ++b) {
        const double apart = items_[b].middle() - items_[a].middle();
        if (apart > (length + longest_) * reach_) break;
        if (items_[a].coder == items_[b].coder) continue;
        if (apart > (length + length_of(items_[b].unit)) * reach_) continue;
        const double saved = pair(a, b);
        if (saved >= (1 - farthest_) * how_.empty - rounding) take(a, b, saved);
      }
    }
  }

 private:
  const std::vector<Item>& items_;
  const Dissimilarity& how_;
  double joining_;
  double farthest_;
  double reach_;
  double longest_ = 0;
};

// The groups of one or all parts of the continuum, as numbers of items.
struct Found {
  std::vector<std::vector<std::size_t>> groups{};
  double missed = 0;  // what another partition might save beyond this one
  bool exact = true;
  bool unique = true;
};

struct ItemPair {
  std::size_t a = 0;
  std::size_t b = 0;
  double saved = 0;
  bool near = false;  // aligning the two alone does not cost
};

// A part in which only two coders have units: an assignment.
void match_two(const std::vector<Item>& items, const std::vector<std::size_t>& part,
               const std::vector<ItemPair>& pairs, double joining, Found& found) {
  const std::size_t first = items[part.front()].coder;
  std::vector<std::size_t> place(items.size());
  std::vector<std::size_t> lefts;
  std::vector<std::size_t> rights;
  for (const std::size_t item : part) {
    auto& side = items[item].coder == first ? lefts : rights;
    place[item] = side.size();
    side.push_back(item);
  }
  std::vector<WeightedPair> weighted;
  for (const ItemPair& pair : pairs) {
    if (!pair.near) continue;
    const bool in_order = items[pair.a].coder == first;
    weighted.push_back({place[in_order ? pair.a : pair.b], place[in_order ? pair.b : pair.a],
                        std::max(0.0, pair.saved + joining)});
  }
  const Matching matching = heaviest_matching(lefts.size(), rights.size(), weighted);
  for (std::size_t left = 0; left < lefts.size(); ++left) {
    const std::size_t right = matching.right_of[left];
    found.groups.push_back({lefts[left]});
    if (right != Matching::alone) found.groups.back().push_back(rights[right]);
  }
  for (std::size_t right = 0; right < rights.size(); ++right)
    if (matching.left_of[right] == Matching::alone) found.groups.push_back({rights[right]});
  found.unique = found.unique && !has_rival(matching, weighted);
}

// A part with units of three coders or more; `part` is ascending.
void search_many(const std::vector<Item>& items, const NearPairs& near, const std::vector<std::size_t>& part,
                 const std::vector<ItemPair>& pairs, const SearchLimits& limits, Found& found) {
  GroupProblem problem;
  std::map<std::size_t, std::size_t> place;
  for (const std::size_t item : part) {
    place[item] = problem.coder.size();
    problem.coder.push_back(items[item].coder);
  }
  problem.together.resize(part.size());
  for (const ItemPair& pair : pairs) {
    problem.together[place[pair.a]].push_back({static_cast<std::uint32_t>(place[pair.b]), pair.saved});
    problem.together[place[pair.b]].push_back({static_cast<std::uint32_t>(place[pair.a]), pair.saved});
  }
  for (auto& together : problem.together)
    std::sort(together.begin(), together.end(),
              [](const Together& x, const Together& y) { return x.unit < y.unit; });
  problem.pair = [&](std::size_t a, std::size_t b) { return near.pair(part[a], part[b]); };
  problem.most_of_pair = near.most_of_pair();
  problem.joining = near.joining();
  GroupSolution solution = most_saving_groups(problem, limits);
  for (auto& group : solution.groups) {
    for (std::size_t& unit : group) unit = part[unit];
    found.groups.push_back(std::move(group));
  }
  found.missed += solution.bound - solution.saved;
  found.exact = found.exact && solution.exact;
  found.unique = found.unique && solution.unique;
}

// The items that chains of near pairs connect, and all pairs between them.
struct Part {
  std::vector<std::size_t> items{};
  std::vector<ItemPair> pairs{};
};

std::vector<Part> parts_of(std::size_t items, const std::vector<ItemPair>& pairs) {
  std::vector<std::size_t> parent(items);
  std::iota(parent.begin(), parent.end(), std::size_t{0});
  const auto root_of = [&parent](std::size_t item) {
    while (parent[item] != item) item = parent[item] = parent[parent[item]];
    return item;
  };
  for (const ItemPair& pair : pairs) {
    if (!pair.near) continue;
    const std::size_t a = root_of(pair.a);
    const std::size_t b = root_of(pair.b);
    parent[std::max(a, b)] = std::min(a, b);
  }
  std::vector<std::size_t> number(items);
  std::vector<Part> parts;
  for (std::size_t item = 0; item < items; ++item) {
    const std::size_t root = root_of(item);
    if (root == item) {
      number[item] = parts.size();
      parts.emplace_back();
    }
    parts[number[root]].items.push_back(item);
  }
  for (const ItemPair& pair : pairs)
    if (root_of(pair.a) == root_of(pair.b)) parts[number[root_of(pair.a)]].pairs.push_back(pair);
  return parts;
}

std::size_t coders_in(const std::vector<Item>& items, const std::vector<std::size_t>& part) {
  std::vector<std::size_t> coders;
  for (const std::size_t item : part) coders.push_back(items[item].coder);
  std::sort(coders.begin(), coders.end());
  return static_cast<std::size_t>(std::unique(coders.begin(), coders.end()) - coders.begin());
}

std::vector<UnitaryAlignment> unitary_of(const std::vector<Item>& items, std::size_t coders,
                                         std::vector<std::vector<std::size_t>> groups) {
  for (auto& group : groups) std::sort(group.begin(), group.end());
  std::sort(groups.begin(), groups.end());
  std::vector<UnitaryAlignment> unitary;
  for (const auto& group : groups) {
    unitary.emplace_back(coders, no_unit);
    for (const std::size_t item : group) unitary.back()[items[item].coder] = items[item].number;
  }
  return unitary;
}

double mean_units(const PlacedUnits& units) {
  std::size_t all = 0;
  for (const auto& coder : units) all += coder.size();
  return static_cast<double>(all) / static_cast<double>(units.size());
}

}  // namespace

PlacedUnits placed_units(const ContinuumDocument& document) {
  PlacedUnits placed;
  for (const auto& units : document.coders) {
    if (!units) continue;
    placed.emplace_back();
    for (const MarkedUnit& unit : *units)
      placed.back().push_back({static_cast<double>(unit.begin), static_cast<double>(unit.end), unit.code});
  }
  return placed;
}

double position_dissimilarity(const PlacedUnit& a, const PlacedUnit& b, const Dissimilarity& how) {
  const double apart = std::abs(a.begin - b.begin) + std::abs(a.end - b.end);
  const double relative = apart / (length_of(a) + length_of(b));
  return relative * relative * how.empty;
}

double code_dissimilarity(CodeNumber a, CodeNumber b, const Dissimilarity& how) {
  const double apart = how.codes.empty() ? (a == b ? 0.0 : 1.0) : how.codes[a * how.code_count + b];
  return how.scale_code ? apart * how.empty : apart;
}

double dissimilarity(const PlacedUnit& a, const PlacedUnit& b, const Dissimilarity& how) {
  return how.position * position_dissimilarity(a, b, how) +
         how.code * code_dissimilarity(a.code, b.code, how);
}

double disorder_of(const PlacedUnits& units, const std::vector<UnitaryAlignment>& unitary,
                   const Dissimilarity& how) {
  const double mean = mean_units(units);
  if (mean == 0) return 0;
  double sum = 0;
  for (const UnitaryAlignment& group : unitary)
    for (std::size_t i = 0; i < group.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        sum += group[i] != no_unit && group[j] != no_unit
                   ? dissimilarity(units[j][group[j]], units[i][group[i]], how)
                   : how.empty;
  return sum / pairs_of(units.size()) / mean;
}

Alignment best_alignment(const PlacedUnits& units, const Dissimilarity& how, const SearchLimits& limits) {
  check_options(units, how);
  const std::vector<Item> items = items_of(units);
  const NearPairs near(items, units.size(), how);
  std::vector<ItemPair> pairs;
  near.for_each([&](std::size_t a, std::size_t b, double saved) {
    pairs.push_back({a, b, saved, saved + near.joining() >= -rounding});
  });
  Found found;
  for (const Part& part : parts_of(items.size(), pairs)) {
    const std::size_t coders = coders_in(items, part.items);
    if (coders == 1)
      found.groups.push_back(part.items);
    else if (coders == 2)
      match_two(items, part.items, part.pairs, near.joining(), found);
    else
      search_many(items, near, part.items, part.pairs, limits, found);
  }
  Alignment out;
  out.unitary = unitary_of(items, units.size(), std::move(found.groups));
  out.disorder = disorder_of(units, out.unitary, how);
  out.exact = found.exact;
  out.lower_bound = out.disorder;
  if (!found.exact)
    out.lower_bound = std::max(0.0, out.disorder - found.missed / pairs_of(units.size()) / mean_units(units));
  out.unique = found.exact || !found.unique ? std::optional(found.unique) : std::nullopt;
  if (!found.exact) out.unique = std::nullopt;
  return out;
}

std::optional<double> code_disorder(const PlacedUnits& units, const std::vector<UnitaryAlignment>& unitary,
                                    const Dissimilarity& how, std::optional<CodeNumber> code,
                                    EmptyPairs empty_pairs) {
  double disorder = 0;
  double weights = 0;
  bool aligned = false;
  bool occurs = false;
  for (const UnitaryAlignment& group : unitary) {
    const auto size = static_cast<double>(
        group.size() - static_cast<std::size_t>(std::count(group.begin(), group.end(), no_unit)));
    for (std::size_t i = 0; i < group.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) {
        const PlacedUnit* a = group[j] == no_unit ? nullptr : &units[j][group[j]];
        const PlacedUnit* b = group[i] == no_unit ? nullptr : &units[i][group[i]];
        if (code && !(a && a->code == *code) && !(b && b->code == *code)) continue;
        occurs = occurs || a || b;
        if (a && b) {
          aligned = true;
          const double weight =
              std::max(0.0, 1 - how.position * position_dissimilarity(*a, *b, how)) / (size - 1);
          disorder += weight * code_dissimilarity(a->code, b->code, how);
          weights += weight;
        } else if ((a || b) && empty_pairs == EmptyPairs::counted) {
          disorder += how.empty * how.empty;
          weights += how.empty;
        }
      }
  }
  if (empty_pairs == EmptyPairs::counted && occurs && !aligned) return 0.0;
  if (weights == 0) return std::nullopt;
  return disorder / weights;
}

}  // namespace coding
