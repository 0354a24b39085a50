// The table of participants of an article: rows that begin with an id, and their columns.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "audit/printed_ids.hpp"
#include "audit/printed_text.hpp"

namespace coding::printed {

struct TableRow {
  PrintedId id{};
  std::vector<std::string> cells{};  // without the id
  Span place{};                      // of lines
};

struct PrintedTable {
  std::vector<std::string> columns{};  // without the id; empty when the header could not be read
  std::vector<TableRow> rows{};
  bool guessed = false;  // the dump had run the columns together
  bool headed = false;   // the columns' names were read
};

// Nothing when no three rows stand together.
PrintedTable find_participants_table(const Article& article, const IdScheme& scheme);

// Rows of words without separators as columns: numbers are columns of their own; between them a column ends
// where its own values and those of the next repeat. For tests.
std::vector<std::vector<std::string>> guessed_columns(const std::vector<std::string>& rows);

}  // namespace coding::printed
