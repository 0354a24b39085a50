// The participant-by-code table (or document-by-code) and its margins.
//
// A cell says whether, how often, or over how much text a code was given. Margins: with presence a row's
// total is the number of codes present and a column's the number of rows (so that it equals the frequency);
// otherwise sums. Characters covered by two segments of one column are counted once.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "coding/analysis/scope.hpp"
#include "coding/project/project.hpp"

namespace coding {

enum class MatrixRows { participants, documents };
enum class MatrixCells { presence, segments, characters };

std::string name_of(MatrixRows rows);
std::string name_of(MatrixCells cells);
// Throws DataError "cells-unknown".
MatrixCells matrix_cells_named(std::string_view name);

struct MatrixOptions {
  CoderId coder{};
  MatrixRows rows = MatrixRows::participants;
  MatrixCells cells = MatrixCells::presence;
  ScopeOptions scope{};
};

struct Matrix {
  MatrixOptions options{};
  std::string level{};
  std::vector<std::string> rows{};     // participant or document ids, natural order
  std::vector<std::size_t> columns{};  // positions in the codebook, tree order
  std::vector<std::size_t> cells{};    // rows × columns, row after row
  std::vector<std::size_t> row_totals{};
  std::vector<std::size_t> column_totals{};
  std::size_t total = 0;
  std::size_t unattributed = 0;  // segments in documents without a participant (rows: participants)

  std::size_t at(std::size_t row, std::size_t column) const { return cells[row * columns.size() + column]; }
};

// O(segments × depth + rows × columns). Needs project.segments, not their quotes and not the texts. Every
// participant who has a document is a row, every code of the level a column, also where all cells are 0.
Matrix matrix(const Project& project, const MatrixOptions& options);

}  // namespace coding
