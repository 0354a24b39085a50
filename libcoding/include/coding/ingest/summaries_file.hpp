// A table of summaries as a spreadsheet has it: which participant, which code, what is said.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace coding {

struct SummaryRow {
  std::size_t line = 1;
  std::string participant{};
  std::string code{};  // id, name or end of a path
  std::string summary{};
};

// Columns participant, code and summary, found by their names in any order and any case; others are passed
// over, and so are rows without a summary. Throws DataError as read_csv does, and "column-missing".
std::vector<SummaryRow> read_summaries(std::string_view bytes, const std::string& file);

}  // namespace coding
