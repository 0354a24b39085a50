// Counts as tables: frequency and matrix.
#pragma once

#include "coding/analysis/frequency.hpp"
#include "coding/analysis/matrix.hpp"
#include "coding/table/table.hpp"

namespace coding::report {

// For people a column for each level down to the one counted, then f, % and the participants; for machines
// the fixed keys id, name, path, level, f, percent, participants (docs/design/cli.md). Notes say what f
// counts and what it leaves out.
Table table_of(const Frequency& facts, const Project& project, const Language& reader);

// Rows are participants (or documents), columns codes by id, then `total`; the last row is the total.
// Transposed, rows are codes.
struct MatrixTableOptions {
  Language reader{"en"};
  bool transpose = false;
};
Table table_of(const Matrix& facts, const Project& project, const MatrixTableOptions& options);

}  // namespace coding::report
