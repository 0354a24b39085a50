#include "coding/analysis/thing_distances.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

#include "base/common_bits.hpp"
#include "coding/base/names.hpp"
#include "coding/stats/joint_counts.hpp"

namespace coding {

namespace {

constexpr Names<ThingDistance, 5> distance_names = {{{"jaccard", ThingDistance::jaccard},
                                                     {"dice", ThingDistance::dice},
                                                     {"ochiai", ThingDistance::ochiai},
                                                     {"simple-matching", ThingDistance::simple_matching},
                                                     {"euclidean", ThingDistance::euclidean}}};

constexpr std::size_t bits = 64;

// Sets as rows of bits.
struct BitRows {
  std::size_t words = 0;
  std::vector<std::uint64_t> rows{};
  std::vector<std::uint32_t> sizes{};

  explicit BitRows(const ThingSets& sets)
      : words((sets.whole + bits - 1) / bits), rows(sets.sets.size() * words, 0) {
    for (std::size_t i = 0; i < sets.sets.size(); ++i) {
      sizes.push_back(static_cast<std::uint32_t>(sets.sets[i].size()));
      for (const std::uint32_t member : sets.sets[i])
        rows[i * words + member / bits] |= std::uint64_t{1} << (member % bits);
    }
  }

  double common(std::size_t i, std::size_t j) const {
    return static_cast<double>(common_bits(rows.data() + i * words, rows.data() + j * words, words));
  }
};

double share_left(double part, double whole) { return whole > 0 ? 1 - part / whole : 1; }

double distance_between(ThingDistance kind, double a, double first, double second, double whole) {
  switch (kind) {
    case ThingDistance::jaccard:
      return share_left(a, first + second - a);
    case ThingDistance::dice:
      return share_left(2 * a, first + second);
    case ThingDistance::ochiai:
      return std::max(0.0, share_left(a, std::sqrt(first * second)));
    case ThingDistance::simple_matching:
      return whole > 0 ? (first + second - 2 * a) / whole : 0;
    case ThingDistance::euclidean:
      return std::sqrt(first + second - 2 * a);
  }
  return 0;
}

}  // namespace

std::string_view name_of(ThingDistance distance) { return name_in(distance_names, distance); }

std::optional<ThingDistance> thing_distance_named(std::string_view name) {
  return value_in(distance_names, name);
}

ThingSets thing_sets(const CodeUnits& units, Things things, std::size_t minimum) {
  ThingSets out{.things = things, .whole = things == Things::codes ? units.units : units.codes.size()};
  HoldersOfKinds all = things == Things::codes ? units.held : turned(units.held, units.units);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].size() < std::max<std::size_t>(minimum, 1)) {
      out.left_out.push_back(i);
      continue;
    }
    out.items.push_back(i);
    out.sets.push_back(std::move(all[i]));
  }
  return out;
}

PairDistance distance_of(const ThingSets& sets, ThingDistance distance) {
  const auto whole = static_cast<double>(sets.whole);
  return [rows = std::make_shared<const BitRows>(sets), distance, whole](std::size_t i, std::size_t j) {
    return distance_between(distance, rows->common(i, j), rows->sizes[i], rows->sizes[j], whole);
  };
}

}  // namespace coding
