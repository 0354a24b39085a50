#include "coding/comparison/coded_patterns.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace coding {

namespace {

Patterns empty_patterns(const CodedUnits& units, std::size_t categories) {
  return {.coders = units.coders.size(), .categories = categories};
}

std::uint64_t counting_units(const UnitGroup& group, UnitChoice choice) {
  return choice == UnitChoice::all ? group.units : group.touched;
}

// The ratings of who coded the group, with those of `present` as 1.
void append(CoderBits coders, CoderBits present, std::uint64_t count, Patterns& to) {
  if (count == 0) return;
  for (std::size_t coder = 0; coder < to.coders; ++coder) {
    const CoderBits bit = CoderBits{1} << coder;
    to.ratings.push_back((coders & bit) == 0 ? no_rating : (present & bit) == 0 ? 0 : 1);
  }
  to.counts.push_back(count);
  to.units += count;
}

// Patterns that are met again and again, with their number.
class Collected {
 public:
  Collected(std::size_t coders, std::size_t categories) {
    out_.patterns.coders = coders;
    out_.patterns.categories = categories;
  }

  void begin_cluster() { out_.clusters.emplace_back(); }
  void add(const std::vector<Rating>& ratings, std::uint64_t count) {
    if (count == 0) return;
    const auto [entry, fresh] = numbers_.emplace(ratings, out_.patterns.size());
    if (fresh) {
      out_.patterns.ratings.insert(out_.patterns.ratings.end(), ratings.begin(), ratings.end());
      out_.patterns.counts.push_back(0);
    }
    out_.patterns.counts[entry->second] += count;
    out_.patterns.units += count;
    if (!out_.clusters.empty()) out_.clusters.back().push_back({entry->second, count});
  }
  ClusteredPatterns take() { return std::move(out_); }

 private:
  ClusteredPatterns out_{};
  std::map<std::vector<Rating>, std::size_t> numbers_;
};

std::vector<Rating> ratings_of(CoderBits coders, std::size_t count, auto rating_of) {
  std::vector<Rating> out(count, no_rating);
  for (std::size_t coder = 0; coder < count; ++coder) {
    if ((coders >> coder & 1U) != 0) out[coder] = rating_of(coder);
  }
  return out;
}

// Sets as ratings, by what `rating_of` makes of the number of a set.
ClusteredPatterns from_sets(const CodedUnits& units, UnitChoice choice, std::size_t categories,
                            auto rating_of) {
  Collected collected(units.coders.size(), categories);
  for (const UnitGroup& group : units.groups) {
    collected.begin_cluster();
    std::uint64_t left = counting_units(group, choice);
    for (const SetCount& count : group.sets) {
      collected.add(ratings_of(group.coders, units.coders.size(),
                               [&](std::size_t coder) { return rating_of(count.sets[coder]); }),
                    count.units);
      left -= count.units;
    }
    collected.add(ratings_of(group.coders, units.coders.size(), [&](std::size_t) { return rating_of(0); }),
                  left);
  }
  return collected.take();
}

}  // namespace

std::vector<std::size_t> used_rows(const CodedUnits& units) {
  std::vector<bool> used(units.rows, false);
  for (const UnitGroup& group : units.groups) {
    for (const RowCount& count : group.counts) used[count.row] = true;
  }
  std::vector<std::size_t> out;
  for (std::size_t row = 0; row < units.rows; ++row) {
    if (used[row]) out.push_back(row);
  }
  return out;
}

std::vector<Patterns> code_patterns(const CodedUnits& units, UnitChoice choice) {
  struct Met {
    std::uint32_t row;
    CoderBits coders;
    CoderBits present;
    std::uint64_t units;
    auto key() const { return std::tie(row, coders, present); }
  };
  std::vector<Met> met;
  std::map<CoderBits, std::uint64_t> all;
  for (const UnitGroup& group : units.groups) {
    all[group.coders] += counting_units(group, choice);
    for (const RowCount& count : group.counts)
      met.push_back({count.row, group.coders, count.present, count.units});
  }
  std::sort(met.begin(), met.end(), [](const Met& a, const Met& b) { return a.key() < b.key(); });
  std::vector<Patterns> out(units.rows, empty_patterns(units, 2));
  std::size_t i = 0;
  for (std::size_t row = 0; row < units.rows; ++row) {
    for (const auto& [coders, count] : all) {
      const std::size_t first = i;
      std::uint64_t absent = count;
      for (; i < met.size() && met[i].row == row && met[i].coders == coders; ++i) absent -= met[i].units;
      append(coders, 0, absent, out[row]);
      for (std::size_t at = first; at < i;) {
        std::uint64_t same = 0;
        const CoderBits present = met[at].present;
        for (; at < i && met[at].present == present; ++at) same += met[at].units;
        append(coders, present, same, out[row]);
      }
    }
  }
  return out;
}

