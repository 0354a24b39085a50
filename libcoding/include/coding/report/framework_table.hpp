// The framework matrix as a table.
#pragma once

#include <vector>

#include "coding/analysis/framework.hpp"
#include "coding/project/memo.hpp"
#include "coding/table/table.hpp"

namespace coding::report {

// For people one row a participant, one column a code: the summaries, how many passages there are, and of an
// empty cell why it is empty. For machines one row a cell: participant, code, state, segments, passages,
// summary, author; a spreadsheet's summaries come back with `coding framework import`.
Table framework_table(const Framework& facts, const Project& project, const std::vector<Memo>& memos,
                      const Language& reader);
Table framework_cells_table(const Framework& facts, const Project& project, const std::vector<Memo>& memos,
                            const Language& reader);

}  // namespace coding::report
