// A codebook from a table or an outline.
//
// CSV in one of two shapes, told apart by the header, whose case does not matter. Long: one row a code with
// `name` and any of id, parent (an id or a name in the file or the project), level, question, brief,
// definition, use, avoid, stage, role, action, gloss, color, guid, active and locked (yes or no), examples,
// borderline and sets (separated by ;). Without `parent` the codes stay where they are. Wide: the study's
// level names as columns ("category,subcategory,code"), a row a code, where an empty cell repeats the one
// above or, to the right of a name, says that the level is skipped; behind them the same further columns.
// Outline: one name a line, deeper lines below their parent, indented by spaces or tabs; a bullet
// (- * • –) before the name and a definition behind ": " are understood; lines that begin with # are remarks.
//
// Markdown: what exchange/codebook_files.hpp writes, a list in which a bold word is a code and "field: text"
// under it says something about it. .qdc: REFI-QDA's codebook (docs/formats/codebook-files.md); a code is
// known again by its guid.
//
// What `coding codebook -f csv` prints reads back as the same codebook: the apostrophe that keeps
// spreadsheets from running a cell is taken off.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coding/project/project.hpp"

namespace coding {

enum class CodebookFormat { csv, outline, markdown, qdc };

// By content: a header with "name" or all level names makes it CSV, a first element CodeBook .qdc, a first
// bullet with a bold word Markdown. read_codebook also takes every file named .csv, .tsv, .md or .qdc for
// one.
CodebookFormat codebook_format(std::string_view bytes, const Study& study);

// The codes in the order of the file, ids made where none are given. Every id differs; an id or, for rows
// without one, the same path in `present` is that code, and in a table without `parent` the only code of that
// name. A level that is not stated stays, or follows from the place: codes without children stand at the last
// level. Throws DataError with file:line:column: "codebook-empty", "column-unknown", "column-missing",
// "column-twice", "row-length", "code-name-empty", "parent-unknown", "parent-cycle", "code-duplicate",
// "code-ambiguous", "code-id-invalid", "level-unknown", "question-unknown", "color-malformed",
// "stage-unknown", "role-unknown", "indentation", "truth-unknown", "field-unknown", "code-merged",
// "qdc-root", and what reading XML throws. O(n log n).
std::vector<Code> read_codebook(std::string_view bytes, const std::string& file, const Study& study,
                                const Codebook& present);

// What is there with what was read: codes with the same id are replaced, the others stay. A file that speaks
// of every code also gives their order; otherwise new codes come last below their parent. Fields that the
// file leaves empty or cannot carry stay as they were. Throws DataError "parent-cycle" when file and project
// together make a ring. O(n).
Codebook merged(const Codebook& present, std::vector<Code> read);

}  // namespace coding
