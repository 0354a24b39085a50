#include "lexicon/index_batch.hpp"

#include "lexicon/index_bytes.hpp"

namespace coding {

namespace {

std::uint32_t size_of(const std::string& bytes) { return static_cast<std::uint32_t>(bytes.size()); }

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
  lists_.clear();
  places_.clear();
  batch.lists_at.reserve(forms + 1);
  batch.places_at.reserve(forms + 1);
  for (std::size_t form = 0; form < forms; ++form) {
    batch.lists_at.push_back(size_of(lists_));
    batch.places_at.push_back(size_of(places_));
    if (begins[form] < begins[form + 1])
      write_form(placed_.data() + begins[form], placed_.data() + begins[form + 1], totals_[form]);
  }
  batch.lists_at.push_back(size_of(lists_));
  batch.places_at.push_back(size_of(places_));
  batch.lists.assign(lists_);
  batch.places.assign(places_);
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

void PlaceSorter::write_form(const Placed* at, const Placed* end, Total& total) {
  const std::uint64_t lists = lists_.size();
  const std::uint64_t places = places_.size();
  total.count += static_cast<std::uint64_t>(end - at);
  while (at != end) {
    const std::uint32_t part = at->part;
    std::uint32_t count = 1;
    append_number(places_, at->place);
    for (const Placed* last = at++; at != end && at->part == part; last = at++, ++count)
      append_number(places_, at->place - last->place - 1);
    append_number(lists_, 2 * (part - total.next_part) + (count > 1 ? 1 : 0));
    if (count > 1) append_number(lists_, count - 2);
    total.next_part = part + 1;
  }
  total.lists += lists_.size() - lists;
  total.places += places_.size() - places;
}

void PlaceSorter::append_lists(std::size_t form, std::string& out) const {
  for (const Batch& batch : batches_) {
    if (form + 1 < batch.lists_at.size())
      out.append(batch.lists, batch.lists_at[form], batch.lists_at[form + 1] - batch.lists_at[form]);
  }
}

void PlaceSorter::append_places(std::size_t form, std::string& out) const {
  for (const Batch& batch : batches_) {
    if (form + 1 < batch.places_at.size())
      out.append(batch.places, batch.places_at[form], batch.places_at[form + 1] - batch.places_at[form]);
  }
}

}  // namespace coding
