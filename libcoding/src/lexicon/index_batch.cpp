#include "lexicon/index_batch.hpp"

#include <algorithm>

#include "lexicon/index_bytes.hpp"

namespace coding {

namespace {

std::uint32_t distance(const char* begin, const char* end) { return static_cast<std::uint32_t>(end - begin); }

}  // namespace

void PlaceSorter::begin_part(std::uint32_t part) { parts_.push_back({words_.size(), part}); }

void PlaceSorter::all_is_done(std::size_t forms) {
  sort_batch(forms);
  words_ = {};
  placed_ = {};
  lists_ = places_ = {};
}

void PlaceSorter::sort_batch(std::size_t forms) {
  totals_.resize(forms);
  if (words_.empty()) return;
  std::vector<std::uint32_t> begins(forms + 1);
  for (const Word& word : words_) ++begins[word.form + 1];
  for (std::size_t form = 0; form < forms; ++form) begins[form + 1] += begins[form];
  place_by_form(begins);
  Batch& batch = batches_.emplace_back();
  // For each word a number goes to the places, and at most one to the lists: two where it occurs again.
  const std::size_t most = number_bytes * words_.size();
  lists_.resize(std::max(lists_.size(), most));
  places_.resize(std::max(places_.size(), most));
  Streams streams{lists_.data(), places_.data()};
  batch.lists_at.reserve(forms + 1);
  batch.places_at.reserve(forms + 1);
  for (std::size_t form = 0; form < forms; ++form) {
    batch.lists_at.push_back(distance(lists_.data(), streams.lists));
    batch.places_at.push_back(distance(places_.data(), streams.places));
    if (begins[form] < begins[form + 1])
      streams = write_form(placed_.data() + begins[form], placed_.data() + begins[form + 1], totals_[form],
                           streams);
  }
  batch.lists_at.push_back(distance(lists_.data(), streams.lists));
  batch.places_at.push_back(distance(places_.data(), streams.places));
  batch.lists.assign(lists_.data(), batch.lists_at.back());
  batch.places.assign(places_.data(), batch.places_at.back());
  words_.clear();
  parts_.clear();
}

void PlaceSorter::place_by_form(const std::vector<std::uint32_t>& begins) {
  next_.assign(begins.begin(), begins.end() - 1);
  if (placed_.size() < words_.size()) placed_.resize(words_.size());
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    const std::size_t end = i + 1 < parts_.size() ? parts_[i + 1].word : words_.size();
    for (std::size_t word = parts_[i].word; word < end; ++word)
      placed_[next_[words_[word].form]++] = {parts_[i].part, words_[word].place};
  }
}

PlaceSorter::Streams PlaceSorter::write_form(const Placed* at, const Placed* end, Total& total,
                                             Streams streams) {
  auto [lists, places] = streams;
  total.count += static_cast<std::uint64_t>(end - at);
  while (at != end) {
    const std::uint32_t part = at->part;
    std::uint32_t count = 1;
    places = put_number(places, at->place);
    for (const Placed* last = at++; at != end && at->part == part; last = at++, ++count)
      places = put_number(places, at->place - last->place - 1);
    lists = put_number(lists, 2 * (part - total.next_part) + (count > 1 ? 1 : 0));
    if (count > 1) lists = put_number(lists, count - 2);
    total.next_part = part + 1;
  }
  total.lists += distance(streams.lists, lists);
  total.places += distance(streams.places, places);
  return {lists, places};
}

void PlaceSorter::append_lists(std::size_t form, LargeString& out) const {
  for (const Batch& batch : batches_) {
    if (form + 1 < batch.lists_at.size())
      out.append(batch.lists, batch.lists_at[form], batch.lists_at[form + 1] - batch.lists_at[form]);
  }
}

void PlaceSorter::append_places(std::size_t form, LargeString& out) const {
  for (const Batch& batch : batches_) {
    if (form + 1 < batch.places_at.size())
      out.append(batch.places, batch.places_at[form], batch.places_at[form + 1] - batch.places_at[form]);
  }
}

}  // namespace coding
