// A codebook from a table or an outline.
//
// CSV in one of two shapes, told apart by the header. Long: one row a code with `name` and any of id, parent
// (an id or a name above it), level, question, definition, use, avoid, stage, role, color, guid, examples
// (separated by ;). Wide: the study's level names as columns ("category,subcategory,code"), a row a code,
// where an empty cell repeats the one above or, to the right of it, says that the level is skipped; behind
// them the same further columns. Outline: one name a line, deeper lines below their parent, indented by
// spaces or tabs; a bullet (- * •) before the name and a definition behind ": " are understood; lines that
// begin with # are remarks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coding/project/project.hpp"

namespace coding {

enum class CodebookFormat { csv, outline };

// By content: a header with "name" or all level names makes it CSV. read_codebook also takes every file named
// .csv or .tsv for one.
CodebookFormat codebook_format(std::string_view bytes, const Study& study);

// The codes in the order of the file, ids made where none are given, levels filled in. Every id differs; an
// id or, for rows without one, the same path in `present` is that code. Throws DataError with
// file:line:column: "codebook-empty", "column-unknown", "column-missing", "column-twice", "row-length",
// "code-name-empty", "parent-unknown", "parent-cycle", "code-duplicate", "code-id-invalid", "level-unknown",
// "indentation".
std::vector<Code> read_codebook(std::string_view bytes, const std::string& file, const Study& study,
                                const Codebook& present);

// What is there with what was read: codes with the same id are replaced, the others stay. A file that speaks
// of every code also gives their order; otherwise new codes come last below their parent. Fields that the
// file leaves empty or cannot carry stay as they were.
Codebook merged(const Codebook& present, std::vector<Code> read);

}  // namespace coding
