#include "coding/analysis/portrait.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace coding {

namespace {

constexpr std::size_t none = no_row;

// The roots, or what is below the only one.
std::vector<std::size_t> categories_of(const Codebook& codebook) {
  std::vector<std::size_t> out = codebook.roots();
  while (out.size() == 1 && codebook.has_children(out.front())) out = codebook.children(out.front());
  return out;
}

// By code: the place of its category; their number for what stands above them.
std::vector<std::size_t> groups_by_code(const Codebook& codebook,
                                        const std::vector<std::size_t>& categories) {
  std::vector<std::size_t> out(codebook.size(), categories.size());
  for (std::size_t k = 0; k < categories.size(); ++k) {
    for (std::size_t i = categories[k]; i < codebook.end_of_subtree(categories[k]); ++i) out[i] = k;
  }
  return out;
}

// Rows that hold nothing go, and what is left is numbered anew.
void keep_used(Portraits& out, const std::vector<std::size_t>& rows, const std::vector<std::size_t>& groups) {
  std::vector<bool> used(rows.size(), false);
  for (const DocumentPortrait& document : out.documents) {
    for (const PortraitPassage& passage : document.passages) used[passage.row] = true;
  }
  std::vector<std::size_t> renumbered(rows.size(), none);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!used[i]) continue;
    renumbered[i] = out.rows.size();
    out.rows.push_back(rows[i]);
    out.group_of.push_back(groups[rows[i]]);
  }
  for (DocumentPortrait& document : out.documents) {
    for (PortraitPassage& passage : document.passages) {
      passage.row = renumbered[passage.row];
      passage.group = out.group_of[passage.row];
    }
  }
}

std::vector<std::size_t> positions_of(const Project& project, const std::vector<DocumentId>& documents) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < project.documents.size(); ++i) {
    const DocumentId& id = project.documents[i].id;
    if (documents.empty() || std::find(documents.begin(), documents.end(), id) != documents.end())
      out.push_back(i);
  }
  for (const DocumentId& id : documents) document_at(project, id);
  return out;
}

}  // namespace

Portraits portraits(const Project& project, const PortraitOptions& options,
                    const std::vector<DocumentId>& documents) {
  const Scope scope = scope_of(project, options.scope);
  const Codebook& codebook = project.codebook;
  Portraits out{.options = options, .groups = categories_of(codebook)};
  std::map<DocumentId, std::size_t> place_of;
  for (const std::size_t document : positions_of(project, documents)) {
    place_of.emplace(project.documents[document].id, out.documents.size());
    out.documents.push_back({.document = document});
  }
  for (const CodedSegment& segment : project.segments) {
    if (segment.coder != options.coder) continue;
    const auto place = place_of.find(segment.document);
    if (place == place_of.end()) continue;
    const auto code = codebook.position(segment.code);
    if (!code || scope.row_of[*code] == no_row) {
      ++out.outside;
      continue;
    }
    out.documents[place->second].passages.push_back({.span = segment.span, .row = scope.row_of[*code]});
  }
  for (DocumentPortrait& document : out.documents) {
    auto& passages = document.passages;
    std::sort(passages.begin(), passages.end(), [](const PortraitPassage& a, const PortraitPassage& b) {
      return std::tuple(a.span.begin, b.span.end, a.row) < std::tuple(b.span.begin, a.span.end, b.row);
    });
    passages.erase(std::unique(passages.begin(), passages.end()), passages.end());
  }
  keep_used(out, scope.rows, groups_by_code(codebook, out.groups));
  return out;
}

std::vector<std::size_t> question_places(const Document& document, const std::vector<Mark>& marks) {
  std::set<std::string> interviewers;
  for (const Speaker& speaker : document.speakers) {
    if (speaker.role == SpeakerRole::interviewer) interviewers.insert(speaker.label);
  }
  std::vector<std::size_t> out;
  for (const Mark& mark : marks) {
    if (mark.kind != MarkKind::turn) continue;
    if (interviewers.empty() || interviewers.contains(mark.label)) out.push_back(mark.span.begin);
  }
  return out;
}

}  // namespace coding
