// Many codings from one table: a row a segment.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/project/ids.hpp"
#include "coding/project/passage.hpp"
#include "coding/project/segment.hpp"

namespace coding {

struct CodingRow {
  std::size_t line = 0;
  DocumentId document{};
  std::string code{};  // as written: an id, a name, a path
  Passage passage{};
  std::string memo{};
  std::optional<int> weight{};
  Stage stage = Stage::none;
  std::vector<PropertyValue> values{};
};

// CSV or TSV with a header: document, code, and quote (with nth) or start and end; memo, weight, stage
// and values (property=value, several with a semicolon) may stand beside them, further columns are passed
// over, so that what `coding quotes -f csv` prints can be read again: its `text` is a quote (without the
// apostrophe that keeps a spreadsheet from running it), and start and end go first. Rows of empty cells are
// passed over. Throws DataError with file:line: "codings-empty", "column-missing", "column-twice",
// "row-length", "number-malformed", "weight-outside", "stage-unknown", "value-malformed", "passage-missing".
std::vector<CodingRow> read_codings(std::string_view bytes, const std::string& file);

}  // namespace coding
