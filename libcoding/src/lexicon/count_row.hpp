// Gathers the counts of one row: most rows have few columns, and which is not known before.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "coding/lexicon/counts.hpp"
#include "lexicon/index_cursor.hpp"

namespace coding {

class CountRowMaker {
 public:
  // `zeros` is lent: a column each, all zero again behind take().
  CountRowMaker(std::size_t columns, std::vector<std::uint64_t>& zeros) : counts_(zeros) {
    counts_.resize(columns);
  }

  void add(std::uint32_t column, std::uint64_t count) {
    if (counts_[column] == 0) met_.push_back(column);
    counts_[column] += count;
  }

  void add_form(const Index::Data& data, const std::vector<std::uint32_t>& column_of, std::uint32_t form) {
    for (PartCounts parts(data, form); parts.next();) {
      const std::uint32_t column = column_of[parts.part()];
      if (column != nobody) add(column, parts.count());
    }
  }

  CountRow take() {
    CountRow row;
    row.reserve(met_.size());
    if (!std::is_sorted(met_.begin(), met_.end())) std::sort(met_.begin(), met_.end());
    for (const std::uint32_t column : met_) row.push_back({column, std::exchange(counts_[column], 0)});
    met_.clear();
    return row;
  }

 private:
  std::vector<std::uint64_t>& counts_;
  std::vector<std::uint32_t> met_;
};

}  // namespace coding
