#include "coding/agreement/sets.hpp"

#include <algorithm>
#include <map>

#include "coding/base/names.hpp"

namespace coding {

namespace {

constexpr Names<SetDistance, 4> names = {{{"nominal", SetDistance::nominal},
                                          {"jaccard", SetDistance::jaccard},
                                          {"masi", SetDistance::masi},
                                          {"dice", SetDistance::dice}}};

std::size_t shared_labels(const LabelSet& one, const LabelSet& other) {
  std::size_t shared = 0;
  auto at = other.begin();
  for (const std::size_t label : one) {
    while (at != other.end() && *at < label) ++at;
    if (at != other.end() && *at == label) ++shared;
  }
  return shared;
}

std::string joined(const std::vector<std::string>& labels, const LabelSet& set) {
  std::string out;
  for (const std::size_t label : set) out += (out.empty() ? "" : "+") + labels[label];
  return out.empty() ? "∅" : out;
}

// Names of things to numbers from 0 in order of appearance.
template <class Key>
std::size_t number_of(std::map<Key, std::size_t>& numbers, std::vector<Key>& keys, const Key& key) {
  const auto [entry, is_new] = numbers.emplace(key, keys.size());
  if (is_new) keys.push_back(key);
  return entry->second;
}

}  // namespace

std::string_view name_of(SetDistance distance) { return name_in(names, distance); }
std::optional<SetDistance> set_distance_named(std::string_view name) { return value_in(names, name); }

double set_distance(SetDistance distance, const LabelSet& one, const LabelSet& other) {
  if (one == other) return 0;
  const auto shared = static_cast<double>(shared_labels(one, other));
  if (distance == SetDistance::nominal || shared == 0) return 1;
  const auto sizes = static_cast<double>(one.size() + other.size());
  if (distance == SetDistance::dice) return 1 - 2 * shared / sizes;
  const double jaccard = shared / (sizes - shared);
  if (distance == SetDistance::jaccard) return 1 - jaccard;
  const bool holds = shared == static_cast<double>(std::min(one.size(), other.size()));
  return 1 - jaccard * (holds ? 2.0 : 1.0) / 3;
}

SetRatings set_ratings(std::vector<std::string> coders,
                       std::span<const std::optional<std::vector<std::string>>> cells) {
  std::map<std::string, std::size_t> label_numbers;
  std::vector<std::string> labels;
  std::map<LabelSet, std::size_t> set_numbers;
  std::vector<LabelSet> sets;
  std::vector<Rating> ratings;
  for (const auto& cell : cells) {
    if (!cell) {
      ratings.push_back(no_rating);
      continue;
    }
    LabelSet set;
    for (const std::string& label : *cell) set.push_back(number_of(label_numbers, labels, label));
    std::ranges::sort(set);
    set.erase(std::unique(set.begin(), set.end()), set.end());
    ratings.push_back(static_cast<Rating>(number_of(set_numbers, sets, set)));
  }
  std::vector<Category> categories;
  for (const LabelSet& set : sets)
    categories.push_back({joined(labels, set), static_cast<double>(categories.size() + 1)});
  return {Ratings(std::move(coders), std::move(categories), std::move(ratings)), std::move(labels),
          std::move(sets)};
}

std::vector<double> set_distances(SetDistance distance, std::span<const LabelSet> sets) {
  std::vector<double> out;
  out.reserve(sets.size() * sets.size());
  for (const LabelSet& one : sets) {
    for (const LabelSet& other : sets) out.push_back(set_distance(distance, one, other));
  }
  return out;
}

std::vector<double> set_weights(SetDistance distance, std::span<const LabelSet> sets) {
  std::vector<double> out = set_distances(distance, sets);
  for (double& value : out) value = 1 - value;
  return out;
}

}  // namespace coding
