#include "coding/analysis/matrix.hpp"

#include <algorithm>

#include "analysis/coded.hpp"
#include "coding/analysis/frequency.hpp"
#include "coding/base/names.hpp"

namespace coding {

namespace {

constexpr Names<MatrixCells, 3> cell_names = {{{"presence", MatrixCells::presence},
                                               {"segments", MatrixCells::segments},
                                               {"characters", MatrixCells::characters}}};

// Characters are counted document by document: two documents' spans never overlap.
struct CharacterCells {
  explicit CharacterCells(std::size_t columns) : spans(columns) {}

  std::vector<std::vector<Span>> spans;  // by column, of the present document
  std::size_t document = nobody;
  std::size_t row = 0;

  void close_document(Matrix& facts) {
    for (std::size_t column = 0; column < spans.size(); ++column) {
      if (spans[column].empty()) continue;
      facts.cells[row * facts.columns.size() + column] += covered_length(std::move(spans[column]));
      spans[column].clear();
    }
  }
};

void fill(Matrix& facts, const Scope& scope, const std::vector<CodedPlace>& places) {
  const bool by_document = facts.options.rows == MatrixRows::documents;
  CharacterCells characters(facts.columns.size());
  for (const CodedPlace& place : places) {
    const std::size_t row = by_document ? place.document : place.participant;
    if (row == nobody) {
      ++facts.unattributed;
      continue;
    }
    if (place.document != characters.document) {
      characters.close_document(facts);
      characters.document = place.document;
      characters.row = row;
    }
    for (std::size_t column = scope.row_of[place.code]; column != no_row; column = scope.row_above[column]) {
      std::size_t& cell = facts.cells[row * facts.columns.size() + column];
      switch (facts.options.cells) {
        case MatrixCells::presence:
          cell = 1;
          break;
        case MatrixCells::segments:
          ++cell;
          break;
        case MatrixCells::characters:
          characters.spans[column].push_back(place.span);
          break;
      }
    }
  }
  characters.close_document(facts);
}

void add_margins(Matrix& facts) {
  facts.row_totals.assign(facts.rows.size(), 0);
  facts.column_totals.assign(facts.columns.size(), 0);
  for (std::size_t row = 0; row < facts.rows.size(); ++row) {
    for (std::size_t column = 0; column < facts.columns.size(); ++column) {
      facts.row_totals[row] += facts.at(row, column);
      facts.column_totals[column] += facts.at(row, column);
      facts.total += facts.at(row, column);
    }
  }
}

}  // namespace

std::string name_of(MatrixRows rows) {
  return rows == MatrixRows::participants ? "participants" : "documents";
}

std::string name_of(MatrixCells cells) { return std::string(name_in(cell_names, cells)); }
MatrixCells matrix_cells_named(std::string_view name) { return value_named(cell_names, name, "cells"); }

Matrix matrix(const Project& project, const MatrixOptions& options) {
  const auto people = interviewed(project);
  const Scope scope = scope_of(project, options.scope);
  Matrix facts{.options = options, .level = resolve_level(project.study, options.scope.level)};
  if (options.rows == MatrixRows::participants) {
    for (const ParticipantId& id : people) facts.rows.push_back(id.value);
  } else {
    for (const Document& document : project.documents) facts.rows.push_back(document.id.value);
  }
  facts.columns = scope.rows;
  facts.cells.assign(facts.rows.size() * facts.columns.size(), 0);
  fill(facts, scope, coded_places(project, options.coder, people));
  add_margins(facts);
  return facts;
}

}  // namespace coding
