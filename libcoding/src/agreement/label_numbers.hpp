// Labels to numbers from 0 in order of appearance, for millions of cells that repeat a few short words: those
// of one or two bytes, as most numbers of categories are, are looked up without hashing.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace coding {

class LabelNumbers {
 public:
  std::uint32_t number_of(std::string_view label) {
    if (label.size() == 1 || label.size() == 2) {
      const std::size_t place =
          static_cast<unsigned char>(label.front()) +
          (label.size() == 2 ? std::size_t{256} * static_cast<unsigned char>(label.back()) : 0);
      if (short_.empty()) short_.assign(std::size_t{1} << 16U, 0);
      if (short_[place] == 0) short_[place] = hashed(label) + 1;
      return short_[place] - 1;
    }
    return hashed(label);
  }

  std::size_t size() const { return labels_.size(); }
  const std::deque<std::string>& labels() const { return labels_; }

 private:
  std::uint32_t hashed(std::string_view label) {
    if (2 * labels_.size() >= slots_.size()) grow();
    std::size_t slot = slot_of(label);
    if (slots_[slot] == 0) {
      labels_.emplace_back(label);
      slots_[slot] = static_cast<std::uint32_t>(labels_.size());
    }
    return slots_[slot] - 1;
  }

  // Where the label stands, or would.
  std::size_t slot_of(std::string_view label) const {
    std::size_t slot = hash(label) & (slots_.size() - 1);
    while (slots_[slot] != 0 && labels_[slots_[slot] - 1] != label) slot = (slot + 1) & (slots_.size() - 1);
    return slot;
  }

  static std::size_t hash(std::string_view label) {
    std::uint64_t hash = 0xCBF29CE484222325U;  // FNV-1a, short words being what it is good at
    for (const char byte : label) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
    return hash ^ (hash >> 32U);
  }

  void grow() {
    slots_.assign(2 * slots_.size(), 0);
    for (std::size_t i = 0; i < labels_.size(); ++i)
      slots_[slot_of(labels_[i])] = static_cast<std::uint32_t>(i + 1);
  }

  std::deque<std::string> labels_;
  std::vector<std::uint32_t> short_;  // number of a label of one or two bytes, from 1; 0: not looked up yet
  std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(256, 0);  // number of the label, from 1
};

}  // namespace coding
