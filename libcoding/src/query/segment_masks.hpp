// The segments of which the parts of a query are true, all at once: a list of yes and no for each part.
//
// A part is asked only of the segments that are still open (`care`), and cheap parts are asked first, so that
// few texts are read.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "coding/project/project.hpp"
#include "coding/project/texts.hpp"
#include "coding/project/units.hpp"
#include "coding/query/query.hpp"
#include "query/span_relations.hpp"

namespace coding {

using SegmentMask = std::vector<char>;  // by position in project.segments

class SegmentMasks {
 public:
  // All must outlive it.
  SegmentMasks(const Project& project, const TextSource& text_of, const MarkSource& marks_of);

  // What is not cared for is no.
  SegmentMask of(const Query& query, const SegmentMask& care) const;
  SegmentMask of(const Query& query) const { return of(query, SegmentMask(project_.segments.size(), 1)); }

  // By document of the project.
  const std::vector<std::vector<std::uint32_t>>& by_document() const { return by_document_; }

 private:
  using Ask = std::function<bool(std::uint32_t segment)>;

  SegmentMask all_of(const Query& query, const SegmentMask& care) const;
  SegmentMask any_of(const Query& query, const SegmentMask& care) const;
  SegmentMask exactly_one(const Query& query, const SegmentMask& care) const;
  SegmentMask field(const Query& query, const SegmentMask& care) const;
  SegmentMask codes(const Query& query, const SegmentMask& care) const;
  SegmentMask documents(const Query& query, const SegmentMask& care) const;
  SegmentMask speech(const Query& query, const SegmentMask& care) const;
  SegmentMask words(const Query& query, const SegmentMask& care) const;
  SegmentMask related(const Query& query, const SegmentMask& care) const;
  SegmentMask sharing_participant(const SegmentMask& left, const SegmentMask& right) const;
  // Calls for each document that has something to care for.
  void each_document(
      const SegmentMask& care,
      const std::function<void(std::size_t document, const std::vector<std::uint32_t>& segments)>& use) const;
  SegmentMask where(const SegmentMask& care, const Ask& ask) const;
  ParticipantId participant(std::uint32_t segment) const;

  const Project& project_;
  const TextSource& text_of_;
  const MarkSource& marks_of_;
  std::vector<std::uint32_t> document_of_;  // by segment; `none` of one that is not in the project
  std::vector<std::vector<std::uint32_t>> by_document_;
};

}  // namespace coding
