#include "coding/analysis/framework.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "coding/project/attribution.hpp"
#include "coding/project/coded_documents.hpp"
#include "coding/project/document_index.hpp"
#include "coding/text/collate.hpp"

namespace coding {

namespace {

std::vector<ParticipantId> everybody(const Project& project) {
  std::vector<ParticipantId> out;
  for (const Participant& participant : project.participants) out.push_back(participant.id);
  std::sort(out.begin(), out.end(),
            [](const ParticipantId& a, const ParticipantId& b) { return natural_less(a.value, b.value); });
  return out;
}

std::set<ParticipantId> gone_through(const Project& project, const CoderId& coder) {
  const auto coded = documents_coded_by(project, coder);
  const std::set<DocumentId> documents(coded.begin(), coded.end());
  std::set<ParticipantId> out;
  for (const Document& document : project.documents) {
    if (!documents.contains(document.id)) continue;
    for (const ParticipantId& id : participants_of(document)) out.insert(id);
  }
  return out;
}

class Filling {
 public:
  Filling(const Project& project, const FrameworkOptions& options)
      : project_(project), options_(options), scope_(scope_of(project, options.scope)) {
    out_.level = resolve_level(project.study, options.scope.level);
    out_.rows = everybody(project);
    out_.columns = scope_.rows;
    out_.cells.resize(out_.rows.size() * out_.columns.size());
    for (std::size_t row = 0; row < out_.rows.size(); ++row) row_of_[out_.rows[row]] = row;
  }

  Framework filled(const std::vector<Memo>& memos) {
    const auto heard = gone_through(project_, options_.coder);
    for (std::size_t row = 0; row < out_.rows.size(); ++row) {
      if (!heard.contains(out_.rows[row])) continue;
      for (std::size_t column = 0; column < out_.columns.size(); ++column)
        cell(row, column).state = CellState::nothing_said;
    }
    for (std::size_t m = 0; m < memos.size(); ++m) add_memo(memos[m], m);
    add_segments();
    return std::move(out_);
  }

 private:
  FrameworkCell& cell(std::size_t row, std::size_t column) {
    return out_.cells[row * out_.columns.size() + column];
  }

  void add_memo(const Memo& memo, std::size_t position) {
    const auto row = row_of_.find(memo.participant);
    const auto code = project_.codebook.position(project_.codebook.followed(memo.code));
    if (row == row_of_.end() || !code) return;
    if (memo.type == "summary") {
      for (std::size_t at = scope_.row_of[*code]; at != no_row; at = scope_.row_above[at])
        cell(row->second, at).memos.push_back(position);
    }
    if (memo.type != "not-asked") return;
    // Who was not asked about a category was not asked about its codes.
    for (std::size_t column = 0; column < out_.columns.size(); ++column) {
      const std::size_t place = out_.columns[column];
      if (place < *code || place >= project_.codebook.end_of_subtree(*code)) continue;
      cell(row->second, column).state = CellState::not_asked;
      cell(row->second, column).memos.push_back(position);
    }
  }

  // Passages speak louder than a memo that nobody was asked.
  void add_segments() {
    const DocumentIndex documents(project_);
    for (std::size_t i = 0; i < project_.segments.size(); ++i) {
      const CodedSegment& segment = project_.segments[i];
      if (segment.coder != options_.coder) continue;
      const auto code = project_.codebook.position(segment.code);
      const Document* document = documents.find(segment.document);
      if (!code || document == nullptr) continue;
      const auto row = row_of_.find(participant_at(project_, *document, segment.span));
      if (row == row_of_.end()) {
        ++out_.unattributed;
        continue;
      }
      for (std::size_t at = scope_.row_of[*code]; at != no_row; at = scope_.row_above[at]) {
        cell(row->second, at).state = CellState::said;
        cell(row->second, at).segments.push_back(i);
      }
    }
  }

  const Project& project_;
  const FrameworkOptions& options_;
  Scope scope_;
  Framework out_;
  std::map<ParticipantId, std::size_t> row_of_;
};

}  // namespace

std::string_view name_of(CellState state) {
  switch (state) {
    case CellState::said:
      return "said";
    case CellState::nothing_said:
      return "nothing-said";
    case CellState::not_asked:
      return "not-asked";
    case CellState::no_data:
      return "no-data";
  }
  return "";
}

Framework framework(const Project& project, const std::vector<Memo>& memos, const FrameworkOptions& options) {
  return Filling(project, options).filled(memos);
}

}  // namespace coding
