// Words on their way into an index: from the order of the texts to the order of the forms.
//
// A million words at a time are sorted by form (a counting sort) and written as the streams of
// index_data.hpp. Because each form's numbers go on where its last batch ended, the streams of one form's
// batches one behind the other are the form's stream.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/large_memory.hpp"

namespace coding {

class PlaceSorter {
 public:
  static constexpr std::size_t batch_words = std::size_t{1} << 20;

  // Of a part whose number is larger than those before; its words in order.
  void begin_part(std::uint32_t part);
  void add(std::uint32_t form, std::uint32_t place) { words_.push_back({form, place}); }

  // Called between documents: a part is never divided.
  void document_is_done(std::size_t forms) {
    if (words_.size() >= batch_words) sort_batch(forms);
  }
  void all_is_done(std::size_t forms);

  // Of forms 0 … forms - 1.
  std::uint64_t count(std::size_t form) const { return totals_[form].count; }
  std::uint64_t lists_size(std::size_t form) const { return totals_[form].lists; }
  std::uint64_t places_size(std::size_t form) const { return totals_[form].places; }
  void append_lists(std::size_t form, LargeString& out) const;
  void append_places(std::size_t form, LargeString& out) const;

 private:
  struct Word {
    std::uint32_t form = 0, place = 0;
  };
  struct PartBegin {
    std::size_t word = 0;
    std::uint32_t part = 0;
  };
  // A word behind the sort: its form is where it stands.
  struct Placed {
    std::uint32_t part = 0, place = 0;
  };
  struct Total {
    std::uint64_t count = 0, lists = 0, places = 0;
    std::uint32_t next_part = 0;  // the one behind the last in which it occurs
  };
  struct Batch {
    std::string lists, places;
    std::vector<std::uint32_t> lists_at, places_at;  // by form, and the end
  };

  void sort_batch(std::size_t forms);
  void place_by_form(const std::vector<std::uint32_t>& begins);
  // Where the streams of the next form are to be written.
  struct Streams {
    char* lists = nullptr;
    char* places = nullptr;
  };
  static Streams write_form(const Placed* begin, const Placed* end, Total& total, Streams streams);

  LargeVector<Word> words_;
  std::vector<PartBegin> parts_;
  std::vector<Total> totals_;
  std::vector<Batch> batches_;
  // Kept from batch to batch: fresh memory costs as much as the sort.
  LargeVector<Placed> placed_;
  std::vector<std::uint32_t> next_;
  LargeVector<char> lists_, places_;
};

}  // namespace coding
