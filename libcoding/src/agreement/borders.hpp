// The borders of all coders' units in a document, in order: what every sweep over a continuum goes along.
//
// Each coder's borders are sorted already, so they are merged, with a heap of one entry a coder.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "coding/agreement/continuum.hpp"

namespace coding {

// The units of the coders who coded a document, each in order of begin.
class SortedUnits {
 public:
  explicit SortedUnits(const ContinuumDocument& document) {
    storage_.reserve(document.coders.size());
    for (const auto& units : document.coders) {
      if (!units) continue;
      const auto earlier = [](const MarkedUnit& a, const MarkedUnit& b) {
        return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
      };
      if (std::is_sorted(units->begin(), units->end(), earlier)) {
        coders_.push_back(&*units);
        continue;
      }
      storage_.push_back(*units);
      std::stable_sort(storage_.back().begin(), storage_.back().end(), earlier);
      coders_.push_back(&storage_.back());
    }
  }
  SortedUnits(const SortedUnits&) = delete;
  SortedUnits& operator=(const SortedUnits&) = delete;

  std::size_t size() const { return coders_.size(); }
  const std::vector<MarkedUnit>& operator[](std::size_t coder) const { return *coders_[coder]; }

 private:
  std::vector<std::vector<MarkedUnit>> storage_;
  std::vector<const std::vector<MarkedUnit>*> coders_;
};

// Calls changed(position, coder, unit, opens) at each border; a coder's unit ends before the next one begins.
template <class Changed>
void for_each_border(const SortedUnits& units, Changed changed) {
  struct Head {
    std::int64_t position;
    std::size_t coder;
    bool operator>(const Head& other) const {
      return std::pair(position, coder) > std::pair(other.position, other.coder);
    }
  };
  std::vector<std::size_t> borders(units.size(), 0);  // how many borders of each coder are behind us
  std::vector<Head> heap;
  for (std::size_t i = 0; i < units.size(); ++i)
    if (!units[i].empty()) heap.push_back({units[i].front().begin, i});
  std::make_heap(heap.begin(), heap.end(), std::greater<>());
  while (!heap.empty()) {
    std::pop_heap(heap.begin(), heap.end(), std::greater<>());
    const Head head = heap.back();
    std::size_t& border = borders[head.coder];
    const std::vector<MarkedUnit>& own = units[head.coder];
    changed(head.position, head.coder, own[border / 2], border % 2 == 0);
    if (++border == 2 * own.size()) {
      heap.pop_back();
      continue;
    }
    heap.back().position = border % 2 == 0 ? own[border / 2].begin : own[border / 2].end;
    std::push_heap(heap.begin(), heap.end(), std::greater<>());
  }
}

}  // namespace coding
