#include "analysis/coded.hpp"

#include <algorithm>
#include <unordered_map>

#include "coding/project/attribution.hpp"

namespace coding {

namespace {

template <class Id, class Items, class IdOf>
std::unordered_map<Id, std::size_t> positions(const Items& items, const IdOf& id_of) {
  std::unordered_map<Id, std::size_t> out;
  out.reserve(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) out.emplace(id_of(items[i]), i);
  return out;
}

Span within(Span span, std::size_t length) {
  const std::size_t begin = std::min(span.begin, length);
  return {begin, std::clamp(span.end, begin, length)};
}

// A folder's segments come document by document; a project made in memory may hold them in any order.
void bring_documents_together(std::vector<CodedPlace>& places, std::size_t documents) {
  std::vector<bool> seen(documents, false);
  std::size_t last = nobody;
  for (const CodedPlace& place : places) {
    if (place.document == last) continue;
    if (seen[place.document]) {
      std::stable_sort(places.begin(), places.end(),
                       [](const CodedPlace& a, const CodedPlace& b) { return a.document < b.document; });
      return;
    }
    seen[place.document] = true;
    last = place.document;
  }
}

}  // namespace

Attribution::Attribution(const Project& project, const std::vector<ParticipantId>& interviewed)
    : project_(project),
      people_(positions<ParticipantId>(interviewed, [](const ParticipantId& id) { return id; })) {
  for (const Document& document : project.documents) {
    by_document_.push_back(position(document.participant));
    by_turn_.push_back(needs_turns(document));
  }
}

std::size_t Attribution::operator()(std::size_t document, Span span) const {
  if (!by_turn_[document]) return by_document_[document];
  return position(participant_at(project_, project_.documents[document], span));
}

std::size_t Attribution::position(const ParticipantId& id) const {
  const auto found = people_.find(id);
  return found == people_.end() ? nobody : found->second;
}

std::vector<CodedPlace> coded_places(const Project& project, const CoderId& coder,
                                     const std::vector<ParticipantId>& interviewed) {
  const auto documents = positions<DocumentId>(project.documents, [](const Document& d) { return d.id; });
  const Attribution participant_of(project, interviewed);
  std::vector<CodedPlace> out;
  out.reserve(project.segments.size());
  auto document = documents.end();  // mostly that of the segment before
  for (const CodedSegment& segment : project.segments) {
    if (segment.coder != coder) continue;
    const auto code = project.codebook.position(segment.code);
    if (document == documents.end() || document->first != segment.document)
      document = documents.find(segment.document);
    if (!code || document == documents.end()) continue;
    const std::size_t at = document->second;
    const Span span = within(segment.span, project.documents[at].length);
    out.push_back({at, participant_of(at, span), *code, span});
  }
  bring_documents_together(out, project.documents.size());
  return out;
}

}  // namespace coding
