#include "coding/query/segments.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <tuple>
#include <utility>

#include "coding/project/attribution.hpp"
#include "coding/project/coded_documents.hpp"
#include "query/segment_masks.hpp"
#include "query/unit_truth.hpp"

namespace coding {

namespace {

bool is_ruled_out(const UnitTruth& truth, const Document& document) {
  return truth.of({.document = &document}, nullptr) == Truth::no;
}

// The people in at least one of whose documents the query may be true; of those without one, whom their
// attributes do not rule out.
std::set<ParticipantId> remaining_people(const Project& project, const UnitTruth& truth) {
  std::set<ParticipantId> heard;
  std::set<ParticipantId> out;
  for (const Document& document : project.documents) {
    for (const ParticipantId& id : participants_of(document)) {
      heard.insert(id);
      if (out.contains(id)) continue;
      Document alone = document;
      alone.participant = id;
      if (!is_ruled_out(truth, alone)) out.insert(id);
    }
  }
  for (const Participant& participant : project.participants) {
    if (heard.contains(participant.id)) continue;
    const Document interview{.participant = participant.id};
    if (!is_ruled_out(truth, interview)) out.insert(participant.id);
  }
  return out;
}

// A document that a coder has gone through stays so when the filter leaves none of its segments.
void declare_what_is_coded(Project& project) {
  std::vector<Declaration> all;
  for (const CoderId& coder : project.coders) {
    for (const DocumentId& document : documents_coded_by(project, coder))
      all.push_back({.coder = coder, .document = document});
  }
  project.declarations = std::move(all);
}

}  // namespace

std::vector<bool> segments_where(const Project& project, const Query& query, const TextSource& text_of,
                                 const MarkSource& marks_of) {
  const SegmentMask mask = SegmentMasks(project, text_of, marks_of).of(query);
  return {mask.begin(), mask.end()};
}

std::vector<FoundQuote> find_segments(const Project& project, const Query& query, const TextSource& text_of,
                                      const MarkSource& marks_of) {
  const SegmentMasks masks(project, text_of, marks_of);
  const SegmentMask mask = masks.of(query);
  std::vector<FoundQuote> out;
  for (std::size_t d = 0; d < project.documents.size(); ++d) {
    std::vector<std::uint32_t> found;
    for (const std::uint32_t segment : masks.by_document()[d]) {
      if (mask[segment] != 0 && project.codebook.find(project.segments[segment].code) != nullptr)
        found.push_back(segment);
    }
    if (found.empty()) continue;
    const auto key = [&](std::uint32_t at) {
      const CodedSegment& each = project.segments[at];
      return std::tie(each.span, each.code, each.coder);
    };
    std::sort(found.begin(), found.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
    const Document& document = project.documents[d];
    const Text text = text_of(document);
    for (const std::uint32_t at : found) {
      const CodedSegment& segment = project.segments[at];
      const Span inside{std::min(segment.span.begin, text.length()),
                        std::min(segment.span.end, text.length())};
      out.push_back({.document = document.id,
                     .participant = participant_at(project, document, segment.span),
                     .coder = segment.coder,
                     .code = segment.code,
                     .span = segment.span,
                     .text = std::string(text.slice(inside)),
                     .memo = segment.memo});
    }
  }
  return out;
}

Kept keep_where(Project& project, const Query& query, const TextSource& text_of, const MarkSource& marks_of) {
  Kept kept{.of_segments = project.segments.size(), .of_documents = project.documents.size()};
  const SegmentMask mask = SegmentMasks(project, text_of, marks_of).of(query);
  const UnitTruth truth(query, project, nullptr);
  const auto people = remaining_people(project, truth);
  declare_what_is_coded(project);
  std::size_t next = 0;
  std::erase_if(project.segments, [&](const CodedSegment&) { return mask[next++] == 0; });
  std::erase_if(project.documents, [&](const Document& each) { return is_ruled_out(truth, each); });
  std::erase_if(project.participants, [&](const Participant& each) { return !people.contains(each.id); });
  kept.segments = project.segments.size();
  kept.documents = project.documents.size();
  return kept;
}

}  // namespace coding
