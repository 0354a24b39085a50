// The framework matrix: cases by codes, in each cell what the researcher says of it and the passages it rests
// on (Ritchie & Spencer 1994; Gale et al. 2013).
//
// An empty cell may mean four things that readers must not mix up: the person was not asked, was asked and
// said nothing of it, or nobody has gone through what they said; docs/methods/framework.md.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "coding/analysis/scope.hpp"
#include "coding/project/memo.hpp"
#include "coding/project/project.hpp"

namespace coding {

enum class CellState {
  said,          // there are passages
  nothing_said,  // the coder has gone through a document of theirs and found none
  not_asked,     // a memo of the type "not-asked" says so, about the code or one above it
  no_data        // no document, or none that the coder has gone through
};

std::string_view name_of(CellState state);  // "said", "nothing-said", "not-asked", "no-data"

struct FrameworkCell {
  CellState state = CellState::no_data;
  std::vector<std::size_t> segments{};  // positions in the project, in the order of documents and places
  std::vector<std::size_t> memos{};     // positions in the list of memos: summaries, and why it was not asked
};

struct FrameworkOptions {
  CoderId coder{};
  ScopeOptions scope{};
};

struct Framework {
  std::string level{};
  std::vector<ParticipantId> rows{};   // all participants, natural order
  std::vector<std::size_t> columns{};  // positions in the codebook, tree order
  std::vector<FrameworkCell> cells{};  // rows × columns, row after row
  std::size_t unattributed = 0;        // segments that are nobody's

  const FrameworkCell& at(std::size_t row, std::size_t column) const {
    return cells[row * columns.size() + column];
  }
};

// A cell's summaries are the memos of the type "summary" about its participant and code; those about codes
// below the column's are in it, too. O(segments × depth + rows × columns).
Framework framework(const Project& project, const std::vector<Memo>& memos, const FrameworkOptions& options);

}  // namespace coding
