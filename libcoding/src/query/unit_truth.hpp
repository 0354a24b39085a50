// Whether a query is true of a unit of text, as far as that is known.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "coding/query/query.hpp"
#include "query/fields.hpp"
#include "query/segment_masks.hpp"

namespace coding {

using WordHits = std::map<std::string, std::vector<Span>>;  // of one unit, by pattern

// What reading adds.
struct UnitWords {
  Span span{};
  const WordHits& hits;
};

class UnitTruth {
 public:
  // All must outlive it. The segments that its fields of segments and relations are true of are found at
  // once; without `segments` those parts stay open.
  UnitTruth(const Query& query, const Project& project, const SegmentMasks* segments);

  // Of a unit; of a whole document that was not read yet when `words` is null. A field of segments and a
  // relation hold of a unit when a segment of which they are true touches it.
  Truth of(const UnitFacts& facts, const UnitWords* words) const { return of(query_, facts, words); }

 private:
  // Of one part: the spans of the segments that it is true of, by document.
  class Touching {
   public:
    void add(const DocumentId& document, Span span);
    void sort();
    bool any_in(const DocumentId& document) const { return spans_.contains(document); }
    bool touches(const DocumentId& document, Span span) const;

   private:
    struct Reach {
      Span span{};
      std::size_t furthest = 0;  // end of it and of all before
    };
    std::unordered_map<DocumentId, std::vector<Reach>> spans_;
  };

  void prepare(const Query& query, const SegmentMasks* segments);
  Truth of(const Query& query, const UnitFacts& facts, const UnitWords* words) const;
  Truth of_parts(const Query& query, const UnitFacts& facts, const UnitWords* words) const;
  Truth exactly_one(const Query& query, const UnitFacts& facts, const UnitWords* words) const;

  const Query& query_;
  const Project& project_;
  bool judged_ = false;  // the segments are known
  std::unordered_map<const Query*, FieldTruth> fields_;
  std::unordered_map<const Query*, Touching> touching_;
};

}  // namespace coding
