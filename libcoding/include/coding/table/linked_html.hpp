// A table as HTML whose cells are links, for pages on which it can be sorted and filtered.
#pragma once

#include <cstddef>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "coding/table/table.hpp"
#include "coding/text/language.hpp"

namespace coding {

// Positions in table.rows and table.columns; a head's row is `head_row`. `item` counts within a list.
inline constexpr std::size_t head_row = std::numeric_limits<std::size_t>::max();
struct LinkedCell {
  std::size_t row = 0;
  std::size_t column = 0;
  std::size_t item = 0;
};

struct LinkedHtmlOptions {
  Language language{"en"};               // the reader's: digits, decimal and percent signs
  std::size_t fragment_bytes = 300'000;  // about where a table goes on in another one
  bool caption = true;                   // the table's title above it; false where a heading says it
  // Where a head, a cell or an item of a list leads; nowhere when empty. Not escaped yet.
  std::function<std::string(const LinkedCell&)> href{};
};

// A stretch of the rows, with the heads; totals stand in the last.
struct LinkedFragment {
  std::string html{};
  std::size_t first_row = 0;  // from 0
  std::size_t rows = 0;       // without totals
};

// At least one. Heads have data-k ("number" or "text"), cells of numbers data-v, the plain number; a cell
// that repeats the one above has the class "same" and its text. The notes stand under each fragment. Throws
// as render does.
std::vector<LinkedFragment> linked_html(const Table& table, const LinkedHtmlOptions& options);

}  // namespace coding
