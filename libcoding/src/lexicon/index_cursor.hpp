// Reads where a form occurs, part by part, in the order of the texts.
#pragma once

#include <cstdint>

#include "lexicon/index_data.hpp"

namespace coding {

// How often a form occurs in each part; its places are not read.
class PartCounts {
 public:
  PartCounts(const Index::Data& data, std::size_t form)
      : numbers_(checked(data, data.lists_of(form))), parts_(static_cast<std::uint32_t>(data.parts.size())) {}

  // To the next part in which it occurs; false behind the last.
  bool next() {
    if (numbers_.at_end()) return false;
    const std::uint32_t packed = numbers_.next();
    part_ = next_part_ + packed / 2;
    require_undamaged(part_ >= next_part_ && part_ < parts_);
    next_part_ = part_ + 1;
    count_ = (packed & 1) == 0 ? 1 : std::uint64_t{2} + numbers_.next();
    return true;
  }

  std::uint32_t part() const { return part_; }
  std::uint64_t count() const { return count_; }

 private:
  static std::string_view checked(const Index::Data& data, std::string_view stream) {
    data.touch(stream);
    return stream;
  }

  NumberReader numbers_;
  std::uint32_t parts_;
  std::uint32_t next_part_ = 0;
  std::uint32_t part_ = 0;
  std::uint64_t count_ = 0;
};

// The same with the places: of each part they may be read once, or passed over at the price of their bytes.
class FormCursor {
 public:
  FormCursor(const Index::Data& data, std::size_t form) : counts_(data, form), places_(data.places_of(form)) {
    data.touch(data.places_of(form));
  }

  bool next() {
    passed_ += unread_;
    if (!counts_.next()) return false;
    unread_ = counts_.count();
    return true;
  }

  std::uint32_t part() const { return counts_.part(); }
  std::uint64_t count() const { return counts_.count(); }

  // Gives each place, a word's number below `words`, to `take` in order.
  template <class Take>
  void places(std::uint32_t words, Take take) {
    places_.skip(passed_);
    passed_ = 0;
    std::uint64_t place = 0;
    for (; unread_ > 0; --unread_) {
      place += places_.next();
      require_undamaged(place < words);
      take(static_cast<std::uint32_t>(place));
      ++place;
    }
  }

 private:
  PartCounts counts_;
  NumberReader places_;
  std::uint64_t passed_ = 0;  // places of parts behind us that were not read
  std::uint64_t unread_ = 0;  // of this part
};

}  // namespace coding
