#include "analysis/coded.hpp"

#include <unordered_map>

namespace coding {

namespace {

template <class Id, class Items, class IdOf>
std::unordered_map<Id, std::size_t> positions(const Items& items, const IdOf& id_of) {
  std::unordered_map<Id, std::size_t> out;
  out.reserve(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) out.emplace(id_of(items[i]), i);
  return out;
}

std::vector<std::size_t> participant_by_document(const Project& project,
                                                 const std::vector<ParticipantId>& interviewed) {
  const auto people = positions<ParticipantId>(interviewed, [](const ParticipantId& id) { return id; });
  std::vector<std::size_t> out;
  for (const Document& document : project.documents) {
    const auto found = people.find(document.participant);
    out.push_back(found == people.end() ? nobody : found->second);
  }
  return out;
}

}  // namespace

std::vector<CodedPlace> coded_places(const Project& project, const CoderId& coder,
                                     const std::vector<ParticipantId>& interviewed) {
  const auto documents = positions<DocumentId>(project.documents, [](const Document& d) { return d.id; });
  const auto people = participant_by_document(project, interviewed);
  std::vector<CodedPlace> out;
  out.reserve(project.segments.size());
  for (const CodedSegment& segment : project.segments) {
    if (segment.coder != coder) continue;
    const auto code = project.codebook.position(segment.code);
    const auto document = documents.find(segment.document);
    if (!code || document == documents.end()) continue;
    out.push_back({document->second, people[document->second], *code, segment.span});
  }
  return out;
}

}  // namespace coding
