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
}

void PlaceSorter::sort_batch(std::size_t forms) {
  totals_.resize(forms);
  if (words_.empty()) return;
  std::vector<std::uint32_t> begins(forms + 1);
  for (const Word& word : words_) ++begins[word.form + 1];
  for (std::size_t form = 0; form < forms; ++form) begins[form + 1] += begins[form];
  const std::vector<Placed> placed = placed_by_form(begins);
  Batch& batch = batches_.emplace_back();
  batch.lists.reserve(2 * words_.size());
  batch.places.reserve(3 * words_.size());
  batch.lists_at.reserve(forms + 1);
  batch.places_at.reserve(forms + 1);
  for (std::size_t form = 0; form < forms; ++form) {
    batch.lists_at.push_back(size_of(batch.lists));
    batch.places_at.push_back(size_of(batch.places));
    write_form(placed.data() + begins[form], placed.data() + begins[form + 1], totals_[form], batch);
  }
  batch.lists_at.push_back(size_of(batch.lists));
  batch.places_at.push_back(size_of(batch.places));
  batch.lists.shrink_to_fit();
  batch.places.shrink_to_fit();
  words_.clear();
  parts_.clear();
}

std::vector<PlaceSorter::Placed> PlaceSorter::placed_by_form(const std::vector<std::uint32_t>& begins) const {
  std::vector<std::uint32_t> next(begins.begin(), begins.end() - 1);
  std::vector<Placed> out(words_.size());
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    const std::size_t end = i + 1 < parts_.size() ? parts_[i + 1].word : words_.size();
    for (std::size_t word = parts_[i].word; word < end; ++word)
      out[next[words_[word].form]++] = {parts_[i].part, words_[word].place};
  }
  return out;
}

void PlaceSorter::write_form(const Placed* at, const Placed* end, Total& total, Batch& batch) const {
  const std::uint64_t lists = batch.lists.size();
  const std::uint64_t places = batch.places.size();
  total.count += static_cast<std::uint64_t>(end - at);
  while (at != end) {
    const std::uint32_t part = at->part;
    std::uint32_t count = 1;
    append_number(batch.places, at->place);
    for (const Placed* last = at++; at != end && at->part == part; last = at++, ++count)
      append_number(batch.places, at->place - last->place - 1);
    append_number(batch.lists, 2 * (part - total.next_part) + (count > 1 ? 1 : 0));
    if (count > 1) append_number(batch.lists, count - 2);
    total.next_part = part + 1;
  }
  total.lists += batch.lists.size() - lists;
  total.places += batch.places.size() - places;
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