Patterns joined(std::span<const Patterns> patterns) {
  if (patterns.empty()) return {};
  Collected collected(patterns.front().coders, patterns.front().categories);
  for (const Patterns& each : patterns) {
    for (std::size_t i = 0; i < each.size(); ++i)
      collected.add({each.pattern(i).begin(), each.pattern(i).end()}, each.counts[i]);
  }
  return collected.take().patterns;
}

ClusteredPatterns clustered_decisions(const CodedUnits& units, std::span<const std::size_t> rows,
                                      UnitChoice choice) {
  std::vector<bool> wanted(units.rows, false);
  for (const std::size_t row : rows) wanted[row] = true;
  Collected collected(units.coders.size(), 2);
  std::map<CoderBits, std::uint64_t> present;
  for (const UnitGroup& group : units.groups) {
    collected.begin_cluster();
    present.clear();
    std::uint64_t absent = counting_units(group, choice) * rows.size();
    for (const RowCount& count : group.counts) {
      if (!wanted[count.row]) continue;
      present[count.present] += count.units;
      absent -= count.units;
    }
    present[0] += absent;
    for (const auto& entry : present) {
      const CoderBits bits = entry.first;
      collected.add(ratings_of(group.coders, units.coders.size(),
                               [&](std::size_t coder) { return Rating((bits >> coder & 1U) != 0); }),
                    entry.second);
    }
  }
  return collected.take();
}

ClusteredPatterns clustered_sets(const CodedUnits& units, UnitChoice choice) {
  return from_sets(units, choice, units.sets.size(), [](std::uint32_t set) { return Rating(set); });
}

ClusteredPatterns clustered_exclusive(const CodedUnits& units, UnitChoice choice) {
  const std::size_t categories = units.rows + (several_ratings(units) > 0 ? 2 : 1);
  return from_sets(units, choice, categories, [&](std::uint32_t number) -> Rating {
    const auto& set = units.sets[number];
    if (set.empty()) return 0;
    return set.size() == 1 ? static_cast<Rating>(set.front()) + 1 : static_cast<Rating>(units.rows) + 1;
  });
}

std::uint64_t several_ratings(const CodedUnits& units) {
  std::uint64_t sum = 0;
  for (const UnitGroup& group : units.groups) {
    for (const SetCount& count : group.sets) {
      for (const std::uint32_t set : count.sets) sum += units.sets[set].size() > 1 ? count.units : 0;
    }
  }
  return sum;
}

double prevalence(const Patterns& patterns) {
  std::uint64_t ratings = 0;
  std::uint64_t present = 0;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    for (const Rating rating : patterns.pattern(i)) {
      ratings += rating == no_rating ? 0 : patterns.counts[i];
      present += rating == 1 ? patterns.counts[i] : 0;
    }
  }
  return ratings == 0 ? 0 : static_cast<double>(present) / static_cast<double>(ratings);
}

ClusteredPatterns against_the_rest(const ClusteredPatterns& clustered, std::size_t category) {
  ClusteredPatterns out{.patterns = {.coders = clustered.patterns.coders, .categories = 2}};
  std::map<std::vector<Rating>, std::size_t> numbers;
  std::vector<std::size_t> number_of;
  for (std::size_t i = 0; i < clustered.patterns.size(); ++i) {
    const auto pattern = clustered.patterns.pattern(i);
    std::vector<Rating> ratings(pattern.begin(), pattern.end());
    for (Rating& rating : ratings) {
      if (rating != no_rating) rating = rating == static_cast<Rating>(category) ? 1 : 0;
    }
    const auto [entry, fresh] = numbers.emplace(ratings, out.patterns.size());
    if (fresh) {
      out.patterns.ratings.insert(out.patterns.ratings.end(), ratings.begin(), ratings.end());
      out.patterns.counts.push_back(0);
    }
    out.patterns.counts[entry->second] += clustered.patterns.counts[i];
    number_of.push_back(entry->second);
  }
  out.patterns.units = clustered.patterns.units;
  for (const auto& cluster : clustered.clusters) {
    out.clusters.emplace_back();
    for (const auto& part : cluster) out.clusters.back().push_back({number_of[part.pattern], part.units});
  }
  return out;
}

Patterns without_absence(const Patterns& patterns) {
  Patterns out{.coders = patterns.coders, .categories = patterns.categories};
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    const auto pattern = patterns.pattern(i);
    if (std::ranges::none_of(pattern, [](Rating rating) { return rating > 0; })) continue;
    out.ratings.insert(out.ratings.end(), pattern.begin(), pattern.end());
    out.counts.push_back(patterns.counts[i]);
    out.units += patterns.counts[i];
  }
  return out;
}

}  // namespace coding
