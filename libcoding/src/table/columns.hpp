// Which columns of a table a reader gets.
#pragma once

#include <cstddef>
#include <vector>

#include "coding/table/table.hpp"

namespace coding {

inline std::vector<std::size_t> columns_for(const Table& table, Audience reader) {
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Audience audience = table.columns[i].audience;
    if (audience == Audience::everyone || audience == reader) columns.push_back(i);
  }
  return columns;
}

}  // namespace coding
