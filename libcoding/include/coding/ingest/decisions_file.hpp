// What people decided about disagreements, from the table that `coding disagreements -f csv` prints with two
// more columns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "coding/project/ids.hpp"
#include "coding/text/span.hpp"

namespace coding {

// Whose segment it is about, and what was decided; the decision is empty where there is none yet.
struct DecisionRow {
  std::size_t line = 0;
  DocumentId document{};
  CoderId coder{};
  CodeId code{};
  Span span{};
  std::string decision{};  // as written
  std::string reason{};
};

// CSV or TSV with a header: document, coder, code, start, end, decision; reason may stand beside them,
// further columns are passed over. Rows of empty cells are passed over. Throws DataError with file:line:
// "decisions-empty", "column-missing", "column-twice", "row-length", "number-malformed", "span-empty".
std::vector<DecisionRow> read_decisions(std::string_view bytes, const std::string& file);

}  // namespace coding
