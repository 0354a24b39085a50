// Relations from a table: a row states one, or gives one piece of evidence.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/project/ids.hpp"
#include "coding/project/passage.hpp"

namespace coding {

struct RelationRow {
  std::size_t line = 0;
  std::string from{};  // as written: ids, names, paths
  std::string kind{};
  std::string to{};
  DocumentId document{};  // empty: the row states the relation alone
  Passage passage{};
  bool against = false;
  std::string note{};
};

// CSV or TSV with a header: from, relation (or kind), to; for evidence document and quote (with nth) or start
// and end; evidence (for, against; empty is for) and note may stand beside them, further columns are passed
// over. Throws DataError with file:line:column: "relations-empty", "column-missing", "column-twice",
// "row-length", "number-malformed", "evidence-unknown", "passage-missing", "cell-empty".
std::vector<RelationRow> read_relations(std::string_view bytes, const std::string& file);

}  // namespace coding
